#ifndef CGRAPHVIZ_HTML_LABEL_H
#define CGRAPHVIZ_HTML_LABEL_H

/// What an HTML-like label holds that is not drawn, or NULL: an image, which is a file; a link
/// or the name of a font that could break out of the SVG; a declaration, which could hide those.
const char *cgraphviz_html_label_objection(const char *label);

#endif

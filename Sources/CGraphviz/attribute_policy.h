#ifndef CGRAPHVIZ_ATTRIBUTE_POLICY_H
#define CGRAPHVIZ_ATTRIBUTE_POLICY_H

#include <cgraph.h>
#include <stdbool.h>
#include <stddef.h>

/// Takes out of a graph what would open a file or put unescaped text into an SVG. False, with a
/// sentence on standard error, when an HTML-like label asks for such a thing.
bool cgraphviz_enforce_policy(Agraph_t *graph);

/// Whether the text looks like the name of a font, which Graphviz puts into an SVG as it stands.
bool cgraphviz_is_font_name(const char *text, size_t length);

#endif

#ifndef CGRAPHVIZ_ATTRIBUTE_POLICY_H
#define CGRAPHVIZ_ATTRIBUTE_POLICY_H

#include <cgraph.h>
#include <stdbool.h>

/// Takes out of a graph what would open a file or put unescaped text into an SVG. False, with a
/// sentence on standard error, when an HTML-like label asks for such a thing.
bool cgraphviz_enforce_policy(Agraph_t *graph);

#endif

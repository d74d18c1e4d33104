// What the C shim sees of Graphviz. No Swift code imports this module.
#include <gvc.h>

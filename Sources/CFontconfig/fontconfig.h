// What the C shim sees of fontconfig. No Swift code imports this module.
#include <fontconfig/fontconfig.h>

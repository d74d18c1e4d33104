// What the XML reader sees of expat.
#include <expat.h>

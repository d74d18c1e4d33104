#include "build_commit.h"

const char *build_commit(void) { return ENTENTE_COMMIT; }

// Which commit the program was built from. C, because a macro can carry text into it from the
// manifest, which a condition of Swift cannot; and a new commit then compiles this one file anew.
#ifndef CBUILDCOMMIT_BUILD_COMMIT_H
#define CBUILDCOMMIT_BUILD_COMMIT_H

/// The commit, abbreviated; empty where the build was not told.
const char *_Nonnull build_commit(void);

#endif

// Loaded before the C library, makes chosen calls of rename fail, or ends the program at one:
//
//     cc -shared -fPIC -o failing-rename.so failing-rename.c
//     LD_PRELOAD=./failing-rename.so FAILING_RENAME=2:28 entente draw …
//
// FAILING_RENAME is the number of the call, from 1, with a plus where all later ones fail too, and the
// number of the error; without one the program is killed before the call.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>

int rename(const char *old, const char *new) {
  static int count;
  int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  const char *wish = getenv("FAILING_RENAME");
  int number = __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST);
  if (wish) {
    char *rest;
    long chosen = strtol(wish, &rest, 10);
    int later = *rest == '+';
    if (later) rest++;
    if (number == chosen || (later && number > chosen)) {
      if (*rest != ':') raise(SIGKILL);
      errno = atoi(rest + 1);
      return -1;
    }
  }
  return real(old, new);
}

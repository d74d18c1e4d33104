// What starting a child process takes that Swift does not see of the system's headers, or that
// differs between systems.
#ifndef CGRAPHVIZ_CHILD_PROCESS_H
#define CGRAPHVIZ_CHILD_PROCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/// Two connected ends, ours to read from and the child's to write to. Neither is inherited by any
/// child process, even one started by another thread at this moment.
bool child_process_open_pipe(int *_Nonnull ours, int *_Nonnull theirs);

/// Two connected ends, ours to write to and the child's to read from, as above. They are sockets,
/// because a write to a socket whose other end is gone can fail without a signal that ends us.
bool child_process_open_socket(int *_Nonnull ours, int *_Nonnull theirs);

/// Writes to such a socket; like write(2), but for that signal.
ssize_t child_process_send(int socket, const void *_Nullable bytes, size_t count);

/// Starts a program with these standard streams and no other open descriptor, with the usual effect
/// of all signals. The streams' numbers must be above 2. Zero, or the number of an error.
int child_process_start(const char *_Nonnull program, char *_Nullable const *_Nonnull arguments,
                        char *_Nullable const *_Nonnull environment, int input, int output,
                        int errors, pid_t *_Nonnull process);

#endif

#define _GNU_SOURCE
#include "child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

/// Moves the child's end out of the way of the standard streams' numbers, which it has been given if
/// this program was started with those closed.
static bool adopt(int *ours, int *theirs, const int ends[2]) {
  *ours = ends[0];
  *theirs = fcntl(ends[1], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  close(ends[1]);
  if (*theirs < 0) {
    close(*ours);
    return false;
  }
  fcntl(*ours, F_SETFD, FD_CLOEXEC);
  fcntl(*ours, F_SETFL, fcntl(*ours, F_GETFL) | O_NONBLOCK);
  return true;
}

bool child_process_open_pipe(int *ours, int *theirs) {
  int ends[2];
#ifdef __APPLE__
  if (pipe(ends) != 0) return false;
#else
  if (pipe2(ends, O_CLOEXEC) != 0) return false;
#endif
  return adopt(ours, theirs, ends);
}

bool child_process_open_socket(int *ours, int *theirs) {
  int ends[2];
#ifdef __APPLE__
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return false;
  int yes = 1;
  setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
#else
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
#endif
  return adopt(ours, theirs, ends);
}

ssize_t child_process_send(int socket, const void *bytes, size_t count) {
#ifdef __APPLE__
  return send(socket, bytes, count, 0);
#else
  return send(socket, bytes, count, MSG_NOSIGNAL);
#endif
}

int child_process_start(const char *program, char *const *arguments, char *const *environment,
                        int input, int output, int errors, pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);

  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#ifdef __APPLE__
  flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#else
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
#endif
  posix_spawnattr_setflags(&attributes, flags);

  int failure = posix_spawn(process, program, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failure;
}

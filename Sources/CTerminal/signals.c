#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int ends[2] = {-1, -1};
static atomic_int continued;
static atomic_int told_to_end;

static const struct { int number; char letter; } watched[] = {
    {SIGWINCH, 'W'}, {SIGTERM, 'T'}, {SIGHUP, 'H'}, {SIGINT, 'I'}, {SIGTSTP, 'Z'}, {SIGCONT, 'C'}};
enum { watched_count = sizeof watched / sizeof watched[0] };
static struct sigaction before[watched_count], pipe_before;
static int installed;

static void send_byte(char letter) {
  int error = errno;
  // The pipe doesn't block: when it is full, somebody is about to wake anyway.
  ssize_t ignored = write(ends[1], &letter, 1);
  (void)ignored;
  errno = error;
}

static void on_signal(int number) {
  if (number == SIGCONT) atomic_store(&continued, 1);
  if (number == SIGTERM || number == SIGHUP) atomic_store(&told_to_end, 1);
  for (int i = 0; i < watched_count; i++) {
    if (watched[i].number == number) send_byte(watched[i].letter);
  }
}

int docket_signals_install(void) {
  if (ends[0] < 0 && pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  if (installed) return ends[0];
  installed = 1;
  struct sigaction action, current;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < watched_count; i++) {
    sigaction(watched[i].number, NULL, &current);
    before[i] = current;
    // Who started the program with HUP ignored meant it; a dead terminal is noticed by reading.
    if (watched[i].number == SIGHUP && current.sa_handler == SIG_IGN) continue;
    sigaction(watched[i].number, &action, NULL);
  }
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, &pipe_before);
  // Whoever started the program may have blocked them; blocked signals would leave it deaf to HUP and TERM.
  sigset_t watched_set;
  sigemptyset(&watched_set);
  for (int i = 0; i < watched_count; i++) sigaddset(&watched_set, watched[i].number);
  pthread_sigmask(SIG_UNBLOCK, &watched_set, NULL);
  return ends[0];
}

void docket_signals_remove(void) {
  if (!installed) return;
  installed = 0;
  for (int i = 0; i < watched_count; i++) sigaction(watched[i].number, &before[i], NULL);
  sigaction(SIGPIPE, &pipe_before, NULL);
}

int docket_is_told_to_end(void) { return atomic_load(&told_to_end); }

void docket_wake(void) {
  if (ends[1] >= 0) send_byte('w');
}

void docket_stop(void) {
  struct sigaction stop, ours;
  memset(&stop, 0, sizeof stop);
  stop.sa_handler = SIG_DFL;
  sigemptyset(&stop.sa_mask);
  sigaction(SIGTSTP, &stop, &ours);
  atomic_store(&continued, 0);
  // The whole group, as the terminal would do it, so that a shell script around the program stops too. In a
  // group that nobody can continue the kernel drops the signal, and the wait below ends the attempt.
  kill(0, SIGTSTP);
  struct timespec pause = {0, 5 * 1000 * 1000};
  for (int i = 0; i < 40 && !atomic_load(&continued); i++) nanosleep(&pause, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}

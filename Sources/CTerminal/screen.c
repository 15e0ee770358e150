#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/kd.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct termios saved_modes;
static int screen_input = -1;
static int screen_output = -1;
static atomic_int modes_saved;
static atomic_int screen_is_up;
static int stderr_kept = -1;
static atomic_int stderr_is_aside;

// Paste, mouse, cursor keys and keypad back to normal, margins and colours off, the cursor shown at the
// bottom of a screen without an alternate, and out of the alternate one.
static const char reset[] = "\033[?2004l\033[?1006l\033[?1002l\033[?1000l\033[?1l\033>\033[?7h\033[0m\033[r"
                            "\033[999;1H\033[?25h\033[?1049l";

static int send_fd = -1;

long docket_send(const uint8_t *bytes, long length, int patience) {
  long sent = 0;
  int fd = send_fd >= 0 ? send_fd : screen_output;
  while (sent < length) {
    ssize_t count = write(fd, bytes + sent, (size_t)(length - sent));
    if (count > 0) {
      sent += count;
      continue;
    }
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno != EAGAIN) return -1;
    // Full: it is waited for, not asked again and again. A terminal that takes nothing more holds nobody up who was
    // told to end.
    struct pollfd room = {.fd = fd, .events = POLLOUT};
    int wait = patience >= 0 ? patience : docket_is_told_to_end() ? 300 : 1000;
    int ready = poll(&room, 1, wait);
    if (ready > 0 && (room.revents & (POLLERR | POLLHUP | POLLNVAL))) return -1;
    if (ready == 0 && (patience >= 0 || docket_is_told_to_end())) break;
  }
  return sent;
}

static void restore_at_exit(void) { docket_screen_restore(); }

int docket_screen_save(int input, int output) {
  static int registered;
  if (tcgetattr(input, &saved_modes) != 0) return -1;
  screen_input = input;
  screen_output = output;
  // A description of its own: a write never blocks there, and nobody who shares the other is changed or can change it.
  const char *name = ttyname(output);
  if (send_fd < 0 && name != NULL) send_fd = open(name, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  atomic_store(&modes_saved, 1);
  if (!registered) registered = atexit(restore_at_exit) == 0;
  return 0;
}

void docket_screen_up(int up) { atomic_store(&screen_is_up, up); }

void docket_screen_modes(void) {
  if (!atomic_load(&modes_saved)) return;
  // A background process that sets modes would be stopped; blocked, the call just works.
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &stop, &before);
  tcsetattr(screen_input, TCSANOW, &saved_modes);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void docket_screen_restore(void) {
  int error = errno;
  if (atomic_exchange(&screen_is_up, 0)) {
    docket_send((const uint8_t *)reset, sizeof reset - 1, 300);
    docket_screen_modes();
  }
  docket_stderr_back();
  errno = error;
}

int docket_stderr_aside(const char *path) {
  if (atomic_load(&stderr_is_aside) || !isatty(STDERR_FILENO)) return 0;
  int file = open(path ? path : "/dev/null", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (file < 0) file = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (file < 0) return -1;
  if (stderr_kept < 0) stderr_kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  if (stderr_kept < 0 || dup2(file, STDERR_FILENO) < 0) {
    close(file);
    return -1;
  }
  close(file);
  atomic_store(&stderr_is_aside, 1);
  return 0;
}

void docket_stderr_back(void) {
  if (atomic_exchange(&stderr_is_aside, 0)) dup2(stderr_kept, STDERR_FILENO);
}

int docket_screen_size(int output, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(output, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

int docket_output_waits(int output) {
  int bytes = 0;
  if (ioctl(output, TIOCOUTQ, &bytes) == 0 && bytes > 0) return 1;
  struct pollfd room = {.fd = output, .events = POLLOUT};
  return poll(&room, 1, 0) == 0;
}

int docket_erase_byte(int input) {
  struct termios modes;
  if (tcgetattr(input, &modes) != 0 || modes.c_cc[VERASE] == _POSIX_VDISABLE) return 127;
  return modes.c_cc[VERASE];
}

int docket_console_without_utf8(int output) {
  int mode;
  if (ioctl(output, KDGKBMODE, &mode) != 0) return 0;
  return mode != K_UNICODE;
}

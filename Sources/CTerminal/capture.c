#define _GNU_SOURCE
#include "CTerminal.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

// What ncurses writes to is a copy of the terminal's descriptor, so that it can lead into memory for the time
// of a frame while everybody else's descriptors stay as they are.
static FILE *file;
static int terminal = -1;
static int memory = -1;

FILE *docket_capture_file(int output) {
  if (file != NULL) return file;
  terminal = output;
  int copy = fcntl(output, F_DUPFD_CLOEXEC, 10);
  if (copy < 0) return NULL;
  file = fdopen(copy, "w");
  if (file == NULL) close(copy);
  else memory = memfd_create("frame", MFD_CLOEXEC);
  return file;
}

int docket_capture_begin(void) {
  if (file == NULL || memory < 0) return -1;
  return dup3(memory, fileno(file), O_CLOEXEC) < 0 ? -1 : 0;
}

long docket_capture_end(void) {
  fflush(file);
  dup3(terminal, fileno(file), O_CLOEXEC);
  off_t length = lseek(memory, 0, SEEK_CUR);
  lseek(memory, 0, SEEK_SET);
  return (long)length;
}

long docket_capture_read(uint8_t *bytes, long length) {
  ssize_t count = pread(memory, bytes, (size_t)length, 0);
  return count < 0 ? 0 : (long)count;
}

#define _GNU_SOURCE
#include "CTerminal.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT};
enum { fault_count = sizeof faults / sizeof faults[0] };
static struct sigaction before[fault_count];
static char guard_stack[64 * 1024] __attribute__((aligned(16)));

static void on_fault(int number, siginfo_t *info, void *context) {
  (void)context;
  docket_screen_restore();
  for (int i = 0; i < fault_count; i++) {
    if (faults[i] == number) sigaction(number, &before[i], NULL);
  }
  // A fault of the processor happens again on return, and whoever handled it before sees the true frame.
  if (info->si_code > 0) return;
  // A signal that somebody sent has to be sent again: to the handler before, and if that returns, to the end.
  sigset_t sent;
  sigemptyset(&sent);
  sigaddset(&sent, number);
  pthread_sigmask(SIG_UNBLOCK, &sent, NULL);
  raise(number);
  signal(number, SIG_DFL);
  raise(number);
}

void docket_guard_install(void) {
  static int installed;
  if (installed) return;
  installed = 1;
  stack_t stack = {.ss_sp = guard_stack, .ss_size = sizeof guard_stack, .ss_flags = 0};
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_fault;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fault_count; i++) sigaction(faults[i], &action, &before[i]);
}

void docket_quiet_backtrace(const char *folder, char *const *arguments) {
  if (getenv("SWIFT_BACKTRACE") != NULL) return;
  char value[4096];
  int length = snprintf(value, sizeof value, "interactive=no,color=no,output-to=%s", folder);
  if (length < 0 || (size_t)length >= sizeof value || strchr(folder, ',') != NULL) return;
  char program[4096];
  ssize_t end = readlink("/proc/self/exe", program, sizeof program - 1);
  if (end <= 0) return;
  program[end] = '\0';
  if (setenv("SWIFT_BACKTRACE", value, 0) != 0) return;
  execv(program, arguments);
}

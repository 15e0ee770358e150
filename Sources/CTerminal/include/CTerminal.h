#pragma once

#include <stdint.h>
#include <stdio.h>

// What must live in C: state that signal handlers touch, and the calls that they may make. One screen per
// process.

/// The columns that the C library gives a character in the locale of the process; -1 when it has none.
int docket_columns(uint32_t scalar);

/// Remembers the modes of the terminal on a descriptor, to be put back by docket_screen_restore. Returns 0,
/// or -1 when it is no terminal.
int docket_screen_save(int input, int output);
/// Tells that the screen is up (1) or left (0): only while it is up does a restore write to the terminal.
void docket_screen_up(int up);
/// Puts the terminal back: the reset string, the modes, the standard error. Any number of times, from any
/// handler.
void docket_screen_restore(void);
/// Puts back only the modes of the terminal.
void docket_screen_modes(void);

/// Sends standard error to a file while it is a terminal; NULL throws it away. Returns 0, or -1 when that
/// failed.
int docket_stderr_aside(const char *path);
/// Brings standard error back to where it was.
void docket_stderr_back(void);

/// Installs the crash guard: the terminal is put back before the fault goes on to whoever handled it before.
void docket_guard_install(void);

/// Turns signals into bytes of a pipe and returns its reading end, or -1. The bytes: W window size, T
/// terminate, H hangup, I interrupt, Z stop, C continue, and w for docket_wake.
int docket_signals_install(void);
/// Gives the signals back to who had them.
void docket_signals_remove(void);
/// Writes one byte to the pipe; from any thread.
void docket_wake(void);
/// Stops the process group as Ctrl-Z would and returns when it goes on, or soon when nothing can continue it.
void docket_stop(void);

/// Whether a signal told the program to end, or that its line is lost.
int docket_is_told_to_end(void);

/// Sends bytes to the terminal; where it is full they wait for room. Returns how many went, or -1 when the terminal is
/// gone. `patience` is how many milliseconds room is waited for; -1 waits until the program is told to end.
long docket_send(const uint8_t *bytes, long length, int patience);

/// The size of the terminal; returns 0, or -1 when it doesn't tell.
int docket_screen_size(int output, int *columns, int *rows);
/// Whether a terminal still has bytes to send, or takes no more now.
int docket_output_waits(int output);
/// The terminal's erase character, or 127.
int docket_erase_byte(int input);
/// Whether the terminal is a Linux console that isn't in UTF-8 mode.
int docket_console_without_utf8(int output);

/// Starts the program again with SWIFT_BACKTRACE set so that a trap writes its report into a folder and
/// doesn't ask questions; does nothing when it is set already or when that fails.
void docket_quiet_backtrace(const char *folder, char *const *arguments);

/// A file that leads to the terminal on a descriptor, and into memory between a begin and an end; NULL when there
/// is none to be had.
FILE *docket_capture_file(int output);
/// Lets what is written to the file go into memory; returns 0, or -1 when it goes to the terminal as before.
int docket_capture_begin(void);
/// Lets the file lead to the terminal again; how many bytes are in the memory, which the next begin overwrites.
long docket_capture_end(void);
/// Copies so many of them; how many there were.
long docket_capture_read(uint8_t *bytes, long length);

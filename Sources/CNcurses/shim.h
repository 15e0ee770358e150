#ifndef DOCKET_CNCURSES_SHIM_H
#define DOCKET_CNCURSES_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <term.h>

// Swift 6 doesn't take C globals or macros with casts: each that is needed gets a function here.

/// Opens a terminal of a kind (NULL: what TERM says) on standard input and a file that leads to the screen; NULL
/// when the kind is unknown.
static inline SCREEN *docket_open(const char *kind, FILE *output) {
  return newterm(kind, output != NULL ? output : stdout, stdin);
}

/// Whether the terminal describes a capability by exactly this text.
static inline int docket_has(const char *capability, const char *text) {
  const char *own = tigetstr(capability);
  return own != (const char *)-1 && own != NULL && strcmp(own, text) == 0;
}

/// Whether the cursor stays in its row after a character at the right margin.
static inline int docket_has_margin_glitch(void) { return tigetflag("xenl") > 0; }

/// Whether the terminal can place its cursor: without that no screen can be drawn.
static inline int docket_can_address(void) {
  const char *text = tigetstr("cup");
  return text != (const char *)-1 && text != NULL;
}

static inline WINDOW *docket_screen(void) { return stdscr; }

static inline int docket_color_count(void) { return COLORS; }

/// Sets the modes that the screen needs: every byte as typed, nothing echoed, keypad in application mode, and
/// no look at the input while drawing.
static inline void docket_modes(void) {
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  typeahead(-1);
}

/// Puts one cell: a base character with its marks, at most five code points.
static inline int docket_put(
    int row, int column, const uint32_t *scalars, int count, unsigned attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  cchar_t cell;
  int i = 0;
  for (; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  text[i] = L'\0';
  if (setcchar(&cell, text, (attr_t)attributes, 0, &pair) != OK) return ERR;
  return mvwadd_wch(stdscr, row, column, &cell);
}

static inline unsigned docket_bold(void) { return A_BOLD; }
static inline unsigned docket_dim(void) { return A_DIM; }
static inline unsigned docket_underline(void) { return A_UNDERLINE; }
static inline unsigned docket_reverse(void) { return A_REVERSE; }
static inline unsigned docket_italic(void) { return A_ITALIC; }

/// Sends what differs; with everything, the whole screen anew.
static inline void docket_show(int row, int column, int everything) {
  wmove(stdscr, row, column);
  if (everything) clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
}

#endif

#ifndef DOCKET_CPANGO_SHIM_H
#define DOCKET_CPANGO_SHIM_H

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

// Swift reads no bit fields and no macros with casts: each that is needed gets a function here.

/// The first byte of a line in the text of its layout.
static inline int docket_line_start(const PangoLayoutLine *line) { return line->start_index; }

/// How many bytes of the text the line has.
static inline int docket_line_length(const PangoLayoutLine *line) { return line->length; }

/// Whether the line begins at the right.
static inline int docket_line_is_rtl(const PangoLayoutLine *line) {
  return line->resolved_dir == PANGO_DIRECTION_RTL;
}

/// A length of Pango in points.
static inline double docket_points(int units) { return (double)units / PANGO_SCALE; }

/// Points as Pango counts them.
static inline int docket_units(double points) { return (int)(points * PANGO_SCALE + 0.5); }

static inline void docket_release(void *object) { g_object_unref(object); }

#endif

#pragma once

#include <stdint.h>

/// The columns that the C library gives a character in the locale of the process; -1 when it has none.
int docket_columns(uint32_t scalar);

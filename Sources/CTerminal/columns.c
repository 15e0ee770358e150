#define _XOPEN_SOURCE 700
#include "CTerminal.h"

#include <wchar.h>

int docket_columns(uint32_t scalar) {
  return wcwidth((wchar_t)scalar);
}

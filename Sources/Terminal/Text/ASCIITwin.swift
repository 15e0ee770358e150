import Foundation

/// The ASCII character drawn for one beyond ASCII, on terminals and lines that can't show it.
enum ASCIITwin {
  /// The twin of a scalar that takes a column: itself when it is ASCII, its base letter when it has an
  /// accent, a look-alike for signs, lines and bars, else `?`.
  static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    if let twin = twins[scalar] { return twin }
    if (0x2500...0x257F).contains(scalar.value) { return "+" }
    let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
    guard let base = parts.first, base.isASCII, base.value > 0x20 else { return "?" }
    return base
  }

  private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "─": "-", "━": "-", "═": "=", "╌": "-", "┄": "-", "┈": "-", "╴": "-", "╶": "-",
    "│": "|", "┃": "|", "║": "|", "╎": "|", "┆": "|", "┊": "|", "╵": "|", "╷": "|",
    "▁": "_", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▇": "*", "█": "#",
    "▏": "|", "▎": "|", "▍": "|", "▌": "#", "▋": "#", "▊": "#", "▉": "#",
    "░": ".", "▒": ":", "▓": "%", "■": "#", "□": "o", "●": "*", "○": "o", "•": "*", "·": ".",
    "→": ">", "←": "<", "↑": "^", "↓": "v", "▶": ">", "◀": "<", "▲": "^", "▼": "v", "›": ">", "‹": "<",
    "«": "<", "»": ">", "✓": "v", "✔": "v", "✗": "x", "✘": "x", "×": "x", "÷": "/", "…": ".",
    "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "’": "'", "‘": "'", "‚": ",", "“": "\"", "”": "\"",
    "„": "\"", "\u{A0}": " ", "\u{202F}": " ", "\u{2009}": " ", "\u{3000}": " ",
    "ß": "s", "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d",
    "Ð": "D", "þ": "t", "Þ": "T", "ł": "l", "Ł": "L", "ħ": "h", "Ħ": "H", "ı": "i", "ŋ": "n", "Ŋ": "N",
    "€": "E", "£": "L", "¥": "Y", "¢": "c", "°": "o", "§": "S", "¦": "|",
  ]
}

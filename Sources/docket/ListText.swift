import Documents
import Sales
import Store

/// The values of a list as text.
enum ListText {
  /// A JSON value: figures as decimal strings, counts as numbers.
  static func json(_ value: ListValue) -> String {
    switch value {
    case .none: "null"
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .text, .decimal, .amount, .day: quoted(value.plain)
    }
  }

  /// A JSON string.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  /// The text on one line of a table, without characters that would move the cursor of a terminal.
  static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(line)
  }
}

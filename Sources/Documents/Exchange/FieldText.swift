import Desk
import Sales

/// Turns the text of a foreign field into the JSON value that an action reads.
struct FieldText {
  let mapping: Mapping
  let fields: [String: FieldDescription]

  /// The value of a field; nil for an empty text, which leaves the field out.
  ///
  /// - Throws: ``FieldText/Fault``.
  func value(_ text: String, of field: String) throws(Fault) -> JSONValue? {
    let name = JSONValue.steps(field).filter { Int($0) == nil }.joined(separator: ".")
    var text = text.trimmingWhitespace
    if let translations = mapping.values[field] ?? mapping.values[name] {
      if let here = translations[text] {
        text = here
      } else if !text.isEmpty {
        guard let otherwise = translations["*"] else {
          throw Fault(reason: "\"\(text)\" is not translated by the mapping")
        }
        text = otherwise
      }
    }
    if text.isEmpty { return nil }
    if let prefix = mapping.prefix[field] ?? mapping.prefix[name] { text = prefix + text }
    let type = fields[name]?.type ?? "text"
    switch type {
    case "date":
      guard let day = mapping.dateFormat.day(text) else {
        throw Fault(reason: "\"\(text)\" is no date written \(mapping.dateFormat.pattern)")
      }
      return .string(day.description)
    case "quantity", "price", "per cent", "factor", "amount":
      return .string(try decimal(text, factor: mapping.multiply[field] ?? mapping.multiply[name]))
    case "whole number":
      guard let number = Int(text) else { throw Fault(reason: "\"\(text)\" is no whole number") }
      return .number(String(number))
    case "yes or no":
      switch text.lowercased() {
      case "1", "yes", "true", "y": return .bool(true)
      case "0", "no", "false", "n": return .bool(false)
      default: throw Fault(reason: "\"\(text)\" is neither yes nor no")
      }
    case "code":
      if let choices = fields[name]?.choices, !choices.contains(text) {
        throw Fault(reason: "\"\(text)\" is none of \(choices.joined(separator: ", "))")
      }
      return .string(text)
    default: return .string(text)
    }
  }

  private func decimal(_ text: String, factor: Int?) throws(Fault) -> String {
    var plain = text
    if mapping.decimalComma {
      plain = String(text.filter { $0 != "." }.map { $0 == "," ? "." : $0 })
    }
    do {
      let number = try Factor(plain)
      guard let factor else { return number.description }
      let (product, overflow) = number.millionths.multipliedReportingOverflow(by: factor)
      if overflow { throw NumberError.overflow }
      return Factor(millionths: product).description
    } catch {
      throw Fault(reason: "\"\(text)\" is no decimal with at most six places")
    }
  }

  /// Why a text is not what its field holds.
  struct Fault: Error {
    let reason: String
  }
}

extension String {
  /// The text without spaces and tabs at both ends.
  var trimmingWhitespace: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}

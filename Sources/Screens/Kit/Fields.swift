import Sales
import Terminal

/// The fields that forms are made of, each with the check of its kind. Their values are those that actions take in JSON.
extension Field {
  /// A code that names a record of a kind.
  static func code(_ name: String, _ label: String, _ kind: String, width: Int = 12, help: String = "")
    -> Field
  {
    Field(name, label, width: width, help: help).with { $0.lookup = kind }
  }

  /// One of the values of an enumeration.
  static func choice<Value: CaseIterable & RawRepresentable>(
    _ name: String, _ label: String, _ type: Value.Type, help: String = ""
  ) -> Field where Value.RawValue == String {
    Field(name, label, width: 16, help: help).with { field in
      field.choices = Value.allCases.map { FieldChoice($0.rawValue, Shown.words($0.rawValue)) }
    }
  }

  /// Yes or no.
  static func flag(_ name: String, _ label: String, help: String = "") -> Field {
    Field(name, label, width: 5, help: help).with {
      $0.choices = [FieldChoice("yes", "yes"), FieldChoice("no", "no")]
    }
  }

  /// A decimal: a quantity, a price, a percentage, an amount.
  static func number(
    _ name: String, _ label: String, width: Int = 12, decimals: Int = 6, atLeast: Int = 0, help: String = ""
  ) -> Field {
    Field(name, label, width: width, help: help).with { field in
      field.allowed = .number
      field.align = .right
      field.check = { text in
        do {
          let millionths = try TypedNumber.parse(text, decimals: decimals)
          return .fine(DecimalText.fixed(millionths, decimals: decimals, atLeast: atLeast))
        } catch {
          return .wrong("\(label): \(error)")
        }
      }
    }
  }

  /// A whole number.
  static func whole(_ name: String, _ label: String, width: Int = 6, help: String = "") -> Field {
    Field(name, label, width: width, help: help).with { field in
      field.allowed = .number
      field.align = .right
      field.check = { text in
        Int(text).map { .fine(String($0)) } ?? .wrong("\(label) is a whole number, not \(text).")
      }
    }
  }

  /// A day, typed as clerks type days and kept as ISO text.
  static func day(_ name: String, _ label: String, today: Day, help: String = "") -> Field {
    Field(name, label, width: 10, help: help.isEmpty ? "A date: 31, 31.12., 2026-12-31, +7, fri." : help).with
    { field in
      field.allowed = .date
      field.check = { text in
        TypedDay.parse(text, today: today).map { .fine($0.description) }
          ?? .wrong("\(label): \(text) is no date. Type 31, 31.12., 2026-12-31, +7 or fri.")
      }
    }
  }

  /// The same field, needed.
  var needed: Field { with { $0.isRequired = true } }
  /// The same field, for reading only.
  var readOnly: Field { with { $0.isReadOnly = true } }
  /// The same field at the head of a section.
  func heading(_ title: String) -> Field { with { $0.section = title } }
}

/// Why what was typed is not taken as a number.
public enum TypedNumberRefusal: Refusal, Hashable {
  /// Nothing was typed.
  case empty
  /// It has something other than digits and marks, or no digit.
  case unreadable(String)
  /// It can be read in two ways, both attached as plain decimals.
  case ambiguous(String, decimal: String, thousands: String)
  /// Its thousands marks don't part groups of three.
  case groups(String)
  /// It has more decimals than the figure allows.
  case tooManyDecimals(String, allowed: Int)
  /// It has more digits than a figure may have.
  case tooLarge(String)

  public var code: String {
    switch self {
    case .empty: "number.empty"
    case .unreadable: "number.unreadable"
    case .ambiguous: "number.ambiguous"
    case .groups: "number.groups"
    case .tooManyDecimals: "number.too-many-decimals"
    case .tooLarge: "number.too-large"
    }
  }
}

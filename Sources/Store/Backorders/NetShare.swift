import GRDB
import Sales

/// The SQL function `net_share(net, part, whole)`: the part of a net amount that belongs to a part of its quantity.
///
/// SQL would compute large products inexactly. It is rounded to the minor unit, halves away from zero, here and nowhere
/// else; nothing for a quantity of nothing.
enum NetShare {
  static let function = DatabaseFunction("net_share", argumentCount: 3, pure: true) { values in
    let numbers = values.compactMap { Int.fromDatabaseValue($0) }
    guard numbers.count == 3, numbers[2] != 0 else { return 0 }
    return try Rounding.divide(Int128(numbers[0]) * Int128(numbers[1]), by: Int128(numbers[2]))
  }
}

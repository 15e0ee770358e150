/// A product of fractions that is kept exact until it is rounded once at the end.
///
/// Common factors are cancelled before they are multiplied, so that figures of ordinary size never come near the
/// limit of 128 bits; what still does not fit is reported, never wrapped.
struct ExactProduct {
  private var numerators: [Int128] = []
  private var denominators: [Int128]

  /// The product of nothing, one, divided by the given numbers.
  init(dividedBy denominators: [Int128] = []) { self.denominators = denominators }

  /// Multiplies by `numerator / denominator`.
  ///
  /// - Throws: ``NumberError/divisionByZero``.
  mutating func multiply(_ numerator: Int128, over denominator: Int128) throws(NumberError) {
    guard denominator != 0 else { throw .divisionByZero }
    numerators.append(numerator)
    if denominator != 1 { denominators.append(denominator) }
  }

  /// The product rounded to a whole number, halves away from zero.
  ///
  /// - Throws: ``NumberError/overflow``, ``NumberError/divisionByZero``.
  func rounded() throws(NumberError) -> Int {
    var above = numerators
    var below = denominators
    guard !below.contains(0) else { throw .divisionByZero }
    guard !above.contains(0) else { return 0 }
    for top in above.indices {
      for bottom in below.indices {
        let common = Self.commonDivisor(above[top], below[bottom])
        above[top] /= common
        below[bottom] /= common
      }
    }
    return try Rounding.divide(try Self.multiplied(above), by: try Self.multiplied(below))
  }

  private static func multiplied(_ factors: [Int128]) throws(NumberError) -> Int128 {
    var product: Int128 = 1
    for factor in factors {
      let (next, overflow) = product.multipliedReportingOverflow(by: factor)
      guard !overflow else { throw .overflow }
      product = next
    }
    return product
  }

  /// The greatest number that divides both, by Euclid; both are not zero.
  private static func commonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (larger, smaller) = (left.magnitude, right.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int128(clamping: larger)
  }
}

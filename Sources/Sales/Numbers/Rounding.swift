/// The one way in which Docket rounds: to the nearest, halves away from zero.
///
/// Every figure of money is rounded exactly once, in the function that its docstring names, and always by this rule.
/// See domain.md 5.4 and the company parameters for the few figures that a parameter may round otherwise.
public enum Rounding {
  /// Divides two whole numbers and rounds the quotient to the nearest whole number, halves away from zero.
  ///
  /// - Throws: ``NumberError/overflow`` when the result does not fit, ``NumberError/divisionByZero`` for a zero divisor.
  public static func divide(_ numerator: Int128, by divisor: Int128) throws(NumberError) -> Int {
    guard divisor != 0 else { throw .divisionByZero }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: divisor)
    var result = quotient
    if remainder.magnitude >= divisor.magnitude - remainder.magnitude, remainder != 0 {
      result += (numerator < 0) == (divisor < 0) ? 1 : -1
    }
    guard let small = Int(exactly: result) else { throw .overflow }
    return small
  }
}

/// Why a number could not be computed or read.
public enum NumberError: Error, Hashable, Sendable {
  /// The result needs more digits than a figure may have (about 9 x 10^12 units with six decimals).
  case overflow
  /// A price unit, a unit factor or an exchange rate was zero.
  case divisionByZero
  /// The text is not a number; the text is attached.
  case notANumber(String)
  /// The number has more decimals than the figure allows; the text and the allowed count are attached.
  case tooManyDecimals(String, allowed: Int)
}

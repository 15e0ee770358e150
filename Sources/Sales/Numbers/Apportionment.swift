/// Splits a rounded whole into rounded parts that add up to it exactly, by the largest remainder.
public enum Apportionment {
  /// Splits `total` into one part for each exact share `numerator / denominator`.
  ///
  /// Each part is its exact share cut to a whole number; what the cuts leave goes, one unit each, to the shares that
  /// lost most, the first of equals first. The parts always add up to `total`. Turning the sign of everything turns
  /// the sign of the parts and nothing else, so that a credit note takes back exactly what its invoice split.
  /// - Parameters:
  ///   - total: The rounded whole, the rounded sum of the shares.
  ///   - numerators: The exact shares times the denominator.
  ///   - denominator: A number above zero.
  /// - Throws: ``NumberError/overflow``, ``NumberError/divisionByZero``.
  public static func split(_ total: Int, by numerators: [Int128], over denominator: Int128)
    throws(NumberError) -> [Int]
  {
    guard denominator > 0 else { throw .divisionByZero }
    guard !numerators.isEmpty else { return [] }
    let isTurned = total < 0 || (total == 0 && (numerators.first { $0 != 0 } ?? 0) < 0)
    let sign: Int128 = isTurned ? -1 : 1
    var parts: [Int128] = []
    var remainders: [(index: Int, lost: Int128)] = []
    var left = Int128(total) * sign
    for (index, numerator) in numerators.enumerated() {
      var (part, lost) = (numerator * sign).quotientAndRemainder(dividingBy: denominator)
      if lost < 0 { (part, lost) = (part - 1, lost + denominator) }
      parts.append(part)
      remainders.append((index, lost))
      left -= part
    }
    // The sort keeps equals in their order because the index decides between them.
    remainders.sort { ($1.lost, $0.index) < ($0.lost, $1.index) }
    let count = Int128(parts.count)
    let all = left >= 0 ? left / count : (left - count + 1) / count
    let rest = Int(clamping: left - all * count)
    for (place, remainder) in remainders.enumerated() {
      parts[remainder.index] += all + (place < rest ? 1 : 0)
    }
    var result: [Int] = []
    for part in parts {
      guard let small = Int(exactly: part * sign) else { throw .overflow }
      result.append(small)
    }
    return result
  }
}

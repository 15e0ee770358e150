import Foundation
import Sales

extension Day {
  /// The day that the calendar of this computer shows at a moment.
  public init(at moment: Date) {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: moment)
    self = Day(parts.year ?? 1970, parts.month ?? 1, parts.day ?? 1) ?? Day(number: 0)
  }
}

/// Finds the name that somebody probably meant.
public enum NearestName {
  /// The candidate with the fewest letters inserted, dropped, changed or swapped; nil when more than half would be wrong.
  ///
  /// Case does not count; of equals the first in the alphabet wins.
  public static func suggestion(for name: String, among candidates: [String]) -> String? {
    let wanted = Array(name.lowercased())
    let nearest = candidates.map { (name: $0, distance: distance(wanted, Array($0.lowercased()))) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let nearest, nearest.distance * 2 <= max(wanted.count, nearest.name.count) else { return nil }
    return nearest.name
  }

  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var older = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    for (row, left) in one.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(other.count + 1)
      for (column, right) in other.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (left == right ? 0 : 1))
        if row > 0, column > 0, left == other[column - 1], right == one[row - 1] {
          cost = min(cost, older[column - 1] + 1)
        }
        current.append(cost)
      }
      (older, last) = (last, current)
    }
    return last[other.count]
  }
}

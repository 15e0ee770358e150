/// Finds the word that was probably meant.
enum Nearest {
  /// The candidate with the fewest wrong letters; nil when more than half of the letters would be wrong.
  ///
  /// Case does not count; of equals the first wins.
  static func of(_ word: String, among candidates: [String]) -> String? {
    let wanted = Array(word.lowercased())
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let found = distance(wanted, Array(candidate.lowercased()))
      if found < best?.distance ?? Int.max { best = (candidate, found) }
    }
    guard let best, best.distance * 2 <= max(wanted.count, best.candidate.count) else { return nil }
    return best.candidate
  }

  /// How many letters have to be put in, taken out or changed.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(changed, row[place] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}

extension String {
  /// The text without blanks before and behind.
  var trimmingSpaces: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

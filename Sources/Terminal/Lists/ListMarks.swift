/// The option numbers that were typed beside rows, in the order of typing.
///
/// They stay with their rows whatever the list shows: a search, another filter, another order.
struct ListMarks {
  private(set) var all: [(key: String, number: Int)] = []

  var isEmpty: Bool { all.isEmpty }
  /// The numbers in the order in which each was typed first.
  var numbers: [Int] {
    all.reduce(into: []) { numbers, mark in if !numbers.contains(mark.number) { numbers.append(mark.number) }
    }
  }

  /// The number beside a row.
  func number(of key: String) -> Int? { all.first { $0.key == key }?.number }
  /// The rows that a number stands beside.
  func keys(of number: Int) -> [String] { all.filter { $0.number == number }.map(\.key) }

  /// Writes a number beside a row.
  mutating func set(_ number: Int, _ key: String) {
    if let place = all.firstIndex(where: { $0.key == key }) {
      all[place].number = number
    } else {
      all.append((key, number))
    }
  }

  /// Takes the numbers of rows away.
  mutating func strike(_ keys: some Sequence<String>) {
    let keys = Set(keys)
    all.removeAll { keys.contains($0.key) }
  }
}

/// What a panel that an option opened answers when it has done something: the marks of what is done go.
public struct OptionDone: Sendable {
  /// The places of the rows that are done among those that the option was given; nil for all of them.
  let places: [Int]?

  /// Tells that all is done.
  public static let all = OptionDone(places: nil)

  /// Tells which of so many steps are done.
  public init(steps places: [Int], of count: Int) {
    self.places = places.count == count ? nil : places
    self.count = count
  }

  private init(places: [Int]?) {
    self.places = places
    count = 0
  }

  private let count: Int

  /// Those of the rows that are done; where steps and rows are not one to one, part of the steps is none of the rows.
  func keys(of all: [String]) -> [String] {
    guard let places else { return all }
    guard count == all.count else { return [] }
    return places.filter(all.indices.contains).map { all[$0] }
  }
}

extension ListPanel {
  /// Takes the option numbers of rows away: they are done.
  public mutating func strike(_ keys: [String]) { marks.strike(keys) }

  /// Runs the options that stand beside rows, one number after the other: the next when what the one before opened is
  /// closed.
  mutating func runOptions() -> [Effect] {
    waitingOptions = marks.numbers
    return runNextOption()
  }

  /// Runs the next of the options, those that open nothing at once.
  mutating func runNextOption() -> [Effect] {
    guard let number = waitingOptions.first else { return [] }
    waitingOptions.removeFirst()
    let keys = marks.keys(of: number)
    guard !keys.isEmpty, let option = spec.options.first(where: { $0.number == number }) else {
      return runNextOption()
    }
    var (opens, isTold) = (false, false)
    let effects = option.run(keys).map { effect -> Effect in
      switch effect {
      case .open(let panel):
        opens = true
        guard panel.tellsWhatIsDone else { return effect }
        isTold = true
        return ask(panel) { (list, done: OptionDone) in
          list.marks.strike(done.keys(of: keys))
          return list.appear()
        }
      case .ask:
        (opens, isTold) = (true, true)
        return effect
      default: return effect
      }
    }
    // What shows a row has done with it; what changes one tells when it has.
    if !isTold { marks.strike(keys) }
    return opens ? effects : effects + runNextOption()
  }
}

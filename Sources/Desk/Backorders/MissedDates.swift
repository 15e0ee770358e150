import Sales
import Store

/// A line that will miss its date, with the customer who should know.
public struct MissedLine: Codable, Hashable, Sendable {
  public let item: String
  public let warehouse: String
  public let missed: MissedDate
}

extension StoreReader {
  /// The lines that will miss their dates: of an item, of what a purchase order serves, or of all items that are short.
  ///
  /// - Throws: `NotFound` for a purchase order that there is not.
  func missedLines(item: String?, purchase: String?, on today: Day) throws -> [MissedLine] {
    var places: [StockPlace]
    if let purchase {
      guard let order = try self.purchase(purchase) else { throw NotFound("purchase order", purchase) }
      places = order.lines.compactMap { line in
        line.item.map { StockPlace(item: $0, warehouse: line.warehouse) }
      }
    } else {
      places = try waitingPlaces(item: item)
    }
    var seen: Set<StockPlace> = []
    places = places.filter { seen.insert($0).inserted && (item == nil || $0.item == item) }
    return try places.flatMap { place in
      MissedDate.among(try WaitingPlace(place, self).pegging, on: today, servedBy: purchase).map {
        MissedLine(item: place.item, warehouse: place.warehouse, missed: $0)
      }
    }
  }
}

extension Desk {
  /// The lines that will miss their ship dates, with the days on which they can be shipped.
  public func missedLines(item: String? = nil, purchase: String? = nil) throws -> [MissedLine] {
    let today = today
    return try read { try $0.missedLines(item: item, purchase: purchase, on: today) }
  }
}

/// Promises new ship dates to lines that will miss theirs.
public struct PromiseAnew: Action {
  public static let name = "backorder.promise"
  public static let title = "Promise new dates"
  public static let help = """
    Confirms to each line whose goods come too late the day on which all of them are there; the requested date stays. Lines \
    for which nothing is ordered are left as they are.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "purchase": "Only lines that this purchase order serves; all when left out.",
    "item": "Only lines of this item; all when left out.",
  ]

  public var purchase: String?
  public var item: String?

  /// Makes the action.
  public init(purchase: String? = nil, item: String? = nil) {
    self.purchase = purchase
    self.item = item
  }

  public func perform(in context: ActionContext) throws -> ChangedDates {
    if let item, try context.reader.item(item) == nil { throw NotFound("item", item) }
    let missed = try context.reader.missedLines(item: item, purchase: purchase, on: context.today)
    var changed: [ChangedDate] = []
    var numbers: [String] = []
    for line in missed where !numbers.contains(line.missed.demand.order) {
      numbers.append(line.missed.demand.order)
    }
    let days = Dictionary(missed.map { ($0.missed.demand.key, $0.missed.proposed) }) { first, _ in first }
    for number in numbers {
      let before = try context.order(number)
      var after = before
      for index in after.lines.indices {
        guard let id = after.lines[index].id, let day = days[id] ?? nil else { continue }
        changed.append(
          ChangedDate(
            order: number, line: after.lines[index].lineNumber, from: before.lines[index].shipDate, to: day))
        after.lines[index].confirmedShipDate = day
      }
      guard after != before else { continue }
      _ = try context.save(after, over: before)
    }
    guard !changed.isEmpty else { throw SplitRefusal.nothingMissed(item: purchase ?? item ?? "any item") }
    return ChangedDates(lines: changed)
  }
}

import Sales
import Store

/// Releases what waiting lines have reserved for picking: one picking list for each order and site (domain.md 8.6).
public struct ReleaseWaiting: Action {
  public static let name = "backorder.release"
  public static let title = "Release for picking"
  public static let help = """
    Makes picking lists of what waiting lines have reserved and is on no list yet. An order that ships complete is left out \
    until all of it is reserved.
    """
  public static let duty = Duty.ship
  public static let fields = [
    "item": "The item; all items when left out.",
    "warehouse": "The warehouse; all when left out.",
    "customer": "The customer; all when left out.",
    "classification": "The class of the customers; all when left out.",
    "until": "The latest ship date; any when left out.",
    "date": "The date of the lists; the session's when left out.",
  ]

  public var item: String?
  public var warehouse: String?
  public var customer: String?
  public var classification: String?
  public var until: Day?
  public var date: Day?

  /// Makes the action.
  public init(
    item: String? = nil, warehouse: String? = nil, customer: String? = nil, classification: String? = nil,
    until: Day? = nil, date: Day? = nil
  ) {
    self.item = item
    self.warehouse = warehouse
    self.customer = customer
    self.classification = classification
    self.until = until
    self.date = date
  }

  public func perform(in context: ActionContext) throws -> PostingOutcome {
    let ready = try context.reader.pickable(
      item: item, warehouse: warehouse, customer: customer, classification: classification, until: until)
    var outcomes: [PostingOutcome] = []
    for (order, lines) in ready {
      let entries = lines.map { PackingEntry(line: $0.line, quantity: $0.quantity) }
      outcomes.append(
        try ReleasePicking(orders: [order], lines: entries, date: date).perform(in: context))
    }
    guard !outcomes.isEmpty else { throw SplitRefusal.nothingToPick(item: item ?? "any item") }
    return PostingOutcome.joined(outcomes)
  }
}

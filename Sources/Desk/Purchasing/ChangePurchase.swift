import Sales
import Store

/// Changes a purchase order: only what is given.
public struct ChangePurchase: Action {
  public static let name = "purchase.change"
  public static let title = "Change purchase order"
  public static let help = """
    Changes the header or lines of a purchase order; only what is given changes. Typed prices stay until they are released. \
    A changed date of the header goes to all lines that are still to come.
    """
  public static let duty = Duty.purchase
  public static let fields: [String: String] = [
    "order": "Number of the purchase order.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
    "reason": "Why dates change; kept in the history of each date.",
    "lines": "Changed, deleted and new lines.",
  ].merging(PurchaseHeaderEntry.fields) { first, _ in first }
    .merging(PurchaseLineEntry.fields("lines.")) { first, _ in first }

  public var order: String
  public var version: Int?
  public var reason: String?
  public var lines: [PurchaseLineEntry]?
  /// The fields of the header that change.
  public var header = PurchaseHeaderEntry()

  /// Makes the action for some lines of an order.
  public init(order: String, version: Int? = nil, lines: [PurchaseLineEntry] = []) {
    self.order = order
    self.version = version
    self.lines = lines
  }

  private enum CodingKeys: String, CodingKey {
    case order, version, reason, lines
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    order = try container.decode(String.self, forKey: .order)
    version = try container.decodeIfPresent(Int.self, forKey: .version)
    reason = try container.decodeIfPresent(String.self, forKey: .reason)
    header = try PurchaseHeaderEntry(from: decoder)
    lines = try container.decodeIfPresent([PurchaseLineEntry].self, forKey: .lines)
  }

  public func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(order, forKey: .order)
    try container.encodeIfPresent(version, forKey: .version)
    try container.encodeIfPresent(reason, forKey: .reason)
    try container.encodeIfPresent(lines, forKey: .lines)
  }

  /// Refuses a closed order, a version that is old, and all that is wrong with the change at once.
  public func perform(in context: ActionContext) throws -> PurchaseOutcome {
    let before = try context.purchase(order, version: version)
    try before.requireLiving()
    var after = before
    var problems = EntryProblems(document: "purchase order")
    if let included = header.pricesIncludeTax, included != before.header.pricesIncludeTax {
      problems.add([
        Problem(
          "pricesIncludeTax", "document.prices-include-tax",
          "Prices \(before.header.pricesIncludeTax ? "" : "don't ")include tax, which can't be changed.")
      ])
    }
    header.apply(to: &after.header)
    problems.add(try PurchaseHeaderEntry.problems(of: after.header, context.reader))
    follow(&after.lines)
    let resolver = try PurchaseLineResolver(
      reader: context.reader, company: context.company, header: after.header,
      vendor: try context.vendor(after.header.vendor), hasDate: true, takesStopped: context.takesOver)
    var next = (after.lines.map(\.lineNumber).max() ?? 0) + 1
    for (index, entry) in (lines ?? []).enumerated() {
      _ = try problems.attempt("lines.\(index + 1)") {
        guard let number = entry.line else {
          after.lines.append(try resolver.line(entry, number: next))
          next += 1
          return
        }
        guard let place = after.lines.firstIndex(where: { $0.lineNumber == number }) else {
          throw LineRefusal(line: number, .unknownLine)
        }
        if entry.delete == true {
          try check(after.lines[place], becomes: nil)
          after.lines.remove(at: place)
        } else {
          let changed = try resolver.changed(after.lines[place], by: entry)
          try check(after.lines[place], becomes: changed)
          after.lines[place] = changed
        }
      }
    }
    try problems.check()
    let travelled = try context.directDates(of: &after, over: before)
    let saved = try context.save(after, over: before, reason: reason ?? "")
    return PurchaseOutcome(saved, salesOrders: travelled)
  }

  /// Lets lines that are still to come follow changed dates and a changed warehouse of the header.
  private func follow(_ lines: inout [PurchaseLine]) {
    for index in lines.indices where !lines[index].receiveRemainder.isZero {
      take(header.requestedDeliveryDate, into: &lines[index].requestedDeliveryDate)
      if let day = header.confirmedDeliveryDate { lines[index].confirmedDeliveryDate = day.value }
      if let warehouse = header.warehouse, !warehouse.isEmpty, lines[index].received.isZero {
        lines[index].warehouse = warehouse
      }
    }
  }

  /// Refuses what would contradict goods that have come, or the customer that a line is for.
  private func check(_ line: PurchaseLine, becomes after: PurchaseLine?) throws {
    func refuse(_ field: String) -> PurchaseRefusal {
      .lineReceived(
        order: order, line: line.lineNumber, field: field, received: line.received, unit: line.unit)
    }
    guard let after else {
      guard line.received.isZero else { throw refuse("line") }
      guard line.salesLineId == nil || !line.cancelled.isZero else {
        throw PurchaseRefusal.pegged(order: order, line: line.lineNumber)
      }
      return
    }
    if line.isDirect {
      guard line.item == after.item, line.unit == after.unit, line.quantity == after.quantity,
        line.warehouse == after.warehouse
      else { throw PurchaseRefusal.pegged(order: order, line: line.lineNumber) }
    }
    guard !line.received.isZero else { return }
    if after.item != line.item { throw refuse("item") }
    if after.unit != line.unit { throw refuse("unit") }
    if after.quantity < line.received {
      throw PurchaseRefusal.belowReceived(
        order: order, line: line.lineNumber, wanted: after.quantity, received: line.received, unit: line.unit)
    }
  }
}

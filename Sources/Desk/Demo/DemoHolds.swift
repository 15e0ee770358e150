import Sales
import Store

/// Holds, a credit rule with an order that it stops, and suggestions of the demo company, made on its last day.
enum DemoHolds {
  /// How many of the newest orders are looked at.
  private static let depth = 200

  /// Makes hold codes, a credit rule and linked items, and puts one order on hold and one on credit hold.
  static func settle(_ perform: DemoPerform) throws {
    try addSuggestions(perform)
    var call = SaveHoldCode("CALL", name: "Call the customer first", isDefault: true)
    call.colour = .amber
    try perform(call)
    var papers = SaveHoldCode("PAPERS", name: "Export papers are missing", removesReservations: true)
    papers.colour = .red
    try perform(papers)
    var rule = SaveCreditRule("PRIVATE60", kind: .daysOverdue)
    rule.name = "Private customers more than 60 days overdue"
    rule.scope = .group
    rule.account = "PRIVATE"
    rule.days = .value(60)
    rule.graceDays = 5
    try perform(rule)
    let orders = try newestOpen(perform)
    if let waiting = orders.first {
      try perform(PlaceHold(order: waiting, code: "CALL", comment: "Wants to change the delivery address"))
    }
    for order in orders.dropFirst() where try !perform(CheckCredit(order: order)).heldBecause.isEmpty {
      _ = try perform.attempt(PostSlip(orders: [order], reduceQuantity: true))
      break
    }
  }

  /// Sales orders with something to deliver, the newest first.
  private static func newestOpen(_ perform: DemoPerform) throws -> [String] {
    let series = try perform.reader.numberSeries(.order)
    return try (max(1, series.next - depth)..<series.next).reversed().map(series.text).filter { number in
      guard let header = try perform.reader.orderHeader(number) else { return false }
      return header.status == .open && header.type == .salesOrder
    }
  }

  private static func addSuggestions(_ perform: DemoPerform) throws {
    try perform(
      SaveItemSelling(
        "010010",
        links: [
          ItemLinkEntry("010020", .upSell), ItemLinkEntry("180100", .crossSell, priority: 2),
          ItemLinkEntry("240020", .crossSell, priority: 3),
        ], scripts: [ItemScriptEntry(.script, "Do you have a check valve for it?")]))
  }
}

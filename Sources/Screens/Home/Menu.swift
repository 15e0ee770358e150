import Desk
import Store
import Terminal

/// The places that one can go to, by kind of work.
enum Menu {
  /// The areas that the home screen shows, in its order.
  static let areas: [MenuArea] = [
    MenuArea(
      "Every day", from: 1,
      [
        Place("Quotations", "qu", "quotation", "quotations", panel: { $0.quotations }) { $0.quotation($1) },
        Place("Orders", "so", "order", "orders", panel: { $0.orders }) { $0.order($1) },
        Place("To ship", "ship", panel: { $0.ordersToShip }),
        Place("Picking lists", "pick", panel: { $0.pickingLists }) { $0.pickingList($1) },
        Place("Packing slips", "ps", "slip", "slips", panel: { $0.packingSlips }) { $0.packingSlip($1) },
        Place("Invoices", "inv", "invoice", "invoices", panel: { $0.invoices }) { $0.invoice($1) },
        Place("Customers", "c", "customer", "customers", panel: { $0.customers }) { $0.customer($1) },
        Place("Items", "i", "item", "items", panel: { $0.items }) { $0.item($1) },
        Place("Stock", "stock", panel: { $0.onHand }),
      ]),
    MenuArea(
      "Selling", from: 11,
      [
        Place("Pipeline", "pipe", "pipeline", panel: { $0.pipeline }),
        Place("Mass quotations", "mass", panel: { $0.massQuotations() }),
        Place("Returns", "rma", "return", "returns", panel: { $0.returns }) { $0.returnView($1) },
        Place("Projects", "project", "projects", panel: { $0.projects }) { $0.project($1) },
        Place("Holds", "hold", "holds", panel: { $0.holds }),
        Place("Credit holds", "credit", panel: { $0.creditHolds }) { $0.creditView($1) },
        Place("Up-sell report", "sell", panel: { $0.suggestionReport }),
        Place("Trade agreements", "ta", "prices", panel: { $0.tradeAgreements() }),
        Place("Price journals", "tj", panel: { $0.tradeJournals }) { $0.tradeJournal($1) },
      ]),
    MenuArea(
      "Money", from: 41,
      [
        Place("Balances", "bal", panel: { $0.customerTransactions }),
        Place("Ledger", "gl", "ledger", panel: { $0.ledgerAccounts }),
      ]),
    MenuArea(
      "Company", from: 51,
      [
        Place("Company", "company", panel: { $0.company() }),
        Place("Set-up tables", "setup", "set-up", panel: { $0.setUpTables }),
        Place("Audit trail", "audit", panel: { $0.audit }),
      ]),
  ]

  /// The tables behind the place of that name, which are too many for the home screen.
  static let setUp = MenuArea(
    "Set-up tables", from: 61,
    SetUpTable.all.map { table in
      Place(table.title, table.kind.split(separator: " ").joined(separator: "-"), panel: { $0.list(table) })
    })

  /// Every place, those of the set-up tables last.
  static let places = (areas + [setUp]).flatMap(\.places)

  static func named(_ code: String) -> Place? { places.first { $0.codes.contains(code) } }

  static func numbered(_ number: Int) -> Place? { places.first { $0.number == number } }
}

/// Jump codes: `so 1042`, `c smith`, or a number or a name alone.
enum Jump {
  /// What a jump opens.
  static func effects(_ text: String, _ bench: Workbench) -> [Effect] {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first else { return [] }
    if let place = Menu.named(first.lowercased()) {
      guard words.count == 2, place.open != nil else { return [.open(place.panel(bench))] }
      return [.open(JumpPanel(bench: bench, place: place, text: words[1]))]
    }
    return [.open(JumpPanel(bench: bench, place: nil, text: text))]
  }
}

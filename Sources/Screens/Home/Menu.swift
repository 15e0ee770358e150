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
        Place("Quotations", "qu", "quotation", "quotations", panel: { $0.quotations }),
        Place("Orders", "so", "order", "orders", panel: { $0.orders }),
        Place("To ship", "ship", panel: { $0.ordersToShip }),
        Place("Picking lists", "pick", panel: { $0.pickingLists }),
        Place("Packing slips", "ps", "slip", "slips", panel: { $0.packingSlips }),
        Place("Invoices", "inv", "invoice", "invoices", panel: { $0.invoices }),
        Place("Customers", "c", "customer", "customers", panel: { $0.customers }),
        Place("Items", "i", "item", "items", panel: { $0.items }),
        Place("Stock", "stock", panel: { $0.onHand }),
      ]),
    MenuArea(
      "Selling", from: 11,
      [
        Place("Pipeline", "pipe", "pipeline", panel: { $0.pipeline }),
        Place("Mass quotations", "mass", panel: { $0.massQuotations() }),
        Place("Agreements", "sa", "agreement", "agreements", panel: { $0.agreements }),
        Place("Returns", "rma", "return", "returns", panel: { $0.returns }),
        Place("Projects", "project", "projects", panel: { $0.projects }),
        Place("Holds", "hold", "holds", panel: { $0.holds }),
        Place("Credit holds", "credit", panel: { $0.creditHolds }),
        Place("Up-sell report", "sell", panel: { $0.suggestionReport }),
      ]),
    MenuArea(
      "Purchasing", from: 21,
      [
        Place("Purchase orders", "po", "purchase", "purchases", panel: { $0.purchases }),
        Place("To receive", "receive", panel: { $0.purchasesToReceive }),
        Place("Receipts", "pr", "receipt", "receipts", panel: { $0.productReceipts }),
        Place("Vendor invoices", "vi", panel: { $0.vendorInvoices }),
        Place("Vendors", "v", "vendor", "vendors", panel: { $0.vendors }),
        Place("Vendor prices", "vp", panel: { $0.list(SetUpTable.vendorPrices) }),
        Place("Proposals", "prop", "proposals", panel: { $0.proposals }),
      ]),
    MenuArea(
      "Prices", from: 31,
      [
        Place("Trade agreements", "ta", "prices", panel: { $0.tradeAgreements() }),
        Place("Price journals", "tj", panel: { $0.tradeJournals }),
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

import Desk
import Store
import Terminal

/// The places that one can go to, by number and by jump code.
struct Place: Sendable {
  let number: Int
  let title: String
  /// The jump codes, such as `so`.
  let codes: [String]
  let panel: @Sendable (Workbench) -> any Panel
  /// Opens one record of the place by what was typed behind the jump code; nil where a place has no records to open.
  var open: (@Sendable (Workbench, String) -> any Panel)?
}

/// The menu of the home screen.
enum Menu {
  static let places: [Place] =
    [
      Place(
        number: 1, title: "Quotations", codes: ["qu", "quotation", "quotations"], panel: { $0.quotations },
        open: { $0.quotation($1) }),
      Place(
        number: 2, title: "Orders", codes: ["so", "order", "orders"], panel: { $0.orders },
        open: { $0.order($1) }),
      Place(number: 3, title: "To ship", codes: ["ship"], panel: { $0.ordersToShip }),
      Place(
        number: 4, title: "Picking lists", codes: ["pick"], panel: { $0.pickingLists },
        open: { $0.pickingList($1) }),
      Place(
        number: 5, title: "Packing slips", codes: ["ps", "slip", "slips"], panel: { $0.packingSlips },
        open: { $0.packingSlip($1) }),
      Place(
        number: 6, title: "Invoices", codes: ["inv", "invoice", "invoices"], panel: { $0.invoices },
        open: { $0.invoice($1) }),
      Place(
        number: 7, title: "Customers", codes: ["c", "customer", "customers"], panel: { $0.customers },
        open: { $0.customer($1) }),
      Place(
        number: 8, title: "Items", codes: ["i", "item", "items"], panel: { $0.items }, open: { $0.item($1) }),
      Place(number: 9, title: "Stock", codes: ["stock"], panel: { $0.onHand }),
      Place(number: 10, title: "Balances", codes: ["bal"], panel: { $0.customerTransactions }),
      Place(number: 11, title: "Ledger", codes: ["gl", "ledger"], panel: { $0.ledgerAccounts }),
      Place(number: 12, title: "Audit trail", codes: ["audit"], panel: { $0.audit }),
      Place(number: 13, title: "Company", codes: ["company"], panel: { $0.company() }),
    ]
    + SetUpTable.all.enumerated().map { index, table in
      Place(
        number: 14 + index, title: table.title,
        codes: [table.kind.split(separator: " ").joined(separator: "-")],
        panel: { $0.list(table) })
    }
    + [
      Place(
        number: 14 + SetUpTable.all.count, title: "Projects", codes: ["project", "projects"],
        panel: { $0.projects }, open: { $0.project($1) }),
      Place(
        number: 15 + SetUpTable.all.count, title: "Returns", codes: ["rma", "return", "returns"],
        panel: { $0.returns }, open: { $0.returnView($1) }),
      Place(
        number: 16 + SetUpTable.all.count, title: "Agreements", codes: ["sa", "agreement", "agreements"],
        panel: { $0.agreements }, open: { $0.agreementView($1) }),
    ]

  static func named(_ code: String) -> Place? { places.first { $0.codes.contains(code) } }

  /// How many rows the menu takes.
  static func rows(columns: Int) -> Int {
    let perRow = max(1, columns / 20)
    return (places.count + perRow - 1) / perRow
  }

  /// Draws the menu in columns, numbers running down.
  static func draw(on canvas: Canvas) {
    let rows = max(1, canvas.rows)
    for (index, place) in places.enumerated() {
      let column = index / rows * 20
      canvas.text(
        "\(place.number)", column: column, row: index % rows, width: 3, role: "key.name", align: .right)
      canvas.text(place.title, column: column + 4, row: index % rows, width: 16, role: "key.text")
    }
  }
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

import Sales
import Store

/// Returns of the demo company in every state, a subscription and a project, made on its last day.
enum DemoReturns {
  /// How many of the newest invoices are looked at.
  private static let depth = 120

  /// Makes returns of recent invoices: expected, in quarantine, registered, received, replaced and credited.
  static func settle(_ perform: DemoPerform) throws {
    let invoices = try goods(perform)
    for (place, invoice) in invoices.prefix(7).enumerated() {
      var action = ReturnFromInvoice(invoice: invoice, lines: [InvoiceLineEntry(line: 1)])
      action.reason = ["DAMAGED", "UNWANTED", "DEFECT", "WRONG"][place % 4]
      guard let made = try perform.attempt(action) else { continue }
      try advance(made.number, place, perform)
    }
    try addSubscription(perform, for: invoices)
    try addProject(perform, for: invoices)
  }

  private static func advance(_ number: String, _ place: Int, _ perform: DemoPerform) throws {
    switch place {
    case 0: break
    case 1: try perform(RegisterReturn(return: number, lines: [ArrivalEntry(line: 1, quarantine: true)]))
    case 6: try perform(DisposeReturn(return: number, line: 1, disposition: "CREDIT-ONLY"))
    default:
      let code = ["SCRAP", "CREDIT", "REPLACE", "CREDIT"][place - 2]
      try perform(RegisterReturn(return: number, lines: [ArrivalEntry(line: 1, disposition: code)]))
      // A replacement may stop at the customer's credit limit.
      guard place > 2, try perform.attempt(ReceiveReturn(return: number)) != nil, place > 3,
        let order = try perform.reader.returnOrder(number)?.header.order
      else { return }
      _ = try perform.attempt(PostInvoice(orders: [order], choice: .all))
    }
  }

  /// A subscription that has been delivered and invoiced once, and waits for its next round.
  private static func addSubscription(_ perform: DemoPerform, for invoices: [String]) throws {
    guard let invoice = try invoices.dropFirst(8).first.flatMap({ try perform.reader.invoice($0) }),
      let line = invoice.lines.first(where: { $0.item != nil })
    else { return }
    var action = CreateOrder(
      customer: invoice.header.customer,
      lines: [LineEntry(item: line.item, quantity: line.quantity, unit: line.unit)])
    action.type = .subscription
    guard let order = try perform.attempt(action) else { return }
    _ = try perform.attempt(PostInvoice(orders: [order.number], choice: .all))
  }

  private static func addProject(_ perform: DemoPerform, for invoices: [String]) throws {
    guard let invoice = try invoices.dropFirst(9).first.flatMap({ try perform.reader.invoice($0) }),
      let line = invoice.lines.first(where: { $0.item != nil })
    else { return }
    try perform(
      CreateProject("P-100", ProjectEntry(name: "New pump hall", customer: invoice.header.customer)))
    _ = try perform.attempt(
      AddRequirement(
        project: "P-100", lines: [LineEntry(item: line.item, quantity: line.quantity, unit: line.unit)]))
  }

  /// Invoices whose first line is of goods, the newest first.
  private static func goods(_ perform: DemoPerform) throws -> [String] {
    let series = try perform.reader.numberSeries(.invoice)
    return try (max(1, series.next - depth)..<series.next).reversed().map(series.text).filter { number in
      guard let invoice = try perform.reader.invoice(number), let line = invoice.lines.first,
        let item = try line.item.flatMap({ try perform.reader.item($0) })
      else { return false }
      return line.quantity > .zero && item.kind == .stocked && !item.stopped
    }
  }
}

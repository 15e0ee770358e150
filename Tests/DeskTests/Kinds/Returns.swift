import Sales
import Store

@testable import Desk

/// Short words for returns, as the scenarios tell them.
struct Returns {
  let flow: Flow
  var desk: Desk { flow.desk }

  /// A company with one disposition code for each action, named after it, and the return reasons BROKEN and WRONG.
  init() throws {
    flow = try Flow()
    for action in DispositionAction.allCases {
      try desk.perform(SaveDisposition(action.rawValue, action: action))
    }
    try desk.perform(
      SaveReturnReason(
        "BROKEN", charges: [CodeChargeEntry(code: "FREIGHT", category: .percent, value: Price("10"))]))
    try desk.perform(
      SaveReturnReason("WRONG", charges: [CodeChargeEntry(code: "INSURE", value: Price("2.5"))]))
  }

  /// The number of an invoice of hammers.
  func invoiced(_ quantity: String) throws -> String {
    let order = try flow.hammers(quantity)
    guard let number = try flow.invoice(order).number else { throw NotFound("invoice", order) }
    return number
  }

  /// A return of so much of the first line of an invoice.
  @discardableResult
  func fromInvoice(_ invoice: String, _ quantity: String) throws -> String {
    try desk.perform(
      ReturnFromInvoice(
        invoice: invoice, lines: [InvoiceLineEntry(line: 1, quantity: try Quantity(quantity))])
    ).number
  }

  /// Registers, receives and invoices a return under one disposition.
  func through(_ number: String, _ action: DispositionAction) throws -> Invoice {
    if action == .creditOnly {
      try desk.perform(DisposeReturn(return: number, line: 1, disposition: action.rawValue))
    } else {
      try desk.perform(
        RegisterReturn(return: number, lines: [ArrivalEntry(line: 1, disposition: action.rawValue)]))
      try desk.perform(ReceiveReturn(return: number))
    }
    return try flow.posted(flow.invoice(try back(number).header.order).number)
  }

  /// A return as it stands in the file.
  func back(_ number: String) throws -> ReturnOrder {
    guard let back = try desk.read({ try $0.returnOrder(number) }) else { throw NotFound("return", number) }
    return back
  }

  /// The order behind a return.
  func order(_ number: String) throws -> SalesOrder { try flow.company.order(try back(number).header.order) }

  /// What was posted to a ledger account in all, in minor units.
  func ledger(_ account: String) throws -> Int {
    try desk.read { try $0.months(ofAccount: account, from: "2000-01") }.values.reduce(0) { $0 + $1.minor }
  }
}

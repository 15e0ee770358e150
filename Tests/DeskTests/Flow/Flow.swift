import Sales
import Store
import Testing

@testable import Desk

/// Short words for the way from order to invoice, as the scenarios tell it.
struct Flow {
  let company: Fixture
  var desk: Desk { company.desk }

  init(change: (inout Company) -> Void = { _ in }) throws {
    company = try Fixture(change: change)
  }

  /// An order of hammers, of which 40 are on the shelf.
  @discardableResult
  func hammers(_ quantity: String, for customer: String = "C-1") throws -> String {
    try company.order([("0010", quantity)], for: customer).header.number
  }

  /// Changes the lines of an order by the fields of a line.
  func change(_ order: String, _ body: (inout OrderLine) throws -> Void) throws {
    try company.store.write { writer in
      guard let before = try writer.reader.order(order) else { throw NotFound("order", order) }
      var after = before
      for index in after.lines.indices { try body(&after.lines[index]) }
      _ = try writer.save(after, over: before)
    }
  }

  /// Changes the header of an order.
  func changeHeader(_ order: String, _ body: (inout OrderHeader) throws -> Void) throws {
    try company.store.write { writer in
      guard let before = try writer.reader.order(order) else { throw NotFound("order", order) }
      var after = before
      try body(&after.header)
      _ = try writer.save(after.refreshed(rules: writer.reader.taxRules()), over: before)
    }
  }

  /// Packs quantities by line number, or all.
  @discardableResult
  func pack(_ order: String, _ lines: [Int: String] = [:], close: Set<Int> = []) throws -> PostingOutcome {
    try desk.perform(
      PostSlip(orders: [order], lines: lines.isEmpty && close.isEmpty ? nil : entries(lines, close)))
  }

  /// Invoices quantities by line number, or by the choice.
  @discardableResult
  func invoice(
    _ order: String, _ choice: QuantityChoice? = nil, _ lines: [Int: String] = [:]
  ) throws -> InvoiceOutcome {
    try desk.perform(
      PostInvoice(orders: [order], choice: choice, lines: lines.isEmpty ? nil : entries(lines, [])))
  }

  private func entries(_ lines: [Int: String], _ close: Set<Int>) throws -> [PackingEntry] {
    try Set(lines.keys).union(close).sorted().map { number in
      PackingEntry(
        line: number, quantity: try lines[number].map { try Quantity($0) },
        close: close.contains(number) ? true : nil)
    }
  }

  /// The first line of an order as it stands in the file.
  func line(_ order: String) throws -> OrderLine { try company.order(order).lines[0] }

  /// The posted invoice of a number.
  func posted(_ number: String?) throws -> Invoice {
    guard let invoice = try desk.read({ try $0.invoice(number ?? "") }) else {
      throw NotFound("invoice", number ?? "")
    }
    return invoice
  }

  /// The voucher lines of an invoice.
  func voucher(_ invoice: String?) throws -> [VoucherLine] {
    let number = try posted(invoice).header.voucher
    return try desk.read { try $0.voucherLines(number) }
  }

  /// All that the check of the company finds, each as a line of text.
  func findings(_ areas: [CheckArea] = CheckArea.allCases) throws -> [String] {
    let list = FindingList()
    let count = try desk.check(areas) { finding in
      list.texts.append(
        "\(finding.document) \(finding.what): \(finding.stored), should be \(finding.recomputed)")
    }
    #expect(count == list.texts.count)
    return list.texts
  }

  /// Expects that the check of the company finds nothing.
  func expectClean(_ place: SourceLocation = #_sourceLocation) throws {
    let findings = try findings()
    #expect(findings == [], sourceLocation: place)
  }
}

/// Keeps the findings of one check.
final class FindingList {
  var texts: [String] = []
}

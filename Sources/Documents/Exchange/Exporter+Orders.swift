import Desk
import Sales
import Store

extension Exporter {
  /// Texts of the header that would be taken from the customer or the company if they were left out.
  private static let defaultedTexts = [
    "deliveryMode", "deliveryTerms", "warehouse", "paymentTerms", "taxGroup", "salesTaker",
  ]

  /// An order with its lines, its charges, and what slips and invoices took of it.
  func record(_ order: SalesOrder, in reader: StoreReader) throws -> JSONValue {
    let currency = try Currency.known(order.header.currency)
    let json = try JSONValue(json: try JSONText.encode(order, currency: currency))
    let header = json["header"] ?? .null
    let postings = try ExportedPostings(of: order, in: reader)
    var record = selected(header).removing("agreement")
      .setting("lines", to: .array(order.lines.indices.map { line(at: $0, of: order, in: json) }))
      .setting(
        "charges", to: .array(order.charges.indices.map { charge(at: $0, of: order, in: json, postings) })
      )
      .setting(OrderHistory.takenOver, to: .bool(true))
      .setting(OrderHistory.postings, to: .array(postings.elements))
    for name in Exporter.defaultedTexts where header[name] == .string("") {
      record = record.setting(name, to: .string(""))
    }
    // The address of the customer shines through nowhere, not even where a part of this one is empty.
    if let address = header["deliveryAddress"] { record = record.setting("deliveryAddress", to: address) }
    return record
  }

  private func line(at index: Int, of order: SalesOrder, in json: JSONValue) -> JSONValue {
    let line = order.lines[index]
    guard line.item != nil, let element = json["lines.\(index + 1)"] else {
      // A line of text has nothing but its text.
      return .object(["text": .string(line.text)])
    }
    var record = kept(element.setting("taxGroup", to: .string(line.itemTaxGroup)), of: "lines")
    if line.text.isEmpty { record = record.setting("text", to: .string("")) }
    if line.itemTaxGroup.isEmpty { record = record.setting("taxGroup", to: .string("")) }
    if line.cancelled.isZero { record = record.removing(OrderHistory.cancelled) }
    if line.confirmedShipDate == nil, order.header.confirmedShipDate != nil {
      record = record.setting("confirmedShipDate", to: .string(""))
    }
    return record
  }

  private func charge(
    at index: Int, of order: SalesOrder, in json: JSONValue, _ postings: ExportedPostings
  ) -> JSONValue {
    let charge = order.charges[index]
    guard let element = json["charges.\(index + 1)"] else { return .null }
    var record = kept(element, of: "charges").setting("taxGroup", to: .string(charge.itemTaxGroup))
    if let document = charge.invoice.flatMap({ postings.invoices[$0] }) {
      record = record.setting(OrderHistory.posting, to: .number(String(document)))
    }
    return record
  }
}

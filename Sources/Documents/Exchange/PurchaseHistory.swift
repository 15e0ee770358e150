import Desk
import Sales
import Store

/// What was done to a purchase order after it was made, as an exported order tells it and an import does it again.
enum PurchaseHistory {
  /// What of a line has come.
  static let received = "received"
  /// How much of a line is cancelled.
  static let cancelled = "cancelled"
  /// The day on which it came.
  static let receivedOn = "receivedOn"

  /// The fields that only an import understands.
  static let fields = [
    FieldDescription(
      name: receivedOn, type: "date",
      help: "The day on which what has come was received; the order date when left out."),
    FieldDescription(
      name: "lines.\(received)", type: "quantity",
      help: "What of the line has come, in its unit; it is not added to the stock of today."),
    FieldDescription(
      name: "lines.\(cancelled)", type: "quantity", help: "How much of the line is cancelled, in its unit."),
  ]
}

/// Makes a purchase order that another program has on record, and receives and cancels what was.
///
/// No hold or stop of today has a say in it. The goods that came are on the shelf of today, which is imported apart, so that what
/// the receipt brings in is counted out again.
struct PurchaseTakeover {
  /// Performs an action by its name.
  let call: (_ action: String, _ fields: JSONValue) throws -> JSONValue
  let reader: StoreReader
  private let order: JSONValue
  private let date: JSONValue?
  private let received: [Int: Quantity]
  private let cancelled: [Int: Quantity]

  /// Reads the history out of the fields of a record.
  ///
  /// - Throws: `TypedNumberRefusal` for a quantity that is none.
  init(
    _ fields: JSONValue, reader: StoreReader,
    call: @escaping (_ action: String, _ fields: JSONValue) throws -> JSONValue
  ) throws {
    self.call = call
    self.reader = reader
    let lines = fields["lines"]?.elements ?? []
    func quantities(_ name: String) throws -> [Int: Quantity] {
      var quantities: [Int: Quantity] = [:]
      for (index, line) in lines.enumerated() {
        guard let quantity = try line[name]?.text.map({ try Quantity($0) }), !quantity.isZero else {
          continue
        }
        quantities[index + 1] = quantity
      }
      return quantities
    }
    received = try quantities(PurchaseHistory.received)
    cancelled = try quantities(PurchaseHistory.cancelled)
    date = fields[PurchaseHistory.receivedOn] ?? fields["orderDate"]
    let plain = lines.map { $0.removing(PurchaseHistory.received).removing(PurchaseHistory.cancelled) }
    let header = fields.removing(PurchaseHistory.receivedOn)
    order = lines.isEmpty ? header : header.setting("lines", to: .array(plain))
  }

  /// Makes the order and brings it as far as it had come.
  func perform() throws {
    guard let number = try call("purchase.create", order)["number"] else { return }
    if !received.isEmpty {
      let lines = received.sorted { $0.key < $1.key }.map { line, quantity -> JSONValue in
        .object(["line": .number(String(line)), "quantity": .string(quantity.description)])
      }
      var receipt: [String: JSONValue] = ["order": number, "lines": .array(lines)]
      if let date { receipt["date"] = date }
      _ = try call("purchase.receive", .object(receipt))
      try countOut(number)
    }
    for (line, quantity) in cancelled.sorted(by: { $0.key < $1.key }) {
      guard
        let present = try number.text.flatMap(reader.purchase)?.lines.first(where: { $0.lineNumber == line })
      else { continue }
      let most = LineProgress(ordered: present.quantity, delivered: present.received).deliverRemainder
      _ = try call(
        "purchase.cancel",
        .object([
          "order": number, "line": .number(String(line)),
          "quantity": .string(max(.zero, try most - quantity).description),
        ]))
    }
  }

  /// Takes what the receipt has brought in off the shelf again.
  private func countOut(_ number: JSONValue) throws {
    guard let order = try number.text.flatMap(reader.purchase) else { return }
    for line in order.lines where line.stocked && !line.received.isZero {
      guard let item = line.item else { continue }
      var fields: [String: JSONValue] = [
        "item": .string(item), "warehouse": .string(line.warehouse),
        "quantity": .string((-(try line.stockQuantity(line.received))).description),
        "reason": .string("Taken over with purchase order \(order.header.number)"),
      ]
      if let date { fields["date"] = date }
      _ = try call("stock.adjust", .object(fields))
    }
  }
}

extension Exporter {
  /// A purchase order with its lines, and what of them has come and is cancelled.
  func record(_ order: PurchaseOrder, in reader: StoreReader) throws -> JSONValue {
    let currency = try Currency.known(order.header.currency)
    let json = try JSONValue(json: try JSONText.encode(order, currency: currency))
    let header = json["header"] ?? .null
    let lines = order.lines.indices.map { index -> JSONValue in
      let line = order.lines[index]
      guard line.item != nil, let element = json["lines.\(index + 1)"] else {
        return .object(["text": .string(line.text)])
      }
      var record = kept(element.setting("taxGroup", to: .string(line.itemTaxGroup)), of: "lines")
        .removing("line")
      if line.cancelled.isZero { record = record.removing(PurchaseHistory.cancelled) }
      if line.received.isZero { record = record.removing(PurchaseHistory.received) }
      return record
    }
    var record = selected(header).setting("lines", to: .array(lines))
    if let address = header["deliveryAddress"] { record = record.setting("deliveryAddress", to: address) }
    let receipts = try reader.productReceipts(ofPurchase: order.header.id ?? 0)
    if let last = receipts.last {
      record = record.setting(PurchaseHistory.receivedOn, to: .string(last.header.date.description))
    }
    return record
  }
}

import Desk
import Sales
import Store

/// Makes an order that another company file has on record, and does again what was done to it there.
///
/// The goods that a posting delivers come in with it: they are not on the shelf of today, which is imported apart.
struct OrderTakeover {
  /// Performs an action by its name.
  let call: (_ action: String, _ fields: JSONValue) throws -> JSONValue
  let reader: StoreReader

  private let order: JSONValue
  private let cancelled: [Int: Quantity]
  private let charges: [(posting: Int?, entry: JSONValue)]
  private let postings: [Posting]

  /// One packing slip or invoice.
  private struct Posting {
    let document: Int
    let kind: OrderHistory.Kind
    let date: JSONValue
    var parts: [(line: Int, quantity: Quantity, slip: Int?)] = []
  }

  /// Reads the history out of the fields of a record.
  ///
  /// - Throws: `UnreadableInput` for a posting that says too little, or names a line that the order does not have.
  init(
    _ fields: JSONValue, reader: StoreReader,
    call: @escaping (_ action: String, _ fields: JSONValue) throws -> JSONValue
  ) throws {
    self.reader = reader
    self.call = call
    var order = fields.removing(OrderHistory.takenOver).removing(OrderHistory.postings)
    let lines = fields["lines"]?.elements ?? []
    cancelled = try Dictionary(
      uniqueKeysWithValues: lines.enumerated().compactMap { index, line in
        try line[OrderHistory.cancelled]?.text.map { (index + 1, try Quantity($0)) }
      })
    if !lines.isEmpty {
      order = order.setting("lines", to: .array(lines.map { $0.removing(OrderHistory.cancelled) }))
    }
    charges = (fields["charges"]?.elements ?? []).map { charge in
      (charge[OrderHistory.posting]?.text.flatMap { Int($0) }, charge.removing(OrderHistory.posting))
    }
    postings = try OrderTakeover.postings(fields[OrderHistory.postings]?.elements ?? [], lines: lines.count)
    let first = postings.isEmpty ? charges.map(\.entry) : []
    self.order = first.isEmpty ? order.removing("charges") : order.setting("charges", to: .array(first))
  }

  private static func postings(_ elements: [JSONValue], lines: Int) throws -> [Posting] {
    var postings: [Posting] = []
    for (index, element) in elements.enumerated() {
      func field(_ name: String) throws -> String {
        let path = "\(OrderHistory.postings).\(index + 1).\(name)"
        guard let text = element[name]?.text else {
          throw UnreadableInput(field: path, reason: "it is missing")
        }
        return text
      }
      func whole(_ name: String) throws -> Int {
        guard let number = Int(try field(name)) else {
          throw UnreadableInput(
            field: "\(OrderHistory.postings).\(index + 1).\(name)", reason: "it is no whole number")
        }
        return number
      }
      let line = try whole("line")
      guard (1...max(1, lines)).contains(line), let kind = OrderHistory.Kind(rawValue: try field("kind"))
      else {
        throw UnreadableInput(
          field: "\(OrderHistory.postings).\(index + 1).line", reason: "the order has no line \(line)")
      }
      let document = try whole("document")
      if postings.last?.document != document || postings.last?.kind != kind {
        postings.append(Posting(document: document, kind: kind, date: .string(try field("date"))))
      }
      let slip = element["slip"] == nil ? nil : try whole("slip")
      postings[postings.count - 1].parts.append((line, try Quantity(try field("quantity")), slip))
    }
    return postings
  }

  /// Makes the order and brings it as far as it had come.
  func perform() throws {
    let made = try call("order.create", order)
    guard let number = made["number"] else { return }
    var slips = PostedSlips()
    for posting in postings {
      try reopen(posting, of: number)
      switch posting.kind {
      case .slip:
        try bring(posting, of: number, before: true)
        let outcome = try call("slip.post", request(posting, number))
        try bring(posting, of: number, before: false)
        if let slip = outcome["number"]?.text {
          slips.add(posting.document, slip, posting.parts.map { ($0.line, $0.quantity) })
        }
      case .invoice:
        try setCharges(of: posting.document, on: number)
        if let whole = try slips.take(posting.parts) {
          _ = try call(
            "invoice.post",
            .object(["slips": .array(whole.map(JSONValue.string)), "date": posting.date]))
        } else {
          try bring(posting, of: number, before: true)
          _ = try call("invoice.post", request(posting, number))
          try bring(posting, of: number, before: false)
        }
      }
    }
    if !postings.isEmpty { try setCharges(of: nil, on: number) }
    try finish(number)
  }

  private func request(_ posting: Posting, _ number: JSONValue) -> JSONValue {
    let lines = posting.parts.map { part -> JSONValue in
      .object(["line": .number(String(part.line)), "quantity": .string(part.quantity.description)])
    }
    return .object(["order": number, "date": posting.date, "lines": .array(lines)])
  }

  /// Brings in the goods that the posting takes out, or out those that it takes back.
  private func bring(_ posting: Posting, of number: JSONValue, before: Bool) throws {
    guard let order = try number.text.flatMap(reader.order) else { return }
    for part in posting.parts where part.slip == nil && part.quantity.isNegative != before {
      guard let line = order.lines.first(where: { $0.lineNumber == part.line }), line.stocked,
        let item = line.item, !part.quantity.isZero
      else { continue }
      _ = try call(
        "stock.adjust",
        .object([
          "item": .string(item), "warehouse": .string(line.warehouse), "date": posting.date,
          "quantity": .string(try line.stockQuantity(part.quantity).description),
          "reason": .string("Taken over with order \(order.header.number)"),
        ]))
    }
  }

  /// Puts the charges on the order that an invoice of it carried, or at the end those that none did.
  private func setCharges(of document: Int?, on number: JSONValue) throws {
    let entries = charges.filter { $0.posting == document }.map(\.entry)
    guard !entries.isEmpty else { return }
    _ = try call("order.change", .object(["order": number, "charges": .array(entries)]))
  }
}

extension OrderTakeover {
  /// Takes back what an earlier posting closed, so that this one finds something to deliver.
  private func reopen(_ posting: Posting, of number: JSONValue) throws {
    guard let order = try number.text.flatMap(reader.order) else { return }
    for part in posting.parts where part.slip == nil {
      guard let line = order.lines.first(where: { $0.lineNumber == part.line }), !line.cancelled.isZero else {
        continue
      }
      try setRemainder(of: line, cancelled: .zero, on: number)
    }
  }

  /// Cancels what was cancelled, and marks what the next posting takes.
  private func finish(_ number: JSONValue) throws {
    guard let made = try number.text.flatMap(reader.order) else { return }
    for line in made.lines where line.item != nil {
      let wanted = cancelled[line.lineNumber] ?? .zero
      if line.cancelled != wanted { try setRemainder(of: line, cancelled: wanted, on: number) }
    }
    guard !postings.isEmpty, let order = try number.text.flatMap(reader.order) else { return }
    let marks = zip(order.lines, self.order["lines"]?.elements ?? []).compactMap {
      line, entry -> JSONValue? in
      guard let now = entry["deliverNow"], let wanted = now.text, wanted != line.deliverNow.description,
        !line.deliverRemainder.isZero
      else { return nil }
      return .object(["line": .number(String(line.lineNumber)), "deliverNow": now])
    }
    guard !marks.isEmpty else { return }
    _ = try call("order.change", .object(["order": number, "lines": .array(marks)]))
  }

  private func setRemainder(of line: OrderLine, cancelled: Quantity, on number: JSONValue) throws {
    let most = LineProgress(ordered: line.quantity, delivered: line.delivered).deliverRemainder
    _ = try call(
      "order.deliver-remainder",
      .object([
        "order": number, "line": .number(String(line.lineNumber)),
        "quantity": .string(try (most - cancelled).description),
      ]))
  }
}

/// The slips that were posted so far and what of them waits for an invoice.
private struct PostedSlips {
  private var numbers: [Int: String] = [:]
  private var open: [Int: [Int: Quantity]] = [:]

  mutating func add(_ document: Int, _ number: String, _ lines: [(line: Int, quantity: Quantity)]) {
    numbers[document] = number
    for line in lines { open[document, default: [:]][line.line] = line.quantity }
  }

  /// Takes the parts of an invoice from their slips.
  ///
  /// - Returns: the slips, where the invoice takes all that waits of each and nothing else; they are then invoiced as they are.
  mutating func take(_ parts: [(line: Int, quantity: Quantity, slip: Int?)]) throws -> [String]? {
    var isWhole = true
    for part in parts {
      guard let slip = part.slip, let waiting = open[slip]?[part.line] else {
        isWhole = false
        continue
      }
      let left = try waiting - part.quantity
      open[slip]?[part.line] = left.isZero ? nil : left
    }
    let slips = Set(parts.compactMap(\.slip)).sorted()
    guard isWhole, !slips.isEmpty, slips.allSatisfy({ open[$0]?.isEmpty ?? false }) else { return nil }
    return slips.compactMap { numbers[$0] }
  }
}

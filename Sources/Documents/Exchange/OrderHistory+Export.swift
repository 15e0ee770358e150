import Desk
import Sales
import Store

/// The packing slips and invoices of an order in an order in which they can be posted again.
struct ExportedPostings {
  /// Each part, as an element of the list.
  private(set) var elements: [JSONValue] = []
  /// The place of each invoice, by its number.
  private(set) var invoices: [String: Int] = [:]
  private var count = 0
  private var places: [Int: Int] = [:]

  /// Reads the postings of an order.
  ///
  /// A slip stands directly before the first invoice that takes of it, or at the end: an invoice that delivered by itself
  /// did so because no slip was waiting, and must not meet one when it is posted again.
  init(of order: SalesOrder, in reader: StoreReader) throws {
    guard let id = order.header.id else { return }
    for (index, line) in order.lines.enumerated() { if let row = line.id { places[row] = index + 1 } }
    var waiting = try reader.packingSlips(ofOrder: id).filter { $0.header.status != .canceled }
    var slips: [String: Int] = [:]
    for header in try reader.invoices(ofOrder: id) {
      guard let invoice = try reader.invoice(header.number) else { continue }
      let parts = invoice.lines.filter { $0.order == order.header.number && $0.item != nil }
      let wanted = Set(parts.compactMap(\.packingSlip))
      for slip in waiting where wanted.contains(slip.header.number) {
        slips[slip.header.number] = add(slip)
      }
      waiting.removeAll { wanted.contains($0.header.number) }
      count += 1
      invoices[header.number] = count
      for part in parts {
        add(
          .invoice, on: header.date, line: part.orderLineId, part.quantity,
          slip: part.packingSlip.flatMap { slips[$0] })
      }
    }
    for slip in waiting { _ = add(slip) }
  }

  private mutating func add(_ slip: PackingSlip) -> Int {
    count += 1
    for line in slip.lines {
      add(.slip, on: slip.header.date, line: line.orderLineId, line.quantity, slip: nil)
    }
    return count
  }

  private mutating func add(
    _ kind: OrderHistory.Kind, on day: Day, line row: Int, _ quantity: Quantity, slip: Int?
  ) {
    guard let line = places[row] else { return }
    var element: [String: JSONValue] = [
      "document": .number(String(count)), "kind": .string(kind.rawValue), "date": .string(day.description),
      "line": .number(String(line)), "quantity": .string(quantity.description),
    ]
    if let slip { element["slip"] = .number(String(slip)) }
    elements.append(.object(element))
  }
}

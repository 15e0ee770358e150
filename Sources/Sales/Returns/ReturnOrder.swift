/// A return: the record with the RMA number beside the sales order that holds its lines and figures (domain.md 11.1).
public struct ReturnOrder: Codable, Sendable, Hashable {
  public var header: ReturnHeader
  public var lines: [ReturnLine]

  /// Makes a return.
  public init(header: ReturnHeader, lines: [ReturnLine] = []) {
    self.header = header
    self.lines = lines
  }

  /// The record of an order line.
  public func line(of line: OrderLine) -> ReturnLine? { lines.first { $0.orderLineId == line.id } }

  /// The return with the statuses that follow from its order: lines first, then the header.
  ///
  /// Created while all is expected; Open once something has arrived or is credited; Closed when all is invoiced; Canceled
  /// when nothing will come.
  public func refreshed(_ order: SalesOrder) -> ReturnOrder {
    var fresh = self
    fresh.lines.removeAll { line in !order.lines.contains { $0.id == line.orderLineId } }
    for index in fresh.lines.indices {
      guard let line = order.lines.first(where: { $0.id == fresh.lines[index].orderLineId }) else { continue }
      fresh.lines[index].status = fresh.lines[index].status(of: line)
    }
    let living = fresh.lines.map(\.status).filter { $0 != .canceled }
    if living.isEmpty {
      fresh.header.status = fresh.lines.isEmpty ? .created : .canceled
    } else if living.allSatisfy({ $0 == .invoiced }) {
      fresh.header.status = .closed
    } else {
      fresh.header.status = living.allSatisfy { $0 == .expected } ? .created : .open
    }
    return fresh
  }
}

/// How far a return has come.
public enum ReturnStatus: String, Codable, Sendable, CaseIterable, Hashable {
  case created
  /// Something has arrived.
  case open
  /// All is credited.
  case closed
  case canceled
}

/// How far a returned line has come.
public enum ReturnLineStatus: String, Codable, Sendable, CaseIterable, Hashable {
  /// A line of text, which does not come back.
  case none
  case expected
  case registered
  case quarantine
  case received
  case invoiced
  case canceled
}

/// Where the goods of a returned line are before their packing slip.
public enum ReturnArrival: String, Codable, Sendable, CaseIterable, Hashable {
  case expected
  case quarantine
  case registered
}

/// The record of a return.
public struct ReturnHeader: Codable, Sendable, Hashable {
  public var id: Int?
  /// The RMA number.
  public var number: String
  public var orderId: Int
  public var order: String
  public var customer: String
  public var customerName: String
  public var reason: String
  public var createdOn: Day
  /// Until when the goods should be here.
  public var deadline: Day
  public var status: ReturnStatus
  /// The replacement order that was made up front; replacement dispositions are excluded then.
  public var replacement: String?
  public var version: Int

  /// Makes the record of a return.
  public init(number: String, order: OrderHeader, reason: String, deadline: Day) {
    id = nil
    self.number = number
    orderId = order.id ?? 0
    self.order = order.number
    customer = order.customer
    customerName = order.customerName
    self.reason = reason
    createdOn = order.orderDate
    self.deadline = deadline
    status = .created
    replacement = nil
    version = 1
  }
}

/// What a return knows of one of its order lines.
public struct ReturnLine: Codable, Sendable, Hashable {
  public var id: Int?
  public var returnId: Int?
  public var orderLineId: Int
  /// The return lot: a line that is split gets a new one.
  public var lot: String
  public var invoice: String?
  public var arrival: ReturnArrival
  public var arrivedOn: Day?
  public var disposition: String?
  public var action: DispositionAction?
  /// Set by an inspection at the end of a quarantine, and fixed since.
  public var inspected: Bool
  /// The replacement order that the packing slip made.
  public var replacement: String?
  /// What is sent in place of the goods; nil sends the same item again (domain.md 11.5).
  public var replacementItem: String?
  /// How much is sent, in ``replacementUnit``; nil sends as much as came back.
  public var replacementQuantity: Quantity?
  public var replacementUnit: String?
  public var status: ReturnLineStatus

  /// Makes the record of a line that is expected.
  public init(orderLineId: Int, lot: String, invoice: String?) {
    id = nil
    returnId = nil
    self.orderLineId = orderLineId
    self.lot = lot
    self.invoice = invoice
    arrival = .expected
    arrivedOn = nil
    disposition = nil
    action = nil
    inspected = false
    replacement = nil
    replacementItem = nil
    replacementQuantity = nil
    replacementUnit = nil
    status = .expected
  }

  /// The status that follows from the order line and from where the goods are.
  public func status(of line: OrderLine) -> ReturnLineStatus {
    guard line.item != nil else { return .none }
    if line.status == .canceled { return .canceled }
    if line.status == .invoiced { return .invoiced }
    if !line.delivered.isZero { return .received }
    switch arrival {
    case .expected: return .expected
    case .quarantine: return .quarantine
    case .registered: return .registered
    }
  }

  /// Whether a packing slip, or an invoice in its place, may take the line now.
  public var maySettle: Bool { arrival == .registered && action != nil && action != .creditOnly }

  /// Whether an invoice may take the line without a packing slip.
  public var mayInvoice: Bool { maySettle || action == .creditOnly }
}

import Sales

/// What a posting of invoices did: the invoices, how far their orders have come, and what each line gave.
public struct InvoiceOutcome: ActionOutcome, Hashable {
  /// The number of the first invoice.
  public let number: String?
  /// The numbers of all invoices, in order.
  public let numbers: [String]
  public let invoices: [PostedInvoice]
  /// The orders that were invoiced, with their status now.
  public let orders: [PostedOrder]
  /// What each order line gave.
  public let lines: [PostedLine]

  /// Makes the result of several invoices; an order that is on several of them is told once, as it stands at the end.
  init(_ invoices: [PostedInvoice], orders: [PostedOrder], lines: [PostedLine]) {
    number = invoices.first?.number
    numbers = invoices.map(\.number)
    self.invoices = invoices
    var last: [PostedOrder] = []
    for order in orders {
      if let index = last.firstIndex(where: { $0.order == order.order }) {
        last[index] = order
      } else {
        last.append(order)
      }
    }
    self.orders = last
    self.lines = lines
  }

  public var subject: String { subjects.first ?? "" }
  public var subjects: [String] { PostedOrder.subjects(orders) + numbers.map { "invoice \($0)" } }

  /// The status of the order, where there is one.
  public var status: OrderStatus? { orders.count == 1 ? orders.first?.status : nil }
}

/// The figures of a posted invoice.
public struct PostedInvoice: Encodable, Hashable, Sendable {
  public let number: String
  public let invoiceAccount: String
  public let currency: String
  /// The orders that it invoices, parted by spaces.
  public let orders: String
  /// To pay.
  public let total: Money
  public let tax: Money
  public let dueDate: Day
  public let voucher: String

  /// Reads the figures off a posted header.
  init(_ header: InvoiceHeader, in currency: Currency) {
    number = header.number
    invoiceAccount = header.invoiceAccount
    self.currency = header.currency
    orders = header.orders
    total = Money(header.total, currency)
    tax = Money(header.tax, currency)
    dueDate = header.dueDate
    voucher = header.voucher
  }
}

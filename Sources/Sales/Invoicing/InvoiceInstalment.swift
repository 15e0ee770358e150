/// One part of what an invoice asks for, with the day on which it falls due.
public struct InvoiceInstalment: Codable, Sendable, Hashable {
  public var id: Int?
  public var invoiceId: Int?
  /// Which of the instalments, counted from 1.
  public var number: Int
  public var dueDate: Day
  /// To pay on that day, in the invoice's currency; all instalments add up to its total exactly.
  public var amount: Amount

  /// Makes an instalment.
  public init(number: Int, dueDate: Day, amount: Amount) {
    id = nil
    invoiceId = nil
    self.number = number
    self.dueDate = dueDate
    self.amount = amount
  }
}

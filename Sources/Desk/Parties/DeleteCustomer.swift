import Sales
import Store

/// Deletes a customer that nothing has been done with.
public struct DeleteCustomer: Action {
  public static let name = "customer.delete"
  public static let title = "Delete customer"
  public static let help = """
    Deletes a customer with its addresses and contacts. One with documents or debts is refused: block it instead.
    """
  public static let duty = Duty.maintainCustomers
  public static let fields = ["customer": "The customer account."]

  public var customer: String

  /// Deletes a customer.
  public init(_ customer: String) { self.customer = customer }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.customer(customer) != nil else {
      throw try context.notFound(.customer, customer)
    }
    if let user = try context.reader.use(of: .customer(customer)) {
      throw CodeRefusal("customer", customer, .used(by: user))
    }
    try context.writer.delete(customer: customer)
    return DocumentOutcome("customer", customer)
  }
}

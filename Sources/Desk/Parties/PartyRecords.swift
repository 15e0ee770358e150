import Sales
import Store

/// A customer with all that belongs to it, as a screen shows it.
public struct CustomerRecord: Encodable, Sendable, Hashable {
  public let customer: Customer
  public let addresses: [CustomerAddress]
  public let contacts: [CustomerContact]
  /// What the invoice account owes, in the company's currency.
  public let balance: Amount
  /// What of it is past its due date.
  public let overdue: Amount
}

extension Desk {
  /// A customer with its addresses, contacts and debts.
  ///
  /// - Throws: `NotFound` with the account that is most like it.
  public func customer(_ account: String) throws -> CustomerRecord {
    try read { reader in
      guard let customer = try reader.customer(account) else {
        let nearest = try Lookup(reader).nearest(.customer, to: account)
        throw NotFound("customer", account, nearest: nearest)
      }
      return CustomerRecord(
        customer: customer, addresses: try reader.addresses(of: account),
        contacts: try reader.contacts(of: account), balance: try reader.balance(of: customer.invoiceAccount),
        overdue: try reader.overdue(of: customer.invoiceAccount, on: today))
    }
  }

  /// A vendor.
  ///
  /// - Throws: `NotFound` with the account that is most like it.
  public func vendor(_ account: String) throws -> Vendor {
    try read { reader in
      guard let vendor = try reader.vendor(account) else {
        throw NotFound("vendor", account, nearest: try Lookup(reader).nearest(.vendor, to: account))
      }
      return vendor
    }
  }
}

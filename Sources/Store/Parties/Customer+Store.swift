import GRDB
import Sales

extension Customer: VersionedRow {
  public static var databaseTableName: String { "customer" }
  var conflictName: String { "customer \(account)" }
}
extension CustomerAddress: StoredRow {
  public static var databaseTableName: String { "customer_address" }
}
extension CustomerContact: StoredRow {
  public static var databaseTableName: String { "customer_contact" }
}

extension StoreReader {
  /// A customer by the account.
  public func customer(_ account: String) throws -> Customer? {
    try Customer.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM customer WHERE account = ?"), arguments: [account])
  }

  /// The credit limit of a customer, in the company's currency and nil where there is none, and whether it is mandatory;
  /// nil where there is no such customer.
  public func creditTerms(of account: String) throws -> (limit: Amount?, isMandatory: Bool)? {
    let statement = try database.cachedStatement(
      sql: "SELECT credit_limit, mandatory_credit_limit FROM customer WHERE account = ?")
    return try Row.fetchOne(statement, arguments: [account]).map { row in
      (try row.value("credit_limit"), try row.value("mandatory_credit_limit"))
    }
  }

  /// The tax number of a customer; nil where there is no such customer.
  public func taxNumber(of account: String) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT tax_number FROM customer WHERE account = ?"), arguments: [account]
    )
  }

  /// What a customer is blocked for; nil where there is no such customer.
  public func block(of account: String) throws -> CustomerBlock? {
    try CustomerBlock.fetchOne(
      database.cachedStatement(sql: "SELECT blocked FROM customer WHERE account = ?"), arguments: [account])
  }

  /// The addresses of a customer, the primary ones first.
  public func addresses(of customer: String) throws -> [CustomerAddress] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM customer_address WHERE customer = ? ORDER BY is_primary DESC, id")
    return try CustomerAddress.fetchAll(statement, arguments: [customer])
  }

  /// The address of a customer for a purpose: the primary one of the role, else the business address, else any.
  public func address(of customer: String, for role: AddressRole) throws -> PostalAddress? {
    let all = try addresses(of: customer)
    return (all.first { $0.role == role } ?? all.first { $0.role == .business } ?? all.first)?.address
  }

  /// The contacts of a customer.
  public func contacts(of customer: String) throws -> [CustomerContact] {
    try CustomerContact.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM customer_contact WHERE customer = ? ORDER BY name, id"),
      arguments: [customer])
  }
}

extension StoreWriter {
  /// Adds a customer.
  public func insert(_ customer: Customer) throws {
    guard try reader.customer(customer.account) == nil else {
      throw CodeRefusal("customer", customer.account, .taken)
    }
    try customer.insertRow(database)
    try index(customer)
  }

  /// Saves a customer.
  public func save(_ customer: Customer) throws -> Customer {
    let saved = try save(customer, key: customer.account, kind: "customer")
    try index(saved)
    return saved
  }

  /// Deletes a customer with its addresses and contacts.
  public func delete(customer account: String) throws {
    try database.execute(sql: "DELETE FROM customer WHERE account = ?", arguments: [account])
    try unindex("customer", account)
  }

  /// Replaces all addresses of a customer.
  public func replaceAddresses(of customer: String, with addresses: [CustomerAddress]) throws {
    try database.execute(sql: "DELETE FROM customer_address WHERE customer = ?", arguments: [customer])
    for var address in addresses {
      address.id = nil
      address.customer = customer
      _ = try insert(address)
    }
    if let customer = try reader.customer(customer) { try index(customer) }
  }

  /// Replaces all contacts of a customer.
  public func replaceContacts(of customer: String, with contacts: [CustomerContact]) throws {
    try database.execute(sql: "DELETE FROM customer_contact WHERE customer = ?", arguments: [customer])
    for var contact in contacts {
      contact.id = nil
      contact.customer = customer
      _ = try insert(contact)
    }
  }

  /// The towns of the addresses find the customer too.
  private func index(_ customer: Customer) throws {
    let towns = try reader.addresses(of: customer.account).map(\.address.city)
    try index(
      "customer", customer.account,
      [customer.account, customer.name, customer.searchName, customer.phone, customer.email] + towns)
  }
}

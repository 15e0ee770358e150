import GRDB
import Sales

extension ApprovalCheck: DatabaseValueConvertible {}
extension ApprovalDay: DatabaseValueConvertible {}
extension ApprovedCustomer: StoredRow {
  public static var databaseTableName: String { "approved_customer" }
}

extension StoreReader {
  /// A line of the approved customer list, nil where there is none.
  public func approvedCustomer(
    _ itemScope: RelationScope, _ item: String, _ customerScope: RelationScope, _ customer: String
  ) throws -> ApprovedCustomer? {
    try ApprovedCustomer.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT * FROM approved_customer
          WHERE item_scope = ? AND item = ? AND customer_scope = ? AND customer = ?
          """), arguments: [itemScope, item, customerScope, customer])
  }

  /// Whether the approved customer list lets a customer buy an item on a day.
  public func isApproved(_ customer: Customer, for item: Item, on day: Day) throws -> Bool {
    let items: [(RelationScope, String)] = [(.table, item.number), (.group, item.itemGroup), (.all, "")]
    let customers: [(RelationScope, String)] = [
      (.table, customer.account), (.group, customer.customerGroup), (.all, ""),
    ]
    for (itemScope, code) in items {
      for (customerScope, account) in customers {
        let found = try approvedCustomer(itemScope, code, customerScope, account)
        if found?.approves(customer, for: item, on: day) == true { return true }
      }
    }
    return false
  }

  /// Those of some items that only approved customers may buy, by their numbers.
  public func itemsWithApproval(_ numbers: Set<String>) throws -> [String: Item] {
    guard !numbers.isEmpty else { return [:] }
    let marks = databaseQuestionMarks(count: numbers.count)
    let items = try Item.fetchAll(
      database.cachedStatement(
        sql: "SELECT * FROM item WHERE approval_check <> 'none' AND number IN (\(marks))"),
      arguments: StatementArguments(numbers.sorted()))
    return Dictionary(uniqueKeysWithValues: items.map { ($0.number, $0) })
  }
}

extension StoreWriter {
  /// Adds a line of the approved customer list or replaces that of the same item and customer.
  public func put(_ approved: ApprovedCustomer) throws { try approved.save(database) }

  /// Deletes a line of the approved customer list.
  public func delete(_ approved: ApprovedCustomer) throws { try approved.delete(database) }
}

extension ListDefinition {
  /// Who may buy what.
  public static let approvedCustomers = ListDefinition(
    name: "approved-customers", title: "Approved customers",
    help: "Who may buy the items that only approved customers may buy.",
    columns: [
      ListColumn(
        "key", "Key", .text, "item_scope || '/' || item || '/' || customer_scope || '/' || customer"),
      ListColumn("item", "Item", .code, "item", sortable: true),
      ListColumn("itemScope", "Item is", .status, "item_scope"),
      ListColumn("customer", "Customer", .code, "customer"),
      ListColumn("customerScope", "Customer is", .status, "customer_scope"),
      ListColumn("validFrom", "From", .day, "valid_from"),
      ListColumn("validTo", "To", .day, "valid_to"),
    ], from: "approved_customer",
    rowKey: "item_scope || '/' || item || '/' || customer_scope || '/' || customer", keyColumn: "key",
    defaultSort: ListSort("item"))
}

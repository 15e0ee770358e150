import Sales
import Store

/// Approves customers for items (domain.md 4.2).
public struct SaveApprovedCustomer: Action {
  public static let name = "approved-customer.save"
  public static let title = "Save approved customer"
  public static let help = """
    Approves a customer, a customer group or all for an item, an item group or all. The list is asked for items whose \
    approval check is not none: for others anybody may buy.
    """
  public static let duty = Duty.maintainItems
  public static let fields = [
    "itemScope": "table: one item; group: an item group; all. Default table.",
    "item": "The item or item group; left out for all.",
    "customerScope": "table: one customer; group: a customer group; all. Default table.",
    "customer": "The customer or customer group; left out for all.",
    "validFrom": "The first day; from ever when left out.",
    "validTo": "The last day; for ever when left out.",
  ]

  public var itemScope: RelationScope?
  public var item: String?
  public var customerScope: RelationScope?
  public var customer: String?
  public var validFrom: Clearable<Day>?
  public var validTo: Clearable<Day>?

  /// Approves one customer for one item, without end.
  public init(item: String, customer: String) {
    self.item = item
    self.customer = customer
  }

  /// Refuses a code that is not there, and an end before the beginning.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let key = ApprovedKey(itemScope, item, customerScope, customer)
    var approved =
      try key.row(context.reader)
      ?? ApprovedCustomer(
        itemScope: key.itemScope, item: key.item, customerScope: key.customerScope, customer: key.customer)
    if let validFrom { approved.validFrom = validFrom.value }
    if let validTo { approved.validTo = validTo.value }
    var check = RecordCheck(context.reader)
    try key.check(&check)
    if let first = approved.validFrom, let last = approved.validTo {
      check.require(first <= last, "validTo", "approved-customer.days", "\(last) is before \(first).")
    }
    try check.finish("approved customer")
    try context.writer.put(approved)
    return DocumentOutcome("approved customer", key.text)
  }
}

/// Takes customers off the approved customer list.
public struct DeleteApprovedCustomer: Action {
  public static let name = "approved-customer.delete"
  public static let title = "Delete approved customer"
  public static let help =
    "Takes a line off the approved customer list; orders that are made keep their lines."
  public static let duty = Duty.maintainItems
  public static let fields = [
    "itemScope": "table, group or all; default table.", "item": "The item or item group; left out for all.",
    "customerScope": "table, group or all; default table.",
    "customer": "The customer or customer group; left out for all.",
  ]

  public var itemScope: RelationScope?
  public var item: String?
  public var customerScope: RelationScope?
  public var customer: String?

  /// Takes one customer off the list of one item.
  public init(item: String, customer: String) {
    self.item = item
    self.customer = customer
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let key = ApprovedKey(itemScope, item, customerScope, customer)
    guard let row = try key.row(context.reader) else { throw NotFound("approved customer", key.text) }
    try context.writer.delete(row)
    return DocumentOutcome("approved customer", key.text)
  }
}

/// By what a line of the approved customer list is known.
private struct ApprovedKey {
  let itemScope: RelationScope
  let item: String
  let customerScope: RelationScope
  let customer: String

  init(
    _ itemScope: RelationScope?, _ item: String?, _ customerScope: RelationScope?, _ customer: String?
  ) {
    self.itemScope = itemScope ?? .table
    self.item = self.itemScope == .all ? "" : item ?? ""
    self.customerScope = customerScope ?? .table
    self.customer = self.customerScope == .all ? "" : customer ?? ""
  }

  var text: String { "\(itemScope.rawValue)/\(item)/\(customerScope.rawValue)/\(customer)" }

  func row(_ reader: StoreReader) throws -> ApprovedCustomer? {
    try reader.approvedCustomer(itemScope, item, customerScope, customer)
  }

  func check(_ check: inout RecordCheck) throws {
    if itemScope != .all { check.needs(item, "item", "approved customer") }
    if customerScope != .all { check.needs(customer, "customer", "approved customer") }
    try check.code(itemScope == .group ? .named(.itemGroup) : .item, item, "item")
    try check.code(customerScope == .group ? .named(.customerGroup) : .customer, customer, "customer")
  }
}

import Sales

/// What a prompt list can be of, and where its rows are kept; a new kind is one more value in `all`.
public struct LookupKind: Hashable, Sendable {
  /// Where rows are kept.
  struct Source: Hashable, Sendable {
    let table: String
    var code = "code"
    /// The column or expression that tells a row from the next one.
    var detail = "''"
    /// Which rows of the table are meant; all of them when it is empty.
    var condition = ""
    /// The names under which the records stand in the index for parts of words; those that have one may be very many, so
    /// that they are never read all.
    var finders: [String] = []
  }

  /// What it is in words, such as `item group`.
  public let title: String
  /// The name by which programs call it.
  public let name: String
  /// Nil for those that are no records.
  let source: Source?

  private init(_ title: String, name: String? = nil, _ source: Source?) {
    self.title = title
    self.name = name ?? String(title.map { $0 == " " ? "-" : $0 })
    self.source = source
  }

  /// The kind of a name, such as `customer` or `item-group`.
  public init?(_ name: String) {
    guard let kind = LookupKind.all.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// Whether the rows are kept in the store.
  public var isStored: Bool { source != nil }
  /// Whether there may be very many rows, so that they are never read all.
  public var isLarge: Bool { source?.finders.isEmpty == false }

  /// All kinds.
  public static let all: [LookupKind] =
    [
      .customer, .item, .vendor, .warehouse, .paymentTerms, .unit, .taxCode, .user, .ledgerAccount, .project,
      .disposition, .returnReason, .currency, .calendar, .prognosis, .holdCode,
    ] + CodeKind.allCases.map(LookupKind.named)

  public static let customer = LookupKind(
    "customer",
    Source(
      table: "customer", code: "account",
      detail: """
        ifnull((SELECT address ->> '$.city' FROM customer_address a
          WHERE a.customer = account ORDER BY is_primary DESC, id LIMIT 1), '')
        """, finders: ["customer"]))
  public static let item = LookupKind(
    "item", Source(table: "item", code: "number", detail: "sales_unit", finders: ["item", "item-alias"]))
  public static let vendor = LookupKind(
    "vendor",
    Source(table: "vendor", code: "account", detail: "ifnull(address ->> '$.city', '')", finders: ["vendor"]))
  public static let warehouse = LookupKind("warehouse", Source(table: "warehouse", detail: "site"))
  public static let paymentTerms = LookupKind(
    "terms of payment", name: "payment-terms", Source(table: "payment_terms"))
  public static let unit = LookupKind("unit", Source(table: "unit"))
  public static let taxCode = LookupKind("tax code", Source(table: "tax_code", detail: "kind"))
  public static let user = LookupKind("user", Source(table: "user", code: "login", detail: "role"))
  public static let ledgerAccount = LookupKind(
    "ledger account", Source(table: "ledger_account", code: "number", detail: "kind"))
  public static let calendar = LookupKind("calendar", Source(table: "work_calendar", detail: "week"))
  public static let prognosis = LookupKind(
    "prognosis", Source(table: "prognosis", detail: "from_days || '-' || to_days || ' days'"))
  public static let project = LookupKind(
    "project", Source(table: "project", code: "number", detail: "customer"))
  public static let disposition = LookupKind("disposition", Source(table: "disposition", detail: "action"))
  public static let returnReason = LookupKind(
    "return reason", Source(table: "return_reason", detail: "\"group\""))
  public static let holdCode = LookupKind("hold code", Source(table: "hold_code"))
  /// The currencies of ISO 4217.
  public static let currency = LookupKind("currency", nil)
  /// One of the short lists.
  public static func named(_ kind: CodeKind) -> LookupKind {
    LookupKind(kind.title, Source(table: "named_code", condition: "kind = '\(kind.rawValue)'"))
  }
}

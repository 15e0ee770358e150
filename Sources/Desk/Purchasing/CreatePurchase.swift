import Sales
import Store

/// Makes a purchase order.
public struct CreatePurchase: Action {
  public static let name = "purchase.create"
  public static let title = "New purchase order"
  public static let help = """
    Makes a purchase order. Only the vendor is needed: what is left out comes from the vendor, then the company, and each line \
    from its item and what is agreed with the vendor. Stocked lines are Ordered.
    """
  public static let duty = Duty.purchase
  public static let fields: [String: String] = [
    "number": "Number of the order; the next of the series when left out.",
    "vendor": "Vendor account.",
    "currency": "Currency, three letters; the vendor's when left out. It can't be changed later.",
    "orderDate": "Day of the order, of its prices and tax rates; today when left out.",
    "lines": "Lines, in the order in which they are printed.",
  ].merging(PurchaseHeaderEntry.fields) { first, _ in first }
    .merging(PurchaseLineEntry.fields("lines.").filter { $0.key != "lines.line" && $0.key != "lines.delete" })
  {
    first, _ in first
  }.merging(PurchaseLineEntry.unused("lines.")) { first, _ in first }

  public var number: String?
  public var vendor: String
  public var currency: String?
  public var orderDate: Day?
  public var lines: [PurchaseLineEntry]?
  /// The header as it is typed.
  public var header = PurchaseHeaderEntry()

  /// Makes the action for a vendor.
  public init(vendor: String, lines: [PurchaseLineEntry] = []) {
    self.vendor = vendor
    self.lines = lines
  }

  private enum CodingKeys: String, CodingKey {
    case number, vendor, currency, orderDate, lines
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    number = try container.decodeIfPresent(String.self, forKey: .number)
    vendor = try container.decode(String.self, forKey: .vendor)
    currency = try container.decodeIfPresent(String.self, forKey: .currency)
    orderDate = try container.decodeIfPresent(Day.self, forKey: .orderDate)
    header = try PurchaseHeaderEntry(from: decoder)
    lines = try container.decodeIfPresent([PurchaseLineEntry].self, forKey: .lines)
  }

  public func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(number, forKey: .number)
    try container.encode(vendor, forKey: .vendor)
    try container.encodeIfPresent(currency, forKey: .currency)
    try container.encodeIfPresent(orderDate, forKey: .orderDate)
    try container.encodeIfPresent(lines, forKey: .lines)
  }

  /// Refuses an unknown vendor or one on hold, and all that is wrong with header and lines at once.
  public func perform(in context: ActionContext) throws -> PurchaseOutcome {
    let vendor = try context.vendor(vendor)
    if !context.takesOver { try vendor.requireFree(isNew: true, "ordered") }
    if let number, !number.isEmpty, try context.reader.purchase(number) != nil {
      throw CodeRefusal("purchase order", number, .taken)
    }
    var check = RecordCheck(context.reader)
    check.newCode(number ?? "", "number", "purchase order")
    try check.finish("purchase order")
    var header = try context.purchaseHeader(
      for: vendor, on: orderDate ?? context.today, warehouse: self.header.warehouse ?? "")
    if let currency, !currency.isEmpty { header.currency = currency }
    self.header.apply(to: &header)
    var problems = EntryProblems(document: "purchase order")
    problems.add(try PurchaseHeaderEntry.problems(of: header, context.reader))
    var resolved: [PurchaseLine] = []
    if Currency.named(header.currency) != nil {
      let resolver = try PurchaseLineResolver(
        reader: context.reader, company: context.company, header: header, vendor: vendor,
        hasDate: self.header.requestedDeliveryDate != nil, takesStopped: context.takesOver)
      for (index, entry) in (lines ?? []).enumerated() {
        if let line = try problems.attempt(
          "lines.\(index + 1)", { try resolver.line(entry, number: index + 1) })
        {
          resolved.append(line)
        }
      }
    }
    try problems.check()
    if let confirmed = header.confirmedDeliveryDate {
      for index in resolved.indices where resolved[index].confirmedDeliveryDate == nil {
        resolved[index].confirmedDeliveryDate = confirmed
      }
    }
    header.number = try context.number(.purchase, given: number)
    return PurchaseOutcome(try context.saveNew(PurchaseOrder(header: header, lines: resolved)))
  }
}

extension PurchaseLineEntry {
  /// The fields that only mean something on a line that is there already.
  static func unused(_ prefix: String) -> [String: String] {
    [
      prefix + "line": "Not used on a new order.", prefix + "delete": "Not used on a new order.",
    ]
  }
}

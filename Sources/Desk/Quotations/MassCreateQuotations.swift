import Sales
import Store

/// Makes quotations of a template for many contacts at once.
public struct MassCreateQuotations: Action {
  public static let name = "quotation.mass-create"
  public static let title = "Quotations for many"
  public static let help = """
    Makes one quotation of an active template for each contact that a query finds; with no filter, for all contacts of all \
    customers. An account without contacts gets none, and neither does a blocked one.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "group": "The template group.",
    "template": "The template name.",
    "calculation": "current or template prices; current when left out.",
    "expirationDate": "The last day on which the offers hold; as the company says when left out.",
    "customers": "Only contacts of these accounts.",
    "customerGroup": "Only contacts of customers of this group.",
    "title": "Only contacts with this in their job title.",
  ]

  public var group: String
  public var template: String
  public var calculation: TemplateCalculation?
  public var expirationDate: Day?
  public var customers: [String]?
  public var customerGroup: String?
  public var title: String?

  /// Makes quotations of a template.
  public init(group: String, template: String, calculation: TemplateCalculation? = nil) {
    self.group = group
    self.template = template
    self.calculation = calculation
  }

  /// Refuses a template that is not active, and a query that finds no contact.
  public func perform(in context: ActionContext) throws -> MadeQuotations {
    let source = try context.template(group, template)
    func some(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
    let contacts = try context.reader.contacts(
      accounts: customers, group: some(customerGroup), title: some(title))
    var made: [MadeQuotations.Row] = []
    for contact in contacts {
      guard let customer = try context.reader.customer(contact.customer), customer.blocked != .all else {
        continue
      }
      let copy = try CopyQuotation(
        quotation: source.header.number, customer: contact.customer,
        reprice: (calculation ?? .current) == .current
      ).perform(in: context)
      var change = ChangeQuotation(quotation: copy.number)
      change.header.contact = contact.name
      change.dates.expirationDate = expirationDate
      _ = try change.perform(in: context)
      made.append(
        MadeQuotations.Row(quotation: copy.number, customer: contact.customer, contact: contact.name))
    }
    guard !made.isEmpty else { throw NotFound("contact", some(title) ?? some(customerGroup) ?? "any") }
    return MadeQuotations(rows: made)
  }
}

/// The quotations that were made of a template.
public struct MadeQuotations: ActionOutcome, Hashable {
  /// One of them.
  public struct Row: Codable, Hashable, Sendable {
    public let quotation: String
    public let customer: String
    public let contact: String
  }

  public let rows: [Row]
  /// Their numbers.
  public let numbers: [String]

  init(rows: [Row]) {
    self.rows = rows
    numbers = rows.map(\.quotation)
  }

  public var subject: String { subjects.first ?? "" }
  public var subjects: [String] { numbers.map { "quotation \($0)" } }

  private enum CodingKeys: String, CodingKey { case rows, numbers }
}

import Sales
import Store

/// Adds what a project needs from stock to its one order of type Item requirements (domain.md 12).
public struct AddRequirement: Action {
  public static let name = "project.add-requirement"
  public static let title = "Add item requirement"
  public static let help = """
    Adds lines to the item requirements of a project: one order collects them all, also after earlier ones are processed. \
    A packing slip consumes them and posts their cost on the project; the customer is billed by the project.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "project": "The number of the project.",
    "lines": "What is needed, as on a sales order; a negative quantity brings goods back from the project.",
  ].merging(LineEntry.fields("lines.")) { first, _ in first }

  public var project: String
  public var lines: [LineEntry]

  /// Makes the action.
  public init(project: String, lines: [LineEntry]) {
    self.project = project
    self.lines = lines
  }

  /// Refuses a finished project, a blocked customer, and all that is wrong with the lines at once.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let project = try context.project(project)
    guard project.status == .open else { throw ProjectRefusal.finished(project: project.number) }
    guard let customer = try context.reader.customer(project.customer) else {
      throw NotFound("customer", project.customer)
    }
    try context.refuseBlocked(customer.account, customer.invoiceAccount, action: "ordered for")
    guard !lines.isEmpty else { throw OrderRefusal.empty(document: "The item requirement") }
    let present = try context.reader.requirements(ofProject: project.number)
    var order = try present ?? SalesOrder(header: header(of: project, customer, in: context))
    var problems = EntryProblems(document: "item requirement")
    let resolver = try LineResolver(reader: context.reader, company: context.company, header: order.header)
    let first = (order.lines.map(\.lineNumber).max() ?? 0) + 1
    for (index, entry) in lines.enumerated() {
      let line = try problems.attempt("lines.\(index + 1)") {
        try resolver.line(entry, number: first + index, as: OrderLine.self)
      }
      if let line { order.lines.append(line.trimmed) }
    }
    try problems.check()
    guard let present else {
      order.header.number = try context.number(.order)
      return try SalesDocumentOutcome(context.saveNew(order), rules: context.taxRules())
    }
    return try SalesDocumentOutcome(context.save(order, over: present), rules: context.taxRules())
  }

  private func header(of project: Project, _ customer: Customer, in context: ActionContext) throws
    -> OrderHeader
  {
    var header = OrderHeader(
      number: "", customer: customer.account, currency: context.company.currency, date: context.today)
    header.type = .itemRequirements
    header.project = project.number
    header.reservation = context.company.reservation
    try HeaderDefaults(reader: context.reader, company: context.company, user: context.user).fill(
      &header, from: customer)
    return header
  }
}

import Sales
import Store

/// How prices come into a quotation that is made of a template.
public enum TemplateCalculation: String, Codable, Sendable, CaseIterable, Hashable {
  /// Searched anew for the customer and the day.
  case current
  /// As the template has them.
  case template
}

/// Puts the lines and charges of a template into a quotation.
public struct ApplyTemplate: Action {
  public static let name = "quotation.apply-template"
  public static let title = "Apply template"
  public static let help = """
    Puts the lines and charges of an active template into a quotation that is Created, at today's prices or at those of the \
    template.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "quotation": "Number of the quotation.",
    "group": "The template group.",
    "template": "The template name.",
    "calculation": "current or template prices; current when left out.",
  ]

  public var quotation: String
  public var group: String
  public var template: String
  public var calculation: TemplateCalculation?

  /// Applies a template.
  public init(quotation: String, group: String, template: String, calculation: TemplateCalculation? = nil) {
    self.quotation = quotation
    self.group = group
    self.template = template
    self.calculation = calculation
  }

  /// Refuses a template that is not active, and a quotation that is not Created.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let template = try context.template(group, template)
    var copy = CopyLinesToQuotation(from: template.header.number, to: quotation)
    copy.copy.reprice = (calculation ?? .current) == .current
    copy.copy.copyCharges = true
    return try copy.perform(in: context)
  }
}

extension ActionContext {
  /// The active template of a group and name.
  ///
  /// - Throws: `NotFound`, ``TemplateRefusal/inactive(template:)``.
  func template(_ group: String, _ name: String) throws -> Quotation {
    guard let number = try reader.quotationTemplate(group, name) else {
      throw NotFound("quotation template", "\(group) \(name)")
    }
    let template = try quotation(number)
    guard template.header.templateActive == true else { throw TemplateRefusal.inactive(template: name) }
    return template
  }
}

/// Why a quotation could not be a template, or a template could not be applied.
public enum TemplateRefusal: Refusal, Hashable {
  /// A quotation becomes a template before lines are entered.
  case hasLines(quotation: String, lines: Int)
  case inactive(template: String)
  case unnamed(quotation: String)
  case taken(group: String, name: String, by: String)

  public var code: String {
    switch self {
    case .hasLines: "template.has-lines"
    case .inactive: "template.inactive"
    case .unnamed: "template.unnamed"
    case .taken: "template.taken"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .hasLines(let quotation, let lines): [Figure("quotation", quotation), Figure("lines", lines)]
    case .inactive(let template): [Figure("template", template)]
    case .unnamed(let quotation): [Figure("quotation", quotation)]
    case .taken(let group, let name, let quotation):
      [Figure("group", group), Figure("name", name), Figure("quotation", quotation)]
    }
  }

  public var what: String {
    switch self {
    case .hasLines(let quotation, let lines):
      "\(quotation) has \(lines) lines; a quotation becomes a template before lines are entered."
    case .inactive(let template): "The template \(template) is not active."
    case .unnamed(let quotation): "The template \(quotation) needs a group and a name."
    case .taken(let group, let name, let quotation):
      "The group \(group) has a template \(name) already: \(quotation)."
    }
  }

  public var next: String {
    switch self {
    case .hasLines: "Make a new quotation, name it as a template, then copy the lines into it."
    case .inactive: "Make it active, or choose another."
    case .unnamed: "Give both."
    case .taken: "Choose another name."
    }
  }
}

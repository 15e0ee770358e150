import Sales
import Store

/// The dates that only the header of a quotation has, as they are typed; in JSON they stand beside those of the action.
public struct QuotationDatesEntry: Codable, Sendable, Hashable {
  public var followUpDate: Day?
  public var expirationDate: Day?
  /// 0 to 100; it goes to every line.
  public var probability: Int?
  /// It goes to every line.
  public var prognosis: String?
  public var templateGroup: String?
  public var templateName: String?
  public var templateActive: Bool?

  /// Makes an empty entry.
  public init() {}

  /// What each field means, by name.
  static let fields = [
    "followUpDate":
      "When to ask the customer for an answer; so many days after its date as the company says.",
    "expirationDate":
      "The last day on which the offer holds; so many days after its date as the company says.",
    "probability": "How likely it is to be won, 0 to 100 per cent; every line takes it. 0 when left out.",
    "prognosis": "When it is likely to be decided, a prognosis code; every line takes it.",
    "templateGroup": "The group of a template; it is set before lines are entered.",
    "templateName": "The name of a template.",
    "templateActive": "Whether the template can be applied.",
  ]

  func apply(to header: inout QuotationHeader) {
    if let followUpDate { header.followUpDate = followUpDate }
    if let expirationDate { header.expirationDate = expirationDate }
    if let probability { header.probability = probability }
    if let prognosis { header.prognosis = prognosis.isEmpty ? nil : prognosis }
    if let templateGroup { header.templateGroup = templateGroup.isEmpty ? nil : templateGroup }
    if let templateName { header.templateName = templateName.isEmpty ? nil : templateName }
    if let templateActive { header.templateActive = templateActive }
  }

  /// Puts a probability or prognosis that was given on every line: the header overwrites them (domain.md 3.3).
  func apply(to lines: inout [QuotationLine]) {
    for index in lines.indices {
      if let probability { lines[index].probability = probability }
      if let prognosis { lines[index].prognosis = prognosis.isEmpty ? nil : prognosis }
    }
  }

  /// The problems of the dates and of the chances of a header.
  static func problems(of header: QuotationHeader, reader: StoreReader) throws -> [Problem] {
    var problems: [Problem] = []
    if header.expirationDate < header.quotationDate {
      problems.append(
        Problem(
          "expirationDate", "quotation.expiration",
          "The offer would expire on \(header.expirationDate), before its date \(header.quotationDate).",
          figures: [Figure("expiration date", header.expirationDate), Figure("date", header.quotationDate)]))
    }
    if let probability = header.probability, !(0...100).contains(probability) {
      problems.append(
        Problem(
          "probability", "quotation.probability", "A probability of \(probability) is not between 0 and 100.",
          figures: [Figure("probability", probability)]))
    }
    if let code = header.prognosis, try reader.prognosis(code) == nil {
      let missing = NotFound("prognosis", code)
      problems.append(Problem("prognosis", missing.code, missing.what, figures: missing.figures))
    }
    if let group = header.templateGroup, try reader.namedCode(.templateGroup, group) == nil {
      let missing = NotFound("template group", group)
      problems.append(Problem("templateGroup", missing.code, missing.what, figures: missing.figures))
    }
    return problems
  }

  /// Refuses a quotation that becomes a template once it has lines, half a name, and a name that is taken.
  static func checkTemplate(_ header: QuotationHeader, over before: Quotation?, reader: StoreReader) throws {
    guard header.templateGroup != nil || header.templateName != nil else { return }
    guard let group = header.templateGroup, let name = header.templateName else {
      throw TemplateRefusal.unnamed(quotation: header.number.isEmpty ? "new quotation" : header.number)
    }
    if let before, before.header.templateGroup == nil, !before.lines.isEmpty {
      throw TemplateRefusal.hasLines(quotation: header.number, lines: before.lines.count)
    }
    if let other = try reader.quotationTemplate(group, name), other != header.number {
      throw TemplateRefusal.taken(group: group, name: name, by: other)
    }
  }
}

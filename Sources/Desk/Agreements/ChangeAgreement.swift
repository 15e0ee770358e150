import Sales
import Store

/// Changes a sales agreement: only what is given.
public struct ChangeAgreement: Action {
  public static let name = "agreement.change"
  public static let title = "Change sales agreement"
  public static let help = """
    Changes the header or the commitments of a sales agreement that is not closed. Orders keep the terms that they have; confirm \
    the agreement again to keep the new version.
    """
  public static let duty = Duty.sell
  public static let fields: [String: String] = [
    "agreement": "Number of the agreement.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
    "lines": "Changed, deleted and new commitments.",
  ].merging(AgreementHeaderEntry.fields) { first, _ in first }
    .merging(AgreementLineEntry.fields("lines.")) { first, _ in first }

  public var agreement: String
  public var version: Int?
  public var lines: [AgreementLineEntry]?
  /// The fields of the header that change.
  public var header = AgreementHeaderEntry()

  /// Makes the action for some commitments.
  public init(agreement: String, version: Int? = nil, lines: [AgreementLineEntry] = []) {
    self.agreement = agreement
    self.version = version
    self.lines = lines
  }

  private enum CodingKeys: String, CodingKey {
    case agreement, version, lines
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    agreement = try container.decode(String.self, forKey: .agreement)
    version = try container.decodeIfPresent(Int.self, forKey: .version)
    header = try AgreementHeaderEntry(from: decoder)
    lines = try container.decodeIfPresent([AgreementLineEntry].self, forKey: .lines)
  }

  public func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(agreement, forKey: .agreement)
    try container.encodeIfPresent(version, forKey: .version)
    try container.encodeIfPresent(lines, forKey: .lines)
  }

  /// Refuses a closed agreement, a commitment that orders draw on, and all that is wrong with the change at once.
  public func perform(in context: ActionContext) throws -> AgreementOutcome {
    let before = try context.agreement(agreement, version: version)
    guard before.header.status != .closed else { throw AgreementRefusal.closed(agreement: agreement) }
    if let currency = header.currency, currency != before.header.currency {
      throw ProblemsRefusal(
        document: "sales agreement",
        problems: [
          Problem(
            "currency", "document.currency",
            "The currency is \(before.header.currency) and can't be changed.",
            figures: [Figure("currency", before.header.currency), Figure("wanted", currency)])
        ])
    }
    var after = before
    header.apply(to: &after.header)
    try after.change(lines ?? [], in: context)
    return try AgreementOutcome(context.writer.save(after, over: before), in: context)
  }
}

import Sales
import Store

extension ActionContext {
  /// The sales agreement of a number, as the version that somebody has seen.
  ///
  /// - Parameter version: The version that was read; nil takes what is there.
  /// - Throws: `NotFound`, `Conflict`.
  func agreement(_ number: String, version: Int? = nil) throws -> SalesAgreement {
    guard let agreement = try reader.agreement(number) else { throw NotFound("sales agreement", number) }
    try checkVersion(version, present: agreement.header.version, of: "sales agreement \(number)")
    return agreement
  }

  /// The numbers of the orders that draw on a commitment.
  func ordersDrawing(on line: AgreementLine) throws -> [String] {
    var seen = Set<String>()
    return try reader.agreementDraws(onLine: line.id ?? 0).map(\.order).filter { seen.insert($0).inserted }
  }

  /// How far a commitment is drawn upon.
  func fulfilment(of line: AgreementLine, currency: Currency) throws -> AgreementFulfilment {
    let draws = try reader.agreementDraws(onLine: line.id ?? 0).map(\.line)
    return try AgreementFulfilment(line, draws: draws, currency: currency)
  }
}

/// The result of an action on a sales agreement: its commitments and how far they are drawn upon.
public struct AgreementOutcome: ActionOutcome, Hashable {
  public let number: String
  public let status: String
  /// Which version was confirmed last.
  public let confirmation: Int
  public let version: Int
  public let lines: [Line]
  private let currency: String

  /// One commitment with its figures: quantities in its unit, or net amounts in the agreement's currency.
  public struct Line: Encodable, Sendable, Hashable {
    public let line: Int
    public let commitment: String
    public let item: String?
    public let text: String
    /// The unit of the figures, or the currency.
    public let unit: String
    public let committed: String
    public let released: String
    public let delivered: String
    public let invoiced: String
    public let remaining: String
  }

  private enum CodingKeys: String, CodingKey {
    case number, status, confirmation, version, lines
  }

  /// Tells of an agreement.
  init(_ agreement: SalesAgreement, in context: ActionContext) throws {
    let currency = try Currency.known(agreement.header.currency)
    number = agreement.header.number
    status = agreement.header.status.rawValue
    confirmation = agreement.header.confirmation
    version = agreement.header.version
    self.currency = currency.code
    lines = try agreement.lines.map { line in
      let figures = try context.fulfilment(of: line, currency: currency)
      return Line(line, figures, currency: currency)
    }
  }

  public var subject: String { "sales agreement \(number)" }
  public var amountCurrency: Currency? { Currency.named(currency) }
}

extension AgreementOutcome.Line {
  /// Tells of a commitment and its fulfilment.
  init(_ line: AgreementLine, _ figures: AgreementFulfilment, currency: Currency) {
    self.line = line.lineNumber
    commitment = line.commitment.rawValue
    item = line.item
    text = line.text
    unit = line.commitment.countsQuantity ? line.unit : currency.code
    committed = figures.text(figures.committed, currency)
    released = figures.text(figures.released, currency)
    delivered = figures.text(figures.delivered, currency)
    invoiced = figures.text(figures.invoiced, currency)
    remaining = figures.text(figures.remaining, currency)
  }
}

extension AgreementFulfilment {
  /// A figure of the fulfilment as a plain decimal: a quantity, or an amount of the currency.
  public func text(_ figure: Int, _ currency: Currency) -> String {
    commitment.countsQuantity
      ? Quantity(millionths: figure).description : currency.text(Amount(minor: figure))
  }
}

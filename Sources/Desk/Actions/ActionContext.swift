import Sales
import Store

/// What an action has to hand while it is performed: the transaction, who performs it, and the day.
public struct ActionContext {
  /// The transaction.
  public let writer: StoreWriter
  /// The company's parameters.
  public let company: Company
  /// Who performs it.
  public let user: User
  /// The session's business day.
  public let today: Day
  /// The moment (UTC, ISO 8601), for the trail.
  public let moment: String
  /// Whether the action repeats what another company file has on record: a block, a stop for sale or a warning of today
  /// has no say in what was agreed then.
  public let takesOver: Bool
  let warnings: WarningDesk
  /// Whether all of it is taken back.
  var isRehearsal: Bool { warnings.rehearsing }
  private let rules = RememberedRules()

  /// All taxes, read once for the action.
  ///
  /// An action that changes taxes computes no documents by them.
  func taxRules() throws -> TaxRules {
    if let known = rules.known { return known }
    let read = try reader.taxRules()
    rules.known = read
    return read
  }

  /// The reads of the transaction.
  public var reader: StoreReader { writer.reader }

  /// The currency of the ledger.
  public var baseCurrency: Currency { get throws { try Currency.known(company.currency) } }

  /// Raises a warning: passes when it was accepted for its document, else stops the action.
  ///
  /// - Throws: the warning.
  public func warn(_ warning: Warning) throws {
    if takesOver { return }
    try warnings.raise(warning, reader: reader)
  }

  /// Draws the next number of a series, or takes a number that was given.
  public func number(_ series: SeriesCode, given: String? = nil) throws -> String {
    if let given, !given.isEmpty {
      try writer.pass(given, of: series)
      return given
    }
    return try writer.drawNumber(series)
  }
}

/// The taxes that one action works with.
private final class RememberedRules {
  var known: TaxRules?
}

/// Which warnings were accepted for this performance, and which came up.
final class WarningDesk {
  private let accepting: [String: String]
  let rehearsing: Bool
  private(set) var raised: [Warning] = []
  private(set) var accepted: [(warning: Warning, reason: String)] = []

  init(accepting: [String: String], rehearsing: Bool) {
    self.accepting = accepting
    self.rehearsing = rehearsing
  }

  func raise(_ warning: Warning, reader: StoreReader) throws {
    if try reader.isAccepted(warning) { return }
    raised.append(warning)
    if let reason = accepting[warning.name] {
      guard !reason.isEmpty else {
        throw OrderRefusal.reasonMissing(
          document: warning.document, action: "done in spite of \(warning.name)")
      }
      accepted.append((warning, reason))
      return
    }
    if !rehearsing { throw warning }
  }
}

extension Currency {
  /// The currency of a code.
  ///
  /// - Throws: `NotFound` for a code that ISO 4217 does not have.
  public static func known(_ code: String) throws -> Currency {
    guard let currency = Currency.named(code) else { throw NotFound("currency", code) }
    return currency
  }
}

import Sales
import Store

/// A thing that a clerk can do: one small value, performed inside exactly one transaction.
///
/// A screen builds it from keys, a subcommand from arguments, a batch from a line of JSON, a test by hand; all hand it to
/// ``Desk/perform(_:accepting:draft:)``. Nothing else writes to the store.
///
/// ```swift
/// struct LoseQuotation: Action {
///   static let name = "quotation.lose"
///   ...
///   var quotation: String
///   var reason: String
///   func perform(in context: ActionContext) throws -> DocumentOutcome { ... }
/// }
/// ```
///
/// An optional property is a field that may be left out; its default is told in ``fields``.
public protocol Action: Codable, Sendable {
  /// What comes back.
  associatedtype Outcome: ActionOutcome

  /// The dotted name by which programs call it, such as `quotation.confirm`.
  static var name: String { get }
  /// What it does, in a few words with a capital.
  static var title: String { get }
  /// What it does and means, in a sentence or two.
  static var help: String { get }
  /// The duty that somebody needs to perform it.
  static var duty: Duty { get }
  /// What each field means, with unit and default, by the field's name; parts of lists as `lines.quantity`.
  static var fields: [String: String] { get }

  /// Loads what the rules need, asks them, and saves what comes back.
  ///
  /// - Throws: a `Refusal`; nothing is written then.
  func perform(in context: ActionContext) throws -> Outcome
}

/// The result of an action, as the caller of a batch reads it.
public protocol ActionOutcome: Encodable, Sendable {
  /// What was done to, such as `order SO-000042`; the audit trail is kept under it.
  var subject: String { get }
  /// All that it was done to, where one action does several; the audit trail is kept under each.
  var subjects: [String] { get }
  /// The currency of the amounts in it, where it has some.
  var amountCurrency: Currency? { get }
}

extension ActionOutcome {
  /// The one subject.
  public var subjects: [String] { [subject] }
  /// No amounts.
  public var amountCurrency: Currency? { nil }
}

/// The usual result: which document or record it is now.
public struct DocumentOutcome: ActionOutcome, Hashable {
  /// What it is, such as `order`.
  public let kind: String
  /// Its number, account or code.
  public let number: String
  /// Its status now, where it has one.
  public let status: String?
  /// What else came about, such as the order that a quotation became.
  public let made: String?

  /// Makes a result.
  public init(_ kind: String, _ number: String, status: String? = nil, made: String? = nil) {
    self.kind = kind
    self.number = number
    self.status = status
    self.made = made
  }

  public var subject: String { "\(kind) \(number)" }
}

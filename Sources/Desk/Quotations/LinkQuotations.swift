import Sales
import Store

/// Makes quotations alternatives of each other.
public struct LinkQuotations: Action {
  public static let name = "quotation.link"
  public static let title = "Link as alternatives"
  public static let help = """
    Makes quotations for one customer alternatives of each other. When one of them is confirmed, the others are lost together, \
    with a reason.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "quotations": "Numbers of the quotations, two or more; alternatives that they have already come along."
  ]

  public var quotations: [String]

  /// Links quotations.
  public init(_ quotations: String...) {
    self.quotations = quotations
  }

  /// Refuses fewer than two, quotations of different customers, and those that are decided already.
  public func perform(in context: ActionContext) throws -> DocumentsOutcome {
    var group: [Quotation] = []
    for number in quotations {
      let quotation = try context.quotation(number)
      let known = try quotation.header.alternatives.map { try context.reader.alternatives($0) } ?? [number]
      for other in known where !group.contains(where: { $0.header.number == other }) {
        group.append(other == number ? quotation : try context.quotation(other))
      }
    }
    guard let first = group.first, group.count > 1 else { throw AlternativeRefusal.tooFew(group.count) }
    for other in group {
      try other.require(.created, .sent, action: "linked")
      guard other.header.customer == first.header.customer else {
        throw AlternativeRefusal.otherCustomer(
          quotation: other.header.number, customer: other.header.customer, first: first.header.customer)
      }
    }
    return try DocumentsOutcome(kind: "quotation", nil, group.map(\.header.number)) { number in
      let before = try context.quotation(number)
      var after = before
      after.header.alternatives = first.header.number
      let saved = after == before ? before : try context.save(after, over: before)
      return DocumentOutcome("quotation", number, status: saved.header.status.rawValue)
    }
  }
}

/// Takes quotations out of their alternatives.
public struct UnlinkQuotations: Action {
  public static let name = "quotation.unlink"
  public static let title = "No alternative any more"
  public static let help = "Takes quotations out of their alternatives: they are decided on their own."
  public static let duty = Duty.sell
  public static let fields = ["quotations": "Numbers of the quotations."]

  public var quotations: [String]

  /// Unlinks quotations.
  public init(_ quotations: String...) {
    self.quotations = quotations
  }

  public func perform(in context: ActionContext) throws -> DocumentsOutcome {
    try DocumentsOutcome(kind: "quotation", nil, quotations) { number in
      let before = try context.quotation(number)
      var after = before
      after.header.alternatives = nil
      let saved = after == before ? before : try context.save(after, over: before)
      return DocumentOutcome("quotation", number, status: saved.header.status.rawValue)
    }
  }
}

extension ActionContext {
  /// Makes the open alternatives of a confirmed quotation lost, all with the same reason (domain.md 3.4).
  ///
  /// - Throws: ``AlternativeRefusal/reasonMissing(quotation:others:)`` when there are some and no reason is given.
  func loseAlternatives(of confirmed: Quotation, reason: String?) throws {
    guard let group = confirmed.header.alternatives else { return }
    let others = try reader.alternatives(group).filter { $0 != confirmed.header.number }
      .map { try quotation($0) }.filter { [.created, .sent].contains($0.header.status) }
    guard !others.isEmpty else { return }
    guard let reason, !reason.isEmpty else {
      throw AlternativeRefusal.reasonMissing(
        quotation: confirmed.header.number, others: others.map(\.header.number))
    }
    for before in others {
      var after = before
      after.header.status = .lost
      after.header.reason = reason
      _ = try save(after, over: before)
    }
  }
}

/// Why quotations could not be alternatives, or one of them could not be confirmed.
public enum AlternativeRefusal: Refusal, Hashable {
  case tooFew(Int)
  case otherCustomer(quotation: String, customer: String, first: String)
  case reasonMissing(quotation: String, others: [String])

  public var code: String {
    switch self {
    case .tooFew: "quotation.alternatives-few"
    case .otherCustomer: "quotation.alternatives-customer"
    case .reasonMissing: "quotation.alternatives-reason"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .tooFew(let count): [Figure("quotations", count)]
    case .otherCustomer(let quotation, let customer, let first):
      [Figure("quotation", quotation), Figure("customer", customer), Figure("others' customer", first)]
    case .reasonMissing(let quotation, let others):
      [Figure("quotation", quotation), Figure("alternatives", others.joined(separator: ", "))]
    }
  }

  public var what: String {
    switch self {
    case .tooFew(let count): "\(count) quotation is no choice."
    case .otherCustomer(let quotation, let customer, let first):
      "\(quotation) is for \(customer); the others are for \(first)."
    case .reasonMissing(let quotation, let others):
      "With \(quotation) its alternatives \(others.joined(separator: ", ")) are lost."
    }
  }

  public var next: String {
    switch self {
    case .tooFew: "Name two or more."
    case .otherCustomer: "Link quotations of one customer."
    case .reasonMissing: "Say why they are lost (lostReason)."
    }
  }
}

/// A code or number that names nothing.
public struct NotFound: Refusal, Hashable {
  /// What was looked for, such as `customer`.
  public let kind: String
  /// What was typed.
  public let key: String
  /// What was probably meant, where something is alike.
  public let nearest: String?

  /// Makes the refusal.
  public init(_ kind: String, _ key: String, nearest: String? = nil) {
    self.kind = kind
    self.key = key
    self.nearest = nearest
  }

  public var code: String { "\(kind.replacingSpaces).not-found" }
  public var figures: [Figure] {
    [Figure(kind, key)] + (nearest.map { [Figure("nearest", $0)] } ?? [])
  }
  public var what: String { "There is no \(kind) \(key)." }
  public var next: String {
    nearest.map { "Did you mean \($0)? Or look it up in its list." }
      ?? "Check the number, or look it up in its list."
  }
}

/// A record that another session has changed since it was read.
public struct Conflict: Refusal, Hashable {
  /// What was being saved, such as `sales order SO-000042`.
  public let document: String
  /// The version that was read and the one that is there now.
  public let read: Int
  public let present: Int
  /// Who saved last, and when, as far as the audit trail tells.
  public let by: String
  public let at: String

  /// Makes the refusal.
  public init(document: String, read: Int, present: Int, by: String, at: String) {
    self.document = document
    self.read = read
    self.present = present
    self.by = by
    self.at = at
  }

  public var code: String { "document.conflict" }
  public var figures: [Figure] {
    [
      Figure("version read", read), Figure("version now", present), Figure("changed by", by),
      Figure("changed at", at),
    ]
  }
  public var what: String {
    "\(document) was changed by \(by.isEmpty ? "somebody" : by) after you opened it."
  }
  public var next: String { "Read it again, compare, and make the change in what is there now." }
}

/// A code that is taken, or that is still used and can't go.
public struct CodeRefusal: Refusal, Hashable {
  /// What is wrong with the code.
  public enum Reason: Hashable, Sendable {
    case taken
    case empty
    case used(by: String)
  }

  /// What the code names, such as `customer`.
  public let kind: String
  /// The code.
  public let key: String
  public let reason: Reason

  /// Makes the refusal.
  public init(_ kind: String, _ key: String, _ reason: Reason) {
    self.kind = kind
    self.key = key
    self.reason = reason
  }

  public var code: String {
    switch reason {
    case .taken: "\(kind.replacingSpaces).taken"
    case .empty: "\(kind.replacingSpaces).empty"
    case .used: "\(kind.replacingSpaces).used"
    }
  }
  public var figures: [Figure] { [Figure(kind, key)] }
  public var what: String {
    switch reason {
    case .taken: "There already is a \(kind) \(key)."
    case .empty: "A \(kind) needs a code."
    case .used(let user): "The \(kind) \(key) is used by \(user) and can't be deleted."
    }
  }
  public var next: String {
    switch reason {
    case .taken: "Choose another code, or change the one that is there."
    case .empty: "Type one, or leave it to the number series where there is one."
    case .used:
      switch kind {
      case "customer": "Block it for all instead."
      case "item": "Stop it for sale instead."
      default: "Let it stand, or take it out of there first."
      }
    }
  }
}

extension String {
  /// The same words joined by hyphens, for codes.
  var replacingSpaces: String { String(map { $0 == " " ? "-" : $0 }) }
}

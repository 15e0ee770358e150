import Foundation
import Sales

/// A refusal as programs read it, and as people read it outside the full screen.
public struct RefusalText: Encodable, Sendable, Hashable {
  /// The stable name.
  public let code: String
  /// What was refused.
  public let what: String
  /// The figures behind it, by name.
  public let figures: [String: String]
  /// What to do next.
  public let next: String
  private let ordered: [Figure]

  private enum CodingKeys: String, CodingKey {
    case code, what, figures, next
  }

  /// Puts an error in words; one that is no refusal tells its own description.
  public init(_ error: any Error) {
    guard let refusal = error as? any Refusal else {
      code = "error"
      what = "\(error)"
      figures = [:]
      next = ""
      ordered = []
      return
    }
    code = refusal.code
    what = refusal.what
    next = refusal.next
    ordered = refusal.figures
    var named: [String: String] = [:]
    for figure in refusal.figures {
      // Several problems may carry a figure of the same name; each stays readable.
      var name = figure.name
      var count = 1
      while named[name] != nil {
        count += 1
        name = "\(figure.name) \(count)"
      }
      named[name] = figure.value
    }
    figures = named
  }

  /// The lines for a person: what, the figures, next.
  public var lines: [String] {
    [what] + ordered.map { "  \($0.name): \($0.value)" } + (next.isEmpty ? [] : [next])
  }
}

import Desk
import Foundation
import Sales
import Store

/// Performs actions that come as lines of JSON, each in a transaction of its own, and answers each with a line of JSON.
///
/// A line is `{"action":"order.create","as":"o1","with":{...}}`. `with` holds the fields of the action; a text `"$o1.number"` in it is
/// what the result of the line named `o1` has at that path (a text that begins with a dollar is written `$$`). `accept` names the
/// warnings that are accepted, each with its reason: `"accept":{"credit.exceeded":"paid in advance"}`. `date` is the business day
/// of the line, where it is not the session's.
public struct Batch {
  private let desk: Desk
  private var results: [String: JSONValue] = [:]
  /// How many lines were performed.
  public private(set) var done = 0
  /// How many lines were refused.
  public private(set) var refused = 0

  /// Starts a batch.
  public init(desk: Desk) {
    self.desk = desk
  }

  /// What became of a line.
  public struct Answer: Sendable {
    /// One line of JSON.
    public let json: String
    /// Whether the action was performed.
    public let ok: Bool
  }

  /// Performs one line; nil for an empty one.
  ///
  /// - Parameter number: the number of the line, counted from 1.
  /// - Throws: a `StoreRefusal` when the file can't be used any more. Everything else is answered.
  public mutating func perform(_ text: String, line number: Int) throws -> Answer? {
    if text.trimmingWhitespace.isEmpty { return nil }
    var name: String?
    do {
      let line = try Line(text)
      name = line.name
      let fields = try resolved(line.fields, at: "with")
      let desk = line.day.map { self.desk.desk(on: $0) } ?? self.desk
      let result = try ActionCall(line.action, fields, accepting: line.accepting).perform(at: desk)
      if let name { results[name] = result }
      done += 1
      return Answer(json: try Batch.answer(number, name, ok: true, "result", try result.json()), ok: true)
    } catch {
      if let error = error as? StoreRefusal, error.endsTheProgram { throw error }
      refused += 1
      let text = try JSONText.encode(RefusalText(error))
      return Answer(json: try Batch.answer(number, name, ok: false, "refusal", text), ok: false)
    }
  }

  /// Performs one line as it was read; nil for an empty one.
  ///
  /// - Parameter bytes: the line without its end; nil when it was longer than anybody reads.
  /// - Throws: as ``perform(_:line:)``.
  public mutating func perform(_ bytes: [UInt8]?, line number: Int) throws -> Answer? {
    guard let bytes else { return try refuse("the line is too long", line: number) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return try refuse("the line is not UTF-8", line: number)
    }
    return try perform(text, line: number)
  }

  private mutating func refuse(_ reason: String, line number: Int) throws -> Answer {
    refused += 1
    let text = try JSONText.encode(RefusalText(UnreadableInput(field: "", reason: reason)))
    return Answer(json: try Batch.answer(number, nil, ok: false, "refusal", text), ok: false)
  }

  private static func answer(_ line: Int, _ name: String?, ok: Bool, _ part: String, _ json: String) throws
    -> String
  {
    let named = try name.map { ",\"as\":\(try JSONValue.string($0).json())" } ?? ""
    return "{\"line\":\(line)\(named),\"ok\":\(ok),\"\(part)\":\(json)}"
  }

  /// The value with what earlier lines gave in place of `$name.path`.
  private func resolved(_ value: JSONValue, at path: String) throws -> JSONValue {
    switch value {
    case .null, .bool, .number: return value
    case .array(let elements):
      return .array(
        try elements.enumerated().map { try resolved($0.element, at: "\(path).\($0.offset + 1)") })
    case .object(let fields):
      var resolvedFields: [String: JSONValue] = [:]
      for (name, field) in fields { resolvedFields[name] = try resolved(field, at: "\(path).\(name)") }
      return .object(resolvedFields)
    case .string(let text):
      guard text.hasPrefix("$") else { return value }
      if text.hasPrefix("$$") { return .string(String(text.dropFirst())) }
      let steps = JSONValue.steps(String(text.dropFirst()))
      guard let name = steps.first, let result = results[name] else {
        throw UnreadableInput(
          field: path, reason: "no line before it is named \(steps.first ?? "") and was done")
      }
      guard let found = result[Array(steps.dropFirst())] else {
        throw UnreadableInput(
          field: path, reason: "the result of \(name) has no \(steps.dropFirst().joined(separator: "."))")
      }
      return found
    }
  }

  /// The parts of a line.
  private struct Line {
    var action = ""
    var name: String?
    var fields: JSONValue = .object([:])
    var accepting: [String: String] = [:]
    var day: Day?

    init(_ text: String) throws {
      guard case .object(let parts) = try JSONValue(json: text) else {
        throw UnreadableInput(field: "", reason: "a line must be one JSON object")
      }
      if let name = RepeatedName.first(in: text) {
        throw UnreadableInput(field: name, reason: "it stands twice in one object")
      }
      for (part, value) in parts {
        switch (part, value) {
        case ("action", .string(let text)): action = text
        case ("as", .string(let text)): name = text
        case ("with", .object): fields = value
        case ("accept", .object(let names)):
          for (warning, reason) in names { accepting[warning] = reason.text ?? "" }
        case ("date", .string(let text)):
          guard let date = Day(text) else {
            throw UnreadableInput(field: part, reason: "\(text) is no ISO date")
          }
          day = date
        case ("action", _), ("as", _), ("with", _), ("accept", _), ("date", _):
          throw UnreadableInput(field: part, reason: "it has the wrong type")
        default:
          throw UnreadableInput(field: part, reason: "a line has action, as, with, accept and date")
        }
      }
      if action.isEmpty { throw UnreadableInput(field: "action", reason: "it is missing") }
    }
  }
}

extension StoreRefusal {
  /// Whether nothing more can be done with the file, so that going on makes no sense.
  public var endsTheProgram: Bool {
    switch self {
    case .broken, .exists: false
    case .missing, .notACompany, .newer, .damaged, .locked, .full, .cannotOpen, .networkFileSystem,
      .gone:
      true
    }
  }
}

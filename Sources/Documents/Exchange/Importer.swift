import Desk
import Foundation
import Sales
import Store

/// Brings the records of a foreign file into the company through the same actions that a clerk performs.
public struct Importer {
  /// How much of a file is taken.
  public enum Mode: Sendable, Hashable {
    /// All records in one transaction, or none.
    case allOrNothing
    /// The records that can be taken; the others are told.
    case keepGoing
    /// None: everything is done and taken back.
    case dryRun
  }

  /// What became of an import.
  public struct Report: Sendable, Hashable, Encodable {
    /// How many records the file has.
    public var records = 0
    /// How many of them were imported, or would be.
    public var imported = 0
    /// Why the others were not.
    public var problems: [ImportProblem] = []
  }

  private let desk: Desk
  private let mapping: Mapping
  private let accepting: [String: String]

  /// Records that are imported in one transaction when an import goes on after bad rows: enough to be quick, few enough that other
  /// people at the desk hardly wait.
  private static let portion = 200

  /// Makes an importer.
  ///
  /// - Parameter accepting: the warnings that are accepted for all records, by name, each with its reason.
  public init(desk: Desk, mapping: Mapping, accepting: [String: String] = [:]) {
    self.desk = desk
    self.mapping = mapping
    self.accepting = accepting
  }

  /// Imports a file.
  ///
  /// - Throws: ``CSVRefusal``, ``MappingRefusal``, ``NoSuchFile`` when the file can't be read as it should; ``ImportRefusal`` with all bad
  ///   rows when all or nothing was asked for.
  public func run(file path: String, mode: Mode) throws -> Report {
    let source = try ImportRecords(path: path, mapping: mapping)
    let name = URL(fileURLWithPath: path).lastPathComponent
    var report = Report(records: source.records.count, imported: 0, problems: source.problems)
    let bad = Set(source.problems.map(\.record))
    let records = source.records.filter { !bad.contains($0.line) }
    func perform(_ records: some Collection<ImportRecord>, in writer: StoreWriter, _ report: inout Report)
      throws
    {
      for record in records {
        do {
          try writer.attempt { try self.perform(record, in: writer) }
          report.imported += 1
        } catch {
          if let error = error as? StoreRefusal, error.endsTheProgram { throw error }
          report.problems += Importer.problems(of: error, in: record, file: name)
        }
      }
    }
    switch mode {
    case .dryRun:
      report = try desk.store.rehearse { writer in
        var report = report
        try perform(records, in: writer, &report)
        return report
      }
    case .allOrNothing:
      report = try desk.store.write { writer in
        var report = report
        try perform(records, in: writer, &report)
        if !report.problems.isEmpty {
          throw ImportRefusal(kind: mapping.kind, problems: report.problems.inOrder)
        }
        return report
      }
    case .keepGoing:
      var rest = records[...]
      while !rest.isEmpty {
        let portion = rest.prefix(Importer.portion)
        rest = rest.dropFirst(portion.count)
        report = try desk.store.write { writer in
          var report = report
          try perform(portion, in: writer, &report)
          return report
        }
      }
    }
    report.problems = report.problems.inOrder
    return report
  }

  /// One record: its action, and for an order that was shipped the packing slip and the invoice of that day.
  private func perform(_ record: ImportRecord, in writer: StoreWriter) throws {
    var fields = record.fields
    var shipped: JSONValue?
    if mapping.kind == .orders {
      if fields[OrderHistory.takenOver] == .bool(true) {
        return try OrderTakeover(fields, reader: writer.reader) {
          try call($0, $1, in: writer, takingOver: true)
        }.perform()
      }
      shipped = fields[OrderHistory.shipped]
      fields = try OrderHistory.plain(fields)
    }
    if mapping.kind == .purchaseOrders {
      return try PurchaseTakeover(fields, reader: writer.reader) {
        try call($0, $1, in: writer, takingOver: true)
      }.perform()
    }
    if mapping.kind == .onHand, let quantity = fields["quantity"]?.text, try Quantity(quantity).isZero {
      return
    }
    let result = try call(mapping.kind.action, fields, in: writer)
    guard let shipped, let order = result["number"] else { return }
    let posting: [String: JSONValue] = ["order": order, "date": shipped]
    _ = try call("slip.post", .object(posting), in: writer)
    // Orders come in any order, and each is invoiced on the day on which it was.
    _ = try call(
      "invoice.post", .object(posting), in: writer, also: ["invoice.date-back": "imported with its own day"])
  }

  private func call(
    _ action: String, _ fields: JSONValue, in writer: StoreWriter, takingOver: Bool = false,
    also: [String: String] = [:]
  ) throws -> JSONValue {
    try ActionCall(action, fields, accepting: accepting.merging(also) { given, _ in given }).perform(
      at: desk, in: writer, takingOver: takingOver)
  }

  /// The problems of a refused record, each at the column that its field came from.
  private static func problems(of error: any Error, in record: ImportRecord, file: String) -> [ImportProblem]
  {
    func problem(_ field: String, _ reason: String) -> ImportProblem {
      let place = record.place(of: field)
      return ImportProblem(
        file: place?.file ?? file, line: place?.line ?? record.line, column: place?.column ?? field,
        reason: reason,
        record: record.line)
    }
    switch error {
    case let error as ProblemsRefusal: return error.problems.map { problem($0.field, $0.text) }
    case let error as UnreadableInput: return [problem(error.field, error.what)]
    case let error as any Refusal:
      return [
        ImportProblem(file: file, line: record.line, column: "", reason: error.what, record: record.line)
      ]
    default:
      return [
        ImportProblem(file: file, line: record.line, column: "", reason: "\(error)", record: record.line)
      ]
    }
  }
}

extension [ImportProblem] {
  /// In the order of the rows; a joined file's problems stand with those of the record.
  fileprivate var inOrder: [ImportProblem] {
    sorted { ($0.record, $0.file, $0.line) < ($1.record, $1.file, $1.line) }
  }
}

import Sales
import Store

/// One thing in which a company does not agree with itself.
public struct Finding: Hashable, Sendable, Encodable {
  /// What it was found in, such as `order SO-000042`.
  public let document: String
  /// What differs, such as `line 2 status`.
  public let what: String
  /// What the file has.
  public let stored: String
  /// What it should have, by the rules.
  public let recomputed: String

  /// Makes a finding.
  public init(_ document: String, _ what: String, stored: String, recomputed: String) {
    self.document = document
    self.what = what
    self.stored = stored
    self.recomputed = recomputed
  }
}

/// The areas of a company that a check goes through.
public enum CheckArea: String, Sendable, CaseIterable, Hashable, Encodable {
  case file
  case quotations
  case orders
  case shipping
  case stock
  case invoices
  case purchasing
  case ledger
  case numbers
  case finder

  /// The area in words.
  public var title: String {
    switch self {
    case .file: "The file itself"
    case .quotations: "Quotations"
    case .orders: "Orders"
    case .shipping: "Picking lists and packing slips"
    case .stock: "Stock"
    case .invoices: "Invoices"
    case .purchasing: "Purchase orders, receipts and vendor invoices"
    case .ledger: "Ledger"
    case .numbers: "Number series"
    case .finder: "Search index"
    }
  }
}

/// Recomputes everything that is stored twice: statuses, remainders, figures, stock and ledger, number series, the
/// search index, and the file.
///
/// All is read at one moment, one document at a time; findings are told as they come, so that memory stays flat.
struct CompanyCheck {
  let reader: StoreReader
  let company: Company
  let rules: TaxRules
  private let report: (Finding) throws -> Void

  /// Makes a check that tells what it finds to `report`.
  init(_ reader: StoreReader, report: @escaping (Finding) throws -> Void) throws {
    self.reader = reader
    self.report = report
    company = try reader.company()
    rules = try reader.taxRules()
  }

  /// Goes through one area.
  func run(_ area: CheckArea) throws {
    switch area {
    case .file:
      try reader.eachFileFault { try report(Finding("file", "integrity", stored: $0, recomputed: "ok")) }
    case .quotations:
      try checkQuotations()
      try checkCopies(CopiedColumn.ofQuotations)
    case .orders:
      try checkOrders()
      try checkReturns()
    case .shipping:
      try checkShipping()
      try checkCopies(CopiedColumn.ofShipping)
    case .stock: try checkStock()
    case .invoices:
      try checkInvoices()
      try checkCopies(CopiedColumn.ofInvoices + CopiedColumn.ofAccounts)
    case .purchasing: try checkPurchasing()
    case .ledger: try checkLedger()
    case .numbers: try checkNumbers()
    case .finder: try checkFinder()
    }
  }

  private func checkCopies(_ columns: [CopiedColumn]) throws {
    for column in columns {
      try reader.eachDifference(of: column) { number, stored, right in
        try report(Finding("\(column.kind) \(number)", column.what, stored: stored, recomputed: right))
      }
    }
  }

  /// Tells of a difference, if there is one.
  func expect<Value: Equatable>(
    _ document: String, _ what: String, stored: Value, recomputed: Value, as text: (Value) -> String
  ) throws {
    guard stored != recomputed else { return }
    try report(Finding(document, what, stored: text(stored), recomputed: text(recomputed)))
  }

  /// Tells of a difference between figures that write themselves.
  func expect<Value: Equatable & CustomStringConvertible>(
    _ document: String, _ what: String, stored: Value, recomputed: Value
  ) throws {
    try expect(document, what, stored: stored, recomputed: recomputed) { $0.description }
  }

  /// Tells that something could not be recomputed at all.
  func unknown(_ document: String, _ what: String, _ error: any Error) throws {
    let reason = (error as? any Refusal)?.what ?? "\(error)"
    try report(Finding(document, what, stored: "", recomputed: "can't be computed: \(reason)"))
  }
}

extension Desk {
  /// Checks the company at one moment.
  ///
  /// - Parameters:
  ///   - areas: what to go through, in this order.
  ///   - began: told when an area begins.
  ///   - report: told of each finding as it comes.
  /// - Returns: how many findings there were.
  /// - Throws: `StoreRefusal` when the file can't be read, and what the callbacks throw.
  public func check(
    _ areas: [CheckArea] = CheckArea.allCases, began: (CheckArea) throws -> Void = { _ in },
    report: @escaping (Finding) throws -> Void
  ) throws -> Int {
    try read { reader in
      let count = Counter()
      let check = try CompanyCheck(reader) { finding in
        count.value += 1
        try report(finding)
      }
      for area in areas {
        try began(area)
        try check.run(area)
      }
      return count.value
    }
  }
}

/// Counts within one check.
private final class Counter {
  var value = 0
}

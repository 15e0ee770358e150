import GRDB
import Sales

/// Where a company stands: the last row of each table, and the next number of each series.
///
/// Two marks enclose a set of documents that was made between them.
public struct BulkMark: Sendable, Hashable {
  fileprivate let rows: [String: Int]
  fileprivate let numbers: [SeriesCode: Int]
}

/// A set of orders, with all that follows from them, to be copied many times: for building large test companies only.
///
/// A copy has rows and numbers of its own, other customers and items, and later dates; its quantities and figures are
/// those of the set, so that what agrees in the set agrees in the copy. Its audit trail is copied too; there the fields of
/// an action still name the customer and the items of the set.
public struct BulkSet: Sendable, Hashable {
  fileprivate let from: BulkMark
  fileprivate let to: BulkMark

  /// The documents that were made between two marks.
  public init(from: BulkMark, to: BulkMark) {
    self.from = from
    self.to = to
  }

  /// How many orders a copy has.
  public var orders: Int { (to.rows["sales_order"] ?? 0) - (from.rows["sales_order"] ?? 0) }
}

/// How a copy differs from its set.
public struct BulkShift: Sendable, Hashable {
  /// How many days later its dates are.
  public var days: Int
  /// How far on in the list of all customers its customers are.
  public var customers: Int
  /// How far on in the list of all items its items are.
  public var items: Int

  /// Makes a shift.
  public init(days: Int, customers: Int, items: Int) {
    self.days = days
    self.customers = customers
    self.items = items
  }
}

extension StoreReader {
  /// Where the company stands.
  public func bulkMark() throws -> BulkMark {
    var rows: [String: Int] = [:]
    for table in BulkTable.all where table.name != "voucher" {
      rows[table.name] = try Int.fetchOne(database, sql: "SELECT ifnull(max(id), 0) FROM \(table.name)")
    }
    let numbers = try allNumberSeries().map { ($0.code, $0.next) }
    return BulkMark(rows: rows, numbers: Dictionary(uniqueKeysWithValues: numbers))
  }
}

extension StoreWriter {
  /// Copies a set of documents behind all that is there.
  ///
  /// Customers and items must have been numbered by their series without gaps. Foreign keys are not looked at while rows
  /// are copied; the check of the company does that.
  public func copy(_ set: BulkSet, shifted shift: BulkShift) throws {
    let present = try reader.bulkMark()
    let series = Dictionary(uniqueKeysWithValues: try reader.allNumberSeries().map { ($0.code, $0) })
    let copy = BulkStatements(set: set, present: present, series: series, shift: shift)
    for table in BulkTable.all {
      try database.execute(
        sql: try copy.insert(into: table, columns: database.columns(in: table.name).map(\.name)))
    }
    for (code, next) in present.numbers {
      let width = (set.to.numbers[code] ?? 0) - (set.from.numbers[code] ?? 0)
      try database.execute(
        sql: "UPDATE number_series SET next = ? WHERE code = ?", arguments: [next + width, code])
    }
  }
}

/// The statements of one copy.
private struct BulkStatements {
  let set: BulkSet
  let present: BulkMark
  let series: [SeriesCode: NumberSeries]
  let shift: BulkShift

  func insert(into table: BulkTable, columns: [String]) throws -> String {
    let values = columns.map { column in
      switch table.changes[column] {
      case nil: column == "id" ? "t.id + \(rows(table.name))" : "t.\"\(column)\""
      case .row(let other): "t.\"\(column)\" + \(rows(other))"
      case .number(let code): number(column, of: code)
      case .numbers(let code, let other, let table, let reference):
        "ifnull((SELECT group_concat(\(number(other, of: code)), ' ') "
          + "FROM (SELECT * FROM \(table) WHERE \(reference) = t.id ORDER BY id) t), \(number(column, of: code)))"
      case .customer: rotated(column, .customer, by: shift.customers)
      case .customerName(let account):
        "(SELECT name FROM customer c WHERE c.account = \(rotated(account, .customer, by: shift.customers)))"
      case .item: rotated(column, .item, by: shift.items)
      case .day: "date(t.\"\(column)\", '+\(shift.days) days')"
      case .moment: "strftime('%Y-%m-%dT%H:%M:%SZ', t.\"\(column)\", '+\(shift.days) days')"
      case .subject(let word, let code): renamed(word, code, in: "t.subject")
      case .details(let word, let code):
        "replace(t.details, substr(t.subject, \(word.count + 2)), "
          + "substr(\(renamed(word, code, in: "t.subject")), \(word.count + 2)))"
      }
    }
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    return
      "INSERT INTO \(table.name) (\(names)) SELECT \(values.joined(separator: ", ")) FROM \(table.name) t "
      + "WHERE \(condition(table))"
  }

  private func condition(_ table: BulkTable) -> String {
    guard table.name == "voucher" else {
      return "t.id > \(set.from.rows[table.name] ?? 0) AND t.id <= \(set.to.rows[table.name] ?? 0)"
    }
    let prefix = series[.voucher]?.prefix ?? ""
    let value = "cast(substr(t.number, \(prefix.count + 1)) AS INTEGER)"
    return "\(value) >= \(set.from.numbers[.voucher] ?? 0) AND \(value) < \(set.to.numbers[.voucher] ?? 0)"
  }

  private func rows(_ table: String) -> Int { (present.rows[table] ?? 0) - (set.from.rows[table] ?? 0) }

  /// The subject of an action with the number that the document has in the copy; what is no such document stays.
  private func renamed(_ word: String, _ code: SeriesCode, in subject: String) -> String {
    guard let series = series[code] else { return subject }
    let begin = "\(word) \(series.prefix)"
    let shift = (present.numbers[code] ?? 0) - (set.from.numbers[code] ?? 0)
    let number = "cast(substr(\(subject), \(begin.count + 1)) AS INTEGER) + \(shift)"
    return "iif(substr(\(subject), 1, \(begin.count)) = '\(begin)', "
      + "printf('\(begin)%0\(series.digits)d', \(number)), \(subject))"
  }

  private func number(_ column: String, of code: SeriesCode) -> String {
    guard let series = series[code] else { return "t.\"\(column)\"" }
    let shift = (present.numbers[code] ?? 0) - (set.from.numbers[code] ?? 0)
    return text(series, column, "\(value(series, column)) + \(shift)")
  }

  private func rotated(_ column: String, _ code: SeriesCode, by shift: Int) -> String {
    guard let series = series[code], series.next > 1 else { return "t.\"\(column)\"" }
    return text(series, column, "(\(value(series, column)) - 1 + \(shift)) % \(series.next - 1) + 1")
  }

  private func value(_ series: NumberSeries, _ column: String) -> String {
    "cast(substr(t.\"\(column)\", \(series.prefix.count + 1)) AS INTEGER)"
  }

  private func text(_ series: NumberSeries, _ column: String, _ number: String) -> String {
    "iif(t.\"\(column)\" IS NULL, NULL, printf('\(series.prefix)%0\(series.digits)d', \(number)))"
  }
}

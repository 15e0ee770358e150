import GRDB
import Sales

/// The SQL of one filter of a list, with its values.
struct ListCondition {
  let sql: String
  let values: [any DatabaseValueConvertible]

  /// Writes a filter on a column.
  ///
  /// - Throws: ``ListRefusal/badValue(column:value:expected:)``.
  init(_ column: ListColumn, _ filter: ListFilter, _ list: ListDefinition, _ company: () throws -> Company)
    throws
  {
    let comparison = filter.comparison
    if comparison == .begins {
      self = ListCondition(column, beginning: filter.value)
      return
    }
    if filter.value.isEmpty, comparison == .equal || comparison == .notEqual {
      sql = "ifnull(\(column.sql), '') \(comparison == .equal ? "=" : "<>") ''"
      values = []
      return
    }
    if case .amount(let currency?) = column.kind, let currency = list.column(currency) {
      self = try ListCondition(amount: column, in: currency.sql, comparison, filter.value)
      return
    }
    sql = "\(column.sql) \(comparison.sign) ?"
    values = [try column.value(filter.value, company: company)]
  }

  private init(_ sql: String, _ values: [any DatabaseValueConvertible]) {
    self.sql = sql
    self.values = values
  }

  private init(_ column: ListColumn, beginning: String) {
    switch column.kind {
    case .text, .code, .status, .day, .moment:
      // LIKE would fold case and need escapes; a range is exact, and an index serves it.
      sql = "(\(column.sql) >= ? AND \(column.sql) < ? || char(1114111))"
      values = [beginning, beginning]
    default:
      sql = "instr(\(column.sql), ?) = 1"
      values = [beginning]
    }
  }

  /// Compares an amount with a number of whole units, each row by the decimals of its own currency.
  private init(amount column: ListColumn, in currency: String, _ comparison: ListComparison, _ text: String)
    throws
  {
    guard let exact = try? DecimalText.parse(text, decimals: 4) else {
      throw ListRefusal.badValue(column: column.id, value: text, expected: "an amount")
    }
    var cases = ""
    var values: [any DatabaseValueConvertible] = []
    let groups = Dictionary(grouping: Currency.all, by: \.decimals)
    for (decimals, currencies) in groups.sorted(by: { $0.key < $1.key }) where decimals != 2 {
      let codes = currencies.map { "'\($0.code)'" }.joined(separator: ", ")
      let part = ListCondition(column.sql, comparison, exact, decimals: decimals)
      cases += " WHEN \(currency) IN (\(codes)) THEN \(part.sql)"
      values += part.values
    }
    let usual = ListCondition(column.sql, comparison, exact, decimals: 2)
    self.init("(CASE\(cases) ELSE \(usual.sql) END)", values + usual.values)
  }

  /// Compares a count of minor units with a number of ten-thousandths.
  private init(_ column: String, _ comparison: ListComparison, _ exact: Int, decimals: Int) {
    let unit = (decimals..<4).reduce(1) { unit, _ in unit * 10 }
    let (below, rest) = (exact / unit, exact % unit)
    guard rest != 0 else {
      self.init("\(column) \(comparison.sign) ?", [below])
      return
    }
    // The currency has no such amount: the comparison is with the next one that it has.
    let lower = rest < 0 ? below - 1 : below
    switch comparison {
    case .less, .lessOrEqual: self.init("\(column) <= ?", [lower])
    case .greater, .greaterOrEqual: self.init("\(column) > ?", [lower])
    case .notEqual: self.init("1", [])
    case .equal, .begins: self.init("0", [])
    }
  }
}

extension ListComparison {
  /// The sign in SQL; a row without a value is unlike every value.
  fileprivate var sign: String { self == .notEqual ? "IS NOT" : rawValue }
}

extension ListColumn {
  /// What somebody typed as the store keeps it.
  ///
  /// - Throws: ``ListRefusal/badValue(column:value:expected:)``.
  func value(_ text: String, company: () throws -> Company) throws -> any DatabaseValueConvertible {
    func refuse(_ expected: String) -> ListRefusal {
      .badValue(column: id, value: text, expected: expected)
    }
    switch kind {
    case .text, .code, .status, .moment: return text
    case .quantity, .price, .percent, .factor:
      guard let number = try? DecimalText.parse(text, decimals: 6) else { throw refuse("a decimal") }
      return number
    case .amount:
      let decimals = Currency.named(try company().currency)?.decimals ?? 2
      guard let number = try? DecimalText.parse(text, decimals: decimals) else { throw refuse("an amount") }
      return number
    case .integer:
      guard let number = Int(text) else { throw refuse("a whole number") }
      return number
    case .day:
      guard let day = Day(text) else { throw refuse("a date such as 2026-11-24") }
      return day.description
    case .flag:
      switch text.lowercased() {
      case "1", "yes", "true": return 1
      case "0", "no", "false": return 0
      default: throw refuse("yes or no")
      }
    }
  }
}

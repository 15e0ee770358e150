import Desk
import Sales
import Store
import Terminal

/// What is expected of open quotations.
enum PipelineReading {
  /// The sum over all months, in the company's currency at today's rates, and of how many quotations.
  static func total(_ bench: Workbench) throws -> (amount: Amount, count: Int) {
    try bench.desk.read { reader in
      let company = try reader.company()
      let rows = try reader.pipeline()
      let amount = try rows.map {
        try reader.baseAmount($0.amount, in: $0.currency, company: company, on: bench.desk.today)
      }.sum()
      return (amount, rows.reduce(0) { $0 + $1.count })
    }
  }

  /// Each month with its amount in the company's currency, the earliest first.
  static func months(_ bench: Workbench) throws -> [(month: String, amount: Amount)] {
    try bench.desk.read { reader in
      let company = try reader.company()
      var months: [(month: String, amount: Amount)] = []
      for row in try reader.pipeline() {
        let amount = try reader.baseAmount(
          row.amount, in: row.currency, company: company, on: bench.desk.today)
        if let last = months.last, last.month == row.month {
          months[months.count - 1].amount = try last.amount + amount
        } else {
          months.append((row.month, amount))
        }
      }
      return months
    }
  }
}

extension Workbench {
  /// The expected value of open quotations by the month in which they are likely to be decided.
  var pipeline: TextView {
    reading(
      "Expected of open quotations, by month of decision",
      about: """
        What open quotations are likely to bring: total times probability, added up by the month in which they are \
        likely to be decided, at today's exchange rates.
        """
    ) { try $0.pipelineLines() }
  }

  private func pipelineLines() throws -> [PaneLine] {
    let months = try PipelineReading.months(self)
    guard !months.isEmpty else { return [PaneLine("", "No open quotation has a probability.")] }
    let most = max(1, months.map(\.amount.minor).max() ?? 1)
    let lines = months.map { month in
      let length = max(
        1, most.dividingFullWidth(max(0, month.amount.minor).multipliedFullWidth(by: 40)).quotient)
      let bar = String(repeating: "█", count: length)
      return PaneLine(month.month, "\(bar) \(Shown.amount(month.amount, currency))", role: "chart.bar")
    }
    let sum = try months.map(\.amount).sum()
    return lines + [
      PaneLine("", ""), PaneLine("Together", "\(Shown.amount(sum, currency)) \(currency.code)"),
    ]
  }
}

import Desk
import Sales
import Store
import Terminal

/// What is asked about the line under the cursor: its item, and where it comes from.
struct LineFacts: Sendable {
  let item: String
  let warehouse: String
  /// The number of the saved line.
  let id: Int?
  /// The commitment that the saved line draws on, such as `SA-000001/1`; empty for none.
  let agreement: String
  /// The saved order that it is on.
  let order: String?
  /// What is asked about up-sell and cross-sell; nil where no item is near.
  var selling: SellingQuestion?

  /// Stock here and elsewhere, price, margin, and how the line is served.
  func info(_ bench: Workbench) throws -> LineInfo {
    var info = try stockInfo(bench)
    if let selling {
      // A suggestion that can't be priced must not hide stock and price.
      info.advice =
        (try? bench.desk.read { try $0.advice(on: selling, company: $0.company()) }) ?? LineAdvice()
    }
    return info
  }

  private func stockInfo(_ bench: Workbench) throws -> LineInfo {
    guard !item.isEmpty else { return LineInfo() }
    return try bench.desk.read { reader in
      guard let item = try reader.item(item) else { return LineInfo() }
      var info = LineInfo()
      let link = agreement.isEmpty ? "" : ", draws on \(agreement)"
      info.lines.append(.heading("\(item.number) \(item.name)\(link)"))
      if item.kind == .stocked {
        let warehouse = warehouse.isEmpty ? try reader.company().warehouse : warehouse
        let places = try reader.onHand(item: item.number)
        let here = places.first { $0.warehouse == warehouse }?.onHand ?? .nothing
        info.lines.append(
          PaneLine(
            "Stock",
            "\(Shown.number(here.physical)) on hand, \(Shown.number(here.available)) free, \(Shown.number(here.onOrder)) waiting in \(warehouse.isEmpty ? "no warehouse" : warehouse)",
            role: here.available > .zero ? "text" : "state.short"))
        let elsewhere = places.filter { $0.warehouse != warehouse && !$0.onHand.physical.isZero }
        if !elsewhere.isEmpty {
          info.lines.append(
            PaneLine(
              "Elsewhere",
              elsewhere.map { "\(Shown.number($0.onHand.available)) in \($0.warehouse)" }.joined(
                separator: ", ")))
        }
        if let served = try served(reader) { info.lines.append(served) }
      } else {
        info.lines.append(PaneLine("Stock", "a service has none"))
      }
      info.lines.append(
        PaneLine(
          "Price",
          "\(Shown.number(item.basePrice, atLeast: 2)) \(bench.currency.code) base, cost \(Shown.number(item.cost, atLeast: 2))\(item.priceUnit == .one ? "" : ", prices are per \(Shown.number(item.priceUnit))")"
        ))
      return info
    }
  }

  private func served(_ reader: StoreReader) throws -> PaneLine? {
    guard let id, let order, let stored = try reader.order(order), let row = stored.header.id,
      let line = stored.lines.first(where: { $0.lineNumber == id }), let lineRow = line.id
    else { return nil }
    let stock = try reader.stock(ofOrder: row)[lineRow] ?? []
    let sums = LineServing(stock)
    var parts: [String] = []
    if sums.reserved > .zero { parts.append("\(Shown.number(sums.reserved)) reserved") }
    if sums.picked > .zero { parts.append("\(Shown.number(sums.picked)) picked") }
    if sums.waiting > .zero { parts.append("\(Shown.number(sums.waiting)) wait for stock") }
    if sums.gone > .zero { parts.append("\(Shown.number(sums.gone)) delivered") }
    return parts.isEmpty
      ? nil
      : PaneLine(
        "This line", parts.joined(separator: ", "), role: sums.waiting > .zero ? "state.short" : "text")
  }
}

/// How a line is served by its stock transactions, in stock units.
struct LineServing {
  var waiting = Quantity.zero
  var reserved = Quantity.zero
  var picked = Quantity.zero
  var gone = Quantity.zero

  init(_ transactions: [StockTransaction]) {
    for transaction in transactions {
      let quantity = Quantity(millionths: abs(transaction.quantity.millionths))
      func add(_ sum: inout Quantity) { sum = Quantity(millionths: sum.millionths &+ quantity.millionths) }
      switch transaction.status {
      case .onOrder: add(&waiting)
      case .reservedPhysical, .reservedOrdered: add(&reserved)
      case .picked: add(&picked)
      case .deducted, .sold: add(&gone)
      default: break
      }
    }
  }
}

extension Workbench {
  /// What a customer owes of its credit limit, in one line.
  func creditLine(of account: String) throws -> PaneLine? {
    guard !account.isEmpty else { return nil }
    return try desk.read { reader in
      guard let customer = try reader.customer(account),
        let payer = try reader.customer(customer.invoiceAccount.isEmpty ? account : customer.invoiceAccount)
      else { return nil }
      let balance = try reader.balance(of: payer.account)
      let overdue = try reader.overdue(of: payer.account, on: desk.today)
      var open = Amount.zero
      let company = try reader.company()
      for (code, amount) in try reader.openOrderAmounts(of: payer.account) {
        open = try open + reader.baseAmount(amount, in: code, company: company, on: desk.today)
      }
      // What stops an order stands first: a narrow screen cuts the end.
      var alarms: [String] = []
      var figures = "owes \(Shown.amount(balance, currency)) + orders \(Shown.amount(open, currency))"
      var role = "text"
      if overdue > .zero {
        alarms.append("OVERDUE \(Shown.amount(overdue, currency))")
        role = "state.late"
      }
      if let limit = payer.creditLimit {
        let within = try balance + open <= limit
        if within {
          figures += " of \(Shown.amount(limit, currency)) ok"
        } else {
          alarms.insert("OVER LIMIT \(Shown.amount(limit, currency))", at: 0)
          role = role == "text" ? "state.hold" : role
        }
      } else {
        figures += ", no limit"
      }
      if customer.blocked != .nothing {
        alarms.insert("BLOCKED for \(customer.blocked.rawValue)", at: 0)
        role = "state.hold"
      }
      return PaneLine("Credit", (alarms + [figures]).joined(separator: ", "), role: role)
    }
  }
}

import Desk
import Sales
import Store
import Terminal

/// What lies around a document or a row, for the third pane of a very wide screen: what the clerk is asked next on the
/// telephone.
extension Workbench {
  /// A customer's credit, contacts, open orders and latest invoices.
  func customerFacts(_ account: String) throws -> [PaneLine] {
    guard !account.isEmpty, let customer = try desk.read({ try $0.customer(account) }) else { return [] }
    var lines: [PaneLine] = [.heading("\(customer.account) \(customer.name)")]
    if !customer.phone.isEmpty { lines.append(PaneLine("Phone", customer.phone)) }
    if let credit = try creditLine(of: account) { lines.append(credit) }
    if !customer.notes.isEmpty { lines.append(PaneLine("Notes", customer.notes)) }
    lines += try section(
      "Open orders", .orders,
      [ListFilter("customer", .equal, account), ListFilter("status", .equal, "open")],
      sort: ListSort("number", descending: true)
    ) { values in
      var role = "text"
      var ships = values["nextShipDate"]?.plain ?? ""
      if case .day(let day) = values["nextShipDate"], day < desk.today {
        ships += " LATE"
        role = "state.late"
      }
      return PaneLine(values["number"]?.plain ?? "", "\(ships)  \(money("total", values))", role: role)
    }
    lines += try section(
      "Latest invoices", .invoices, [ListFilter("customer", .equal, account)],
      sort: ListSort("number", descending: true)
    ) { values in
      PaneLine(values["number"]?.plain ?? "", "\(values["date"]?.plain ?? "")  \(money("total", values))")
    }
    return lines
  }

  /// An item's codes, the customers' own numbers, and the orders that wait for it.
  func itemFacts(_ number: String) throws -> [PaneLine] {
    let (codes, theirs) = try desk.read { (try $0.barCodes(of: number), try $0.customerItems(of: number)) }
    var lines: [PaneLine] = [.heading("Around \(number)")]
    lines += codes.prefix(4).map { PaneLine("Bar code", "\($0.code) \($0.unit)") }
    lines += theirs.prefix(6).map { PaneLine($0.customer, "calls it \($0.theirNumber) \($0.theirName)") }
    lines += try section(
      "Waits for delivery", .openOrderLines, [ListFilter("item", .equal, number)],
      sort: ListSort("item")
    ) { values in
      var role = "text"
      var ships = values["shipDate"]?.plain ?? ""
      if case .day(let day) = values["shipDate"], day < desk.today {
        ships += " LATE"
        role = "state.late"
      }
      let left = "\(values["remainder"]?.shown(as: .quantity) ?? "") \(values["unit"]?.plain ?? "")"
      let name = values["customerName"]?.plain ?? ""
      return PaneLine(values["order"]?.plain ?? "", "\(ships)  \(left)  \(name)", role: role)
    }
    return lines
  }

  /// The facts of the customer of a document.
  func facts(aroundOrder number: String) throws -> [PaneLine] {
    try customerFacts(desk.read { try $0.order(number)?.header.customer ?? "" })
  }
  func facts(aroundQuotation number: String) throws -> [PaneLine] {
    try customerFacts(desk.read { try $0.quotation(number)?.header.customer ?? "" })
  }
  func facts(aroundSlip number: String) throws -> [PaneLine] {
    try customerFacts(desk.read { try $0.packingSlip(number)?.header.customer ?? "" })
  }
  func facts(aroundPickingList number: String) throws -> [PaneLine] {
    try customerFacts(desk.read { try $0.pickingList(number)?.header.customer ?? "" })
  }
  func facts(aroundInvoice number: String) throws -> [PaneLine] {
    try customerFacts(desk.read { try $0.invoice(number)?.header.customer ?? "" })
  }

  private func money(_ column: String, _ values: [String: ListValue]) -> String {
    "\(values[column]?.shown(as: nil) ?? "") \(values["currency"]?.plain ?? "")"
  }

  /// The first rows of a list under a heading; nothing where there are none.
  private func section(
    _ title: String, _ list: ListDefinition, _ filters: [ListFilter], sort: ListSort,
    row: ([String: ListValue]) -> PaneLine
  ) throws -> [PaneLine] {
    var request = ListRequest(filters: filters, sort: sort)
    request.limit = 10
    let page = try desk.page(list, request)
    guard !page.rows.isEmpty else { return [] }
    var lines = [PaneLine("", ""), PaneLine.heading(title)]
    lines += page.rows.map { found in
      row(Dictionary(zip(list.columns.map(\.id), found.values)) { first, _ in first })
    }
    if page.more { lines.append(PaneLine("", "and more", role: "text.dim")) }
    return lines
  }
}

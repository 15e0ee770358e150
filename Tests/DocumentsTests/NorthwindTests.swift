import Desk
import Documents
import Foundation
import Sales
import Store
import Testing

/// The orders of the Northwind traders lie beside the package on some machines only; elsewhere the suite is skipped.
@Suite("The Northwind traders", .enabled(if: SharedData.has("northwind/Orders.csv")))
struct NorthwindTests {
  private let folder = SharedData.folder + "/northwind"

  private func text(_ row: [String: String], _ column: String) throws -> String { try #require(row[column]) }

  private func whole(_ row: [String: String], _ column: String) throws -> Int {
    let number = Int(try text(row, column))
    return try #require(number)
  }

  private func rows(_ name: String) throws -> [[String: String]] {
    try SharedData.rows("northwind/\(name)")
  }

  /// What was there before the first order: what is there now, and what the shipped orders took.
  private func openingStock() throws -> [String: Int] {
    var stock: [String: Int] = [:]
    for row in try rows("Products.csv") {
      stock[try text(row, "ProductID")] = try whole(row, "UnitsInStock")
    }
    let shipped = Set(try rows("Orders.csv").filter { $0["ShippedDate"] != "" }.compactMap { $0["OrderID"] })
    for row in try rows("Order_Details.csv") where shipped.contains(try text(row, "OrderID")) {
      stock[try text(row, "ProductID"), default: 0] += try whole(row, "Quantity")
    }
    return stock
  }

  @Test(
    "830 orders and 2,155 lines come to 1,265,793.29, what was shipped is invoiced, and the company agrees with itself"
  )
  func orders() throws {
    let workshop = try Workshop()
    let desk = try workshop.desk(on: "1998-06-01")
    for (name, kind, count) in [
      ("customers", ImportKind.customers, 93), ("items", .items, 77), ("vendors", .vendors, 29),
    ] {
      let file = name == "items" ? "Products" : name == "vendors" ? "Suppliers" : "Customers"
      let importer = Importer(desk: desk, mapping: try SharedData.mapping("northwind-\(name)", kind))
      let report = try importer.run(file: "\(folder)/\(file).csv", mode: .allOrNothing)
      #expect(report.imported == count)
    }
    let opening = try openingStock().sorted { $0.key < $1.key }
      .map { "P\($0.key),\($0.value),Opening stock,1996-07-01" }
    let stock = try workshop.write(
      "stock.csv", "item,quantity,reason,date\n" + opening.joined(separator: "\n"))
    #expect(
      try Importer(desk: desk, mapping: Mapping(kind: .onHand)).run(file: stock, mode: .allOrNothing).imported
        == 77)

    let mapping = try SharedData.mapping("northwind-orders", .orders)
    let orders = try #require(Queries.named("orders"))
    let report = try Importer(desk: desk, mapping: mapping).run(
      file: "\(folder)/Orders.csv", mode: .allOrNothing)
    #expect(report.imported == 830)
    #expect(try desk.count(orders, ListRequest()) == 830)
    #expect(try desk.count(orders, ListRequest(filters: [ListFilter("status", .equal, "invoiced")])) == 809)

    var lines = 0
    var net = Amount.zero
    var invoiced = Amount.zero
    let numbers = try rows("Orders.csv").compactMap { $0["OrderID"] }
    try desk.read { reader in
      for number in numbers {
        let order = try #require(try reader.order("NW-\(number)"))
        lines += order.lines.count
        net = try net + order.header.net
        if let id = order.header.id, order.status == .invoiced {
          for invoice in try reader.invoices(ofOrder: id) { invoiced = try invoiced + invoice.total }
        }
      }
    }
    #expect(lines == 2_155)
    #expect(net == Amount(minor: 126_579_329))
    let open = try desk.read { reader in
      try numbers.reduce(Amount.zero) { sum, number in
        let order = try #require(try reader.order("NW-\(number)"))
        return order.status == .invoiced ? sum : try sum + order.header.net
      }
    }
    #expect(try invoiced + open == net)

    // The first order was ordered on the 4th and shipped on the 16th of July 1996.
    let first = try desk.read { try $0.order("NW-10248") }
    #expect(first?.header.orderDate == Day(1996, 7, 4))
    let id = try #require(first?.header.id)
    #expect(try desk.read { try $0.packingSlips(ofOrder: id).map(\.header.date) } == [Day(1996, 7, 16)])
    #expect(try desk.read { try $0.invoices(ofOrder: id).map(\.date) } == [Day(1996, 7, 16)])

    // What the shipped orders took leaves what Northwind says is there.
    for row in try rows("Products.csv") {
      let item = try "P" + text(row, "ProductID")
      let place = StockPlace(item: item, warehouse: "MAIN")
      let physical = try desk.read { try $0.onHand(place).physical }
      let expected = try Quantity(whole(row, "UnitsInStock"))
      #expect(physical == expected, "\(item)")
    }
    #expect(try desk.check { Issue.record("\($0)") } == 0)
  }
}

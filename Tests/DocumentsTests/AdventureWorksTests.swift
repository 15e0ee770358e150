import Desk
import Documents
import Foundation
import Sales
import Store
import Testing

/// The purchasing of Adventure Works lies beside the package on some machines only; elsewhere the suite is skipped.
@Suite("Adventure Works", .enabled(if: SharedData.has("adventureworks/PurchaseOrderHeader.csv")))
struct AdventureWorksTests {
  private let folder = SharedData.folder + "/adventureworks"

  private func rows(_ name: String) throws -> [[String: String]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
    var reader = try CSVReader([UInt8](data))
    let head = try #require(try reader.next()).texts
    var rows: [[String: String]] = []
    while let row = try reader.next() { rows.append(Dictionary(uniqueKeysWithValues: zip(head, row.texts))) }
    return rows
  }

  private func take(_ file: String, _ name: String, _ kind: ImportKind, into desk: Desk) throws -> Int {
    try Importer(desk: desk, mapping: try SharedData.mapping("adventureworks-\(name)", kind)).run(
      file: "\(folder)/\(file).csv", mode: .allOrNothing
    ).imported
  }

  @Test(
    "4,012 orders and 8,845 lines of 104 vendors come to 63,791,994.8380, and what did not come is what is still expected"
  )
  func purchasing() throws {
    let workshop = try Workshop()
    let desk = try workshop.desk(on: "2026-01-01")
    #expect(try take("Vendor", "vendors", .vendors, into: desk) == 104)
    #expect(try take("Product", "items", .items, into: desk) == 504)
    for row in try rows("Location.csv") {
      let location = try #require(row["LocationID"])
      try desk.perform(SaveWarehouse("L\(location)", name: row["Name"] ?? ""))
    }
    #expect(try take("ProductInventory", "on-hand", .onHand, into: desk) == 1_069)
    #expect(try take("ProductVendor", "vendor-prices", .vendorPrices, into: desk) == 460)
    #expect(try take("PurchaseOrderHeader", "purchase-orders", .purchaseOrders, into: desk) == 4_012)

    var lines = 0
    // Quantity and price have six decimals each, so that their products add up exactly.
    var value: Int128 = 0
    var open: Set<String> = []
    try desk.read { reader in
      try reader.eachPurchase { order in
        lines += order.lines.count
        for line in order.lines {
          value += Int128(line.quantity.millionths) * Int128(line.unitPrice.millionths)
          if !line.receiveRemainder.isZero {
            open.insert("\(order.header.number) \(line.item ?? "") \(line.receiveRemainder)")
          }
        }
      }
    }
    #expect(lines == 8_845)
    #expect(value == Int128(637_919_948_380) * 100_000_000)

    var missing: Set<String> = []
    for row in try rows("PurchaseOrderDetail.csv") {
      let ordered = try Quantity(row["OrderQty"] ?? "")
      let received = try Quantity(row["ReceivedQty"] ?? "")
      guard received < ordered else { continue }
      missing.insert(
        "AW-\(row["PurchaseOrderID"] ?? "") P\(row["ProductID"] ?? "") \(try ordered - received)")
    }
    #expect(missing.count == 380)
    #expect(open == missing)

    // All of them are late long after the last due date, and the list of open lines has each.
    let list = try #require(Queries.named("open-purchase-lines"))
    let late = ListFilter("due", .less, "2026-01-01")
    #expect(try desk.count(list, ListRequest(filters: [late])) == 380)

    // What came is on the shelf that was taken over, and is not counted twice.
    var stock: [StockPlace: Int] = [:]
    for row in try rows("ProductInventory.csv") {
      let place = StockPlace(item: "P\(row["ProductID"] ?? "")", warehouse: "L\(row["LocationID"] ?? "")")
      stock[place, default: 0] += Int(row["Quantity"] ?? "") ?? 0
    }
    for (place, count) in stock {
      let physical = try desk.read { try $0.onHand(place).physical }
      #expect(physical == (try Quantity(count)), "\(place)")
    }
    #expect(try desk.check { Issue.record("\($0)") } == 0)
  }
}

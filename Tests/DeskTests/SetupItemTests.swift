import Desk
import Sales
import Store
import Testing

@Suite("Items")
struct SetupItemTests {
  private let company: NewDesk

  init() throws { company = try NewDesk() }

  @Test("A new item draws its number and counts in pieces")
  func defaults() throws {
    let number = try company.item(nil, "Desk lamp")
    #expect(number == "I-000001")
    let record = try company.desk.item(number)
    #expect(record.item.stockUnit == "pcs")
    #expect(record.item.salesUnit == "pcs")
    #expect(record.item.priceUnit == .one)
    #expect(record.item.searchName == "Desk lamp")
  }

  @Test("An item keeps the zeros of its number, its units, bar codes and customers' numbers")
  func nested() throws {
    try company.customer("C-7", "Lamps & Co")
    try company.item("0012", "Desk lamp") {
      $0.salesUnit = "box"
      $0.basePrice = Price(millionths: 12_345_678)
      $0.units = [UnitEntry("box", factor: Factor(millionths: 12_000_000))]
      $0.barCodes = [BarCodeEntry("4006381333931"), BarCodeEntry("4006381333948", unit: "pcs")]
      $0.customerNumbers = [CustomerNumberEntry(customer: "C-7", number: "LC-88", name: "Leuchte")]
    }
    let record = try company.desk.item("0012")
    #expect(record.item.basePrice.description == "12.345678")
    #expect(record.units.map(\.unit) == ["box"])
    #expect(record.units.map(\.factor.description) == ["12"])
    #expect(record.barCodes.map(\.unit) == ["box", "pcs"])
    #expect(record.customerNumbers.map(\.theirNumber) == ["LC-88"])
    #expect(try company.desk.lookup(.item, "4006381333948").map(\.code) == ["0012"])
    #expect(try company.desk.lookup(.item, "lc-88").map(\.code) == ["0012"])
    #expect(try company.desk.lookup(.item, "leuchte").map(\.code) == ["0012"])
  }

  @Test("A customer's own number that is taken away no longer finds the item")
  func numberTakenAway() throws {
    try company.customer("C-7", "Lamps & Co")
    try company.item("L-1", "Desk lamp") {
      $0.customerNumbers = [CustomerNumberEntry(customer: "C-7", number: "QX-4711")]
    }
    #expect(try company.desk.lookup(.item, "QX-4711").map(\.code) == ["L-1"])
    var entry = ItemEntry()
    entry.customerNumbers = []
    try company.desk.perform(ChangeItem("L-1", entry))
    #expect(try company.desk.lookup(.item, "QX-4711").isEmpty)
  }

  @Test("A sales unit without a factor, a bar code of another item and unknown codes are told at once")
  func allProblems() throws {
    try company.item("L-1", "Lamp") { $0.barCodes = [BarCodeEntry("4006381333931")] }
    let found = try problems {
      try company.item("L-2", "Lamp 2") {
        $0.salesUnit = "box"
        $0.taxGroup = "FUL"
        $0.priceUnit = .zero
        $0.barCodes = [BarCodeEntry("4006381333931", unit: "pcs")]
        $0.customerNumbers = [CustomerNumberEntry(customer: "C-404", number: "1")]
      }
    }
    #expect(
      found.map(\.field) == [
        "taxGroup", "priceUnit", "salesUnit", "barCodes.1.code", "customerNumbers.1.customer",
      ])
    #expect(found[0].figures.contains(Figure("nearest", "FULL")))
    #expect(found[3].figures == [Figure("item", "L-1")])
  }

  @Test("A unit that is not there is refused with the nearest one")
  func unknownUnit() throws {
    let found = try problems { try company.item("L-1", "Lamp") { $0.stockUnit = "pc" } }
    #expect(found.map(\.code) == ["unit.not-found", "unit.not-found"])
    #expect(found[0].figures.contains(Figure("nearest", "pcs")))
  }

  @Test("Saving an item over somebody's change is a conflict")
  func conflict() throws {
    try company.item("L-1", "Lamp")
    var entry = ItemEntry()
    entry.stopped = true
    try company.desk.perform(ChangeItem("L-1", version: 1, entry))
    #expect(throws: Conflict.self) { try company.desk.perform(ChangeItem("L-1", version: 1, entry)) }
    #expect(try company.desk.item("L-1").item.version == 2)
  }

  @Test("An item number that is taken is refused")
  func duplicate() throws {
    try company.item("L-1", "Lamp")
    let refusal = #expect(throws: CodeRefusal.self) { try company.item("L-1", "Other") }
    #expect(refusal?.reason == .taken)
  }

  @Test("An item with stock can't be deleted and keeps its unit; one without can go")
  func usedItem() throws {
    try company.item("L-1", "Lamp")
    try company.item("L-2", "Lamp 2")
    try company.store.write { writer in
      try writer.insert(
        StockTransaction(item: "L-1", warehouse: "MAIN", status: .purchased, quantity: .one, orderLineId: nil)
      )
    }
    let refusal = #expect(throws: CodeRefusal.self) { try company.desk.perform(DeleteItem("L-1")) }
    #expect(refusal?.reason == .used(by: "the stock of item L-1 in warehouse MAIN"))
    let found = try problems {
      var entry = ItemEntry()
      entry.stockUnit = "kg"
      try company.desk.perform(ChangeItem("L-1", entry))
    }
    #expect(found.map(\.code) == ["item.used"])
    try company.desk.perform(DeleteItem("L-2"))
    #expect(throws: NotFound.self) { try company.desk.item("L-2") }
  }

  @Test("A clerk may not change items")
  func duty() throws {
    try company.item("L-1", "Lamp")
    let refusal = #expect(throws: DutyRefusal.self) {
      try company.clerk.perform(ChangeItem("L-1", ItemEntry()))
    }
    #expect(refusal?.duty == .maintainItems)
  }
}

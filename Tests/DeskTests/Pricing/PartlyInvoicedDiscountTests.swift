import Sales
import Store
import Testing

@testable import Desk

@Suite("Discounts of orders of which a part is invoiced")
struct PartlyInvoicedDiscountTests {
  let company: Fixture
  let order: String

  /// Ten hammers and ten hours at 700.00 together; four hammers are invoiced at 10 % off the whole.
  init() throws {
    company = try Fixture()
    var create = CreateOrder(
      customer: "C-1",
      lines: [
        LineEntry(item: "0010", quantity: try Quantity("10")),
        LineEntry(item: "0040", quantity: try Quantity("10")),
      ])
    create.header.totalDiscountPercent = try Percent("10")
    order = try company.desk.perform(create).number
    try invoice(["1": "4"])
  }

  private func invoice(_ quantities: [String: String]) throws {
    let changes = try quantities.map { line, quantity in
      var entry = LineEntry()
      entry.deliverNow = try Quantity(quantity)
      return LineChange(line: Int(line), entry)
    }
    try company.desk.perform(ChangeOrder(order: order, lines: changes))
    try company.desk.perform(PostInvoice(orders: [order], choice: .deliverNow))
  }

  private func nets() throws -> [Int] {
    let id = try company.order(order).header.id ?? 0
    return try company.desk.read { reader in
      try reader.invoices(ofOrder: id).sorted { $0.number < $1.number }.map {
        try ($0.total - $0.tax).minor
      }
    }
  }

  @Test("Another total discount is on what is still to be invoiced and leaves the invoice as it was")
  func otherTotalDiscount() throws {
    #expect(try nets() == [3600])
    var change = ChangeOrder(order: order)
    change.header.totalDiscountPercent = try Percent("20")
    try company.desk.perform(change)
    #expect(try nets() == [3600])
    // Six hammers and ten hours less 20 %, with 19 % tax.
    #expect(try company.order(order).header.openAmount.minor == 62832)
    try invoice(["1": "6", "2": "10"])
    #expect(try nets() == [3600, 52800])
    #expect(try company.desk.check { Issue.record("\($0)") } == 0)
  }

  @Test("A total discount that is fetched later, and a multiline discount, leave what is invoiced alone")
  func fetchedLater() throws {
    try company.agree(
      .percent(.totalDiscount, "5"), .percent(.multilineDiscount, "50") { $0.quantityFrom = .one })
    try company.desk.perform(FetchOrderTotalDiscount(order: order))
    try company.desk.perform(CalculateOrderMultiline(order: order))
    let lines = try company.order(order).lines
    #expect(try lines.map(\.multilineDiscountPercent) == [nil, Percent("50")])
    #expect(try nets() == [3600])
    try invoice(["1": "6", "2": "10"])
    // Six hammers at 60.00 and ten hours at half of 600.00, less 5 %.
    #expect(try nets() == [3600, 34200])
    #expect(try company.desk.check { Issue.record("\($0)") } == 0)
  }

  @Test("Items without a multiline group reach a row for all items together; a group counts for itself")
  func withoutGroup() throws {
    try company.code(.itemMultilineDiscountGroup, "TOOLS")
    try company.item("0030") { $0.multilineDiscountGroup = "TOOLS" }
    try company.agree(.percent(.multilineDiscount, "4") { $0.quantityFrom = try Quantity("3") })
    let made = try company.order([("0010", "1"), ("0040", "2"), ("0030", "2")])
    try company.desk.perform(CalculateOrderMultiline(order: made.header.number))
    let four = try Percent("4")
    #expect(try company.order(made.header.number).lines.map(\.multilineDiscountPercent) == [four, four, nil])
  }
}

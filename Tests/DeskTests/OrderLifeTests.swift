import Sales
import Store
import Testing

@testable import Desk

@Suite("The life of an order before it is delivered")
struct OrderLifeTests {
  let company: Fixture

  init() throws { company = try Fixture() }

  private func journal() throws -> SalesOrder {
    var action = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0030", quantity: try Quantity("10"))])
    action.type = .journal
    return try company.order(try company.desk.perform(action).number)
  }

  @Test("A Journal order that becomes a Sales order goes on order and reserves")
  func journalToSales() throws {
    let number = try journal().header.number
    let refusal = try company.refusal { try company.desk.perform(ConfirmOrder(number)) }
    #expect(refusal?.code == "order.journal")
    try company.desk.perform(SetOrderType(order: number, type: .salesOrder))
    let order = try company.order(number)
    #expect(order.header.openAmount == order.header.total)
    #expect(order.header.nextShipDate == Fixture.today)
    #expect(try company.onHand("0030").reserved == Quantity("7"))
    #expect(try company.onHand("0030").onOrder == Quantity("3"))
  }

  @Test("A Sales order that becomes a Journal order gives its stock back")
  func salesToJournal() throws {
    let number = try company.order([("0030", "10")]).header.number
    try company.desk.perform(SetOrderType(order: number, type: .journal))
    #expect(try company.onHand("0030").available == Quantity("7"))
    #expect(try company.onHand("0030").onOrder == .zero)
    #expect(try company.order(number).header.openAmount == .zero)
    let again = try company.refusal { try company.desk.perform(SetOrderType(order: number, type: .journal)) }
    #expect(again?.code == "order.same-type")
  }

  @Test("A confirmation raises the document status, keeps the terms and leaves stock alone")
  func confirmation() throws {
    let number = try company.order([("0030", "10")]).header.number
    let before = try company.onHand("0030")
    let first = try company.desk.perform(ConfirmOrder(number))
    let second = try company.desk.perform(ConfirmOrder(number))
    #expect(first.documents[0].made == "confirmation 1")
    #expect(second.documents[0].made == "confirmation 2")
    #expect(try company.order(number).header.documentStatus == .confirmation)
    #expect(try company.onHand("0030") == before)
  }

  @Test("An order without lines can't be confirmed")
  func emptyConfirmation() throws {
    let number = try company.order([]).header.number
    #expect(try company.refusal { try company.desk.perform(ConfirmOrder(number)) }?.code == "document.empty")
  }

  @Test("Cancelling takes all that is left; an order with nothing left can't be cancelled again")
  func cancellation() throws {
    let number = try company.order([("0030", "10"), ("0040", "2")]).header.number
    try company.desk.perform(CancelOrder(order: number, reason: "customer called"))
    let order = try company.order(number)
    #expect(order.header.status == .canceled)
    #expect(order.lines.map(\.status) == [.canceled, .canceled])
    #expect(order.lines[0].quantity == (try Quantity("10")))
    #expect(order.header.openAmount == .zero)
    #expect(order.header.nextShipDate == nil)
    #expect(try company.onHand("0030").available == Quantity("7"))
    #expect(
      try company.refusal { try company.desk.perform(CancelOrder(order: number)) }?.code
        == "order.nothing-to-cancel")
    let change = ChangeOrder(order: number, lines: [LineChange(LineEntry(item: "0010"))])
    #expect(try company.refusal { try company.desk.perform(change) }?.code == "order.closed")
  }

  @Test("The deliver remainder says what is still to come, and can be raised again up to what is ordered")
  func remainder() throws {
    let number = try company.order([("0010", "10")]).header.number
    try company.desk.perform(SetDeliverRemainder(order: number, line: 1, quantity: try Quantity("4")))
    #expect(try company.order(number).lines[0].deliverRemainder == Quantity("4"))
    #expect(try company.onHand("0010").reserved == Quantity("4"))
    #expect(try company.order(number).header.openAmount == Amount(minor: 4760))
    let tooMuch = try company.refusal {
      try company.desk.perform(SetDeliverRemainder(order: number, line: 1, quantity: try Quantity("11")))
    }
    #expect(tooMuch?.code == "order-line.remainder-too-large")
    try company.desk.perform(SetDeliverRemainder(order: number, line: 1, quantity: try Quantity("10")))
    #expect(try company.order(number).lines[0].cancelled == .zero)
    #expect(try company.onHand("0010").reserved == Quantity("10"))
    try company.desk.perform(SetDeliverRemainder(order: number, line: 1, quantity: .zero))
    #expect(try company.order(number).header.status == .canceled)
  }

  @Test("A remainder of a line that comes back has its sign")
  func remainderOfReturn() throws {
    let number = try company.order([("0010", "-5")]).header.number
    let wrongWay = try company.refusal {
      try company.desk.perform(SetDeliverRemainder(order: number, line: 1, quantity: try Quantity("2")))
    }
    #expect(wrongWay?.code == "order-line.remainder-too-large")
    try company.desk.perform(SetDeliverRemainder(order: number, line: 1, quantity: try Quantity("-2")))
    #expect(try company.order(number).lines[0].cancelled == Quantity("-3"))
    #expect(try company.onHand("0010").ordered == Quantity("2"))
  }

  @Test("An order for which nothing was posted can be deleted, with its stock; a confirmed one can't")
  func deletion() throws {
    let number = try company.order([("0010", "10")]).header.number
    let confirmed = try company.order([("0010", "1")]).header.number
    try company.desk.perform(ConfirmOrder(confirmed))
    try company.desk.perform(DeleteOrder(order: number))
    #expect(try company.desk.read { try $0.order(number) } == nil)
    #expect(try company.onHand("0010").reserved == .one)
    #expect(
      try company.refusal { try company.desk.perform(DeleteOrder(order: confirmed)) }?.code == "order.posted")
  }

  @Test("What is picked can't be cancelled, deleted, shrunk below, or become another item")
  func picked() throws {
    let order = try company.order([("0010", "10")])
    try pick("4", of: order)
    let number = order.header.number
    func code(_ work: () throws -> Void) throws -> String? { try company.refusal(work)?.code }
    #expect(try code { try company.desk.perform(CancelOrder(order: number)) } == "order-line.picked")
    #expect(
      try code { try company.desk.perform(SetOrderType(order: number, type: .journal)) }
        == "order.already-moved")
    func change(_ entry: LineEntry, delete: Bool? = nil) throws -> String? {
      try code {
        try company.desk.perform(
          ChangeOrder(order: number, lines: [LineChange(line: 1, entry, delete: delete)]))
      }
    }
    #expect(try change(LineEntry(), delete: true) == "order.already-moved")
    #expect(try change(LineEntry(item: "0030")) == "order.already-moved")
    #expect(try change(LineEntry(unit: "box")) == "order.already-moved")
    #expect(try change(LineEntry(quantity: try Quantity("3"))) == "order-line.below-delivered")
    #expect(try change(LineEntry(quantity: try Quantity("4"))) == nil)
    #expect(try company.onHand("0010").reserved == .zero)
  }

  @Test("What is delivered stays: the quantity can't go below it, and cancelling takes only the rest")
  func delivered() throws {
    let number = try company.order([("0030", "10")]).header.number
    try company.desk.perform(PostSlip(orders: [number], choice: .all, reduceQuantity: true))
    func change(_ quantity: String) throws -> String? {
      try company.refusal {
        try company.desk.perform(
          ChangeOrder(
            order: number, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity(quantity)))]))
      }?.code
    }
    #expect(try change("6") == "order-line.below-delivered")
    #expect(
      try company.refusal { try company.desk.perform(DeleteOrder(order: number)) }?.code == "order.posted")
    try company.desk.perform(CancelOrder(order: number))
    let cancelled = try company.order(number)
    #expect(cancelled.lines[0].cancelled == (try Quantity("3")))
    #expect(cancelled.header.status == .delivered)
    #expect(cancelled.header.openAmount == Amount(minor: 2083))
    #expect(try change("7") == nil)
    #expect(try company.order(number).lines[0].cancelled == .zero)
    #expect(try company.order(number).header.status == .delivered)
  }

  @Test("A promised date goes on the lines of a new order and decides when it ships")
  func promisedDate() throws {
    var action = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010")])
    action.terms.confirmedShipDate = .value(Fixture.today + 3)
    let order = try company.order(try company.desk.perform(action).number)
    #expect(order.lines[0].confirmedShipDate == Fixture.today + 3)
    #expect(order.header.nextShipDate == Fixture.today + 3)
  }

  private func pick(_ quantity: String, of order: SalesOrder) throws {
    try company.store.write { writer in
      let line = order.lines[0]
      let before = try writer.reader.stock(ofOrder: order.header.id ?? 0)[line.id ?? 0] ?? []
      var stock = LineStock(line: line, transactions: before)
      stock.move(try Quantity(quantity), from: .reservedPhysical, to: .picked)
      try writer.save(stock.transactions, over: before)
    }
  }
}

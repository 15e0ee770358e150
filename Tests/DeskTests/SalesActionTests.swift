import Sales
import Store
import Testing

@testable import Desk

@Suite("Sales actions as other programs call them")
struct SalesActionTests {
  let company: Fixture

  init() throws { company = try Fixture() }

  @Test("Every field of every quotation and order action is explained", arguments: 0..<17)
  func help(index: Int) throws {
    let actions: [any Action.Type] = [
      CreateQuotation.self, ChangeQuotation.self, SendQuotation.self, ConfirmQuotation.self,
      ReviseQuotation.self, CopyQuotation.self, LoseQuotation.self, CancelQuotation.self,
      DeleteQuotation.self, CreateOrder.self, ChangeOrder.self, ConfirmOrder.self, CopyLines.self,
      SetDeliverRemainder.self, CancelOrder.self, SetOrderType.self, DeleteOrder.self,
    ]
    let fields = FieldDescription.of(actions[index])
    #expect(!fields.isEmpty)
    #expect(fields.filter { $0.help.isEmpty && !$0.name.hasSuffix("[]") }.map(\.name) == [])
  }

  @Test("An order is read from flat JSON with decimals as text, and told in the same way")
  func json() throws {
    let action = try JSONText.decode(
      CreateOrder.self,
      from: """
        {"customer":"C-1","customerReference":"PO-1","requestedShipDate":"2026-12-01","shipComplete":true,
         "deliveryAddress":{"city":"Bremen"},
         "lines":[{"item":"0030","quantity":"2.5","discountPercent":"10"},{"text":"Cut to length"}],
         "charges":[{"code":"FREIGHT","value":"4.90"}]}
        """)
    let outcome = try company.desk.perform(action)
    let header = try company.order(outcome.number).header
    #expect(header.customerReference == "PO-1")
    #expect(header.shipComplete)
    #expect(header.deliveryAddress.city == "Bremen")
    #expect(header.deliveryAddress.street == "Hauptstr. 1")
    let text = try JSONText.encode(outcome, currency: outcome.amountCurrency)
    #expect(text.contains(#""number":"SO-000001""#))
    #expect(text.contains(#""net":"5.63""#))
    #expect(text.contains(#""total":"12.53""#))
  }

  @Test("An action comes back the same from the JSON that the trail keeps")
  func roundTrip() throws {
    var action = ChangeOrder(
      order: "SO-000001", version: 3,
      lines: [LineChange(line: 2, LineEntry(quantity: .one), releasePrice: true)])
    action.header.warehouse = "12"
    action.terms.reservation = .manual
    let again = try JSONText.decode(ChangeOrder.self, from: JSONText.encode(action))
    #expect(again.order == action.order)
    #expect(again.version == 3)
    #expect(again.lines == action.lines)
    #expect(again.header == action.header)
    #expect(again.terms == action.terms)
  }

  @Test("A screen previews a line from reads alone, at the price that saving will give")
  func preview() throws {
    let header = try company.order([]).header
    let line: OrderLine = try company.desk.read { reader in
      let resolver = try LineResolver(reader: reader, company: reader.company(), header: header)
      return try resolver.line(LineEntry(item: "0020", quantity: try Quantity("1000")), number: 1)
    }
    #expect(line.net == Amount(minor: 4000))
    #expect(line.cost == (try Price("0.02")))
    #expect(try company.onHand("0020").reserved == .zero)
  }

  @Test("A rehearsal shows the order and its warnings, and leaves nothing behind")
  func rehearsal() throws {
    let action = CreateOrder(customer: "C-2", lines: [LineEntry(item: "0010", quantity: try Quantity("90"))])
    let shown = try company.desk.rehearse(action)
    #expect(shown.outcome.total == Amount(minor: 107_100))
    #expect(shown.warnings.map(\.name) == ["credit.exceeded"])
    #expect(try company.desk.read { try $0.order(shown.outcome.number) } == nil)
    #expect(try company.onHand("0010").reserved == .zero)
  }

  @Test("The search tells how a price came about")
  func trace() throws {
    let found = try company.desk.read { reader in
      guard let item = try reader.item("0010") else { throw NotFound("item", "0010") }
      return try PriceSearch(reader: reader, company: reader.company()).price(
        PriceQuestion(
          item: item, unit: "box", unitFactor: Factor("12"), quantity: .one, customer: "C-4", currency: "USD",
          day: Fixture.today))
    }
    #expect(found.price == (try Price("150")))
    #expect(
      found.trace == [
        "base price of 0010: 10 EUR for 1 pcs", "1 box is 12 pcs, 1 pcs is 1",
        "1 USD is 0.8 EUR on \(Fixture.today)", "price: 150 USD",
      ])
  }

  @Test("A draft is kept while it is typed and goes with the order that it becomes")
  func draft() throws {
    let first = try company.desk.keepDraft(nil, action: "order.create", title: "order for C-1", content: "{}")
    let same = try company.desk.keepDraft(
      first, action: "order.create", title: "order for C-1, 1 line", content: #"{"customer":"C-1"}"#)
    #expect(same == first)
    #expect(try company.desk.drafts().map(\.title) == ["order for C-1, 1 line"])
    let other = company.desk.desk(for: "kurt")
    #expect(try company.refusal { try other.dropDraft(first) }?.code == "draft.other-user")
    #expect(
      try company.refusal { try company.desk.perform(CreateOrder(customer: "C-9"), draft: first) } != nil)
    #expect(try company.desk.drafts().count == 1)
    try company.desk.perform(CreateOrder(customer: "C-1"), draft: first)
    #expect(try company.desk.drafts().isEmpty)
  }
}

import Foundation
import Sales
import Testing

@testable import Desk

@Suite("Amounts in JSON")
struct JSONAmountTests {
  private let company: NewDesk

  init() throws { company = try NewDesk() }

  @Test("A credit limit of 500 is five hundred, in quotation marks or without")
  func wholeUnits() throws {
    let call = AnyAction(CreateCustomer.self)
    for (account, limit) in [("A", "500"), ("B", "\"500\""), ("C", "\"500.00\"")] {
      let text = #"{"account":"\#(account)","name":"Anna","creditLimit":\#(limit)}"#
      _ = try call.perform(json: Data(text.utf8), desk: company.desk)
      #expect(try company.desk.customer(account).customer.creditLimit == Amount(minor: 50_000))
    }
  }

  @Test("A broken number is refused: an amount with decimals stands in quotation marks")
  func broken() throws {
    let euro = try Currency.known("EUR")
    #expect(throws: UnreadableInput.self) {
      try JSONText.decode(Amount.self, from: "12.505", currency: euro)
    }
    #expect(throws: UnreadableInput.self) {
      try JSONText.decode(Amount.self, from: "9223372036854775807", currency: euro)
    }
  }

  @Test("The trail keeps amounts as decimals of the company's currency")
  func trail() throws {
    try company.customer("A", "Anna") { $0.creditLimit = .value(Amount(minor: 50_000)) }
    let details = try company.store.read { try $0.audit(of: "customer A") }.map(\.details)
    #expect(details.contains { $0.contains(#""creditLimit":"500.00""#) })
  }
}

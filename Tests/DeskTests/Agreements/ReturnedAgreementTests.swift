import Sales
import Store
import Testing

@testable import Desk

@Suite("Returns of what was ordered under sales agreements")
struct ReturnedAgreementTests {
  let returns: Returns
  var company: Fixture { returns.flow.company }
  var desk: Desk { returns.desk }

  init() throws {
    returns = try Returns()
    try returns.flow.company.allowAgreements()
  }

  private func agreement() throws -> String { try company.agreement([company.hammers()]).number }

  /// The number of the invoice of orders under agreements: five hammers under each.
  private func invoiced(under agreements: [String]) throws -> String {
    let lines = try agreements.map { _ in try LineEntry(item: "0010", quantity: Quantity("5")) }
    let order = try company.order(under: agreements[0], lines).number
    for (index, agreement) in agreements.enumerated().dropFirst() {
      try desk.perform(LinkAgreement(order: order, line: index + 1, agreement: agreement))
    }
    return try #require(try returns.flow.invoice(order).number)
  }

  @Test("What comes back by its invoice is given back to the commitment when it is received")
  func givenBack() throws {
    let agreement = try agreement()
    let number = try returns.fromInvoice(try invoiced(under: [agreement]), "2")
    #expect(try company.fulfilment(of: agreement) == ["0", "0", "5", "95"])
    _ = try returns.through(number, .credit)
    #expect(try company.fulfilment(of: agreement) == ["0", "0", "3", "97"])
    try returns.flow.expectClean()
  }

  @Test("What goes back to the customer stays taken of the commitment")
  func returnedToCustomer() throws {
    let agreement = try agreement()
    let number = try returns.fromInvoice(try invoiced(under: [agreement]), "2")
    let arrival = ArrivalEntry(line: 1, disposition: DispositionAction.returnToCustomer.rawValue)
    try desk.perform(RegisterReturn(return: number, lines: [arrival]))
    try desk.perform(ReceiveReturn(return: number))
    #expect(try company.fulfilment(of: agreement) == ["0", "0", "5", "95"])
  }

  @Test("Rule 30: a return of an invoice touches one agreement only; without the other's lines it is made")
  func oneAgreement() throws {
    let (first, second) = (try agreement(), try agreement())
    let invoice = try invoiced(under: [first, second])
    let refused = try company.refusal { try desk.perform(ReturnFromInvoice(invoice: invoice)) }
    guard case .secondAgreement(_, let present, let wanted) = refused as? AgreementRefusal else {
      Issue.record("\(refused)")
      return
    }
    #expect([present, wanted] == [first, second])
    let number = try returns.fromInvoice(invoice, "5")
    let more = try company.refusal {
      try desk.perform(
        ReturnFromInvoice(invoice: invoice, return: number, lines: [InvoiceLineEntry(line: 2)]))
    }
    #expect((more as? AgreementRefusal)?.code == "agreement.second")
    // A credit note is no return: it takes back whatever stands on the invoice.
    try desk.perform(
      CreditInvoice(invoice: invoice, reason: "Wrong goods", lines: [InvoiceLineEntry(line: 2)]))
    #expect(try company.fulfilment(of: second) == ["0", "0", "0", "100"])
  }

  @Test("A line of a returned order is not linked to a second agreement")
  func linked() throws {
    let (first, second) = (try agreement(), try agreement())
    let line = try LineEntry(item: "0010", quantity: Quantity("1"))
    let number = try desk.perform(CreateReturn(customer: "C-1", lines: [line, line])).number
    let order = try returns.back(number).header.order
    try desk.perform(LinkAgreement(order: order, line: 1, agreement: first))
    let refused = try company.refusal {
      try desk.perform(LinkAgreement(order: order, line: 2, agreement: second))
    }
    #expect((refused as? AgreementRefusal)?.code == "agreement.second")
    try desk.perform(LinkAgreement(order: order, line: 2, agreement: first))
  }

  @Test("Where no agreement of the customer fits, the refusal says so and names none")
  func noneFits() throws {
    let order = try company.order([("0010", "1")], for: "C-1").header.number
    let refused = try company.refusal { try desk.perform(LinkAgreement(order: order, line: 1)) }
    #expect(refused as? AgreementRefusal == .noMatch(agreement: nil, line: 1, item: "0010"))
    let told = "No commitment of any effective agreement of the customer fits line 1 with 0010."
    #expect((refused as? AgreementRefusal)?.what == told)
  }
}

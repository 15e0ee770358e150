import Foundation
import Sales
import Store

@testable import Desk

extension Fixture {
  /// Adds the classification that agreements need.
  func allowAgreements() throws {
    try desk.perform(SaveCode(.agreementClassification, "YEAR", name: "Year contract"))
  }

  /// An effective agreement with C-1 from today for 60 days.
  @discardableResult
  func agreement(
    _ lines: [AgreementLineEntry], effective: Bool = true, change: (inout CreateAgreement) -> Void = { _ in }
  ) throws -> AgreementOutcome {
    var create = CreateAgreement(customer: "C-1", lines: lines)
    create.header.classification = "YEAR"
    create.header.effectiveDate = Fixture.today
    create.header.expirationDate = Fixture.today + 60
    change(&create)
    let made = try desk.perform(create)
    return effective ? try desk.perform(ConfirmAgreement(agreement: made.number)) : made
  }

  /// 100 hammers at 8.00.
  func hammers(_ change: (inout AgreementLineEntry) throws -> Void = { _ in }) throws -> AgreementLineEntry {
    var line = AgreementLineEntry(commitment: .productQuantity)
    line.item = "0010"
    line.quantity = try Quantity("100")
    line.unitPrice = .value(try Price("8"))
    try change(&line)
    return line
  }

  /// An order of C-1 under an agreement.
  @discardableResult
  func order(under agreement: String, _ lines: [LineEntry]) throws -> SalesDocumentOutcome {
    var create = CreateOrder(customer: "C-1", lines: lines)
    create.terms.agreement = .value(agreement)
    return try desk.perform(create)
  }

  /// The figures of the only commitment: released, delivered, invoiced, remaining.
  func fulfilment(of agreement: String) throws -> [String] {
    let outcome = try desk.perform(SetAgreementStatus(agreement: agreement, status: .effective))
    return outcome.lines.flatMap { [$0.released, $0.delivered, $0.invoiced, $0.remaining] }
  }
}

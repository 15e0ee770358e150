import Sales
import Testing

@testable import Desk

@Suite("What was accepted once")
struct AcceptedWarningTests {
  private let company: NewDesk

  init() throws { company = try NewDesk() }

  private func change(_ taxNumber: String) -> ChangeCustomer {
    var entry = CustomerEntry()
    entry.taxNumber = taxNumber
    return ChangeCustomer("A", entry)
  }

  @Test("A wrong tax number that was accepted says nothing for another wrong one")
  func another() throws {
    try company.customer("A", "Anna")
    try company.desk.perform(change("DE111111111"), accepting: ["customer.tax-number": "so on their letter"])
    let warning = #expect(throws: Warning.self) { try company.desk.perform(change("DE222222222")) }
    #expect(warning?.name == "customer.tax-number")
    try company.desk.perform(change("DE222222222"), accepting: ["customer.tax-number": "they moved"])
    try company.desk.perform(change("DE111111111"))
  }

  @Test("A rehearsal tells the warnings that are still to be accepted, and no others")
  func rehearsal() throws {
    try company.customer("A", "Anna")
    #expect(try company.desk.rehearse(change("DE111111111")).warnings.map(\.name) == ["customer.tax-number"])
    try company.desk.perform(change("DE111111111"), accepting: ["customer.tax-number": "so on their letter"])
    try company.desk.perform(change(""))
    #expect(try company.desk.rehearse(change("DE111111111")).warnings.isEmpty)
    #expect(try company.desk.rehearse(change("DE222222222")).warnings.map(\.name) == ["customer.tax-number"])
  }
}

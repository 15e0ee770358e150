import Sales
import Testing

@testable import Desk

@Suite("Credit is the manager's")
struct CreditDoorTests {
  private let company: NewDesk

  init() throws {
    company = try NewDesk()
    try company.customer("A", "Anna") { $0.creditLimit = .value(Amount(minor: 10_000)) }
  }

  private func entry(_ set: (inout CustomerEntry) -> Void) -> CustomerEntry {
    var entry = CustomerEntry()
    set(&entry)
    return entry
  }

  @Test("A clerk may not change what a customer may owe, and may change everything else")
  func clerk() throws {
    let refused: [(inout CustomerEntry) -> Void] = [
      { $0.creditLimit = .value(Amount(minor: 99_000)) }, { $0.creditLimit = .empty },
      { $0.mandatoryCreditLimit = true }, { $0.creditLimitExpires = .value(Day(number: 30_000)) },
      { $0.blocked = .all },
    ]
    for set in refused {
      let refusal = #expect(throws: DutyRefusal.self) {
        try company.clerk.perform(ChangeCustomer("A", entry(set)))
      }
      #expect(refusal?.duty == .manageCredit)
    }
    let same = entry {
      $0.name = "Anna B."
      $0.creditLimit = .value(Amount(minor: 10_000))
      $0.blocked = .nothing
    }
    try company.clerk.perform(ChangeCustomer("A", same))
    #expect(try company.desk.customer("A").customer.name == "Anna B.")
    #expect(try company.desk.customer("A").customer.creditLimit == Amount(minor: 10_000))
  }

  @Test("A clerk adds customers on the company's terms, without a limit of their own")
  func creating() throws {
    try company.clerk.perform(CreateCustomer(account: "B", entry { $0.name = "Bert" }))
    #expect(throws: DutyRefusal.self) {
      try company.clerk.perform(
        CreateCustomer(
          account: "C",
          entry {
            $0.name = "Carl"
            $0.creditLimit = .value(Amount(minor: 99_000))
          }))
    }
    #expect(throws: NotFound.self) { try company.desk.customer("C") }
  }

  @Test("A manager does both")
  func manager() throws {
    try company.desk.perform(ChangeCustomer("A", entry { $0.creditLimit = .empty }))
    #expect(try company.desk.customer("A").customer.creditLimit == nil)
  }
}

import Desk
import Foundation
import Sales
import Store
import Testing

@Suite("Actions by name")
struct SetupRegistryTests {
  private let company: NewDesk

  init() throws { company = try NewDesk() }

  @Test("No two actions share a name, and each says what it does and what each field means")
  func described() {
    let names = ActionRegistry.all.map(\.name)
    #expect(Set(names).count == names.count)
    for action in ActionRegistry.all {
      #expect(action.name.contains("."), "\(action.name)")
      #expect(action.title.first?.isUppercase == true, "\(action.name)")
      #expect(action.help.hasSuffix("."), "\(action.name)")
      #expect(!action.fields.isEmpty, "\(action.name)")
    }
  }

  @Test("Every field of the actions that set up, and of parties and items, says what it means")
  func fieldsAreExplained() {
    for action in CompanyActions.all + PartyActions.all + CatalogueActions.all {
      let silent = action.fields.filter(\.help.isEmpty).map(\.name)
      #expect(silent == [], "\(action.name)")
      let known = Set(action.fields.map(\.name))
      let strangers = Set(action.type.fields.keys).subtracting(known)
      #expect(strangers == [], "\(action.name)")
    }
  }

  @Test("An action is performed from JSON, nested lists and amounts as decimals included")
  func performed() throws {
    let json = """
      {"account": "007", "name": "Bond", "creditLimit": "1500.50",
       "addresses": [{"city": "London", "country": "GB"}], "contacts": [{"name": "M"}]}
      """
    let answer = try ActionRegistry.named("customer.create").perform(
      json: Data(json.utf8), desk: company.desk)
    #expect(answer == #"{"kind":"customer","number":"007"}"#)
    let record = try company.desk.customer("007")
    #expect(record.customer.creditLimit == Amount(minor: 150_050))
    #expect(record.addresses.map(\.address.city) == ["London"])
    #expect(record.contacts.map(\.name) == ["M"])
  }

  @Test("What an action wrote to the audit trail can be performed again")
  func auditIsReadable() throws {
    try company.customer("A-1", "First") {
      $0.contacts = [ContactEntry(name: "Ann")]
      $0.shipComplete = true
    }
    let details = try company.desk.read { try $0.audit(of: "customer A-1").first?.details }
    let text = try #require(details)
    let other = try NewDesk()
    try ActionRegistry.named("customer.create").perform(json: Data(text.utf8), desk: other.desk)
    #expect(try other.desk.customer("A-1").customer.shipComplete)
    #expect(try other.desk.customer("A-1").contacts.map(\.name) == ["Ann"])
  }

  @Test("A wrong name is refused with the nearest one")
  func wrongName() {
    let refusal = #expect(throws: NotFound.self) { try ActionRegistry.named("customer.creat") }
    #expect(refusal?.nearest == "customer.create")
  }

  @Test("A field of the wrong type is named")
  func wrongType() throws {
    let json = #"{"name": "X", "addresses": [{"city": "A"}, {"role": "shop"}]}"#
    let refusal = #expect(throws: UnreadableInput.self) {
      try ActionRegistry.named("customer.create").perform(json: Data(json.utf8), desk: company.desk)
    }
    #expect(refusal?.field == "addresses.2.role")
  }

  @Test("The fields of an action with nested lists are all told")
  func fields() throws {
    let fields = try ActionRegistry.named("item.change").fields
    let types = Dictionary(fields.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    #expect(types["item"] == "text")
    #expect(types["basePrice"] == "price")
    #expect(types["barCodes"] == "list")
    #expect(types["units.factor"] == "factor")
    #expect(fields.first { $0.name == "kind" }?.choices == ["stocked", "service"])
    #expect(fields.first { $0.name == "item" }?.optional == false)
    #expect(fields.first { $0.name == "name" }?.optional == true)
  }

  @Test("A rehearsal from JSON writes nothing")
  func rehearsed() throws {
    let json = Data(#"{"name": "Maybe"}"#.utf8)
    let rehearsal = try ActionRegistry.named("customer.create").rehearse(json: json, desk: company.desk)
    #expect(rehearsal.outcome == #"{"kind":"customer","number":"C-000001"}"#)
    #expect(try company.desk.lookup(.customer, "").isEmpty)
  }

  @Test("Many actions in one transaction are all taken back when one is refused")
  func oneTransaction() throws {
    let create = try ActionRegistry.named("customer.create")
    #expect(throws: CodeRefusal.self) {
      try company.store.write { writer in
        try create.perform(json: Data(#"{"account":"1","name":"A"}"#.utf8), desk: company.desk, in: writer)
        try create.perform(json: Data(#"{"account":"1","name":"B"}"#.utf8), desk: company.desk, in: writer)
      }
    }
    #expect(try company.desk.lookup(.customer, "").isEmpty)
  }
}

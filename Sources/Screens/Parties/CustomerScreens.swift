import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The list of customers.
  var customers: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .customers,
      columns: [
        "account", "name", "classification", "group", "phone", "currency", "blocked", "creditLimit", "email",
      ],
      filters: [
        .init("all", "all"), .init("blocked", "blocked", [ListFilter("blocked", .notEqual, "nothing")]),
      ],
      role: { column, value in column == "blocked" && value != .text("nothing") ? "state.hold" : nil },
      pane: { try bench.customerPane($0) }, around: { try bench.customerFacts($0) })
    var spec = ListSpec(
      title: "Customers", contexts: ["customers"],
      columns: data.columnSpecs(["name": 24, "phone": 14, "blocked": 8]),
      data: data, open: { [.open(bench.customer($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.create = { [.open(bench.customer(nil))] }
    spec.options = [
      ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.customer($0)) } },
      ListOption(4, "Delete") { keys in [bench.confirmDeletion(keys, "customer", action: "customer.delete")]
      },
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.customerView($0)) } },
      ListOption(8, "Orders") { keys in keys.reversed().map { .open(bench.orders(of: $0)) } },
      ListOption(9, "History") { keys in keys.reversed().map { .open(bench.history("customer \($0)")) } },
    ]
    spec.perform = { command, key in
      switch command {
      case "customers.new-order": [.open(bench.newOrder(for: key))]
      case "customers.orders": key.map { [.open(bench.orders(of: $0))] } ?? []
      default: []
      }
    }
    return ListPanel(spec)
  }

  /// The form of a customer; a new one without an account.
  func customer(_ account: String?, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: account.map { "Customer \($0)" } ?? "New customer",
      fields: customerFields(isNew: account == nil),
      grids: [
        AddressFields.grid("Addresses"), AddressFields.contacts,
      ],
      key: account, keyName: "customer", create: "customer.create", change: "customer.change",
      read: { desk, account in
        let record = try desk.customer(account)
        return try JSONText.encode(CustomerForm(record), currency: try desk.ledgerCurrency)
      }, draft: draft, contexts: ["customer.form"]
    ).panel
  }

  private func customerFields(isNew: Bool) -> [RecordField] {
    [
      RecordField(
        Field(
          "account", "Account", width: 12,
          help: "The customer account; the next of the series when left empty."
        )
        .with { $0.isReadOnly = !isNew }),
      RecordField(Field("name", "Name", width: 40, help: "The full name.").needed),
      RecordField(Field("searchName", "Search name", width: 20, help: "A short name to search by.")),
      RecordField(.choice("kind", "Kind", PartyKind.self, help: "A company or a person.")),
      RecordField(.code("customerGroup", "Group", "customer-group", help: "The customer group.")),
      RecordField(
        .code("classification", "Class", "classification", help: "Ranks customers when stock is scarce.")),
      RecordField(Field("phone", "Phone", width: 20, help: "The telephone number.")),
      RecordField(Field("email", "E-mail", width: 30, help: "The e-mail address.")),
      RecordField(Field("notes", "Notes", width: 40, help: "Anything worth knowing.")),
      RecordField(
        .choice("dateControl", "Date control", DateControl.self, help: "Empty: as the company does it.")
          .heading("Delivery dates")),
      RecordField(
        .code("deadlineGroup", "Deadline group", "deadline-group", help: "Whose order deadlines hold.")),
      RecordField(.code("calendar", "Calendar", "calendar", help: "When it takes goods in.")),
      RecordField(
        .code(
          "invoiceAccount", "Invoice account", "customer",
          help: "Who is invoiced; the customer unless another."
        )
        .heading("Money")),
      RecordField(
        .code("currency", "Currency", "currency", width: 4, help: "The currency of new documents.")),
      RecordField(
        .code("paymentTerms", "Terms of payment", "payment-terms", help: "When invoices fall due.")),
      RecordField(.code("taxGroup", "Tax group", "tax-group", help: "The sales tax group.")),
    ] + TradeGroupFields.all + [
      RecordField(Field("taxNumber", "Tax number", width: 18, help: "Its check digits are tested.")),
      RecordField(
        .number(
          "creditLimit", "Credit limit", decimals: currency.decimals, atLeast: currency.decimals,
          help: "In \(currency.code); 0 is no credit, empty is no limit.")),
      RecordField(
        .flag("mandatoryCreditLimit", "Mandatory limit", help: "Checked even where no check is chosen."),
        .flag),
      RecordField(.day("creditLimitExpires", "Limit until", today: desk.today, help: "Its last day.")),
      RecordField(
        .code("accountStatus", "Account status", "account-status", help: "Which credit rules look at.")),
      RecordField(
        .choice("blocked", "Blocked for", CustomerBlock.self, help: "What is refused for the customer.")),
      RecordField(
        .code("deliveryMode", "Mode of delivery", "delivery-mode", help: "How goods go out.").heading(
          "Delivery")),
      RecordField(
        .code("deliveryTerms", "Delivery terms", "delivery-terms", help: "Who pays and bears the risk.")),
      RecordField(.code("warehouse", "Warehouse", "warehouse", help: "The warehouse of new orders.")),
      RecordField(.flag("shipComplete", "Ship complete", help: "Orders go whole or not at all."), .flag),
      RecordField(
        .choice(
          "backorders", "Backorders", BackorderPolicy.self,
          help: "Whether what can't be delivered at once waits, waits once, or is closed.")),
      RecordField(Field("language", "Language", width: 3, help: "Of papers: two letters, such as en.")),
    ]
  }

  private func customerPane(_ account: String) throws -> [PaneLine] {
    let record = try desk.customer(account)
    let customer = record.customer
    var lines: [PaneLine] = [.heading(customer.name)]
    if let address = record.addresses.first(where: { $0.isPrimary }) ?? record.addresses.first {
      lines += [PaneLine("", address.address.street), PaneLine("", address.address.cityLine)]
    }
    let limit = customer.creditLimit.map { Shown.amount($0, currency) } ?? "none"
    lines += [
      PaneLine("", ""), PaneLine("Balance", Shown.amount(record.balance, currency)),
      PaneLine(
        "Overdue", Shown.amount(record.overdue, currency), role: record.overdue.isZero ? "text" : "state.late"
      ),
      PaneLine("Credit limit", limit), PaneLine("Terms", customer.paymentTerms),
      PaneLine("Blocked", Shown.words(customer.blocked.rawValue)), PaneLine("", ""),
    ]
    for contact in record.contacts.prefix(4) {
      lines.append(PaneLine("Contact", "\(contact.name) \(contact.phone)"))
    }
    if !customer.notes.isEmpty { lines += [PaneLine("", ""), PaneLine("", customer.notes)] }
    return lines
  }

  /// A customer to read.
  func customerView(_ account: String) -> TextView {
    reading("Customer \(account)") { try $0.customerPane(account) }
  }
}

/// A customer as its form reads it: everything on one level.
private struct CustomerForm: Encodable {
  let record: CustomerRecord

  init(_ record: CustomerRecord) { self.record = record }

  private enum CodingKeys: String, CodingKey {
    case addresses, contacts
  }

  func encode(to encoder: any Encoder) throws {
    try record.customer.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(record.addresses, forKey: .addresses)
    try container.encode(record.contacts, forKey: .contacts)
  }
}

extension PostalAddress {
  /// Postal code, city and country on one line.
  var cityLine: String {
    [postalCode, city, region, country].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

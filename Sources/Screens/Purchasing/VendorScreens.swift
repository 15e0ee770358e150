import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The list of vendors.
  var vendors: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .vendors,
      columns: ["account", "name", "buyerGroup", "contact", "phone", "currency", "hold", "email"],
      filters: [
        .init("all", "all"), .init("hold", "on hold", [ListFilter("hold", .notEqual, "nothing")]),
      ],
      role: { column, value in column == "hold" && value != .text("nothing") ? "state.hold" : nil },
      pane: { try bench.vendorPane($0) })
    var spec = ListSpec(
      title: "Vendors", contexts: ["vendors"], columns: data.columnSpecs(["name": 24, "phone": 14]),
      data: data,
      open: { [.open(bench.vendor($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.create = { [.open(bench.vendor(nil))] }
    spec.options = [
      ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.vendor($0)) } },
      ListOption(4, "Delete") { keys in [bench.confirmDeletion(keys, "vendor", action: "vendor.delete")] },
      ListOption(5, "Display") { keys in
        keys.reversed().map { key in .open(bench.reading("Vendor \(key)") { try $0.vendorPane(key) }) }
      },
      ListOption(7, "Receive") { keys in keys.reversed().map { .open(bench.receive(.vendor($0))) } },
      ListOption(8, "Orders") { keys in keys.reversed().map { .open(bench.purchases(of: $0)) } },
      ListOption(9, "History") { keys in keys.reversed().map { .open(bench.history("vendor \($0)")) } },
    ]
    spec.perform = { command, key in
      switch command {
      case "vendors.new-order": [.open(bench.purchaseForm(nil, for: key))]
      case "vendors.receive": key.map { [.open(bench.receive(.vendor($0)))] } ?? []
      default: []
      }
    }
    spec.availability = { command, key in
      key == nil && command == "vendors.receive"
        ? .disabled("There is no vendor under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  /// The form of a vendor; a new one without an account.
  func vendor(_ account: String?, draft: Draft? = nil) -> RecordPanel {
    let address: [RecordField] = [
      RecordField(.choice("role", "Role", AddressRole.self).with { $0.width = 9 }),
      RecordField(Field("street", "Street", width: 14).with { $0.stretches = true }, from: "address.street"),
      RecordField(Field("postalCode", "Code", width: 7), from: "address.postalCode"),
      RecordField(Field("city", "City", width: 12).with { $0.stretches = true }, from: "address.city"),
      RecordField(Field("country", "Ctry", width: 4), from: "address.country"),
      RecordField(.flag("primary", "First").with { $0.priority = 3 }, .flag, from: "isPrimary"),
    ]
    let contacts: [RecordField] = [
      RecordField(Field("name", "Name", width: 20).with { $0.stretches = true }),
      RecordField(Field("title", "Title", width: 14)), RecordField(Field("phone", "Phone", width: 16)),
      RecordField(Field("email", "E-mail", width: 20).with { $0.stretches = true }),
    ]
    return ActionRecord(
      workbench: self, title: account.map { "Vendor \($0)" } ?? "New vendor",
      fields: VendorFields.all(isNew: account == nil),
      grids: [
        RecordGrid(name: "addresses", title: "Further addresses", fields: address),
        RecordGrid(name: "contacts", title: "Contacts", fields: contacts),
      ],
      key: account, keyName: "vendor", create: "vendor.create", change: "vendor.change",
      read: { desk, account in
        try desk.read { reader in
          guard let vendor = try reader.vendor(account) else { throw NotFound("vendor", account) }
          return try JSONText.encode(
            VendorForm(
              vendor: vendor, addresses: try reader.addresses(ofVendor: account),
              contacts: try reader.contacts(ofVendor: account)))
        }
      }, draft: draft
    ).panel
  }

  /// What a vendor is, what is expected from it and what it is owed.
  func vendorPane(_ account: String) throws -> [PaneLine] {
    let vendor = try desk.vendor(account)
    let (balance, contacts) = try desk.read {
      (try $0.balance(ofVendor: account), try $0.contacts(ofVendor: account))
    }
    let expected = [ListFilter("vendor", .equal, account)]
    let late = expected + [ListFilter("next", .less, desk.today.description)]
    let open = try desk.count(.purchasesToReceive, ListRequest(filters: expected))
    let lateCount = try desk.count(.purchasesToReceive, ListRequest(filters: late))
    var lines: [PaneLine] = [
      .heading(vendor.name), PaneLine("", vendor.address.street), PaneLine("", vendor.address.cityLine),
      PaneLine("", ""), PaneLine("Owed", Shown.amount(balance, currency)),
      PaneLine("Open orders", "\(open)"),
      PaneLine("of them late", "\(lateCount)", role: lateCount == 0 ? "text" : "state.late"),
      PaneLine("Terms", vendor.paymentTerms), PaneLine("Currency", vendor.currency),
      PaneLine("Lead time", "\(vendor.leadDays) days"), PaneLine("Hold", Shown.words(vendor.hold.rawValue)),
      PaneLine("Contact", "\(vendor.contact) \(vendor.phone)"),
    ]
    lines += contacts.prefix(4).map { PaneLine("Contact", "\($0.name) \($0.phone)") }
    if !vendor.notes.isEmpty { lines += [PaneLine("", ""), PaneLine("", vendor.notes)] }
    return lines
  }
}

/// A vendor as its form reads it: everything on one level.
private struct VendorForm: Encodable {
  let vendor: Vendor
  let addresses: [VendorAddress]
  let contacts: [VendorContact]

  private enum CodingKeys: String, CodingKey {
    case addresses, contacts
  }

  func encode(to encoder: any Encoder) throws {
    try vendor.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(addresses, forKey: .addresses)
    try container.encode(contacts, forKey: .contacts)
  }
}

/// The fields of vendors.
private enum VendorFields {
  static func all(isNew: Bool) -> [RecordField] {
    let fields: [Field] = [
      Field("account", "Account", width: 12, help: "The next of the series when left empty.")
        .with { $0.isReadOnly = !isNew },
      Field("name", "Name", width: 40, help: "The full name.").needed,
      Field("searchName", "Search name", width: 20, help: "A short name to search by."),
      .code("buyerGroup", "Buyer group", "buyer-group", help: "Those who buy from it."),
      Field("contact", "Contact", width: 30, help: "Who to ask for."),
      Field("phone", "Phone", width: 20, help: "The telephone number."),
      Field("email", "E-mail", width: 30, help: "The e-mail address."),
      Field("ourAccount", "Our account", width: 16, help: "The company's account at the vendor."),
      Field("notes", "Notes", width: 40, help: "Anything worth knowing."),
      .code("currency", "Currency", "currency", width: 4, help: "What is paid in.").heading("Money"),
      .code("paymentTerms", "Terms of payment", "payment-terms", help: "When its invoices fall due."),
      .code("taxGroup", "Tax group", "tax-group", help: "By which input tax is told."),
      Field("taxNumber", "Tax number", width: 18, help: "Its check digits are tested."),
      .choice("hold", "Hold for", VendorHold.self, help: "What is refused for the vendor."),
      .whole("leadDays", "Lead days", help: "From order to delivery, where an item says nothing else.")
        .heading(
          "Delivery"),
      .code("deliveryMode", "Mode of delivery", "delivery-mode", help: "How its goods come."),
      .code("deliveryTerms", "Delivery terms", "delivery-terms", help: "Who pays and bears the risk."),
      Field("language", "Language", width: 3, help: "Of purchase orders: two letters, such as en."),
    ]
    return fields.map { RecordField($0, $0.name == "leadDays" ? .whole : .text) }
      + AddressFields.all("Address")
  }
}

import Sales
import Store

extension CustomerEntry {
  /// Notes all that is wrong with a customer that is being saved.
  func check(_ customer: Customer, _ check: inout RecordCheck) throws {
    check.needs(customer.name, "name", "customer")
    // A new customer invoices itself before it is in the store.
    if customer.invoiceAccount != customer.account {
      try check.code(.customer, customer.invoiceAccount, "invoiceAccount")
    }
    check.needs(customer.currency, "currency", "customer")
    try check.code(.currency, customer.currency, "currency")
    try check.code(.named(.customerGroup), customer.customerGroup, "customerGroup")
    try check.code(.named(.classification), customer.classification, "classification")
    try check.code(.paymentTerms, customer.paymentTerms, "paymentTerms")
    try check.code(.named(.deliveryTerms), customer.deliveryTerms, "deliveryTerms")
    try check.code(.named(.deliveryMode), customer.deliveryMode, "deliveryMode")
    try check.code(.named(.taxGroup), customer.taxGroup, "taxGroup")
    try check.code(.named(.priceGroup), customer.priceGroup, "priceGroup")
    try check.code(.named(.lineDiscountGroup), customer.lineDiscountGroup, "lineDiscountGroup")
    try check.code(.named(.multilineDiscountGroup), customer.multilineDiscountGroup, "multilineDiscountGroup")
    try check.code(.named(.totalDiscountGroup), customer.totalDiscountGroup, "totalDiscountGroup")
    try check.code(.warehouse, customer.warehouse, "warehouse")
    try check.code(.named(.deadlineGroup), customer.deadlineGroup, "deadlineGroup")
    try check.code(.calendar, customer.calendar, "calendar")
    let isLanguage =
      customer.language.utf8.count == 2 && customer.language.utf8.allSatisfy { $0 >= 97 && $0 <= 122 }
    check.require(
      isLanguage, "language", "customer.language", "A language is two small letters, such as de.")
    check.require(
      customer.creditLimit?.isNegative != true, "creditLimit", "customer.credit-limit",
      "A credit limit is not below zero; zero is no credit at all.")
    try check.code(.named(.accountStatus), customer.accountStatus, "accountStatus")
    check.email(customer.email, "email")
    check.nested(addresses, contacts)
  }

  /// The addresses as they are kept.
  func addresses(of account: String) -> [CustomerAddress]? {
    addresses.map(CustomerAddressEntry.kept)?.map { role, address, isPrimary in
      CustomerAddress(customer: account, role: role, address: address, isPrimary: isPrimary)
    }
  }

  /// The contacts as they are kept.
  func contacts(of account: String) -> [CustomerContact]? {
    contacts?.map { entry in
      CustomerContact(
        customer: account, name: entry.name, title: entry.title ?? "", phone: entry.phone ?? "",
        email: entry.email ?? "")
    }
  }
}

extension RecordCheck {
  /// Notes all that is wrong with the addresses and people of a party.
  mutating func nested(_ addresses: [CustomerAddressEntry]?, _ contacts: [ContactEntry]?) {
    var primary: Set<AddressRole> = []
    for (index, entry) in (addresses ?? []).enumerated() {
      let field = "addresses.\(index + 1)"
      country(entry.address.country ?? "", "\(field).country")
      require(
        entry.address.postalAddress != PostalAddress(), field, "address.empty", "The address is empty.")
      if entry.primary == true {
        require(
          primary.insert(entry.role ?? .business).inserted, "\(field).primary", "address.two-primary",
          "Only one \((entry.role ?? .business).rawValue) address is the primary one.")
      }
    }
    for (index, contact) in (contacts ?? []).enumerated() {
      let field = "contacts.\(index + 1)"
      require(!contact.name.isEmpty, "\(field).name", "contact.name-missing", "A contact needs a name.")
      email(contact.email ?? "", "\(field).email")
    }
  }
}

extension CustomerAddressEntry {
  /// The addresses as they are kept: the first of a role is the primary one unless another is.
  static func kept(_ entries: [CustomerAddressEntry]) -> [(AddressRole, PostalAddress, isPrimary: Bool)] {
    let named = Set(entries.filter { $0.primary == true }.map { $0.role ?? .business })
    var primary = named
    return entries.map { entry in
      let role = entry.role ?? .business
      let isPrimary = entry.primary == true || (!named.contains(role) && primary.insert(role).inserted)
      return (role, entry.address.postalAddress, isPrimary)
    }
  }
}

extension CustomerEntry {
  /// What the fields mean, for the actions that take them.
  static let help: [String: String] = [
    "name": "The full name; needed for a new customer.",
    "kind": "company or person; default company.",
    "searchName": "A short name to search by; default the name.",
    "customerGroup": "The customer group.",
    "classification": "The class that ranks the customer when stock is scarce.",
    "invoiceAccount": "The customer that is invoiced and whose credit counts; default the customer itself.",
    "currency": "The currency of new documents, three letters; default the company's.",
    "language": "The language of documents, two small letters; default en.",
    "paymentTerms": "The terms of payment; default the company's, taken by each document.",
    "deliveryTerms": "The terms of delivery.",
    "deliveryMode": "The mode of delivery.",
    "taxGroup": "The sales tax group; default the company's.",
    "priceGroup": "The price group, by which prices of trade agreements are found.",
    "lineDiscountGroup": "The line discount group, by which line discounts of trade agreements are found.",
    "multilineDiscountGroup":
      "The multiline discount group, by which multiline discounts of trade agreements are found.",
    "totalDiscountGroup": "The total discount group, by which total discounts of trade agreements are found.",
    "taxNumber": "The tax number; its check digits are tested.",
    "creditLimit":
      "The most that may be owed, in the company's currency; without it there is no limit, 0 is no credit.",
    "mandatoryCreditLimit": "Whether the limit is checked even where no check is chosen; default no.",
    "creditLimitExpires":
      "The last day of the credit limit, for the rules of credit management; empty is without end.",
    "accountStatus": "How good the account is, for the rules of credit management.",
    "blocked": "nothing, invoices or all; default nothing.",
    "shipComplete": "Whether orders are delivered whole or not at all; default no.",
    "warehouse": "The warehouse of new orders.",
    "addresses": "All addresses; they take the place of those that are there.",
    "addresses.role": "business, delivery or invoice; default business.",
    "addresses.primary": "Whether documents take it among those of its role; default the first of the role.",
    "contacts": "All contacts; they take the place of those that are there.",
    "contacts.name": "The person's name.",
    "contacts.title": "The job title.",
    "contacts.phone": "The person's telephone.",
    "contacts.email": "The person's e-mail address.",
    "phone": "The telephone.",
    "email": "The e-mail address, to which documents are sent.",
    "notes": "Notes for the desk; no document shows them.",
    "dateControl": "How the dates of its orders are controlled; empty for the company's method.",
    "deadlineGroup": "The group whose order entry deadlines hold.",
    "calendar": "The calendar of the days on which it takes goods in; empty for every day.",
  ].merging(AddressEntry.help("addresses")) { own, _ in own }
}

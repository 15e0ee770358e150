import Desk
import Sales
import Store
import Terminal

extension SetUpTable {
  static let vendors = SetUpTable(
    title: "Vendors", definition: .vendors, kind: "vendor", keyName: "vendor", save: "vendor.change",
    create: "vendor.create", delete: "vendor.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("account", "Account", width: 12, help: "The next of the series when left empty.")
            .with { $0.isReadOnly = !isNew }),
        RecordField(Field("name", "Name", width: 40, help: "The full name.").needed),
        RecordField(.code("currency", "Currency", "currency", width: 4, help: "What is paid in.")),
        RecordField(
          .code("paymentTerms", "Terms of payment", "payment-terms", help: "When its invoices fall due.")),
        RecordField(Field("taxNumber", "Tax number", width: 18, help: "Its check digits are tested.")),
        RecordField(Field("contact", "Contact", width: 30, help: "Who to ask for.")),
        RecordField(Field("phone", "Phone", width: 20, help: "The telephone number.")),
        RecordField(Field("email", "E-mail", width: 30, help: "The e-mail address.")),
        RecordField(Field("notes", "Notes", width: 40, help: "Anything worth knowing.")),
      ] + AddressFields.all("Address")
    }, read: { desk, key in try JSONText.encode(desk.vendor(key)) })
}

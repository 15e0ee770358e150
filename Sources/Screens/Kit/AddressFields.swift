import Sales
import Terminal

/// The fields of an address that belongs to a record.
enum AddressFields {
  /// All of them, under a heading.
  static func all(_ heading: String, _ prefix: String = "address") -> [RecordField] {
    [
      RecordField(
        Field("\(prefix).street", "Street", width: 40, help: "Street and number.").heading(heading)),
      RecordField(Field("\(prefix).postalCode", "Postal code", width: 10, help: "The postal code.")),
      RecordField(Field("\(prefix).city", "City", width: 30, help: "The city.")),
      RecordField(Field("\(prefix).region", "Region", width: 20, help: "State, province or county.")),
      RecordField(Field("\(prefix).country", "Country", width: 4, help: "Two capital letters, such as DE.")),
    ]
  }

  /// The addresses of a party as lines of its form.
  static func grid(_ title: String) -> RecordGrid {
    RecordGrid(
      name: "addresses", title: title,
      fields: [
        RecordField(.choice("role", "Role", AddressRole.self).with { $0.width = 9 }),
        RecordField(Field("name", "Name", width: 12).with { $0.priority = 5 }, from: "address.name"),
        RecordField(
          Field("street", "Street", width: 14).with { $0.stretches = true }, from: "address.street"),
        RecordField(Field("postalCode", "Code", width: 7), from: "address.postalCode"),
        RecordField(Field("city", "City", width: 12).with { $0.stretches = true }, from: "address.city"),
        RecordField(Field("region", "Region", width: 6).with { $0.priority = 6 }, from: "address.region"),
        RecordField(Field("country", "Ctry", width: 4), from: "address.country"),
        RecordField(.flag("primary", "First").with { $0.priority = 3 }, .flag, from: "isPrimary"),
      ])
  }

  /// The people at a party as lines of its form.
  static var contacts: RecordGrid {
    RecordGrid(
      name: "contacts", title: "Contacts",
      fields: [
        RecordField(Field("name", "Name", width: 20).with { $0.stretches = true }),
        RecordField(Field("title", "Title", width: 14)), RecordField(Field("phone", "Phone", width: 16)),
        RecordField(Field("email", "E-mail", width: 20).with { $0.stretches = true }),
      ])
  }
}

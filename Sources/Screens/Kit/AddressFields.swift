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
}

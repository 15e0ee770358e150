import Terminal

/// The groups by which trade agreements are found, as customers and documents have them.
enum TradeGroupFields {
  static let all: [RecordField] = [
    RecordField(.code("priceGroup", "Price group", "price-group", help: "Finds prices of trade agreements.")),
    RecordField(
      .code(
        "lineDiscountGroup", "Line disc. group", "line-discount-group",
        help: "Finds line discounts of trade agreements.")),
    RecordField(
      .code(
        "multilineDiscountGroup", "Multiline disc. group", "multiline-discount-group",
        help: "Finds multiline discounts of trade agreements.")),
    RecordField(
      .code(
        "totalDiscountGroup", "Total disc. group", "total-discount-group",
        help: "Finds total discounts of trade agreements.")),
  ]
}

import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The form of a purchase order; a new one without a number.
  func purchaseForm(_ number: String?, for vendor: String? = nil, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: number.map { "Purchase order \($0)" } ?? "New purchase order",
      fields: PurchaseFields.header(self, isNew: number == nil),
      grids: [
        RecordGrid(
          name: "lines", title: "Lines", fields: PurchaseFields.lines(self), numberedBy: "lineNumber")
      ],
      key: number, keyName: "order", create: "purchase.create", change: "purchase.change",
      read: { desk, key in
        try desk.read { reader in
          guard let order = try reader.purchase(key) else { throw NotFound("purchase order", key) }
          return try JSONText.encode(
            PurchaseFormRecord(header: order.header, lines: order.lines),
            currency: Currency.known(order.header.currency))
        }
      }, defaults: vendor.map { ["vendor": $0] } ?? [:], draft: draft, contexts: ["purchase.form"]
    ).panel
  }

  /// The form that buys what a sales order needs.
  func buyForm(for order: String, draft: Draft? = nil) -> RecordPanel {
    let fields: [RecordField] = [
      RecordField(
        .code("vendor", "Vendor", "vendor", help: "Who is bought from; each item's main vendor when empty.")),
      RecordField(
        .flag("direct", "Direct delivery", help: "Whether the vendor ships to the customer; no when empty."),
        .flag),
    ]
    let lines: [RecordField] = [
      RecordField(
        .whole("line", "Line", help: "A line of the order; all that can be bought when left out."), .whole),
      RecordField(.code("vendor", "Vendor", "vendor", help: "Another vendor for the line.")),
      RecordField(.number("quantity", "Quantity", help: "How much; what is not reserved when empty.")),
    ]
    return ActionRecord(
      workbench: self, title: "Buy for \(order)", fields: fields,
      grids: [RecordGrid(name: "lines", title: "Only these lines", fields: lines)], key: nil, keyName: "",
      create: "purchase.for-sale", change: "purchase.for-sale", read: { _, _ in "{}" },
      constants: ["order": order], draft: draft, about: order, contexts: ["purchase.buy"]
    ).panel
  }

  /// The form that takes note of another delivery date.
  func delayForm(_ number: String, draft: Draft? = nil) -> RecordPanel {
    let fields: [RecordField] = [
      RecordField(.whole("line", "Line", help: "All that are still to come when empty."), .whole),
      RecordField(.day("date", "Delivery date", today: desk.today, help: "When it will come.").needed),
      RecordField(Field("reason", "Reason", width: 40, help: "Why; the history keeps it.").needed),
    ]
    return ActionRecord(
      workbench: self, title: "Delivery date of \(number)", fields: fields, key: nil, keyName: "",
      create: "purchase.delay", change: "purchase.delay", read: { _, _ in "{}" },
      constants: ["order": number], draft: draft, about: number, contexts: ["purchase.delay"],
      done: "moved to another day"
    ).panel
  }
}

/// A purchase order as its form reads it: the header's fields beside the lines.
private struct PurchaseFormRecord: Encodable {
  let header: PurchaseHeader
  let lines: [PurchaseLine]

  private enum CodingKeys: String, CodingKey { case lines }

  func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(lines, forKey: .lines)
  }
}

/// The fields of purchase orders.
private enum PurchaseFields {
  static func header(_ bench: Workbench, isNew: Bool) -> [RecordField] {
    let today = bench.desk.today
    return [
      RecordField(
        .code("vendor", "Vendor", "vendor", help: "Who is bought from: the account, or part of the name.")
          .needed.with { $0.isReadOnly = !isNew }),
      RecordField(
        Field("vendorReference", "Their reference", width: 20, help: "The vendor's own number for it.")),
      RecordField(
        .day(
          "requestedDeliveryDate", "Wanted", today: today,
          help: "When the goods are wanted; each line's lead time when empty.")),
      RecordField(
        .day("confirmedDeliveryDate", "Confirmed", today: today, help: "When the vendor promises them.")
      ).passedBy,
      RecordField(.code("warehouse", "Warehouse", "warehouse", help: "Where they are received.")).passedBy,
      RecordField(
        .code(
          "currency", "Currency", "currency", width: 4,
          help: "The vendor's when empty; fixed once it is made."
        ).with { $0.isReadOnly = !isNew }
      ).passedBy,
      RecordField(.code("buyer", "Buyer", "user", help: "Who orders; the user when empty.")).passedBy,
    ] + terms.map { RecordField($0).passedBy }
  }

  private static var terms: [Field] {
    [
      Field("contact", "Contact", width: 30, help: "Whom the order goes to."),
      .code("paymentTerms", "Terms of payment", "payment-terms", help: "The vendor's when empty."),
      .code("deliveryTerms", "Delivery terms", "delivery-terms", help: "The vendor's when empty."),
      .code("deliveryMode", "Mode of delivery", "delivery-mode", help: "The vendor's when empty."),
      .code("taxGroup", "Tax group", "tax-group", help: "The vendor's when empty."),
      Field("deliveryAddress.name", "Ship to", width: 30, help: "Where it differs from the company's name."),
      Field("deliveryAddress.street", "Street", width: 30, help: "The warehouse's when empty."),
      Field("deliveryAddress.postalCode", "Postal code", width: 10, help: "The postal code."),
      Field("deliveryAddress.city", "City", width: 24, help: "The city."),
      Field("deliveryAddress.country", "Country", width: 4, help: "Two letters."),
      Field("notes", "Notes", width: 40, help: "What the vendor should know."),
    ]
  }

  /// The columns of the lines.
  static func lines(_ bench: Workbench) -> [RecordField] {
    let today = bench.desk.today
    let columns: [Field] = [
      .code(
        "item", "Item", "item", width: 10, help: "The item, the vendor's own number, or part of the name."),
      .number("quantity", "Quantity", width: 8, help: "What is ordered, in the unit; 1 when empty."),
      .code("unit", "Unit", "unit", width: 5, help: "The item's purchase unit when empty.").passedBy,
      .number(
        "unitPrice", "Price", width: 9, atLeast: 2, help: "The vendor's price, else the cost, when empty."),
      .number("discountPercent", "Disc%", width: 5, help: "Taken off the line, in per cent.").passedBy,
      .day("requestedDeliveryDate", "Wanted", today: today, help: "When it is wanted.").passedBy,
      .day("confirmedDeliveryDate", "Confirmed", today: today, help: "When the vendor promises it.").passedBy
        .with { $0.priority = 8 },
      Field("text", "Name", width: 12, help: "The item's name when empty.").passedBy.with { field in
        field.stretches = true
        field.priority = 7
      },
      .number("received", "Received", width: 8, help: "What has come.").readOnly.with { $0.priority = 9 },
      .code("warehouse", "Whs", "warehouse", width: 6, help: "Where it is received.").passedBy
        .with { $0.priority = 10 },
      .number("priceUnit", "Per", width: 5, help: "How many units the price is for.").passedBy
        .with { $0.priority = 11 },
      Field("vendorItem", "Their number", width: 12, help: "The vendor's own number.").readOnly
        .with { $0.priority = 12 },
      .number("overdelivery", "Over%", width: 5, help: "How much more may come.").passedBy
        .with { $0.priority = 13 },
      .number("underdelivery", "Under%", width: 6, help: "How much less may come as the whole.").passedBy
        .with { $0.priority = 14 },
    ]
    return columns.map { RecordField($0) }
  }
}

extension Field {
  /// The same field, which Enter passes by.
  fileprivate var passedBy: Field { with { $0.isStop = false } }
}

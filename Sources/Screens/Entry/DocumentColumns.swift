import Sales
import Terminal

/// The columns and header fields that quotations and orders share.
enum DocumentFields {
  /// The header fields of both, the stops of fast entry first.
  ///
  /// - Parameter changesCustomer: Whether another customer may be put on a document that is there.
  static func header(_ bench: Workbench, isNew: Bool, changesCustomer: Bool = false) -> [RecordField] {
    let today = bench.desk.today
    return [
      RecordField(
        .code(
          "customer", "Customer", "customer", width: 14, help: "Who buys: the account, or part of the name."
        ).needed
          .with { $0.isReadOnly = !isNew && !changesCustomer }),
      RecordField(
        Field("customerReference", "Their reference", width: 20, help: "The customer's own number for it.")),
      RecordField(
        .day("requestedShipDate", "Requested ship", today: today, help: "When the goods must leave.")),
    ]
  }

  /// The fields of both that fast entry passes by.
  static func more(_ bench: Workbench, isNew: Bool) -> [RecordField] {
    let fields: [RecordField] =
      [
        RecordField(.code("warehouse", "Warehouse", "warehouse", help: "What new lines propose.")),
        RecordField(
          .code("deliveryMode", "Mode of delivery", "delivery-mode", help: "How the goods go out.")),
        RecordField(
          .code("deliveryTerms", "Delivery terms", "delivery-terms", help: "Who pays and bears the risk.")),
        RecordField(
          .code("paymentTerms", "Terms of payment", "payment-terms", help: "When the invoice falls due.")),
        RecordField(
          .number("totalDiscountPercent", "Total discount %", width: 8, help: "Taken off all lines together.")
        ),
        RecordField(.code("invoiceAccount", "Invoice account", "customer", help: "Who is invoiced.")),
        RecordField(Field("contact", "Contact", width: 24, help: "The person at the customer.")),
        RecordField(
          .code("currency", "Currency", "currency", width: 4, help: "Fixed once it is made.").with {
            $0.isReadOnly = !isNew
          }),
        RecordField(.code("taxGroup", "Tax group", "tax-group", help: "The sales tax group.")),
      ] + TradeGroupFields.all + [
        RecordField(Field("language", "Language", width: 3, help: "Of the papers: two letters.")),
        RecordField(.code("salesTaker", "Taken by", "user", help: "Who takes it.")),
        RecordField(Field("notes", "Notes", width: 40, help: "Anything worth knowing.")),
        RecordField(
          Field(
            "deliveryAddress.name", "Ship to", width: 30, help: "Where it differs from the customer's name.")),
        RecordField(Field("deliveryAddress.street", "Street", width: 30, help: "Street and number.")),
        RecordField(Field("deliveryAddress.postalCode", "Postal code", width: 10, help: "The postal code.")),
        RecordField(Field("deliveryAddress.city", "City", width: 24, help: "The city.")),
        RecordField(Field("deliveryAddress.country", "Country", width: 4, help: "Two letters.")),
      ]
    return fields.map { $0.passedBy }
  }

  /// The columns of lines: what clerks type first, the computed net at the end of what 80 columns show.
  static func lines(_ bench: Workbench) -> [RecordField] {
    [
      RecordField(
        .code(
          "item", "Item", "item", width: 12,
          help: "The item number, a bar code, the customer's number, or part of the name.")),
      RecordField(
        Field("text", "Name", width: 14, help: "As papers show it. A line with only a text is a text line.")
          .with { field in
            field.stretches = true
            field.isStop = false
          }),
      RecordField(.number("quantity", "Qty", width: 8, help: "In the line's unit; less than 0 comes back.")),
      RecordField(.code("unit", "Unit", "unit", width: 5, help: "The unit of quantity.")).passedBy,
      RecordField(
        .number(
          "unitPrice", "Price", width: 9, atLeast: 2, help: "Typed, it stays; emptied, it is searched again.")
      ).passedBy,
      RecordField(.number("discountPercent", "Disc%", width: 5, help: "Taken off the line, in per cent."))
        .passedBy,
      RecordField(
        Field("net", "Net", width: 11).with { field in
          field.align = .right
          field.isReadOnly = true
        }),
    ]
  }

  /// More columns for wide screens.
  static func wideLines(_ bench: Workbench) -> [RecordField] {
    [
      RecordField(
        .number("discountAmount", "Disc", width: 8, atLeast: 2, help: "Off the price of one price unit.")
          .with { $0.priority = 20 }
      ).passedBy,
      RecordField(
        .code("warehouse", "Whs", "warehouse", width: 6, help: "Where it ships from.").with {
          $0.priority = 11
        }
      )
      .passedBy,
      RecordField(
        .day("requestedShipDate", "Requested", today: bench.desk.today, help: "When it should leave.")
          .with { $0.priority = 12 }
      ).passedBy,
    ]
  }
}

extension RecordField {
  /// The same field, passed by in fast entry.
  var passedBy: RecordField { RecordField(field.with { $0.isStop = false }, form, from: path) }
}

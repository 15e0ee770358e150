import Desk
import Sales
import Store
import Terminal

extension SetUpTable {
  static let autoCharges = SetUpTable(
    title: "Auto charges", definition: .autoCharges, kind: "auto charge", keyName: "charge",
    save: "auto-charge.save", delete: "auto-charge.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("charge", "Code", width: 20, help: "The code.").needed.with { $0.isReadOnly = !isNew },
          from: "code"),
        RecordField(Field("name", "Name", width: 40, help: "What it is called.")),
        RecordField(
          .choice(
            "level", "Level", ChargeLevel.self, help: "Whether it is of the document or of each line.")),
        RecordField(
          .choice("accountCode", "For", TradeScope.self, help: "One customer (table), a group, or all.")),
        RecordField(Field("account", "Customer", width: 14, help: "The customer or the customer group.")),
        RecordField(
          .choice("itemCode", "Of", TradeScope.self, help: "One item (table), a group, or all.")),
        RecordField(Field("item", "Item", width: 20, help: "The item or the item group.")),
        RecordField(
          Field(
            "deliveryModes", "Modes of delivery", width: 30, help: "Separated by commas; all when empty.")),
      ]
    },
    grids: [
      RecordGrid(
        name: "charges", title: "Charges",
        fields: [
          RecordField(.code("code", "Charge", "charge", help: "Freight, insurance or a fee.")),
          RecordField(
            .choice("category", "Kind", ChargeCategory.self, help: "What it is computed from.").with {
              $0.width = 8
            }),
          RecordField(
            .number("value", "Value", width: 9, atLeast: 2, help: "The amount, or the percentage.")),
          RecordField(
            .number("from", "Above", width: 9, atLeast: 2, help: "What the lines must come to more than.")),
          RecordField(
            .number("to", "Below", width: 9, atLeast: 2, help: "What the lines must come to less than.")),
          RecordField(
            .code("currency", "Cur", "currency", width: 4, help: "The company's when empty.")),
          RecordField(isoDay("fromDate", "From date", help: "The first day, such as 2026-12-31.")),
          RecordField(isoDay("toDate", "To date", help: "The last day, such as 2026-12-31.")),
          RecordField(
            Field("text", "Text", width: 20, help: "As papers show it; the charge's name when empty.")),
          RecordField(
            .code("taxGroup", "Tax group", "item-tax-group", help: "The company's for charges when empty.")),
        ])
    ],
    read: { desk, key in try desk.read { try encoded($0.autoCharge(key), "auto charge", key) } },
    widths: ["name": 22, "charges": 16])

  /// A day that is typed in full, where no session date is at hand.
  private static func isoDay(_ name: String, _ label: String, help: String) -> Field {
    Field(name, label, width: 10, help: help).with { field in
      field.allowed = .date
      field.check = { text in
        Day(text).map { .fine($0.description) } ?? .wrong("\(label): \(text) is no date. Type 2026-12-31.")
      }
    }
  }
}

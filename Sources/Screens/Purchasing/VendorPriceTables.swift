import Desk
import Sales
import Store
import Terminal

extension SetUpTable {
  /// What vendors ask for items.
  static let vendorPrices = SetUpTable(
    title: "Vendor prices", definition: .vendorPrices, kind: "vendor price", keyName: "id",
    save: "vendor-price.save", delete: "vendor-price.delete",
    fields: { bench, isNew in
      let today = bench.desk.today
      return [
        RecordField(.code("vendor", "Vendor", "vendor", help: "Who asks the price.").needed),
        RecordField(.code("item", "Item", "item", help: "What it is for.").needed),
        RecordField(.number("price", "Price", atLeast: 2, help: "Of one price unit.").needed),
        RecordField(.number("priceUnit", "Per", help: "How many units it is for; 1 when empty.")),
        RecordField(.code("unit", "Unit", "unit", help: "The item's purchase unit when empty.")),
        RecordField(.code("currency", "Currency", "currency", width: 4, help: "The vendor's when empty.")),
        RecordField(.number("fromQuantity", "From quantity", help: "The least quantity that it is for.")),
        RecordField(.day("validFrom", "Valid from", today: today, help: "Empty is since ever.")),
        RecordField(.day("validTo", "Valid to", today: today, help: "The last day; empty is without end.")),
      ]
    },
    read: { desk, key in
      try desk.read { try encoded(Int(key).flatMap($0.vendorPrice), "vendor price", key) }
    }, widths: ["id": 6])

  /// What is agreed with vendors about items besides prices.
  static let vendorItems = SetUpTable(
    title: "Items of vendors", definition: .vendorItems, kind: "vendor item", keyName: "id",
    save: "vendor-item.save", delete: "vendor-item.delete",
    fields: { _, isNew in
      [
        RecordField(
          .code("vendor", "Vendor", "vendor", help: "Who delivers it.").needed.with { $0.isReadOnly = !isNew }
        ),
        RecordField(
          .code("item", "Item", "item", help: "What he delivers.").needed.with { $0.isReadOnly = !isNew }),
        RecordField(Field("theirNumber", "Their number", width: 20, help: "Lines find the item by it.")),
        RecordField(Field("theirName", "Their name", width: 30, help: "What the vendor calls it.")),
        RecordField(
          .number("minimumQuantity", "Minimum", help: "The least that he delivers, in the purchase unit.")),
        RecordField(.number("multipleQuantity", "Multiple", help: "What an order must be a multiple of.")),
        RecordField(
          .whole("leadDays", "Lead days", help: "The item's, else the vendor's, when empty."), .whole),
      ]
    },
    read: { desk, key in
      try desk.read { try encoded(Int(key).flatMap($0.vendorItem), "vendor item", key) }
    }, widths: ["id": 6])
}

import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The list of items.
  var items: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .items,
      columns: [
        "number", "name", "price", "unit", "onHand", "available", "stopped", "group", "kind", "priceUnit",
        "cost",
        "taxGroup",
      ],
      filters: [.init("all", "all"), .init("stopped", "stopped", [ListFilter("stopped", .equal, "yes")])],
      role: { column, value in column == "stopped" && value == .flag(true) ? "state.hold" : nil },
      pane: { try bench.itemPane($0) }, around: { try bench.itemFacts($0) })
    var spec = ListSpec(
      title: "Items", contexts: ["items"], columns: data.columnSpecs(["name": 24]), data: data,
      open: { [.open(bench.item($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.create = { [.open(bench.item(nil))] }
    spec.options = [
      ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.item($0)) } },
      ListOption(4, "Delete") { keys in [bench.confirmDeletion(keys, "item", action: "item.delete")] },
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.itemView($0)) } },
      ListOption(7, "Up-sell") { keys in keys.reversed().map { .open(bench.itemSelling($0)) } },
      ListOption(8, "Open lines") { keys in keys.reversed().map { .open(bench.openLines(of: $0)) } },
      ListOption(9, "History") { keys in keys.reversed().map { .open(bench.history("item \($0)")) } },
    ]
    spec.perform = { command, key in
      command == "items.adjust-stock" ? [.open(bench.stockAdjustment(of: key))] : []
    }
    return ListPanel(spec)
  }

  /// The form of an item; a new one without a number.
  func item(_ number: String?, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: number.map { "Item \($0)" } ?? "New item",
      fields: itemFields(isNew: number == nil),
      grids: [
        RecordGrid(
          name: "units", title: "Units",
          fields: [
            RecordField(.code("unit", "Unit", "unit")),
            RecordField(.number("factor", "Stock units in one", width: 18)),
          ]),
        RecordGrid(
          name: "barCodes", title: "Bar codes",
          fields: [RecordField(Field("code", "Code", width: 20)), RecordField(.code("unit", "Unit", "unit"))]),
        RecordGrid(
          name: "customerNumbers", title: "Customers' own numbers",
          fields: [
            RecordField(.code("customer", "Customer", "customer")),
            RecordField(Field("number", "Their number", width: 20), from: "theirNumber"),
            RecordField(
              Field("name", "Their name", width: 20).with { $0.stretches = true }, from: "theirName"),
          ]),
        RecordGrid(
          name: "leadTimes", title: "Lead times",
          fields: [
            RecordField(.code("site", "Site", "site", width: 12)),
            RecordField(.whole("salesLeadDays", "Lead days"), .whole),
          ]),
      ],
      key: number, keyName: "item", create: "item.create", change: "item.change",
      read: { desk, number in try JSONText.encode(ItemForm(record: desk.item(number))) }, draft: draft,
      contexts: ["item.form"]
    ).panel
  }

  private func itemFields(isNew: Bool) -> [RecordField] {
    [
      RecordField(
        Field("number", "Item number", width: 20, help: "The next of the series when left empty.")
          .with { $0.isReadOnly = !isNew }),
      RecordField(Field("name", "Name", width: 40, help: "The name as documents show it.").needed),
      RecordField(Field("searchName", "Search name", width: 20, help: "A short name to search by.")),
      RecordField(.choice("kind", "Kind", ItemKind.self, help: "Stocked, or a service without stock.")),
      RecordField(.code("itemGroup", "Item group", "item-group", help: "Groups items in lists and figures.")),
      RecordField(.code("stockUnit", "Stock unit", "unit", width: 6, help: "What stock is counted in.")),
      RecordField(.code("salesUnit", "Sales unit", "unit", width: 6, help: "What order lines propose.")),
      RecordField(.flag("stopped", "Stopped", help: "A stopped item is on no new line."), .flag),
      RecordField(
        .number("basePrice", "Base price", atLeast: 2, help: "In \(currency.code) for one price unit.")
          .heading("Money")),
      RecordField(
        .number("priceUnit", "Price unit", width: 8, help: "How many sales units the price is for.")),
      RecordField(
        .number("cost", "Cost", atLeast: 2, help: "What one stock unit costs, in \(currency.code).")),
      RecordField(.code("taxGroup", "Item tax group", "item-tax-group", help: "Which sales taxes it bears.")),
      RecordField(
        .choice(
          "approvalCheck", "Only approved", ApprovalCheck.self,
          help: "What happens when a customer who is not approved orders it.")),
      RecordField(
        .code(
          "lineDiscountGroup", "Line disc. group", "item-line-discount-group", help: "Finds line discounts.")),
      RecordField(
        .code(
          "multilineDiscountGroup", "Multiline group", "item-multiline-discount-group",
          help: "Lines of one group count together for multiline discounts.")),
      RecordField(
        .flag("inTotalDiscount", "Total discount", help: "Whether it takes part in total discounts."), .flag),
      RecordField(
        .code("warehouse", "Warehouse", "warehouse", help: "The warehouse of new lines.").heading("Delivery")),
      RecordField(
        .number("overdelivery", "Overdelivery %", width: 8, help: "How much more may be delivered.")),
      RecordField(
        .number("underdelivery", "Underdelivery %", width: 8, help: "How much less counts as the whole.")),
      RecordField(
        .whole("salesLeadDays", "Lead days", help: "How long it takes to ship; empty: the company's."), .whole
      ),
      RecordField(.whole("issueMarginDays", "Issue margin", help: "Days that goods are kept back."), .whole),
      RecordField(
        .number(
          "minimumQuantity", "Least quantity", width: 8, help: "The least a line may ask for; 0 is any.")),
      RecordField(
        .number("multipleQuantity", "Multiple", width: 8, help: "A line asks for multiples of it; 0 is any.")),
      RecordField(
        .code("mainVendor", "Main vendor", "vendor", help: "Who it is bought from unless another is named.")
          .heading("Buying")),
      RecordField(.code("purchaseUnit", "Purchase unit", "unit", help: "The stock unit when empty.")),
      RecordField(
        .number("reorderPoint", "Reorder point", help: "Below it more is proposed, in stock units.")),
      RecordField(
        .number("safetyStock", "Safety stock", help: "What should always be there, in stock units.")),
      RecordField(
        .whole("purchaseLeadDays", "Purchase days", help: "From order to receipt; empty: the vendor's."),
        .whole),
      RecordField(.number("purchaseMinimum", "Buy at least", help: "In the purchase unit; 0 is any.")),
      RecordField(.number("purchaseMultiple", "Buy multiples", help: "In the purchase unit; 0 is any.")),
      RecordField(.code("buyerGroup", "Buyer group", "buyer-group", help: "Those who buy it.")),
      RecordField(Field("notes", "Notes", width: 40, help: "Anything worth knowing.")),
    ]
  }

  /// What is known about an item: price, stock by warehouse, movements.
  func itemPane(_ number: String) throws -> [PaneLine] {
    let record = try desk.item(number)
    let item = record.item
    var lines: [PaneLine] = [
      .heading(item.name), PaneLine("Price", "\(Shown.number(item.basePrice, atLeast: 2)) \(currency.code)"),
      PaneLine("Cost", Shown.number(item.cost, atLeast: 2)), PaneLine("Unit", item.salesUnit),
      PaneLine("", ""),
      .heading("Stock"),
    ]
    let places = try desk.read { try $0.onHand(item: number) }
    if places.isEmpty {
      lines.append(PaneLine("", item.kind == .service ? "A service has no stock." : "None."))
    }
    for (warehouse, onHand) in places {
      lines.append(
        PaneLine(
          warehouse,
          "\(Shown.number(onHand.physical)) on hand, \(Shown.number(onHand.available)) free, \(Shown.number(onHand.onOrder)) waiting",
          role: onHand.available < .zero || onHand.onOrder > onHand.available ? "state.short" : "text"))
    }
    let moves = try desk.read { try $0.transactions(of: number, limit: 8) }
    if !moves.isEmpty { lines += [PaneLine("", ""), .heading("Latest movements")] }
    for move in moves {
      lines.append(
        PaneLine(Shown.words("\(move.status)"), "\(Shown.number(move.quantity)) in \(move.warehouse)"))
    }
    return lines
  }

  /// An item to read.
  func itemView(_ number: String) -> TextView {
    reading("Item \(number)") { try $0.itemPane(number) }
  }

  /// The form that counts stock up or down by hand.
  func stockAdjustment(of item: String?, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: "Adjust stock",
      fields: [
        RecordField(.code("item", "Item", "item", width: 20, help: "The stocked item.").needed),
        RecordField(.code("warehouse", "Warehouse", "warehouse", help: "Where it is.").needed),
        RecordField(
          .number("quantity", "Quantity", help: "In stock units: more than 0 comes in, less goes out.").needed
        ),
        RecordField(Field("reason", "Reason", width: 40, help: "Why; the voucher carries it.")),
      ], key: nil, keyName: "", create: "stock.adjust", change: "stock.adjust", read: { _, _ in "{}" },
      defaults: item.map { ["item": $0] } ?? [:], draft: draft, contexts: ["stock.form"]
    ).panel
  }
}

/// An item as its form reads it: everything on one level.
private struct ItemForm: Encodable {
  let record: ItemRecord

  private enum CodingKeys: String, CodingKey {
    case units, barCodes, customerNumbers, leadTimes
  }

  func encode(to encoder: any Encoder) throws {
    try record.item.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(record.units, forKey: .units)
    try container.encode(record.barCodes, forKey: .barCodes)
    try container.encode(record.customerNumbers, forKey: .customerNumbers)
    try container.encode(record.leadTimes, forKey: .leadTimes)
  }
}

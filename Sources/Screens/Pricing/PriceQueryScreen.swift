import Desk
import Sales
import Terminal

extension Workbench {
  /// The form that asks for the prices of many items; F10 lists them above it.
  func priceQuery(for customer: String? = nil) -> RecordPanel {
    let bench = self
    var spec = RecordSpec(
      title: "Price query", contexts: ["price-query.form"], fields: priceQueryFields, source: lookups,
      load: { RecordValues(customer.map { ["customer": $0] } ?? [:]) },
      save: { input in try DeskErrors.translating { try bench.answer(input) } })
    spec.grids = [
      GridSpec(
        "items", "Only these items",
        [
          .code("item", "Item", "item", width: 16, help: "Number, bar code or words."),
          .number("quantity", "Quantity", help: "The quantity above when empty."),
          .code("unit", "Unit", "unit", width: 6, help: "The unit above when empty."),
        ])
    ]
    spec.about = "Asks what many items cost one customer, and makes a quotation or an order of the answers."
    return RecordPanel(spec)
  }

  private var priceQueryFields: [Field] {
    [
      .code("customer", "Customer", "customer", help: "Whose prices.").needed,
      .day("date", "Date", today: desk.today, help: "Of the order that is thought of; today when empty."),
      .code("currency", "Currency", "currency", width: 4, help: "The customer's when empty."),
      .number("quantity", "Quantity", help: "How much of each item; 1 when empty."),
      .code("unit", "Unit", "unit", width: 6, help: "The sales unit of each item when empty."),
      .code("itemGroup", "Item group", "item-group", help: "All items of the group.").with {
        $0.section = "Which items"
      },
      Field("search", "Words", width: 30, help: "All items that have the words in number or name."),
    ]
  }

  /// Asks what was typed, and opens the answers above the form.
  private func answer(_ input: RecordInput) throws -> RecordSaved {
    let (bench, today) = (self, desk.today)
    let query = try PriceQuery(input)
    let answers = try desk.read { try query.answers(reader: $0, today: today) }
    let data = PriceAnswerList(query: query, answers: answers)
    let priced = answers.filter { $0.problem == nil }.count
    var next: (@Sendable () -> any Panel)?
    if !answers.isEmpty { next = { bench.priceAnswers(data) } }
    return RecordSaved(
      "\(priced) of \(answers.count) items have a price.",
      values: RecordValues(input.values, lines: input.lines), next: next)
  }

  /// The answers of a price query.
  func priceAnswers(_ data: PriceAnswerList) -> ListPanel {
    let bench = self
    func document(_ kind: String, _ keys: [String]?) -> [Effect] {
      guard let fields = data.document(keys, dateName: kind == "order" ? "orderDate" : "quotationDate") else {
        return [.refuse("None of these items can be ordered; the name column tells why.")]
      }
      let title = kind == "order" ? "New sales order" : "New quotation"
      let step = OrderSteps.step("create", title, "\(kind).create", fields)
      return [.open(bench.doing([step], "\(title) for \(data.query.customer)"))]
    }
    func why(_ key: String) -> [Effect] {
      [.open(TextView(title: "Why this price", lines: data.why(key), isDialog: true))]
    }
    var spec = ListSpec(
      title: "Prices of \(data.query.customer)", contexts: ["price-query"], columns: PriceAnswerList.columns,
      data: data, open: why)
    spec.whyNoNew = "F7 makes a quotation of the answers, F8 an order."
    spec.options = [
      ListOption(5, "Why") { keys in keys.reversed().flatMap(why) },
      ListOption(7, "Quotation") { document("quotation", $0) },
      ListOption(8, "Order") { document("order", $0) },
    ]
    spec.perform = { command, key in
      switch command {
      case "price-query.quotation": document("quotation", nil)
      case "price-query.order": document("order", nil)
      case "price-query.why": key.map(why) ?? []
      default: []
      }
    }
    return ListPanel(spec)
  }
}

extension PriceQuery {
  /// The query as it was typed.
  fileprivate init(_ input: RecordInput) throws {
    func text(_ name: String) -> String? { input.values[name].flatMap { $0.isEmpty ? nil : $0 } }
    self.init(customer: text("customer") ?? "")
    date = text("date").flatMap { Day($0) }
    currency = text("currency")
    if let typed = text("quantity") { quantity = try Quantity(typed) }
    unit = text("unit")
    itemGroup = text("itemGroup")
    search = text("search")
    items = try (input.lines["items"] ?? []).compactMap { row in
      guard let item = row.values["item"], !item.isEmpty else { return nil }
      let quantity = row.values["quantity"].flatMap { $0.isEmpty ? nil : $0 }
      return Wanted(item, quantity: try quantity.map { try Quantity($0) }, unit: row.values["unit"])
    }
  }
}

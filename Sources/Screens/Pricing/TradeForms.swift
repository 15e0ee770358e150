import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The form of a trade agreement journal with the grid of its lines; a new one without a number.
  func tradeJournal(_ number: String?, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: number.map { "Journal \($0)" } ?? "New trade agreement journal",
      fields: [
        RecordField(Field("name", "Name", width: 40, help: "What it is about, such as Spring prices."))
      ],
      grids: [RecordGrid(name: "lines", title: "Prices and discounts", fields: tradeLineFields)],
      key: number, keyName: "journal", create: "trade-journal.create", change: "trade-journal.change",
      read: { desk, key in
        try desk.read { reader in
          guard let journal = try reader.tradeJournal(key) else {
            throw NotFound("trade agreement journal", key)
          }
          return try JSONText.encode(
            TradeJournalForm(
              name: journal.name, version: journal.version, lines: try reader.tradeJournalLines(key)))
        }
      },
      lock: number.flatMap { number in
        guard let journal = try? desk.read({ try $0.tradeJournal(number) }), journal.status == .posted else {
          return nil
        }
        return "\(number) is posted. Select its agreements into a new journal to change them."
      }, draft: draft, contexts: ["trade-journal.form"]
    ).panel
  }

  private var tradeLineFields: [RecordField] {
    [
      RecordField(
        .choice("relation", "Relation", TradeRelation.self, help: "What is agreed.").needed.with {
          $0.width = 10
        }),
      RecordField(
        .choice("accountCode", "For", TradeScope.self, help: "One customer (table), a group, or all.").with {
          $0.width = 5
        }),
      RecordField(Field("account", "Customer", width: 8, help: "The customer or the group of customers.")),
      RecordField(
        .choice("itemCode", "Of", TradeScope.self, help: "One item (table), a group, or all.").with {
          $0.width = 5
        }),
      RecordField(Field("item", "Item", width: 9, help: "The item or the group of items.")),
      RecordField(.number("quantityFrom", "From", width: 7, help: "The least quantity.")),
      RecordField(.number("quantityTo", "To below", width: 8, help: "The quantity that is too much.")),
      RecordField(
        .number("amount", "Amount", width: 9, atLeast: 2, help: "The price, or what is taken off.")),
      RecordField(.number("percent1", "%", width: 6, help: "The discount.")),
      RecordField(.number("percent2", "% 2", width: 6, help: "Off what the first leaves.")),
      RecordField(.code("unit", "Unit", "unit", width: 5, help: "The item's sales unit when empty.")),
      RecordField(.number("priceUnit", "Per", width: 5, help: "How many units the price is for.")),
      RecordField(.code("currency", "Cur", "currency", width: 4, help: "The customer's when empty.")),
      RecordField(.day("fromDate", "From date", today: desk.today, help: "The first day.")),
      RecordField(.day("toDate", "To date", today: desk.today, help: "The last day.")),
      RecordField(.flag("findNext", "Next", help: "Whether the search goes on."), .flag),
      RecordField(.number("priceCharges", "Charges", width: 8, help: "What the price is raised by.")),
      RecordField(.whole("leadTime", "Lead", help: "Within how many days the goods leave."), .whole),
      RecordField(.whole("replaces", "Replaces", width: 8, help: "The agreement that ends."), .whole),
    ]
  }

  /// The form that selects active agreements into a journal.
  func selectAgreements(into journal: String, draft: Draft? = nil) -> RecordPanel {
    adding(
      "Select agreements into \(journal)", "trade-journal.select",
      [
        RecordField(.choice("relation", "Relation", TradeRelation.self, help: "All relations when empty.")),
        RecordField(Field("account", "Customer", width: 14, help: "A customer or a group; all when empty.")),
        RecordField(Field("item", "Item", width: 20, help: "An item or a group; all when empty.")),
        RecordField(.day("validOn", "Valid on", today: desk.today, help: "Today when empty.")),
      ], journal, "Select", draft)
  }

  /// The form that adjusts all lines of a journal alike.
  func adjustJournal(_ journal: String, draft: Draft? = nil) -> RecordPanel {
    adding(
      "Adjust journal \(journal)", "trade-journal.adjust",
      [
        RecordField(.number("percent", "Amounts %", help: "By how many per cent amounts rise.")),
        RecordField(.number("amount", "Amounts by", atLeast: 2, help: "By how much amounts rise.")),
        RecordField(.number("points", "Discounts by", help: "By how many points discounts rise.")),
        RecordField(.whole("decimals", "Decimals", help: "What amounts are rounded to."), .whole),
        RecordField(.day("fromDate", "From date", today: desk.today, help: "The first day of all lines.")),
        RecordField(.day("toDate", "To date", today: desk.today, help: "The last day of all lines.")),
      ], journal, "Adjust", draft)
  }

  /// The form that takes agreements into an open journal.
  func selectIntoJournal(_ ids: [String], draft: Draft? = nil) -> RecordPanel {
    let bench = self
    let numbers = ids.compactMap { Int($0) }
    let keeper = DraftKeeper(
      desk: desk, action: "trade-journal.take", key: ids.joined(separator: " "), row: draft?.id)
    var spec = RecordSpec(
      title: "Agreements \(ids.joined(separator: ", ")) into a journal", contexts: ["trade-journal.form"],
      fields: [Field("journal", "Journal", width: 14, help: "The number of an open journal.").needed],
      source: lookups, load: { RecordValues() },
      save: { input in
        try DeskErrors.translating {
          var select = SelectTradeAgreements(input.values["journal"] ?? "")
          select.ids = numbers
          let outcome = try keeper.saving { try bench.desk.perform(select, draft: $0) }
          return RecordSaved("\(outcome.number) has \(outcome.lines) lines.")
        }
      })
    spec.saveLabel = "Select"
    spec.keepDrafts(keeper, goingOnWith: draft)
    return RecordPanel(spec)
  }

  private func adding(
    _ title: String, _ action: String, _ fields: [RecordField], _ journal: String, _ verb: String,
    _ draft: Draft?
  ) -> RecordPanel {
    ActionRecord(
      workbench: self, title: title, fields: fields, key: nil, keyName: "", create: action, change: action,
      read: { _, _ in "{}" }, constants: ["journal": journal], draft: draft, about: journal, verb: verb,
      contexts: ["trade-journal.form"]
    ).panel
  }

  /// The form of how prices and discounts are searched.
  func priceSearch(draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: "Price search",
      fields: [
        RecordField(.choice("date", "Date", PriceDate.self, help: "The date that prices are searched by.")),
        RecordField(
          .choice(
            "discountRule", "Line and multiline", DiscountRule.self,
            help: "How both discounts of a line go together.")),
        RecordField(
          .flag("totalDiscountAutomatic", "Total discount", help: "Whether it is fetched at each save."),
          .flag),
        RecordField(
          .flag("findNext", "Find next", help: "Whether the search goes on after a new agreement."), .flag),
      ]
        + TradeCombination.legal.enumerated().map { index, combination in
          RecordField(
            .flag(
              "active.\(combination.code)", combination.title,
              help: "Whether agreements of this kind are searched."
            ).with { if index == 0 { $0.section = "What is searched" } }, .flag)
        }, key: "company", keyName: "", create: "pricing.change", change: "pricing.change",
      read: { desk, _ in
        let company = try desk.read { try $0.company() }
        return try JSONText.encode(PriceSearchForm(company))
      }, draft: draft, contexts: ["pricing.form"]
    ).panel
  }
}

/// A journal as its form reads it.
private struct TradeJournalForm: Encodable {
  let name: String
  let version: Int
  let lines: [TradeJournalLine]
}

/// The parameters of the price search as their form reads them.
private struct PriceSearchForm: Encodable {
  let version: Int
  let date: PriceDate
  let discountRule: DiscountRule
  let totalDiscountAutomatic: Bool
  let findNext: Bool
  let active: [String: Bool]

  init(_ company: Company) {
    version = company.version
    date = company.pricing.date
    discountRule = company.pricing.discountRule
    totalDiscountAutomatic = company.pricing.totalDiscountAutomatic
    findNext = company.pricing.findNext
    active = Dictionary(
      uniqueKeysWithValues: TradeCombination.legal.map { ($0.code, company.pricing.isActive($0)) })
  }
}

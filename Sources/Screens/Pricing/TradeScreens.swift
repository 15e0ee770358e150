import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The list of the active trade agreements; those of one customer or one item where that is asked for.
  func tradeAgreements(account: String? = nil, item: String? = nil) -> ListPanel {
    let bench = self
    let fixed =
      [account.map { ListFilter("account", .equal, $0) }, item.map { ListFilter("item", .equal, $0) }]
      .compactMap(\.self)
    let data = DeskList(
      workbench: self, definition: .tradeAgreements,
      columns: [
        "id", "relation", "account", "item", "quantityFrom", "quantityTo", "unit", "amount", "currency",
        "priceUnit", "percent1", "percent2", "fromDate", "toDate", "findNext", "journal", "accountCode",
        "itemCode", "priceCharges", "leadTime",
      ],
      filters: [DeskList.Filter("all", "all")]
        + TradeRelation.allCases.map {
          .init($0.rawValue, $0.title, [ListFilter("relation", .equal, $0.rawValue)])
        }, fixed: fixed,
      cell: { column, values in
        guard column == "account" || column == "item", values["\(column)Code"] == .text("all") else {
          return nil
        }
        return ListCell("all")
      }, pane: { try bench.tradeAgreementLines($0) })
    let subject = account.map { " of \($0)" } ?? item.map { " of item \($0)" } ?? ""
    var spec = ListSpec(
      title: "Trade agreements\(subject)", contexts: ["trade-agreements"],
      columns: data.columnSpecs(
        ["id": 5, "relation": 14, "quantityFrom": 8, "account": 9, "item": 10],
        spare: [
          "toDate", "currency", "unit", "quantityTo", "fromDate", "priceUnit", "percent2", "findNext",
          "journal",
          "accountCode", "itemCode", "priceCharges", "leadTime",
        ]),
      data: data, open: { [.open(bench.tradeAgreementView($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.create = { [.open(bench.tradeJournal(nil))] }
    spec.options = [
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.tradeAgreementView($0)) } },
      ListOption(7, "Into journal") { keys in [.open(bench.selectIntoJournal(keys))] },
    ]
    spec.perform = { command, key in
      switch command {
      case "trade.journals": return [.open(bench.tradeJournals)]
      case "trade.parameters": return [.open(bench.priceSearch())]
      case "trade.into-journal": return key.map { [.open(bench.selectIntoJournal([$0]))] } ?? []
      default: return []
      }
    }
    spec.availability = { command, key in
      key == nil && command == "trade.into-journal"
        ? .disabled("There is no agreement under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  /// The list of the journals in which trade agreements are prepared.
  var tradeJournals: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .tradeJournals,
      columns: ["number", "name", "status", "lines", "createdOn", "createdBy", "postedOn"],
      filters: [
        .init("all", "all"), .init("open", "open", [ListFilter("status", .equal, "open")]),
        .init("posted", "posted", [ListFilter("status", .equal, "posted")]),
      ], pane: { try bench.tradeJournalLines($0) })
    var spec = ListSpec(
      title: "Trade agreement journals", contexts: ["trade-journals"],
      columns: data.columnSpecs(["name": 22, "number": 10]), data: data,
      open: { [.open(bench.tradeJournal($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.create = { [.open(bench.tradeJournal(nil))] }
    spec.options = [
      ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.tradeJournal($0)) } },
      ListOption(4, "Delete") { keys in
        [bench.confirmDeletion(keys, "journal", action: "trade-journal.delete") { ["journal": $0] }]
      },
      ListOption(5, "Check") { keys in keys.reversed().map { .open(bench.tradeJournalCheck($0)) } },
      ListOption(7, "Post") { keys in [.open(bench.postTradeJournals(keys))] },
      ListOption(9, "History") { keys in
        keys.reversed().map { .open(bench.history("trade agreement journal \($0)")) }
      },
    ]
    spec.perform = { command, key in
      guard let key else { return [] }
      switch command {
      case "trade.post": return [.open(bench.postTradeJournals([key]))]
      case "trade.check": return [.open(bench.tradeJournalCheck(key))]
      case "trade.select": return [.open(bench.selectAgreements(into: key))]
      case "trade.adjust": return [.open(bench.adjustJournal(key))]
      default: return []
      }
    }
    spec.availability = { _, key in
      key == nil ? .disabled("There is no journal under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  private func postTradeJournals(_ numbers: [String]) -> PostingPanel {
    posting(
      numbers.map {
        OrderSteps.step("post", "Post journal \($0)", "trade-journal.post", ["journal": $0])
      }, "Post journal: \(numbers.joined(separator: ", "))")
  }

  /// What posting a journal would do and what stands in its way, to read.
  private func tradeJournalCheck(_ number: String) -> DocumentReader {
    DocumentReader(
      bench: self, title: "Check of journal \(number)", contexts: ["trade-journal.check"],
      lines: { bench in
        let check = try DeskErrors.translating { try bench.desk.rehearse(CheckTradeJournal(number)).outcome }
        let parts: [(String, [String], String?)] = [
          ("Overlaps, which stop the posting", check.problems, "state.hold"),
          ("Gaps", check.notes, "state.late"), ("Agreements that end", check.replaced, nil),
        ]
        let found = parts.filter { !$0.1.isEmpty }
        guard !found.isEmpty else {
          return [PaneLine("", "\(check.lines) lines, no overlap and no gap. F7 in the list posts them.")]
        }
        return found.flatMap { title, texts, role in
          [PaneLine.heading(title)] + texts.map { PaneLine("", $0, role: role ?? "text") } + [
            PaneLine("", "")
          ]
        }
      }
    ) { _ in [] }
  }

  private func tradeJournalLines(_ number: String) throws -> [PaneLine] {
    try desk.read { reader in
      try reader.tradeJournalLines(number).prefix(40).map {
        PaneLine("\($0.lineNumber)", "\($0.terms.relation.title) \($0.terms.text)")
      }
    }
  }

  private func tradeAgreementView(_ id: String) -> DocumentReader {
    DocumentReader(
      bench: self, title: "Trade agreement \(id)", contexts: ["trade-agreement.view"],
      lines: { try $0.tradeAgreementLines(id) }
    ) { _ in [] }
  }

  private func tradeAgreementLines(_ id: String) throws -> [PaneLine] {
    guard let agreement = try desk.read({ try Int(id).flatMap($0.tradeAgreement) }) else { return [] }
    let terms = agreement.terms
    return [
      .heading(terms.combination.title), PaneLine("Terms", terms.text),
      PaneLine(
        "Valid",
        "\(terms.fromDate.map(\.description) ?? "ever") to \(terms.toDate.map(\.description) ?? "ever")"),
      PaneLine("Find next", terms.findNext ? "yes, the search goes on" : "no, the search ends here"),
      PaneLine("Journal", agreement.journal),
    ]
  }
}

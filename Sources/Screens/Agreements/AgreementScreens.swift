import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The list of sales agreements.
  var agreements: ListPanel {
    let bench = self
    let today = desk.today
    let data = DeskList(
      workbench: self, definition: .agreements,
      columns: [
        "number", "customerName", "status", "expirationDate", "title", "classification", "customer",
        "effectiveDate", "currency", "confirmation", "externalReference",
      ],
      filters: [
        .init("all", "all"), .init("effective", "effective", [ListFilter("status", .equal, "effective")]),
        .init("on-hold", "on hold", [ListFilter("status", .equal, "on-hold")]),
        .init("closed", "closed", [ListFilter("status", .equal, "closed")]),
      ],
      role: { column, value in
        if column == "expirationDate", case .day(let day) = value, day < today { return "state.late" }
        return nil
      }, pane: { try AgreementReading.read(bench, $0).paneLines },
      around: { try bench.customerFacts(AgreementReading.read(bench, $0).agreement.header.customer) })
    var spec = ListSpec(
      title: "Sales agreements", contexts: ["agreements"],
      columns: data.columnSpecs(["customerName": 18, "number": 10, "currency": 3]), data: data,
      open: { [.open(bench.agreementView($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.create = { [.open(bench.agreementForm(nil))] }
    spec.options = [
      ListOption(2, "Change") { keys in keys.reversed().map { bench.changeAgreement($0) } },
      ListOption(4, "Close") { keys in [.open(bench.closeAgreements(keys))] },
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.agreementView($0)) } },
      ListOption(6, "Confirmations") { bench.keptDocuments(.agreement, of: $0) },
      ListOption(7, "Release") { keys in keys.reversed().map { .open(bench.releaseForm($0)) } },
      ListOption(8, "Order lines") { keys in keys.reversed().map { .open(bench.releaseOrderLines(of: $0)) } },
      ListOption(9, "History") { keys in
        keys.reversed().map { .open(bench.history("sales agreement \($0)")) }
      },
    ]
    spec.perform = { command, key in
      guard let key else { return [] }
      switch command {
      case "agreements.next-step":
        return [.open(HopPanel(bench: bench) { try bench.nextStep(ofAgreement: key) })]
      case "agreements.order-lines": return [.open(bench.releaseOrderLines(of: key))]
      default: return []
      }
    }
    spec.availability = { _, key in
      key == nil ? .disabled("There is no sales agreement under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  /// A sales agreement to read: how far its commitments are drawn upon, and what comes next.
  func agreementView(_ number: String) -> DocumentReader {
    DocumentReader(
      bench: self, title: "Sales agreement \(number)", contexts: ["agreement.view"],
      purpose:
        "How far each commitment of the agreement is drawn upon. F10 does what comes next, F7 lists all that can be done, F2 opens an order.",
      lines: { try AgreementReading.read($0, number).page },
      steps: { try AgreementSteps.steps(AgreementReading.read($0, number)) }
    ) { bench in
      try AgreementReading.read(bench, number).orders.suffix(20).reversed().map {
        FlowEntry(kind: "order", number: $0, status: "")
      }
    }
  }

  /// The order lines that draw on an agreement.
  func releaseOrderLines(of agreement: String) -> ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .agreementOrderLines,
      columns: [
        "order", "line", "commitment", "item", "quantity", "unit", "delivered", "invoiced", "net",
        "requestedShipDate", "text", "currency",
      ],
      fixed: [ListFilter("agreement", .equal, agreement)])
    var spec = ListSpec(
      title: "Order lines of \(agreement)", contexts: ["agreement-lines"],
      columns: data.columnSpecs([
        "line": 4, "commitment": 6, "quantity": 9, "delivered": 9, "invoiced": 9, "unit": 5,
      ]),
      data: data, open: { [.open(bench.order($0))] })
    spec.options = [ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.order($0)) } }]
    return ListPanel(spec)
  }

  private func closeAgreements(_ numbers: [String]) -> PostingPanel {
    posting(
      numbers.map {
        OrderSteps.step(
          "close", "Close \($0)", "agreement.set-status",
          ["agreement": $0, "status": AgreementStatus.closed.rawValue])
      }, "Close: \(numbers.joined(separator: ", "))")
  }

  private func nextStep(ofAgreement number: String) throws -> HopPanel.Find {
    guard
      let step = try AgreementSteps.steps(AgreementReading.read(self, number)).first(where: { !$0.id.isEmpty }
      )
    else { return { _ in .message("Nothing is left to be done with \(number).") } }
    return { bench in
      .panel(step.form.map { $0(bench) } ?? bench.posting([step], "\(step.title): \(number)"))
    }
  }
}

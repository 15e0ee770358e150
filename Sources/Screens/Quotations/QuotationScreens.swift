import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// A quotation; a new one without a number.
  func quotation(_ number: String?, for customer: String? = nil, draft: Draft? = nil) -> DocumentPanel {
    DocumentPanel(
      self, .quotation, number: number, values: customer.map { ["customer": $0] } ?? [:], draft: draft)
  }

  /// The list of quotations.
  var quotations: ListPanel {
    let bench = self
    let today = desk.today
    let data = DeskList(
      workbench: self, definition: .quotations,
      columns: [
        "number", "customerName", "status", "expirationDate", "total", "currency", "customer", "probability",
        "pipeline", "followUpDate", "order", "prognosis", "alternatives", "templateName",
        "quotationDate", "revision", "customerReference", "salesTaker",
      ],
      filters: [
        .init("all", "all"), .init("sent", "sent", [ListFilter("status", .equal, "sent")]),
        .init("created", "created", [ListFilter("status", .equal, "created")]),
        .init("confirmed", "confirmed", [ListFilter("status", .equal, "confirmed")]),
      ],
      role: { column, value in
        if column == "expirationDate" || column == "followUpDate", case .day(let day) = value, day < today {
          return "text.dim"
        }
        return nil
      }, pane: { try QuotationReading.view(bench, $0).paneLines },
      around: { try bench.facts(aroundQuotation: $0) })
    var spec = ListSpec(
      title: "Quotations", contexts: ["quotations"],
      columns: data.columnSpecs(["customerName": 16, "currency": 3, "revision": 3, "probability": 5]),
      data: data, open: { [.open(bench.quotation($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.create = { [.open(bench.quotation(nil))] }
    spec.options = [
      ListOption(1, "Steps") { keys in [.open(bench.quotationSteps(keys))] },
      ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.quotation($0)) } },
      ListOption(3, "Copy") { keys in [.open(bench.steps(.copyQuotation, keys))] },
      ListOption(4, "Cancel") { keys in [.open(bench.steps(.cancelQuotation, keys))] },
      ListOption(5, "Display") { keys in
        keys.reversed().map { number in
          .open(bench.reading("Quotation \(number)") { try QuotationReading.view($0, number).page })
        }
      },
      ListOption(6, "Sent") { bench.keptDocuments(.quotation, of: $0) },
      ListOption(9, "History") { keys in keys.reversed().map { .open(bench.history("quotation \($0)")) } },
    ]
    spec.perform = { command, key in
      command == "quotations.next-step" ? key.map { [.open(bench.steps(.nextQuotation, [$0]))] } ?? [] : []
    }
    spec.availability = { _, key in
      key == nil ? .disabled("There is no quotation under the cursor.") : .available
    }
    return ListPanel(spec)
  }
}

extension DocumentSpec {
  /// Quotations.
  static let quotation = DocumentSpec(
    kind: "quotation", title: "Quotation", create: "quotation.create", change: "quotation.change",
    fields: { bench, isNew in
      let today = bench.desk.today
      return DocumentFields.header(bench, isNew: isNew)
        + [
          RecordField(.day("followUpDate", "Follow up", today: today, help: "When the customer is asked."))
            .passedBy,
          RecordField(
            .day("expirationDate", "Expires", today: today, help: "The last day on which it holds.")
          )
          .passedBy,
          RecordField(
            .whole("probability", "Probability %", help: "How likely it is to be won; every line takes it."),
            .whole
          ).passedBy,
          RecordField(
            .code("prognosis", "Prognosis", "prognosis", help: "When it is decided; every line takes it.")
          ).passedBy,
        ] + DocumentFields.more(bench, isNew: isNew)
        + [
          RecordField(
            .code(
              "templateGroup", "Template group", "template-group", help: "Makes it a template; before lines.")
          ).passedBy,
          RecordField(Field("templateName", "Template name", width: 24, help: "The template's name."))
            .passedBy,
          RecordField(.flag("templateActive", "Active", help: "Whether it can be applied."), .flag).passedBy,
        ]
    },
    columns: { bench, _ in
      DocumentFields.lines(bench) + DocumentFields.wideLines(bench)
        + [
          RecordField(
            .whole("probability", "Prob%", width: 5, help: "How likely the line is to be won.")
              .with { $0.priority = 21 }, .whole
          ).passedBy
        ]
    },
    read: { bench, number in try QuotationReading.view(bench, number) }, contexts: ["quotation.form"])
}

/// Reads a quotation as its form shows it.
enum QuotationReading {
  static func view(_ bench: Workbench, _ number: String) throws -> DocumentView {
    try bench.desk.read { reader in
      guard let quotation = try reader.quotation(number) else { throw NotFound("quotation", number) }
      let header = quotation.header
      let currency = try Currency.known(header.currency)
      let totals = try DocumentTotals(
        lines: quotation.lines, charges: quotation.charges, terms: DocumentTerms(header),
        rules: reader.taxRules())
      var view = DocumentView(
        number: number, currency: currency, values: try DocumentSpec.quotation.values(of: header, bench),
        lines: quotation.lines.map {
          GridRow(
            id: $0.lineNumber,
            values: DocumentFields.values(of: $0, currency).merging([
              "probability": $0.probability.map(String.init) ?? ""
            ]) { $1 })
        },
        charges: quotation.charges.enumerated().map { OrderReading.chargeRow($1, $0) },
        figures: DocumentFigures(totals))
      view.details["customer"] = header.customerName
      view.margin = try? DocumentCost(of: header, reader: reader, company: reader.company()).margin(
        of: quotation.lines, totals)
      let isExpired =
        header.expirationDate < bench.desk.today && (header.status == .created || header.status == .sent)
      view.state = [Shown.words(header.status.rawValue).capitalizedFirst]
      if header.revision > 0 { view.state.append("version \(header.revision + 1)") }
      if isExpired { view.state.append("EXPIRED") }
      view.summary = [
        "Follow up \(Shown.day(header.followUpDate))   Expires \(Shown.day(header.expirationDate))",
        [
          header.paymentTerms, header.deliveryMode,
          header.customerReference.isEmpty ? "" : "Their ref \(header.customerReference)",
        ]
        .filter { !$0.isEmpty }.joined(separator: "   "),
      ]
      if let order = header.order, let made = try reader.order(order) {
        view.flow = [FlowEntry(kind: "order", number: order, status: made.header.status.rawValue)]
      }
      view.prompted = ["requestedShipDate", "warehouse"]
      let others = try header.alternatives.map { try reader.alternatives($0) } ?? []
      if others.count > 1 {
        view.summary.append("Alternatives \(others.filter { $0 != number }.joined(separator: ", "))")
      }
      view.steps = steps(header, isExpired: isExpired, hasAlternatives: others.count > 1)
      view.lock = lock(header)
      return view
    }
  }

  private static func lock(_ header: QuotationHeader) -> String? {
    switch header.status {
    case .created: nil
    case .sent: "\(header.number) is sent and can't be edited: F10 offers Revise, which begins a new version."
    case .confirmed: "\(header.number) became \(header.order ?? "an order") and can't be changed."
    case .lost, .canceled:
      "\(header.number) is \(header.status.rawValue) and can't be changed; copy it instead."
    }
  }

  static func steps(_ header: QuotationHeader, isExpired: Bool, hasAlternatives: Bool) -> [Step] {
    let fields = ["quotation": header.number]
    var confirm = OrderSteps.step(
      "confirm", hasAlternatives ? "Confirm: alternatives are lost" : "Confirm: make the order",
      "quotation.confirm", fields, reason: hasAlternatives ? .code : .no,
      short: "Confirm")
    confirm.reasonField = hasAlternatives ? "lostReason" : "reason"
    var repriced = OrderSteps.step(
      "reprice", "Confirm at today's prices", "quotation.confirm",
      ["quotation": header.number, "reprice": true], short: "Confirm anew")
    repriced.reason = confirm.reason
    repriced.reasonField = confirm.reasonField
    let number = header.number
    switch header.status {
    case .created:
      return [
        OrderSteps.step("send", "Send quotation", "quotation.send", fields, short: "Send"), confirm,
        Step(
          id: "simulate", title: "Price simulation of the whole", action: "", json: "{}",
          form: { $0.priceSimulation(of: number, line: nil) }),
        Step(
          id: "template", title: "Apply a template", action: "", json: "{}",
          form: { $0.applyTemplate(to: number) }),
        OrderSteps.step("delete", "Delete the quotation", "quotation.delete", fields),
      ]
    case .sent:
      return (isExpired ? [repriced, confirm] : [confirm]) + [
        OrderSteps.step("revise", "Revise: a new version", "quotation.revise", fields, short: "Revise"),
        OrderSteps.step("lose", "Mark as lost", "quotation.lose", fields, reason: .code),
        OrderSteps.step("cancel", "Cancel the quotation", "quotation.cancel", fields, reason: .code),
      ]
    case .confirmed, .lost, .canceled: return []
    }
  }
}

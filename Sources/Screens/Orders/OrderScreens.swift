import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// A sales order; a new one without a number.
  func order(_ number: String?, for customer: String? = nil, draft: Draft? = nil) -> DocumentPanel {
    DocumentPanel(
      self, .order, number: number, values: customer.map { ["customer": $0] } ?? [:], draft: draft)
  }

  /// A new order for a customer, when one is known.
  func newOrder(for customer: String?) -> DocumentPanel { order(nil, for: customer) }

  /// The list of sales orders.
  var orders: ListPanel { orderList(title: "Sales orders", fixed: []) }

  /// The orders of a customer.
  func orders(of customer: String) -> ListPanel {
    orderList(title: "Orders of \(customer)", fixed: [ListFilter("customer", .equal, customer)])
  }

  /// The orders with something to deliver, the most urgent first.
  var ordersToShip: ListPanel {
    let today = desk.today
    return orderList(
      title: "Orders to ship", definition: .ordersToShip, fixed: [],
      filters: [
        .init("all", "all"),
        .init("due", "due", [ListFilter("nextShipDate", .lessOrEqual, today.description)]),
        .init("late", "late", [ListFilter("nextShipDate", .less, today.description)]),
      ])
  }

  private func orderList(
    title: String, definition: ListDefinition = .orders, fixed: [ListFilter],
    filters: [DeskList.Filter] = [
      .init("all", "all"), .init("open", "open", [ListFilter("status", .equal, "open")]),
      .init("delivered", "to invoice", [ListFilter("status", .equal, "delivered")]),
      .init("journal", "journals", [ListFilter("type", .equal, "journal")]),
    ]
  ) -> ListPanel {
    let bench = self
    let today = desk.today
    let data = DeskList(
      workbench: self, definition: definition,
      columns: [
        "number", "customer", "customerName", "status", "nextShipDate", "total", "currency", "documentStatus",
        "orderDate", "customerReference", "type", "openAmount", "salesTaker",
        "holds",
      ],
      filters: filters, fixed: fixed,
      role: { column, value in
        switch (column, value) {
        case ("nextShipDate", .day(let day)) where day < today: "state.late"
        default: nil
        }
      },
      cell: { column, values in
        if column == "status", case .text(let holds) = values["holds"], !holds.isEmpty {
          return ListCell("\(values["status"]?.plain ?? "") HOLD", role: "state.hold")
        }
        guard column == "status", case .day(let day) = values["nextShipDate"], day < today else { return nil }
        return ListCell("open LATE", role: "state.late")
      }, pane: { try bench.orderPane($0) }, around: { try bench.facts(aroundOrder: $0) })
    var spec = ListSpec(
      title: title, contexts: ["orders"],
      columns: data.columnSpecs([
        "customerName": 16, "status": 9, "documentStatus": 13, "number": 10, "customer": 8, "currency": 3,
        "type": 11,
      ]),
      data: data, open: { [.open(bench.order($0))] })
    spec.filters = filters.map { FieldChoice($0.code, $0.title) }
    spec.create = { [.open(bench.order(nil))] }
    spec.options = [
      ListOption(1, "Dates") { keys in [.open(bench.changeDates(of: keys))] },
      ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.order($0)) } },
      ListOption(3, "Copy") { keys in [.open(bench.steps(.copyOrder, keys))] },
      ListOption(4, "Cancel") { keys in [.open(bench.steps(.cancel, keys))] },
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.orderView($0)) } },
      ListOption(6, "Confirmations") { bench.keptDocuments(.order, of: $0) },
      ListOption(8, "Related") { keys in keys.reversed().map { .open(bench.related(to: $0)) } },
      ListOption(9, "History") { keys in keys.reversed().map { .open(bench.history("order \($0)")) } },
    ]
    spec.perform = { command, key in
      command == "orders.next-step" ? key.map { [.open(bench.steps(.next, [$0]))] } ?? [] : []
    }
    spec.availability = { _, key in key == nil ? .disabled("There is no order under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  /// The lines of an item that wait for delivery.
  func openLines(of item: String) -> ListPanel {
    let bench = self
    let today = desk.today
    let data = DeskList(
      workbench: self, definition: .openOrderLines,
      columns: [
        "order", "customerName", "shipDate", "remainder", "unit", "quantity", "warehouse", "customer", "net",
      ],
      fixed: [ListFilter("item", .equal, item)],
      role: { column, value in
        if column == "shipDate", case .day(let day) = value, day < today { return "state.late" }
        return nil
      },
      cell: { column, values in
        guard column == "shipDate", case .day(let day) = values["shipDate"], day < today else { return nil }
        return ListCell("\(day) LATE", role: "state.late")
      })
    var spec = ListSpec(
      title: "Open lines of \(item)", contexts: ["open-lines"],
      columns: data.columnSpecs(["customerName": 20, "shipDate": 15]),
      data: data, open: { [.open(bench.order($0))] })
    spec.options = [ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.order($0)) } }]
    return ListPanel(spec)
  }

  private func orderPane(_ number: String) throws -> [PaneLine] {
    try OrderReading.view(self, number).paneLines
  }

  /// An order to read.
  func orderView(_ number: String) -> TextView {
    reading("Order \(number)") { try OrderReading.view($0, number).page }
  }
}

extension DocumentSpec {
  /// Sales orders.
  static let order = DocumentSpec(
    kind: "order", title: "Sales order", create: "order.create", change: "order.change",
    fields: { bench, isNew in
      DocumentFields.header(bench, isNew: isNew, changesCustomer: true)
        + [
          RecordField(
            .day("confirmedShipDate", "Confirmed ship", today: bench.desk.today, help: "What is promised.")
          )
          .passedBy,
          RecordField(
            .choice(
              "type", "Type", OrderType.self,
              help: "A journal is a draft; a return and item requirements open their own forms."
            ).with {
              $0.isReadOnly = !isNew
            }
          ).passedBy,
          RecordField(
            .code(
              "agreement", "Sales agreement", AgreementLookup.kind,
              help: "What new lines draw on wherever one of its commitments fits.")
          ).passedBy,
          RecordField(
            .flag(
              "takeAgreementTerms", "Take its terms",
              help:
                "Whether payment, delivery and address of the agreement are taken over; yes for a new order."
            ).with { field in
              field.when = { $0["agreement"]?.isEmpty == false }
            }, .flag
          ).passedBy,
        ] + DocumentFields.more(bench, isNew: isNew)
        + [
          RecordField(
            .choice(
              "reservation", "Reservation", ReservationMode.self, help: "By hand or as lines are saved.")
          )
          .passedBy,
          RecordField(
            .flag("shipComplete", "Ship complete", help: "The order goes whole or not at all."), .flag
          ).passedBy,
          RecordField(
            .choice(
              "backorders", "Backorders", BackorderPolicy.self,
              help: "Whether what can't be delivered at once waits, waits once, or is closed.")
          ).passedBy,
          RecordField(
            .flag("excludeFromCredit", "No credit check", help: "For those who manage credit."), .flag
          ).passedBy,
          RecordField(
            .choice("dateControl", "Date control", DateControl.self, help: "How dates of lines are found.")
          ).passedBy,
          RecordField(Field("requisition", "Requisition", width: 20, help: "The customer's requisition."))
            .passedBy,
          RecordField(
            .day(
              "requestedReceiptDate", "Requested receipt", today: bench.desk.today,
              help: "When it must be there.")
          ).passedBy,
        ]
    },
    columns: { bench, isNew in
      DocumentFields.lines(bench) + DocumentFields.wideLines(bench)
        + [
          RecordField(
            .day("confirmedShipDate", "Confirmed", today: bench.desk.today, help: "What is promised.")
              .with { $0.priority = 15 }
          ).passedBy,
          RecordField(
            .number("deliverNow", "Now", width: 8, help: "What the next slip by deliver now takes.")
              .with { $0.priority = 13 }
          ).passedBy,
          RecordField(
            Field("left", "Left", width: 8).with { field in
              field.align = .right
              field.isReadOnly = true
              field.priority = 10
            }),
          RecordField(
            Field("agreement", "Agreement", width: 12).with { field in
              field.isReadOnly = true
              field.priority = 14
            }),
          RecordField(
            Field("invoiced", "Invoiced", width: 8).with { field in
              field.align = .right
              field.isReadOnly = true
              field.priority = 16
            }),
        ]
    }, read: { bench, number in try OrderReading.view(bench, number) }, contexts: ["order.form"],
    diverts: { bench, field, values in
      guard field == "type", let type = OrderType(rawValue: values["type"] ?? "") else { return nil }
      switch type.traits.maker {
      case .orderDesk: return nil
      case .returns: return bench.newReturn(for: values["customer"].flatMap { $0.isEmpty ? nil : $0 })
      case .projects: return bench.requirement(for: nil)
      }
    })
}

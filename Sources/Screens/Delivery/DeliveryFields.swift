import Sales
import Terminal

/// The fields of delivery dates that forms of other words show.
enum DeliveryFields {
  /// The company's parameters.
  static let company: [RecordField] = [
    RecordField(
      .choice(
        "delivery.control", "Date control", DateControl.self, help: "Of orders whose customer has none."
      )
      .heading("Delivery dates")),
    RecordField(
      .whole("delivery.salesLeadDays", "Sales lead days", help: "Of items that have no lead time."), .whole),
    RecordField(
      .whole("delivery.demandFenceDays", "Demand fence", help: "How old an overdue issue still counts."),
      .whole),
    RecordField(
      .whole("delivery.supplyFenceDays", "Supply fence", help: "How old an overdue receipt still counts."),
      .whole),
    RecordField(
      .whole("delivery.demandOffsetDays", "Demand offset", help: "Days from today for an overdue issue."),
      .whole),
    RecordField(
      .whole("delivery.supplyOffsetDays", "Supply offset", help: "Days from today for an overdue receipt."),
      .whole),
    RecordField(
      .choice(
        "delivery.requestedShipDate", "Requested date", LineUpdate.self,
        help: "Whether lines follow the order's.")),
    RecordField(
      .choice(
        "delivery.confirmedShipDate", "Confirmed date", LineUpdate.self,
        help: "Whether lines follow the order's.")),
    RecordField(
      .choice(
        "delivery.warehouse", "Lines' warehouse", LineUpdate.self, help: "Whether lines follow the order's.")),
    RecordField(
      .choice(
        "delivery.dateControl", "Lines' control", LineUpdate.self, help: "Whether lines follow the order's.")),
  ]

  /// The fields of an order's header of which somebody is asked whether the lines follow.
  static func prompted(_ parameters: DeliveryParameters) -> Set<String> {
    let fields: [(String, LineUpdate)] = [
      ("requestedShipDate", parameters.requestedShipDate),
      ("confirmedShipDate", parameters.confirmedShipDate),
      ("warehouse", parameters.warehouse), ("dateControl", parameters.dateControl),
    ]
    return Set(fields.filter { $0.1 == .prompt }.map(\.0))
  }
}

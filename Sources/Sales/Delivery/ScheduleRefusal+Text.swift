extension ScheduleRefusal {
  public var code: String {
    switch self {
    case .tooFew: "schedule.too-few"
    case .textLine: "schedule.text-line"
    case .none: "schedule.none"
    case .otherLine: "schedule.other-line"
    case .quantity: "schedule.quantity"
    case .invoiced: "schedule.invoiced"
    case .moved: "schedule.moved"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .tooFew(let document, let line, let deliveries):
      [Figure("document", document), Figure("line", line), Figure("deliveries", deliveries)]
    case .textLine(let document, let line), .none(let document, let line):
      [Figure("document", document), Figure("line", line)]
    case .otherLine(let document, let line, let delivery):
      [Figure("document", document), Figure("line", line), Figure("delivery line", delivery)]
    case .quantity(let document, let line, let quantity):
      [Figure("document", document), Figure("line", line), Figure("quantity", quantity)]
    case .invoiced(let document, let line, let invoiced, let unit):
      [
        Figure("document", document), Figure("line", line), Figure("invoiced", invoiced),
        Figure("unit", unit),
      ]
    case .moved(let document, let lines):
      [Figure("document", document), Figure("lines", Self.listed(lines))]
    }
  }

  public var what: String {
    switch self {
    case .tooFew(let document, let line, let deliveries):
      "Line \(line) of \(document) would have \(deliveries) deliveries; a schedule has two or more."
    case .textLine(let document, let line):
      "Line \(line) of \(document) is a text and has nothing to deliver."
    case .none(let document, let line): "Line \(line) of \(document) has no delivery schedule."
    case .otherLine(let document, let line, let delivery):
      "Line \(delivery) of \(document) is no delivery of line \(line)."
    case .quantity(let document, let line, let quantity):
      "A delivery of \(quantity) does not go the way of line \(line) of \(document)."
    case .invoiced(let document, let line, let invoiced, let unit):
      "\(invoiced) \(unit) of delivery line \(line) of \(document) are invoiced."
    case .moved(let document, let lines):
      "Goods of the delivery lines \(Self.listed(lines)) of \(document) are picked or delivered."
    }
  }

  public var next: String {
    switch self {
    case .tooFew: "Add a delivery, or remove the schedule."
    case .textLine: "Choose a line with an item."
    case .none: "Divide the line into deliveries first."
    case .otherLine: "Read the schedule again."
    case .quantity: "Give each delivery a quantity other than 0, with the sign of the line."
    case .invoiced: "Change the quantities and dates of the deliveries instead."
    case .moved: "Cancel the packing slips or pickings of all but one of them first."
    }
  }

  private static func listed(_ lines: [Int]) -> String {
    lines.map(String.init).joined(separator: ", ")
  }
}

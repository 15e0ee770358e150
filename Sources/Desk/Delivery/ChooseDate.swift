import Sales
import Store

/// Which date of a line is set.
public enum ChosenDate: String, Codable, Sendable, CaseIterable, Hashable {
  /// What the customer asks for.
  case requested
  /// What the company promises.
  case confirmed
}

/// Puts one of the available dates on an order line.
public struct ChooseDate: Action {
  public static let name = "order.choose-date"
  public static let title = "Choose ship date"
  public static let help = """
    Puts a possible ship date on an order line, as requested or confirmed, with the day on which it is there. Without a date \
    the first possible one is taken.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order.",
    "line": "Number of the line.",
    "shipDate": "When it leaves; the first possible day when left out.",
    "as": "Whether it is requested or confirmed; confirmed when left out.",
  ]

  public var order: String
  public var line: Int
  public var shipDate: Day?
  public var `as`: ChosenDate?

  /// Makes the action.
  public init(order: String, line: Int, shipDate: Day? = nil, as chosen: ChosenDate? = nil) {
    self.order = order
    self.line = line
    self.shipDate = shipDate
    self.as = chosen
  }

  /// Refuses a line without possible dates; a confirmed date that can't be met warns.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.order(order)
    try before.requireLiving()
    var after = before
    guard let place = after.lines.firstIndex(where: { $0.lineNumber == line }) else {
      throw LineRefusal(line: line, .unknownLine)
    }
    let finder = context.dateFinder
    let found = try finder.dates(of: after.lines[place], on: before)
    let route = try found?.route ?? finder.route(of: after.lines[place], on: before.header)
    let first = found.map { $0.firstShip(from: context.today) } ?? route.ship(from: context.today)
    guard let day = shipDate ?? first else {
      throw DateRefusal.noDate(order: order, line: line, quantity: after.lines[place].deliverRemainder)
    }
    switch self.as ?? .confirmed {
    case .requested:
      after.lines[place].requestedShipDate = day
      after.lines[place].requestedReceiptDate = route.receipt(ofShip: day)
    case .confirmed:
      after.lines[place].confirmedShipDate = day
      after.lines[place].confirmedReceiptDate = route.receipt(ofShip: day)
    }
    return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
  }
}

/// A line that can be one of several deliveries of a commercial line.
public protocol ScheduledLine {
  var lineNumber: Int { get }
  var quantity: Quantity { get }
  /// The delivery schedule that it belongs to: the number of the line that became the commercial line.
  var schedule: Int? { get }
}

extension OrderLine: ScheduledLine {}
extension QuotationLine: ScheduledLine {}

/// A delivery schedule: one line of a document that is delivered in several parts (domain.md 4.11).
///
/// The lines of the document are the delivery lines: stock, papers, statuses and figures come from them alone. The
/// commercial line is what they have in common, their item, unit and price, with the sum of their quantities; it is told by
/// the number that they share and kept nowhere else.
public struct DeliverySchedule<Line: ScheduledLine> {
  /// The number of the line that became the commercial line.
  public let number: Int
  /// The delivery lines, in the order of the document.
  public let lines: [Line]

  /// Takes the delivery lines of a schedule out of the lines of a document.
  public init(number: Int, in lines: [Line]) {
    self.number = number
    self.lines = lines.filter { $0.schedule == number }
  }

  /// The quantity of the commercial line: the sum of the deliveries.
  ///
  /// Price and discount thresholds see it whole.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func total() throws(NumberError) -> Quantity {
    var total = Quantity.zero
    for line in lines { total = try total + line.quantity }
    return total
  }

  /// The numbers of all schedules of a document.
  public static func numbers(in lines: [Line]) -> [Int] { Set(lines.compactMap(\.schedule)).sorted() }

  /// The lines of a document with the deliveries of each schedule side by side, where the commercial line stood.
  public static func sorted(_ lines: [Line]) -> [Line] {
    func place(_ line: Line) -> (Int, Int) { (line.schedule ?? line.lineNumber, line.lineNumber) }
    return lines.sorted { place($0) < place($1) }
  }
}

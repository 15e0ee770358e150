import Sales
import Store

/// Turns what is typed into a line: item, unit, price, warehouse, cost, tax group and net amount (domain.md 4.2).
///
/// It only reads, so that a screen can show a line before it is saved. The same resolver serves quotations and orders.
public struct LineResolver {
  let reader: StoreReader
  let company: Company
  let header: any DocumentHeader
  let currency: Currency
  let today: Day
  /// Whether an item that is stopped for sale may stand on a new line: only on one that is taken over.
  let takesStopped: Bool

  /// Resolves lines under a header.
  ///
  /// - Parameter today: The day on which somebody searches, where prices are searched by it; the document's unless given.
  /// - Throws: `NotFound` for an unknown currency.
  public init(
    reader: StoreReader, company: Company, header: some DocumentHeader, today: Day? = nil,
    takesStopped: Bool = false
  ) throws {
    self.takesStopped = takesStopped
    self.reader = reader
    self.company = company
    self.header = header
    currency = try Currency.known(header.currency)
    self.today = today ?? header.documentDate
  }

  /// A new line.
  ///
  /// - Throws: ``LineRefusal``.
  public func line<Line: DocumentLine>(_ entry: LineEntry, number: Int, as type: Line.Type = Line.self) throws
    -> Line
  {
    guard let typed = entry.item, !typed.isEmpty else { return try textLine(entry, number: number) }
    let finder = ItemFinder(reader: reader, customer: header.customer, takesStopped: takesStopped)
    let (item, codeUnit) = try finder.item(typed, line: number)
    var line = Line(
      lineNumber: number, item: item.number, text: entry.text ?? item.name, quantity: entry.quantity ?? .one,
      unit: entry.unit ?? codeUnit ?? item.salesUnit,
      shipDate: entry.requestedShipDate ?? header.requestedShipDate)
    line.take(header)
    try setItem(item, on: &line)
    line.warehouse = try warehouse(entry, of: item, line: number)
    try checkQuantity(of: line, item)
    try setPrice(entry, of: item, on: &line)
    try take(entry, on: &line)
    return try priced(line)
  }

  /// A line after a change: only what the change touches is looked up again.
  ///
  /// A price or a discount that was searched is searched again when item, unit, quantity or the date that counts changes;
  /// one that was typed or quoted stays until it is released.
  /// - Throws: ``LineRefusal``, also when a typed price would silently pass to another item or unit.
  public func changed<Line: DocumentLine>(
    _ before: Line, by entry: LineEntry, release: PriceRelease = PriceRelease()
  )
    throws
    -> Line
  {
    guard let number = before.item else {
      if let typed = entry.item, !typed.isEmpty { return try self.line(entry, number: before.lineNumber) }
      var line = before
      if let text = entry.text { line.text = text }
      return line
    }
    var line = before
    var item = try reader.item(number)
    if let typed = entry.item, typed != number {
      let found = try ItemFinder(reader: reader, customer: header.customer).item(
        typed, line: before.lineNumber)
      if found.item.number != number {
        item = found.item
        line.item = found.item.number
        line.text = found.item.name
        line.unit = entry.unit ?? found.unit ?? found.item.salesUnit
        line.discountAmount = .zero
      }
    }
    guard let item else { throw LineRefusal(line: before.lineNumber, .unknownItem(typed: number)) }
    if let text = entry.text { line.text = text }
    if let unit = entry.unit { line.unit = unit }
    if let quantity = entry.quantity { line.quantity = quantity }
    if let day = entry.requestedShipDate { line.requestedShipDate = day }
    if line.item != before.item { try setItem(item, on: &line) }
    if line.unit != before.unit || line.item != before.item {
      line.unitFactor = try unitFactor(of: item, line)
    }
    if let code = entry.warehouse { line.warehouse = try known(code, line: before.lineNumber) }
    if line.quantity != before.quantity || line.unit != before.unit || line.item != before.item {
      try checkQuantity(of: line, item)
    }
    try changePrice(of: item, on: &line, from: before, by: entry, release)
    try take(entry, on: &line)
    return try priced(line)
  }

  /// The line with its price searched anew, whatever it was, and its discount too unless that was typed.
  ///
  /// - Throws: ``LineRefusal``.
  public func repriced<Line: DocumentLine>(_ line: Line) throws -> Line {
    guard let number = line.item, let item = try reader.item(number) else { return line }
    var line = line
    let found = try found(for: line, of: item)
    line.takePrice(found)
    if line.discountSource != .manual { line.takeDiscount(found) }
    return try priced(line)
  }

  /// The line with its net amount, computed by `LineTerms.net(in:)`.
  ///
  /// - Throws: ``LineRefusal``.
  public func priced<Line: DocumentLine>(_ line: Line) throws -> Line {
    var line = line
    do throws(NumberError) {
      line.net = try line.terms.net(in: currency)
    } catch {
      throw LineRefusal(line: line.lineNumber, .tooLarge)
    }
    return line
  }
}

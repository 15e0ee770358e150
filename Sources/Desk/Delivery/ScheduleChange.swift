import Sales
import Store

/// Divides a line into deliveries, changes them, or joins them again; the same for quotations and orders.
struct ScheduleChange<Line: DocumentLine> {
  let document: String
  let resolver: LineResolver
  /// Tests a delivery line before and after; the line after is nil when it goes.
  var guarding: (_ before: Line, _ after: Line?) throws -> Void = { _, _ in }

  /// Divides a line into deliveries, or takes them anew.
  ///
  /// - Throws: ``ScheduleRefusal``, ``LineRefusal``, what the guard throws.
  func divide(
    _ number: Int, into deliveries: [DeliveryEntry], charges division: ChargeDivision?, lines: inout [Line],
    charges: inout [DocumentCharge]
  ) throws {
    guard let original = lines.first(where: { $0.lineNumber == number }) else {
      throw LineRefusal(line: number, .unknownLine)
    }
    guard original.item != nil else { throw ScheduleRefusal.textLine(document: document, line: number) }
    guard deliveries.count > 1 else {
      throw ScheduleRefusal.tooFew(document: document, line: number, deliveries: deliveries.count)
    }
    let schedule = original.schedule ?? number
    let present = lines.filter { $0.schedule == schedule || $0.lineNumber == number }
    let parts = try parts(of: original, deliveries, present, next: (lines.map(\.lineNumber).max() ?? 0) + 1)
    let kept = Set(parts.map(\.lineNumber))
    for line in present where !kept.contains(line.lineNumber) { try guarding(line, nil) }
    let replaced = Set(present.map(\.lineNumber))
    lines.removeAll { replaced.contains($0.lineNumber) }
    lines += parts
    try reprice(&lines, of: [schedule])
    lines = DeliverySchedule.sorted(lines)
    guard original.schedule == nil else { return }
    charges = try charges.flatMap { charge -> [DocumentCharge] in
      guard charge.line == number, charge.invoice == nil else { return [charge] }
      var charge = charge
      // What somebody has divided is not searched anew.
      if division == .allocate, charge.source == .auto { charge.source = .changed }
      return try (division ?? .copy).divide(
        charge, over: parts.map { ($0.lineNumber, $0.quantity) }, in: resolver.currency)
    }
  }

  private func parts(of original: Line, _ deliveries: [DeliveryEntry], _ present: [Line], next: Int) throws
    -> [Line]
  {
    let number = original.lineNumber
    var next = next
    // Without numbers the first delivery is what is left of the line itself.
    var first = deliveries.contains { $0.line != nil } ? nil : number
    return try deliveries.map { delivery in
      guard !delivery.quantity.isZero, delivery.quantity.isNegative == original.quantity.isNegative else {
        throw ScheduleRefusal.quantity(document: document, line: number, quantity: delivery.quantity)
      }
      let wanted = delivery.line ?? first
      first = nil
      var part: Line
      if let wanted {
        guard let before = present.first(where: { $0.lineNumber == wanted }) else {
          throw ScheduleRefusal.otherLine(document: document, line: number, delivery: wanted)
        }
        part = try resolver.changed(before, by: delivery.entry)
        try guarding(before, part)
      } else {
        var seed = original.untouched
        seed.lineNumber = next
        next += 1
        part = try resolver.changed(seed, by: delivery.entry)
      }
      part.schedule = original.schedule ?? number
      if original.priceSource == .agreement { part.takePrice(of: original) }
      return part
    }
  }

  /// Searches the prices of schedules at their whole quantities; typed and quoted prices stay (domain.md 4.11).
  ///
  /// - Parameter leaders: The delivery line whose price the others take, by schedule; the first unless another was changed.
  func reprice(_ lines: inout [Line], of schedules: [Int], leaders: [Int: Int] = [:]) throws {
    for number in schedules {
      let schedule = DeliverySchedule(number: number, in: lines)
      let leader = leaders[number].flatMap { leader in schedule.lines.first { $0.lineNumber == leader } }
      guard let first = leader ?? schedule.lines.first else { continue }
      var whole = first
      whole.quantity = try schedule.total()
      // What an invoice has charged for one delivery is the price of all.
      if let charged = schedule.lines.first(where: \.isPriceCharged) {
        guard charged.isPriced(as: first) else {
          throw LineRefusal(line: first.lineNumber, .priceCharged(price: charged.unitPrice))
        }
      } else if !first.hasStickyPrice, first.priceSource != .agreement {
        // The price of a commitment holds for the whole whatever its quantity; linking searches it anew where it ends.
        whole = try resolver.repriced(whole)
      }
      for index in lines.indices where lines[index].schedule == number {
        lines[index].takePrice(of: whole)
        lines[index] = try resolver.priced(lines[index])
      }
    }
  }

  /// Turns a schedule back into one ordinary line.
  ///
  /// - Parameter moved: Whether goods of a line are picked or delivered; such a line is the one that stays.
  /// - Throws: ``ScheduleRefusal``.
  func join(
    _ number: Int, lines: inout [Line], charges: inout [DocumentCharge], moved: (Line) throws -> Bool
  ) throws {
    guard let line = lines.first(where: { $0.lineNumber == number }) else {
      throw LineRefusal(line: number, .unknownLine)
    }
    guard let number = line.schedule else { throw ScheduleRefusal.none(document: document, line: number) }
    let schedule = DeliverySchedule(number: number, in: lines)
    let moving = try schedule.lines.filter(moved)
    guard moving.count < 2 else {
      throw ScheduleRefusal.moved(document: document, lines: moving.map(\.lineNumber))
    }
    guard var whole = moving.first ?? schedule.lines.first else { return }
    whole.quantity = try schedule.total()
    whole.schedule = nil
    let replaced = Set(schedule.lines.map(\.lineNumber))
    lines.removeAll { replaced.contains($0.lineNumber) }
    lines.append(try resolver.priced(whole))
    lines = DeliverySchedule.sorted(lines)
    try join(&charges, of: replaced, into: whole.lineNumber)
  }

  private func join(_ charges: inout [DocumentCharge], of lines: Set<Int>, into line: Int) throws {
    var joined: [DocumentCharge] = []
    for var charge in charges {
      guard let own = charge.line, lines.contains(own), charge.invoice == nil else {
        joined.append(charge)
        continue
      }
      charge.id = nil
      charge.line = line
      let same = joined.firstIndex {
        $0.line == line && $0.code == charge.code && $0.text == charge.text && $0.category == charge.category
          && $0.itemTaxGroup == charge.itemTaxGroup && $0.invoice == nil
      }
      if let same {
        if charge.category == .fixed { joined[same].value = try joined[same].value + charge.value }
      } else {
        joined.append(charge)
      }
    }
    charges = joined
  }
}

extension DocumentLine {
  /// Takes the price and the discounts of another line, and where they come from.
  fileprivate mutating func takePrice(of other: Self) {
    unitPrice = other.unitPrice
    priceUnit = other.priceUnit
    priceSource = other.priceSource
    discountAmount = other.discountAmount
    discountPercent = other.discountPercent
    discountSource = other.discountSource
  }
}

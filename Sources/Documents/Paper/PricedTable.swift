import Paper
import Sales

/// The lines of a quotation, an order or an invoice as they are printed.
struct PricedTable {
  let frame: PaperFrame
  let currency: Currency

  /// The table: what is given for a line stands under it.
  func table<Line: PricedLine>(
    _ lines: [Line], number: (Line) -> Int, details: (Line) -> [String] = { _ in [] },
    heading: (Line) -> String? = { _ in nil }
  ) throws -> PrintTable {
    let language = frame.language
    let hasDiscounts = lines.contains { !discount($0).isEmpty }
    var columns: [PrintTable.Column] = [
      frame.figures(.position), .init(language(.item), .text), .init(language(.name), .wrapped),
      frame.figures(.quantity), .init(language(.unit), .text), frame.figures(.price),
    ]
    if hasDiscounts { columns.append(.init(language(.discount), .text)) }
    columns.append(frame.figures(.net))
    var rows: [PrintTable.Row] = []
    var sum = Amount.zero
    var last: String?
    for line in lines {
      if let text = heading(line), text != last {
        rows.append(.heading(text))
        last = text
      }
      sum = try sum + line.net
      rows.append(
        PrintTable.Row(
          cells(line, number: number(line), hasDiscounts: hasDiscounts),
          details: unitOfPrice(line) + details(line), sumSoFar: language.amount(sum, currency)))
    }
    return PrintTable(columns: columns, rows: rows)
  }

  private func cells(_ line: some PricedLine, number: Int, hasDiscounts: Bool) -> [String] {
    let language = frame.language
    guard let item = line.item else {
      // A line of text has no quantity to tell; it may still carry an amount.
      let value = line.net.isZero ? "" : language.amount(line.net, currency)
      return [String(number), "", line.text, "", "", ""] + (hasDiscounts ? [""] : []) + [value]
    }
    return [
      String(number), item, line.text, language.number(line.quantity), line.unit,
      language.price(line.unitPrice, decimals: frame.company.priceDecimals),
    ] + (hasDiscounts ? [discount(line)] : []) + [language.amount(line.net, currency)]
  }

  private func unitOfPrice(_ line: some PricedLine) -> [String] {
    guard line.priceUnit != .one, line.item != nil else { return [] }
    return [
      frame.language(.perUnit, ["quantity": frame.language.number(line.priceUnit), "unit": line.unit])
    ]
  }

  /// The discounts of a line in the order in which they are taken.
  private func discount(_ line: some PricedLine) -> String {
    let language = frame.language
    var parts: [String] = []
    if !line.discountAmount.isZero {
      parts.append(language.price(line.discountAmount, decimals: frame.company.priceDecimals))
    }
    if !line.discountPercent.isZero { parts.append("\(language.number(line.discountPercent)) %") }
    if let percent = line.multilineDiscountPercent, !percent.isZero {
      parts.append("\(language.number(percent)) %")
    }
    return parts.joined(separator: " + ")
  }
}

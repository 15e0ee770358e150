import Paper
import Sales

/// The sums under the lines of a document, from the same figures as its screen and its posting.
struct PrintedSums {
  let frame: PaperFrame
  let currency: Currency
  let pricesIncludeTax: Bool
  var linesNet: Amount
  var totalDiscount: Amount
  var totalDiscountPercent: Percent
  /// What each charge is called and comes to.
  var charges: [(text: String, amount: Amount)]
  /// Each tax with its base.
  var taxes: [(tax: AppliedTax, base: Amount, amount: Amount)]
  /// All taxes together, printed when the single ones are not known.
  var tax: Amount
  var rounding: Amount
  var total: Amount
  var totalWord: PaperWord

  /// The block of sums.
  var block: Printout.Block {
    let language = frame.language
    var sums: [Printout.Sum] = []
    if !totalDiscount.isZero || !charges.isEmpty {
      sums.append(.init(language(.linesNet), language.amount(linesNet, currency)))
    }
    if !totalDiscount.isZero {
      let label = language(.totalDiscount, ["percent": language.number(totalDiscountPercent)])
      sums.append(.init(label, language.amount(-totalDiscount, currency)))
    }
    sums += charges.map { .init($0.text, language.amount($0.amount, currency)) }
    if pricesIncludeTax {
      sums += roundingSum + [totalSum] + taxSums
    } else {
      sums += taxSums + roundingSum + [totalSum]
    }
    return .sums(sums)
  }

  private var totalSum: Printout.Sum {
    let language = frame.language
    return .init(
      "\(language(totalWord)) \(currency.code)", language.amount(total, currency), strong: true)
  }

  private var roundingSum: [Printout.Sum] {
    rounding.isZero ? [] : [.init(frame.language(.rounding), frame.language.amount(rounding, currency))]
  }

  private var taxSums: [Printout.Sum] {
    let language = frame.language
    if taxes.isEmpty {
      return tax.isZero ? [] : [.init(language(.tax), language.amount(tax, currency))]
    }
    return taxes.map { tax, base, amount in
      let parts = [
        "name": language(.tax), "rate": language.number(tax.rate), "base": language.amount(base, currency),
      ]
      return .init(
        language(pricesIncludeTax ? .taxWithin : .taxOn, parts), language.amount(amount, currency))
    }
  }

  /// What the law wants to be said where no tax is charged.
  var taxNotes: [Printout.Block] {
    let kinds = Set(taxes.map(\.tax.kind))
    var notes: [PaperWord] = []
    if kinds.contains(.reverseCharge) { notes.append(.reverseCharge) }
    if kinds.contains(.exempt) { notes.append(.taxExempt) }
    return notes.map { .text(frame.language($0), .body) }
  }
}

extension PrintedSums {
  /// The sums of a document that is not posted.
  ///
  /// - Parameters:
  ///   - totals: its figures, computed anew.
  ///   - total: what it comes to as it was sent; where the taxes have been changed since, that stands, with all taxes in
  ///     one figure.
  init(
    _ totals: DocumentTotals, charges: [(String, Amount)], percent: Percent, sent total: Amount,
    _ word: PaperWord, frame: PaperFrame
  ) throws {
    self.frame = frame
    currency = totals.currency
    pricesIncludeTax = totals.pricesIncludeTax
    linesNet = totals.linesNet
    totalDiscount = totals.totalDiscount
    totalDiscountPercent = percent
    self.charges = charges
    let isSame = totals.total == total
    taxes = isSame ? totals.taxes.map { ($0.tax, $0.base, $0.amount) } : []
    rounding = isSame ? totals.rounding : .zero
    tax = pricesIncludeTax || isSame ? totals.tax : try total - totals.net - totals.charges
    if pricesIncludeTax, !isSame { tax = .zero }
    self.total = total
    totalWord = word
  }

  /// The sums of a posted invoice, as it was posted.
  init(_ invoice: Invoice, names: [String: TaxCode], frame: PaperFrame) throws {
    let header = invoice.header
    self.frame = frame
    currency = try Currency.known(header.currency)
    pricesIncludeTax = header.pricesIncludeTax
    linesNet = header.linesNet
    totalDiscount = header.totalDiscount
    totalDiscountPercent = header.totalDiscountPercent
    charges = invoice.charges.map { ($0.text.isEmpty ? $0.code : $0.text, $0.amount) }
    taxes = invoice.taxes.map { tax in
      let known = names[tax.code]
      let applied = AppliedTax(
        code: tax.code, name: known?.name ?? "", kind: known?.kind ?? .standard, rate: tax.rate)
      return (applied, tax.base, tax.amount)
    }
    tax = header.tax
    rounding = header.rounding
    total = header.total
    totalWord = header.isCreditNote ? .totalCredit : .total
  }
}

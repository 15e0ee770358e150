extension AgreementRefusal {
  public var code: String {
    switch self {
    case .notEffective: "agreement.not-effective"
    case .closed: "agreement.closed"
    case .noMatch: "agreement.no-match"
    case .misfit: "agreement.misfit"
    case .otherCustomer: "agreement.other-customer"
    case .breaksLink: "agreement.breaks-link"
    case .notLinked: "agreement.not-linked"
    case .drawnOn: "agreement.drawn-on"
    case .beyondCommitment: "agreement.beyond-commitment"
    case .nothingToRelease: "agreement.nothing-to-release"
    case .confirmed: "agreement.confirmed"
    case .secondAgreement: "agreement.second"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .notEffective(let agreement, let status, let action):
      [Figure("agreement", agreement), Figure("status", status.rawValue), Figure("action", action)]
    case .closed(let agreement), .nothingToRelease(let agreement): [Figure("agreement", agreement)]
    case .noMatch(let agreement, let line, let item):
      (agreement.map { [Figure("agreement", $0)] } ?? []) + [Figure("line", line), Figure("item", item)]
    case .misfit(let agreement, let commitment, let line, let reason):
      [Figure("agreement", agreement), Figure("commitment", commitment), Figure("line", line)]
        + reason.figures
    case .otherCustomer(let agreement, let customer, let wanted):
      [Figure("agreement", agreement), Figure("customer", customer), Figure("wanted", wanted)]
    case .breaksLink(let agreement, let line, let reason, _):
      [Figure("agreement", agreement), Figure("line", line)] + reason.figures
    case .notLinked(let order, let line): [Figure("order", order), Figure("line", line)]
    case .drawnOn(let agreement, let commitment, let orders):
      [Figure("agreement", agreement), Figure("orders", orders.joined(separator: ", "))]
        + (commitment.map { [Figure("commitment", $0)] } ?? [])
    case .beyondCommitment(let agreement, let commitment, let wanted, let left):
      [
        Figure("agreement", agreement), Figure("commitment", commitment), Figure("wanted", wanted),
        Figure("left", left),
      ]
    case .confirmed(let agreement, let confirmation):
      [Figure("agreement", agreement), Figure("confirmation", confirmation)]
    case .secondAgreement(let order, let present, let wanted):
      [Figure("order", order), Figure("agreement", present), Figure("wanted", wanted)]
    }
  }

  public var what: String {
    switch self {
    case .notEffective(let agreement, let status, let action):
      "\(agreement) is \(status.words) and can't be \(action)."
    case .closed(let agreement): "\(agreement) is closed."
    case .noMatch(let agreement, let line, let item):
      "No commitment of \(agreement ?? "any effective agreement of the customer") fits line \(line) with \(item)."
    case .misfit(let agreement, let commitment, let line, let reason):
      "Commitment \(commitment) of \(agreement) does not fit line \(line): \(reason.text)."
    case .otherCustomer(let agreement, let customer, let wanted):
      "\(agreement) is with \(customer), not with \(wanted)."
    case .breaksLink(let agreement, let line, let reason, let unit):
      "The change ends the link of line \(line) to \(agreement): \(reason.text(unit: unit))."
    case .notLinked(let order, let line): "Line \(line) of \(order) draws on no sales agreement."
    case .drawnOn(let agreement, let commitment, let orders):
      "\(commitment.map { "Commitment \($0) of \(agreement)" } ?? agreement) is drawn on by \(orders.joined(separator: ", "))."
    case .beyondCommitment(let agreement, let commitment, let wanted, let left):
      "Commitment \(commitment) of \(agreement) has \(left) left, not \(wanted), and may not be exceeded."
    case .nothingToRelease(let agreement): "Nothing of \(agreement) was asked for."
    case .confirmed(let agreement, let confirmation):
      "\(agreement) was confirmed to the customer (version \(confirmation))."
    case .secondAgreement(let order, let present, let wanted):
      "The return \(order) draws on \(present) and can't draw on \(wanted) too."
    }
  }

  public var next: String {
    switch self {
    case .notEffective: "Confirm the agreement, or make it effective."
    case .closed: "Make a new agreement."
    case .noMatch: "Look at its items, dates and currency, or leave the line without a link."
    case .misfit: "Name another commitment, or leave the line without a link."
    case .otherCustomer: "Look up the agreements of the customer."
    case .breaksLink(_, _, .date, _): "Remove the link, or keep the date within the agreement."
    case .breaksLink: "Remove the link with or without searching the price anew, or leave the line as it was."
    case .notLinked: "Link it first."
    case .drawnOn: "Close the agreement instead; what was ordered keeps its terms."
    case .beyondCommitment: "Take less, or order the rest without the agreement."
    case .nothingToRelease: "Type the quantities to release."
    case .confirmed: "Close it instead."
    case .secondAgreement: "Make a second return for the other agreement."
    }
  }
}

extension AgreementStatus {
  /// The status as people say it.
  public var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}

extension AgreementMatch.Misfit {
  var figures: [Figure] {
    switch self {
    case .customer(let customer): [Figure("customer", customer)]
    case .status(let status): [Figure("status", status.rawValue)]
    case .currency(let currency): [Figure("currency", currency)]
    case .product: []
    case .date(let first, let last): [Figure("effective", first), Figure("expiration", last)]
    }
  }

  var text: String {
    switch self {
    case .customer(let customer): "the agreement is with \(customer)"
    case .status(let status): "the agreement is \(status.words)"
    case .currency(let currency): "the agreement is in \(currency)"
    case .product: "it is for something else"
    case .date(let first, let last): "the requested ship date must lie between \(first) and \(last)"
    }
  }
}

extension AgreementBreak {
  var figures: [Figure] {
    switch self {
    case .date(let day, let first, let last):
      [Figure("requested ship date", day), Figure("effective", first), Figure("expiration", last)]
    case .fixedTerms(let field): [Figure("field", field)]
    case .notEffective(let status): [Figure("status", status.rawValue)]
    case .exceeded(let committed, let wanted, let countsQuantity):
      countsQuantity
        ? [
          Figure("committed", Quantity(millionths: committed)),
          Figure("wanted", Quantity(millionths: wanted)),
        ]
        : [Figure("committed", committed), Figure("wanted", wanted)]
    }
  }

  /// What breaks the link, in words.
  ///
  /// - Parameter unit: The unit of the commitment, or a currency whose amounts are meant.
  func text(unit: String) -> String {
    switch self {
    case .date(let day, let first, let last): "\(day) lies outside \(first) to \(last)"
    case .notEffective(let status):
      "the agreement is \(status.words), and no more can be ordered under it"
    case .fixedTerms(let field): "its price and discount are fixed, and the \(field) was changed"
    case .exceeded(let committed, let wanted, let countsQuantity):
      if countsQuantity {
        "\(Quantity(millionths: wanted)) \(unit) would be ordered of \(Quantity(millionths: committed)) \(unit)"
      } else {
        "\(amountText(wanted, unit)) would be ordered of \(amountText(committed, unit))"
      }
    }
  }

  private func amountText(_ minor: Int, _ code: String) -> String {
    guard let currency = Currency.named(code) else { return "\(minor)" }
    return "\(currency.text(Amount(minor: minor))) \(code)"
  }
}

extension SalesAgreement {
  /// All that is wrong with the agreement by itself: dates, targets, limits, terms that its commitments can't have.
  public var problems: [Problem] {
    var problems: [Problem] = []
    if header.classification.isEmpty {
      problems.append(
        Problem("classification", "agreement.classification", "A sales agreement needs a classification."))
    }
    if header.expirationDate < header.effectiveDate {
      problems.append(
        Problem(
          "expirationDate", "agreement.dates",
          "It ends on \(header.expirationDate), before it begins on \(header.effectiveDate).",
          figures: [
            Figure("effective", header.effectiveDate), Figure("expiration", header.expirationDate),
          ]))
    }
    let currency = Currency.named(header.currency)
    for (index, line) in lines.enumerated() {
      problems += line.problems(of: header, at: "lines.\(index + 1)", currency: currency)
    }
    return problems
  }
}

extension AgreementLine {
  fileprivate func problems(of header: AgreementHeader, at place: String, currency: Currency?) -> [Problem] {
    productProblems(at: place) + targetProblems(at: place) + termProblems(at: place)
      + limitProblems(at: place, of: header, currency: currency)
  }

  private func productProblems(at place: String) -> [Problem] {
    var problems: [Problem] = []
    if commitment.namesItem, item == nil {
      problems.append(Problem("\(place).item", "agreement.item", "A commitment to one item needs the item."))
    }
    if !commitment.namesItem, item != nil {
      problems.append(
        Problem(
          "\(place).item", "agreement.item", "A commitment of the kind \(commitment.rawValue) names no item.")
      )
    }
    if commitment.namesCategory, category == nil {
      problems.append(
        Problem("\(place).category", "agreement.category", "A category commitment needs the item group."))
    }
    return problems
  }

  private func targetProblems(at place: String) -> [Problem] {
    if commitment.countsQuantity, quantity <= .zero {
      return [
        Problem(
          "\(place).quantity", "agreement.quantity", "A quantity commitment needs a quantity above 0.",
          figures: [Figure("quantity", quantity)])
      ]
    }
    if !commitment.countsQuantity, amount <= .zero {
      return [
        Problem("\(place).amount", "agreement.amount", "A value commitment needs a net amount above 0.")
      ]
    }
    return []
  }

  private func termProblems(at place: String) -> [Problem] {
    var problems: [Problem] = []
    if !commitment.countsQuantity, unitPrice != nil || !discountAmount.isZero {
      problems.append(
        Problem(
          "\(place).unitPrice", "agreement.price",
          "A value commitment brings only a discount in per cent; prices come from trade agreements."))
    }
    if discountPercent.isNegative || discountPercent > .hundred {
      problems.append(
        Problem(
          "\(place).discountPercent", "agreement.discount",
          "A discount of \(discountPercent) % is not between 0 and 100.",
          figures: [Figure("discount", discountPercent)]))
    }
    if priceUnit <= .zero {
      problems.append(
        Problem(
          "\(place).priceUnit", "agreement.price-unit",
          "A price is for more than 0 units, not for \(priceUnit).",
          figures: [Figure("price unit", priceUnit)]))
    }
    return problems
  }

  private func limitProblems(at place: String, of header: AgreementHeader, currency: Currency?) -> [Problem] {
    var problems: [Problem] = []
    if let least = minimumRelease, let most = maximumRelease, least > most {
      let (from, to) = (currency?.text(least) ?? "", currency?.text(most) ?? "")
      problems.append(
        Problem(
          "\(place).minimumRelease", "agreement.release-limits",
          "The least release of \(from) is above the greatest of \(to).",
          figures: [Figure("minimum", from), Figure("maximum", to)]))
    }
    if dates(of: header) == nil, header.effectiveDate <= header.expirationDate {
      let (first, last) = (
        effectiveDate ?? header.effectiveDate, expirationDate ?? header.expirationDate
      )
      problems.append(
        Problem(
          "\(place).expirationDate", "agreement.dates", "It ends on \(last), before it begins on \(first).",
          figures: [Figure("effective", first), Figure("expiration", last)]))
    }
    return problems
  }
}

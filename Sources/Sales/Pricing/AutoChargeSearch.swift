/// Finds the auto charges of a document (domain.md 5.5).
///
/// Of all auto charges that concern the document or the line, the nearest that has a charge code in its currency on its day
/// gives the charges of that code: what a customer has of its own takes the place of what all have. Different codes add up.
public struct AutoChargeSearch: Sendable {
  private let rules: [AutoCharge]
  private let currency: Currency
  private let day: Day

  /// Searches among the auto charges that concern the customer of a document.
  ///
  /// - Parameters:
  ///   - rules: The auto charges of the customer, of its group and of all.
  ///   - deliveryMode: How the document is delivered.
  ///   - currency: The currency of the document.
  ///   - day: The day of the document.
  public init(_ rules: [AutoCharge], deliveryMode: String, currency: Currency, day: Day) {
    self.rules = rules.filter { $0.deliveryModes.isEmpty || $0.modes.contains(deliveryMode[...]) }
    self.currency = currency
    self.day = day
  }

  /// Whether there can be a charge of lines.
  public var concernsLines: Bool { rules.contains { $0.level == .line } }

  /// The charges of a whole document whose lines less total discount come to an amount.
  public func header(_ base: Amount) -> [DocumentCharge] {
    found(rules.filter { $0.level == .header }) { $0.isWithin(base, in: currency) }
  }

  /// The charges of a line of an item.
  public func line(_ number: Int, item: String, itemGroup: String) -> [DocumentCharge] {
    let concerned = rules.filter { rule in
      guard rule.level == .line else { return false }
      switch rule.itemCode {
      case .table: return rule.item == item
      case .group: return !itemGroup.isEmpty && rule.item == itemGroup
      case .all: return true
      }
    }
    return found(concerned) { _ in true }.map { charge in
      var charge = charge
      charge.line = number
      return charge
    }
  }

  private func found(_ rules: [AutoCharge], where isWithin: (AutoChargeLine) -> Bool) -> [DocumentCharge] {
    // The rule that gives a charge code; of two that are as near, the one whose code comes first.
    var nearest: [String: AutoCharge] = [:]
    let sorted = rules.sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }
    for rule in sorted {
      for line in rule.charges where nearest[line.code] == nil && line.holds(in: currency.code, on: day) {
        nearest[line.code] = rule
      }
    }
    return rules.sorted { $0.code < $1.code }.flatMap { rule in
      rule.charges.filter { line in
        nearest[line.code]?.code == rule.code && line.holds(in: currency.code, on: day) && isWithin(line)
      }.map { line in
        var charge = DocumentCharge(
          code: line.code, text: line.text, category: line.category, value: line.value,
          itemTaxGroup: line.taxGroup)
        charge.source = .auto
        charge.rule = rule.code
        return charge
      }
    }
  }
}

extension [DocumentCharge] {
  /// The charges of a document after auto charges were searched anew.
  ///
  /// What somebody has typed, changed or taken off, what was quoted and what an invoice has carried stays, and keeps an auto
  /// charge of the same code from being added beside it; one that was allocated to lines too. Charges of lines that are gone
  /// go with them.
  /// - Parameters:
  ///   - found: The charges that auto charges give now.
  ///   - lines: The numbers of the lines of the document.
  public func settled(with found: [DocumentCharge], lines: Set<Int>) -> [DocumentCharge] {
    let kept = filter { charge in
      !charge.isSearched && (charge.invoice != nil || charge.line.map(lines.contains) ?? true)
    }
    return kept
      + found.filter { new in
        !kept.contains { old in
          old.code == new.code
            && (old.line == new.line || (new.line == nil && (old.rule ?? new.rule) == new.rule))
        }
      }
  }

  /// Charges as somebody has given them, each with the source that it has in view of what was there.
  ///
  /// An auto charge that is given as it was stays one; one of the same code for the same line that is given otherwise is
  /// changed; one that is not given any more is waived and stays at nothing.
  public func typed(over present: [DocumentCharge]) -> [DocumentCharge] {
    var left = present.filter { $0.source != nil }
    var charges = map { charge in
      let same = left.firstIndex { $0.isSame(as: charge) }
      guard let place = same ?? left.firstIndex(where: { $0.code == charge.code && $0.line == charge.line })
      else { return charge }
      let before = left.remove(at: place)
      var charge = charge
      charge.rule = before.rule
      charge.source = same == nil ? .changed : before.source
      return charge
    }
    for var charge in left {
      charge.value = .zero
      charge.source = .waived
      charges.append(charge)
    }
    return charges
  }
}

extension DocumentCharge {
  /// Whether both say the same, wherever they come from.
  fileprivate func isSame(as other: DocumentCharge) -> Bool {
    code == other.code && text == other.text && category == other.category && value == other.value
      && itemTaxGroup == other.itemTaxGroup && line == other.line
  }
}

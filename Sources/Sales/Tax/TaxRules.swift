/// All sales taxes of the company: codes with their rates, and the groups that put them on customers and items.
///
/// A line bears the taxes that its customer's sales tax group and its item's sales tax group have in common
/// (domain.md 5.6). An empty group on either side, or one that nobody filled, bears none.
public struct TaxRules: Sendable, Hashable {
  /// The taxes by their code.
  public private(set) var codes: [String: TaxCode] = [:]
  private var rates: [String: [TaxRate]] = [:]
  private var customerGroups: [String: Set<String>] = [:]
  private var itemGroups: [String: Set<String>] = [:]

  /// No tax at all.
  public init() {}

  /// Makes the rules from the rows that they are kept in, in any order.
  public init(
    codes: some Sequence<TaxCode>, rates: some Sequence<TaxRate>, members: some Sequence<TaxGroupMember>
  ) {
    for code in codes { self.codes[code.code] = code }
    for rate in rates { self.rates[rate.taxCode, default: []].append(rate) }
    for code in self.rates.keys { self.rates[code]?.sort { $0.validFrom < $1.validFrom } }
    for member in members {
      switch member.kind {
      case .customer: customerGroups[member.taxGroup, default: []].insert(member.taxCode)
      case .item: itemGroups[member.taxGroup, default: []].insert(member.taxCode)
      }
    }
  }

  /// The taxes on goods of an item group for customers of a customer group on a day, by code.
  ///
  /// - Throws: ``TaxRefusal/noRate(code:on:firstFrom:)`` when one of them has no rate on that day,
  ///   ``TaxRefusal/unknownCode(code:group:)`` when both groups name a tax that does not exist.
  public func codes(customerGroup: String, itemGroup: String, on day: Day) throws(TaxRefusal) -> [AppliedTax]
  {
    guard !customerGroup.isEmpty, !itemGroup.isEmpty,
      let ofCustomer = customerGroups[customerGroup], let ofItem = itemGroups[itemGroup]
    else { return [] }
    var applied: [AppliedTax] = []
    for code in ofCustomer.intersection(ofItem).sorted() {
      guard let tax = codes[code] else { throw .unknownCode(code: code, group: customerGroup) }
      applied.append(
        AppliedTax(code: code, name: tax.name, kind: tax.kind, rate: try rate(of: code, on: day)))
    }
    return applied
  }

  /// The rate of a tax on a day: that of the latest beginning up to it.
  ///
  /// - Throws: ``TaxRefusal/noRate(code:on:firstFrom:)`` before its first rate.
  public func rate(of code: String, on day: Day) throws(TaxRefusal) -> Percent {
    let all = rates[code] ?? []
    guard let rate = all.last(where: { $0.validFrom <= day }) else {
      throw .noRate(code: code, on: day, firstFrom: all.first?.validFrom)
    }
    return rate.rate
  }
}

/// A tax as it applies on a day: its code with the rate of that day.
public struct AppliedTax: Hashable, Sendable {
  public let code: String
  public let name: String
  public let kind: TaxKind
  /// Per cent of the net amount.
  public let rate: Percent

  /// Makes a tax of a day.
  public init(code: String, name: String = "", kind: TaxKind = .standard, rate: Percent) {
    self.code = code
    self.name = name
    self.kind = kind
    self.rate = rate
  }
}

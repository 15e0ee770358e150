import Store

/// The lists that the desk answers, by name: for screens, for `docket list`, for tests.
public enum Queries {
  /// All lists, in the order in which people look for them.
  public static let all: [ListDefinition] = [
    .agreements, .agreementOrderLines, .quotations, .orders, .ordersToShip, .openOrderLines, .pickingLists,
    .packingSlips, .invoices,
    .customerTransactions, .customers, .items, .onHand, .vendors, .users, .numberSeries, .warehouses, .units,
    .paymentTerms, .taxCodes, .taxGroups, .codes, .exchangeRates, .cashRoundings,
    .ledgerAccounts, .audit, .projects,
    .returns, .dispositions, .returnReasons,
    .holds, .allHolds, .holdCodes, .creditHolds, .allCreditHolds, .creditRules,
    .tradeAgreements, .tradeJournals, .autoCharges,
    .suggestionReport, .suggestions, .sellingRules, .sellingVariables, .approvedCustomers,
    .calendars, .transportTimes, .orderDeadlines, .prognoses,
    .purchases, .purchasesToReceive, .openPurchaseLines, .productReceipts, .vendorInvoices,
    .vendorTransactions, .vendorPrices, .vendorItems,
    .backordersByItem, .backordersByCustomer, .backordersByVendor,
  ]

  /// The list of a name.
  public static func named(_ name: String) -> ListDefinition? { all.first { $0.name == name } }
}

extension Desk {
  /// A page of a list.
  public func page(_ list: ListDefinition, _ request: ListRequest) throws -> ListPage {
    if list.isPlanned, request.position == .start { try refreshCoverage() }
    return try read { try $0.page(list, request, company: $0.company()) }
  }

  /// How many rows a list has under the conditions of a request.
  public func count(_ list: ListDefinition, _ request: ListRequest) throws -> Int {
    try read { try $0.count(list, request) }
  }
}

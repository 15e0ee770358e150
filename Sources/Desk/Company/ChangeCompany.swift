import Sales
import Store

/// Changes the parameters of the company; what is left out stays.
public struct ChangeCompany: Action {
  public static let name = "company.change"
  public static let title = "Change company"
  public static let help = """
    Changes who the company is and the defaults and rules of new documents. Documents that exist keep theirs. The currency
    of the ledger is fixed when the company is made.
    """
  public static let duty = Duty.setUp

  public var version: Int?
  public var name: String?
  public var address: AddressEntry?
  public var taxNumber: String?
  public var bankAccount: String?
  public var phone: String?
  public var email: String?
  public var taxMethod: TaxMethod?
  public var pricesIncludeTax: Bool?
  public var priceDecimals: Int?
  public var defaultOrderType: OrderType?
  public var quotationDays: Int?
  public var followUpDays: Int?
  public var reservation: ReservationMode?
  public var overdeliveryAllowed: Bool?
  public var underdeliveryAllowed: Bool?
  public var negativeStockAllowed: Bool?
  public var warehouse: String?
  public var paymentTerms: String?
  public var taxGroup: String?
  public var chargesTaxGroup: String?
  public var itemTaxGroup: String?
  public var returnDays: Int?
  public var accounts: PostingAccountsEntry?
  public var approvalDay: ApprovalDay?
  public var credit: CreditSettingsEntry?
  public var delivery: DeliveryParametersEntry?

  /// Changes nothing yet.
  public init(version: Int? = nil) { self.version = version }

  public func perform(in context: ActionContext) throws -> CompanyOutcome {
    var company = context.company
    try context.checkVersion(version, present: company.version, of: CompanyOutcome.company)
    fill(&company)
    try check(company, context.reader)
    if company.taxNumber != context.company.taxNumber {
      try context.warn(
        taxNumber: company.taxNumber, of: CompanyOutcome.company, kind: "company",
        country: company.address.country)
    }
    if company.bankAccount != context.company.bankAccount {
      try context.warn(bankAccount: company.bankAccount, of: CompanyOutcome.company, kind: "company")
    }
    company = try context.writer.save(company)
    return CompanyOutcome(name: company.name, version: company.version)
  }

  private func fill(_ company: inout Company) {
    take(name?.trimmingSpaces, into: &company.name)
    address?.fill(&company.address)
    take(taxNumber, into: &company.taxNumber)
    take(bankAccount, into: &company.bankAccount)
    take(phone, into: &company.phone)
    take(email, into: &company.email)
    take(taxMethod, into: &company.taxMethod)
    take(pricesIncludeTax, into: &company.pricesIncludeTax)
    take(priceDecimals, into: &company.priceDecimals)
    take(defaultOrderType, into: &company.defaultOrderType)
    take(quotationDays, into: &company.quotationDays)
    take(followUpDays, into: &company.followUpDays)
    take(reservation, into: &company.reservation)
    take(overdeliveryAllowed, into: &company.overdeliveryAllowed)
    take(underdeliveryAllowed, into: &company.underdeliveryAllowed)
    take(negativeStockAllowed, into: &company.negativeStockAllowed)
    take(warehouse, into: &company.warehouse)
    take(paymentTerms, into: &company.paymentTerms)
    take(taxGroup, into: &company.taxGroup)
    take(chargesTaxGroup, into: &company.chargesTaxGroup)
    take(itemTaxGroup, into: &company.itemTaxGroup)
    take(returnDays, into: &company.returnDays)
    accounts?.fill(&company.accounts)
    take(approvalDay, into: &company.approvalDay)
    credit?.fill(&company.credit)
    delivery?.fill(&company.delivery)
  }

  private func check(_ company: Company, _ reader: StoreReader) throws {
    var check = RecordCheck(reader)
    check.needs(company.name, "name", "company")
    check.country(company.address.country, "address.country")
    check.email(company.email, "email")
    check.require(
      (0...6).contains(company.priceDecimals), "priceDecimals", "company.price-decimals",
      "A price shows 0 to 6 decimals.")
    check.require(
      (0...3650).contains(company.quotationDays), "quotationDays", "company.quotation-days",
      "A quotation lasts 0 to 3650 days.")
    check.require(
      (0...3650).contains(company.followUpDays), "followUpDays", "company.follow-up-days",
      "A quotation is followed up after 0 to 3650 days.")
    check.require(
      (0...3650).contains(company.returnDays), "returnDays", "company.return-days",
      "A return is due within 0 to 3650 days.")
    check.require(
      OrderType.chosen.contains(company.defaultOrderType), "defaultOrderType", "company.default-order-type",
      "A new order is a Journal, a Subscription or a Sales order.")
    try check.code(.warehouse, company.warehouse, "warehouse")
    try check.code(.paymentTerms, company.paymentTerms, "paymentTerms")
    try check.code(.named(.taxGroup), company.taxGroup, "taxGroup")
    try check.code(.named(.itemTaxGroup), company.chargesTaxGroup, "chargesTaxGroup")
    try check.code(.named(.itemTaxGroup), company.itemTaxGroup, "itemTaxGroup")
    DeliveryParametersEntry.check(company.delivery, &check)
    for posting in PostingAccounts.postings {
      let path = "accounts.\(posting.field)"
      let number = company.accounts[keyPath: posting.account]
      check.require(!number.isEmpty, path, "company.account-missing", "Postings need this account.")
      try check.code(.ledgerAccount, number, path)
      if let account = try check.reader.ledgerAccount(number) { check.require(posting, to: account, path) }
    }
    try check.finish("company")
  }
}

/// The ledger accounts that postings go to, as somebody gives them; what is left out stays.
public struct PostingAccountsEntry: Codable, Sendable, Hashable {
  public var receivable: String?
  public var stock: String?
  public var tax: String?
  public var revenue: String?
  public var charges: String?
  public var costOfGoods: String?
  public var stockAdjustment: String?
  public var rounding: String?
  public var projectCost: String?
  public var scrap: String?
  public var payable: String?
  public var inputTax: String?
  public var purchases: String?
  public var priceDifference: String?

  /// Gives nothing.
  public init() {}

  func fill(_ accounts: inout PostingAccounts) {
    take(receivable, into: &accounts.receivable)
    take(stock, into: &accounts.stock)
    take(tax, into: &accounts.tax)
    take(revenue, into: &accounts.revenue)
    take(charges, into: &accounts.charges)
    take(costOfGoods, into: &accounts.costOfGoods)
    take(stockAdjustment, into: &accounts.stockAdjustment)
    take(rounding, into: &accounts.rounding)
    take(projectCost, into: &accounts.projectCost)
    take(scrap, into: &accounts.scrap)
    take(payable, into: &accounts.payable)
    take(inputTax, into: &accounts.inputTax)
    take(purchases, into: &accounts.purchases)
    take(priceDifference, into: &accounts.priceDifference)
  }
}

/// The parameters of the company after a change.
public struct CompanyOutcome: ActionOutcome, Hashable {
  static let company = "company"
  /// The company's name.
  public let name: String
  /// The version of the parameters, for the next change.
  public let version: Int

  public var subject: String { CompanyOutcome.company }
}

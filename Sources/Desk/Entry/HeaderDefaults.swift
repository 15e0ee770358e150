import Sales
import Store

/// What a new document takes from its customer, else from the company (domain.md 4.1).
struct HeaderDefaults {
  let reader: StoreReader
  let company: Company
  let user: User

  func fill(_ header: inout some DocumentHeader, from customer: Customer) throws {
    func first(_ values: String...) -> String { values.first { !$0.isEmpty } ?? "" }
    header.customerName = customer.name
    header.invoiceAccount = first(customer.invoiceAccount, customer.account)
    header.currency = first(customer.currency, company.currency)
    header.language = customer.language
    header.deliveryMode = customer.deliveryMode
    header.deliveryTerms = customer.deliveryTerms
    header.deliveryAddress = try reader.address(of: customer.account, for: .delivery) ?? PostalAddress()
    header.warehouse = customer.warehouse
    header.paymentTerms = first(customer.paymentTerms, company.paymentTerms)
    header.taxGroup = first(customer.taxGroup, company.taxGroup)
    header.priceGroup = customer.priceGroup
    header.lineDiscountGroup = customer.lineDiscountGroup
    header.multilineDiscountGroup = customer.multilineDiscountGroup
    header.totalDiscountGroup = customer.totalDiscountGroup
    header.taxMethod = company.taxMethod
    header.pricesIncludeTax = company.pricesIncludeTax
    header.salesTaker = user.login
  }
}

extension DocumentHeader {
  /// Takes what totals of the header's currency are rounded to on the day on which the document is made.
  mutating func takeRounding(from reader: StoreReader) throws {
    guard let known = Currency.named(currency) else { return }
    roundingStep = try reader.cashRounding(of: currency)?.amount(in: known) ?? .zero
  }
}

/// Tests a header against the lists that its codes come from; all problems are found at once.
struct HeaderCheck {
  let reader: StoreReader

  func problems(of header: some DocumentHeader) throws -> [Problem] {
    var check = RecordCheck(reader)
    try check.code(.customer, header.invoiceAccount, "invoiceAccount")
    try check.code(.currency, header.currency, "currency")
    try check.code(.warehouse, header.warehouse, "warehouse")
    try check.code(.named(.deliveryMode), header.deliveryMode, "deliveryMode")
    try check.code(.named(.deliveryTerms), header.deliveryTerms, "deliveryTerms")
    try check.code(.named(.taxGroup), header.taxGroup, "taxGroup")
    try check.code(.paymentTerms, header.paymentTerms, "paymentTerms")
    try check.code(.user, header.salesTaker, "salesTaker")
    try check.code(.named(.priceGroup), header.priceGroup ?? "", "priceGroup")
    try check.code(.named(.lineDiscountGroup), header.lineDiscountGroup ?? "", "lineDiscountGroup")
    try check.code(
      .named(.multilineDiscountGroup), header.multilineDiscountGroup ?? "", "multilineDiscountGroup")
    try check.code(.named(.totalDiscountGroup), header.totalDiscountGroup ?? "", "totalDiscountGroup")
    check.language(header.language, "language")
    check.country(header.deliveryAddress.country, "deliveryAddress.country")
    if header.totalDiscountPercent.magnitude > .hundred {
      check.add(
        "totalDiscountPercent", "document.discount",
        "A total discount of \(header.totalDiscountPercent) % is not between -100 and 100.",
        figures: [Figure("discount", header.totalDiscountPercent)])
    }
    return check.problems
  }
}

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
    var problems: [Problem] = []
    func require(_ field: String, _ kind: String, _ code: String, _ exists: Bool) {
      guard !code.isEmpty, !exists else { return }
      let refusal = NotFound(kind, code)
      problems.append(Problem(field, refusal.code, refusal.what, figures: refusal.figures))
    }
    require(
      "invoiceAccount", "customer", header.invoiceAccount, try reader.customer(header.invoiceAccount) != nil)
    require("currency", "currency", header.currency, Currency.named(header.currency) != nil)
    require("warehouse", "warehouse", header.warehouse, try reader.warehouse(header.warehouse) != nil)
    require(
      "deliveryMode", "delivery mode", header.deliveryMode,
      try reader.namedCode(.deliveryMode, header.deliveryMode) != nil)
    require(
      "deliveryTerms", "delivery terms", header.deliveryTerms,
      try reader.namedCode(.deliveryTerms, header.deliveryTerms) != nil)
    require("taxGroup", "tax group", header.taxGroup, try reader.namedCode(.taxGroup, header.taxGroup) != nil)
    require(
      "paymentTerms", "payment terms", header.paymentTerms,
      try reader.paymentTerms(header.paymentTerms) != nil)
    for (field, kind, group) in [
      ("priceGroup", CodeKind.priceGroup, header.priceGroup),
      ("lineDiscountGroup", .lineDiscountGroup, header.lineDiscountGroup),
      ("multilineDiscountGroup", .multilineDiscountGroup, header.multilineDiscountGroup),
      ("totalDiscountGroup", .totalDiscountGroup, header.totalDiscountGroup),
    ] {
      let code = group ?? ""
      require(field, kind.title, code, try code.isEmpty || reader.namedCode(kind, code) != nil)
    }
    if header.totalDiscountPercent.magnitude > .hundred {
      problems.append(
        Problem(
          "totalDiscountPercent", "document.discount",
          "A total discount of \(header.totalDiscountPercent) % is not between -100 and 100.",
          figures: [Figure("discount", header.totalDiscountPercent)]))
    }
    return problems
  }
}

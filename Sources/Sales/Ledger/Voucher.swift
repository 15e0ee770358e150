/// A ledger posting: its lines sum to nothing in the company's currency, always.
public struct Voucher: Codable, Sendable, Hashable {
  public var number: String
  public var date: Day
  public var text: String
  public var lines: [VoucherLine]

  /// Makes a voucher.
  ///
  /// - Throws: ``VoucherRefusal`` when the lines do not balance, ``NumberError/overflow``.
  public init(number: String, date: Day, text: String, lines: [VoucherLine]) throws {
    self.number = number
    self.date = date
    self.text = text
    self.lines = lines.filter { !$0.amount.isZero || !$0.currencyAmount.isZero }
    let sum = try lines.map(\.amount).sum()
    guard sum.isZero else { throw VoucherRefusal(number: number, difference: sum) }
  }
}

/// One side of a posting: a debit is positive, a credit negative.
public struct VoucherLine: Codable, Sendable, Hashable {
  public var id: Int?
  public var voucher: String
  public var account: String
  public var text: String
  /// In the company's currency.
  public var amount: Amount
  public var currency: String
  /// In the currency of the document.
  public var currencyAmount: Amount
  public var taxCode: String?
  public var customer: String?
  /// The vendor who is owed, on the line of a vendor invoice.
  public var vendor: String?

  /// Makes a voucher line.
  public init(
    voucher: String, account: String, text: String, amount: Amount, currency: String, currencyAmount: Amount,
    taxCode: String? = nil, customer: String? = nil, vendor: String? = nil
  ) {
    id = nil
    self.voucher = voucher
    self.account = account
    self.text = text
    self.amount = amount
    self.currency = currency
    self.currencyAmount = currencyAmount
    self.taxCode = taxCode
    self.customer = customer
    self.vendor = vendor
  }
}

/// A posting that does not balance; it would be a fault of Docket and is never written.
public struct VoucherRefusal: Refusal, Hashable {
  public let number: String
  public let difference: Amount

  /// Makes the refusal.
  public init(number: String, difference: Amount) {
    self.number = number
    self.difference = difference
  }

  public var code: String { "voucher.unbalanced" }
  public var figures: [Figure] {
    [Figure("voucher", number), Figure("difference in minor units", difference.minor)]
  }
  public var what: String { "The voucher \(number) does not balance by \(difference.minor) minor units." }
  public var next: String { "Nothing was posted; run docket check and report it." }
}

/// What kind of account it is.
public enum AccountKind: String, Codable, Sendable, CaseIterable, Hashable {
  case asset
  case liability
  case equity
  case revenue
  case expense
}

/// An account of the ledger.
public struct LedgerAccount: Codable, Sendable, Hashable {
  public var number: String
  public var name: String
  public var kind: AccountKind

  /// Makes an account.
  public init(number: String, name: String, kind: AccountKind) {
    self.number = number
    self.name = name
    self.kind = kind
  }

  /// The small chart that a new company begins with; it has every account of ``PostingAccounts``.
  public static let usualChart: [LedgerAccount] = [
    LedgerAccount(number: "1200", name: "Accounts receivable", kind: .asset),
    LedgerAccount(number: "1400", name: "Stock", kind: .asset),
    LedgerAccount(number: "1450", name: "Input tax", kind: .asset),
    LedgerAccount(number: "2000", name: "Accounts payable", kind: .liability),
    LedgerAccount(number: "2200", name: "Sales tax payable", kind: .liability),
    LedgerAccount(number: "4000", name: "Sales", kind: .revenue),
    LedgerAccount(number: "4100", name: "Charges to customers", kind: .revenue),
    LedgerAccount(number: "5000", name: "Cost of goods sold", kind: .expense),
    LedgerAccount(number: "5050", name: "Bought services", kind: .expense),
    LedgerAccount(number: "5100", name: "Stock adjustments", kind: .expense),
    LedgerAccount(number: "5200", name: "Consumed by projects", kind: .expense),
    LedgerAccount(number: "5300", name: "Scrapped returns", kind: .expense),
    LedgerAccount(number: "5400", name: "Purchase price differences", kind: .expense),
    LedgerAccount(number: "6900", name: "Rounding differences", kind: .expense),
  ]
}

/// What a customer owes for one posted document.
public struct CustomerTransaction: Codable, Sendable, Hashable {
  public var id: Int?
  /// The invoice account.
  public var customer: String
  public var date: Day
  public var dueDate: Day
  public var voucher: String
  public var document: String
  public var text: String
  public var currency: String
  public var amount: Amount
  /// In the company's currency.
  public var baseAmount: Amount
  /// The part of the amount that is not settled.
  public var open: Amount
  /// The part of the base amount that is not settled.
  public var baseOpen: Amount

  /// Makes the transaction of a posted document, all of it open.
  public init(
    customer: String, date: Day, dueDate: Day, voucher: String, document: String, text: String,
    currency: String,
    amount: Amount, baseAmount: Amount
  ) {
    id = nil
    self.customer = customer
    self.date = date
    self.dueDate = dueDate
    self.voucher = voucher
    self.document = document
    self.text = text
    self.currency = currency
    self.amount = amount
    self.baseAmount = baseAmount
    open = amount
    baseOpen = baseAmount
  }
}

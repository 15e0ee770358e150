/// Which ledger account each part of a posting goes to (domain.md 4.14).
public struct PostingAccounts: Codable, Sendable, Hashable {
  public var receivable = "1200"
  public var stock = "1400"
  public var tax = "2200"
  public var revenue = "4000"
  public var charges = "4100"
  public var costOfGoods = "5000"
  public var stockAdjustment = "5100"
  public var rounding = "6900"
  /// What projects consume; an expense, or work in progress.
  public var projectCost = "5200"
  /// What is lost by returned goods that are scrapped.
  public var scrap = "5300"
  /// What the company owes its vendors.
  public var payable = "2000"
  /// Sales tax that vendors charge.
  public var inputTax = "1450"
  /// Services and other things bought that are not kept in stock.
  public var purchases = "5050"
  /// What stock was bought for more or less than its standard cost.
  public var priceDifference = "5400"
  /// Makes the usual accounts.
  public init() {}
}

extension PostingAccounts {
  /// One part of postings: which account it goes to, and of which kind that is.
  public struct Posting: Sendable {
    /// The name of the parameter, such as `costOfGoods`.
    public let field: String
    public let account: WritableKeyPath<PostingAccounts, String> & Sendable
    /// The kinds of account that it can go to.
    public let kinds: [AccountKind]
    /// What is posted, in words.
    public let words: String
  }

  /// All parts, in the order in which they are set up.
  public static let postings: [Posting] = [
    Posting(field: "receivable", account: \.receivable, kinds: [.asset], words: "what customers owe"),
    Posting(field: "stock", account: \.stock, kinds: [.asset], words: "stock"),
    Posting(field: "tax", account: \.tax, kinds: [.liability], words: "sales tax"),
    Posting(field: "revenue", account: \.revenue, kinds: [.revenue], words: "revenue"),
    Posting(
      field: "charges", account: \.charges, kinds: [.revenue, .expense, .liability],
      words: "charges to customers"),
    Posting(field: "costOfGoods", account: \.costOfGoods, kinds: [.expense], words: "the cost of goods sold"),
    Posting(
      field: "stockAdjustment", account: \.stockAdjustment, kinds: [.expense, .revenue, .equity],
      words: "adjustments of stock"),
    Posting(
      field: "rounding", account: \.rounding, kinds: [.expense, .revenue], words: "rounding differences"),
    Posting(
      field: "projectCost", account: \.projectCost, kinds: [.expense, .asset], words: "what projects consume"),
    Posting(field: "scrap", account: \.scrap, kinds: [.expense], words: "scrapped returns"),
    Posting(field: "payable", account: \.payable, kinds: [.liability], words: "what vendors are owed"),
    Posting(
      field: "inputTax", account: \.inputTax, kinds: [.asset, .liability], words: "tax that vendors charge"),
    Posting(field: "purchases", account: \.purchases, kinds: [.expense, .asset], words: "bought services"),
    Posting(
      field: "priceDifference", account: \.priceDifference, kinds: [.expense, .revenue],
      words: "differences between purchase prices and costs"),
  ]
}

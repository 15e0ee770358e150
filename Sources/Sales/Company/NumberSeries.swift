/// The documents and records that draw their number from a series.
public enum SeriesCode: String, Codable, Sendable, CaseIterable, Hashable {
  case customer, item, vendor, quotation, order, agreement
  case pickingList = "picking-list"
  case packingSlip = "packing-slip"
  case invoice, voucher
  /// RMA numbers.
  case returns
  case tradeJournal = "trade-journal"
  case purchase
  case productReceipt = "product-receipt"
  case vendorInvoice = "vendor-invoice"

  /// What has the numbers, in words.
  public var title: String {
    switch self {
    case .agreement: "sales agreement"
    case .returns: "return"
    case .pickingList: "picking list"
    case .packingSlip: "packing slip"
    case .purchase: "purchase order"
    case .productReceipt: "product receipt"
    case .vendorInvoice: "vendor invoice"
    default: rawValue
    }
  }

  /// The prefix that a new company's series has.
  public var usualPrefix: String {
    switch self {
    case .customer: "C-"
    case .item: "I-"
    case .vendor: "V-"
    case .quotation: "QU-"
    case .order: "SO-"
    case .agreement: "SA-"
    case .pickingList: "PICK-"
    case .packingSlip: "PS-"
    case .invoice: "INV-"
    case .voucher: "VO-"
    case .returns: "RMA-"
    case .tradeJournal: "TJ-"
    case .purchase: "PO-"
    case .productReceipt: "PR-"
    case .vendorInvoice: "VI-"
    }
  }
}

/// A number series: the prefix, how many digits, and the next number.
///
/// A number is drawn inside the transaction that saves its document, so a document that is not saved uses none: the
/// series of invoices and vouchers has no gaps.
public struct NumberSeries: Codable, Sendable, Hashable {
  public var code: SeriesCode
  public var prefix: String
  /// The least number of digits; a longer number is written in full.
  public var digits: Int
  public var next: Int
  /// Raised by each change by hand; drawing a number does not raise it.
  public var version: Int

  /// The greatest number that a series may begin at; there are as many again before an integer ends.
  public static let greatest = 1_000_000_000_000_000_000

  /// Makes a series that begins at 1.
  public init(code: SeriesCode, prefix: String? = nil, digits: Int = 6, next: Int = 1) {
    self.code = code
    self.prefix = prefix ?? code.usualPrefix
    self.digits = digits
    self.next = next
    version = 1
  }

  /// The text of a number of the series.
  public func text(_ number: Int) -> String {
    let digits = String(number)
    return prefix + String(repeating: "0", count: max(0, self.digits - digits.count)) + digits
  }

  /// The number that a text of this series carries; nil for text that the series would not write so, such as `C-9` where
  /// it writes `C-000009`.
  public func number(in text: String) -> Int? {
    guard text.hasPrefix(prefix), let number = Int(text.dropFirst(prefix.count)), number >= 0 else {
      return nil
    }
    return self.text(number) == text ? number : nil
  }
}

/// A run of numbers that a series leaves out because somebody set its next number ahead and gave a reason.
public struct NumberGap: Codable, Sendable, Hashable {
  public var series: SeriesCode
  /// The prefix that the series had.
  public var prefix: String
  /// The first number that is left out, and the last.
  public var first: Int
  public var last: Int

  /// Makes a run.
  public init(series: SeriesCode, prefix: String, first: Int, last: Int) {
    self.series = series
    self.prefix = prefix
    self.first = first
    self.last = last
  }
}

/// The status of a purchase order or of one of its lines, in the order in which they advance.
public enum PurchaseStatus: String, Codable, Sendable, CaseIterable, Hashable, Comparable {
  /// Something is still to come.
  case open
  /// All has come, something is still to be invoiced by the vendor.
  case received
  case invoiced
  case canceled

  /// The status that the quantities of lines tell; received is what delivered is on the sales side.
  public init(_ status: OrderStatus) {
    switch status {
    case .open: self = .open
    case .delivered: self = .received
    case .invoiced: self = .invoiced
    case .canceled: self = .canceled
    }
  }

  /// The status as people call it.
  public var title: String {
    switch self {
    case .open: "Open order"
    case .received: "Received"
    case .invoiced: "Invoiced"
    case .canceled: "Canceled"
    }
  }

  private var rank: Int { PurchaseStatus.allCases.firstIndex(of: self) ?? 0 }

  public static func < (left: PurchaseStatus, right: PurchaseStatus) -> Bool { left.rank < right.rank }
}

/// The highest document that was posted for a purchase order; it never falls back.
public enum PurchaseDocument: String, Codable, Sendable, CaseIterable, Hashable, Comparable {
  case none
  case confirmation
  case productReceipt = "product-receipt"
  case invoice

  private var rank: Int { PurchaseDocument.allCases.firstIndex(of: self) ?? 0 }

  public static func < (left: PurchaseDocument, right: PurchaseDocument) -> Bool { left.rank < right.rank }
}

/// Where the price of a purchase line comes from.
public enum PurchasePriceSource: String, Codable, Sendable, CaseIterable, Hashable {
  /// A price that was agreed with the vendor.
  case vendorPrice = "vendor-price"
  /// What the item costs, as no price of the vendor fits.
  case cost
  /// Typed by somebody: it stays until it is released on purpose.
  case manual
  /// No price was found.
  case none
}

import Sales
import Store

/// Searches the auto charges of a document anew, those that somebody has changed or taken off too.
public struct SearchAutoCharges: Action {
  public static let name = "document.auto-charges"
  public static let title = "Search auto charges"
  public static let help = """
    Puts the charges that auto charges give now in the place of those that somebody has changed or taken off. What was typed \
    and what an invoice has carried stays.
    """
  public static let duty = Duty.sell
  public static let fields = ["document": "Number of the order or the quotation."]

  public var document: String

  /// Searches for a document.
  public init(_ document: String) { self.document = document }

  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    try context.changingCharges(of: document) { charges, _, _ in
      charges.filter { $0.source == nil || $0.invoice != nil }
    }
  }
}

/// Allocates a charge of a whole document to its lines.
public struct AllocateCharge: Action {
  public static let name = "document.allocate-charge"
  public static let title = "Allocate charge to lines"
  public static let help = """
    Divides a fixed charge of a whole document into charges of its lines; the last line takes the rounding cent. Each invoice \
    then bears the charges of its lines.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "document": "Number of the order or the quotation.", "charge": "Code of the charge.",
    "by": "net, quantity or line; net when left out.",
  ]

  public var document: String
  public var charge: String
  public var by: ChargeAllocation?

  /// Allocates a charge.
  public init(_ charge: String, of document: String, by: ChargeAllocation? = nil) {
    self.charge = charge
    self.document = document
    self.by = by
  }

  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    try context.changingCharges(of: document) { charges, lines, currency in
      guard
        let place = charges.firstIndex(where: {
          $0.code == charge && $0.line == nil && $0.invoice == nil && $0.source != .waived
        })
      else { throw ChargeRefusal.notFound(document: document, code: charge) }
      var charges = charges
      let parts = try (by ?? .net).allocate(charges.remove(at: place), to: lines, in: currency)
      charges.insert(contentsOf: parts, at: place)
      return charges
    }
  }
}

extension ActionContext {
  /// Changes the charges of an order or a quotation that can still be changed.
  fileprivate func changingCharges(
    of document: String,
    _ change: (_ charges: [DocumentCharge], _ lines: [ChargedLine], _ currency: Currency) throws ->
      [DocumentCharge]
  ) throws -> SalesDocumentOutcome {
    if try isQuotation(document) {
      let before = try quotation(document)
      try before.require(.created, action: "changed")
      var after = before
      after.charges = try change(
        before.charges, before.lines.compactMap { ChargedLine($0) }, .known(before.header.currency))
      try settleCharges(of: &after)
      return try SalesDocumentOutcome(save(after, over: before), rules: taxRules())
    }
    let before = try order(document)
    try before.requireLiving()
    var after = before
    after.charges = try change(
      before.charges, before.lines.compactMap { ChargedLine($0) }, .known(before.header.currency))
    try settleCharges(of: &after)
    return try SalesDocumentOutcome(save(after, over: before), rules: taxRules())
  }
}

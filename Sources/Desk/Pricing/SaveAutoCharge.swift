import Sales
import Store

/// Adds an auto charge, or changes one.
public struct SaveAutoCharge: Action {
  public static let name = "auto-charge.save"
  public static let title = "Save auto charge"
  public static let help = """
    Adds charges that quotations and orders get by themselves, or changes the given fields. Of several that concern a \
    document, the nearest one with a charge code gives the charges of that code: those of the customer before those of its \
    group before those for all. Documents get them at their next change.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "charge": "The code.", "name": "What it is called; the code when left out.",
    "level": "header for the whole document, line for each line; header when left out.",
    "accountCode": "Whether it is for one customer, a group or all; by what account holds when left out.",
    "account": "The customer, or the customer group.",
    "itemCode": "Whether it is for one item, a group or all; on the header all.",
    "item": "The item, or the item group.",
    "deliveryModes": "The modes of delivery that it is for, separated by commas; all when empty.",
    "charges": "The charges; they take the place of those that are there.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ].merging(AutoChargeEntry.fields("charges.")) { $1 }

  public var charge: String
  public var name: String?
  public var level: ChargeLevel?
  public var accountCode: TradeScope?
  public var account: String?
  public var itemCode: TradeScope?
  public var item: String?
  public var deliveryModes: String?
  public var charges: [AutoChargeEntry]?
  public var version: Int?

  /// Makes the action.
  public init(_ charge: String, level: ChargeLevel? = nil, charges: [AutoChargeEntry]? = nil) {
    self.charge = charge
    self.level = level
    self.charges = charges
  }

  public func perform(in context: ActionContext) throws -> AutoChargeOutcome {
    guard !charge.isEmpty else { throw CodeRefusal("auto charge", charge, .empty) }
    let present = try context.reader.autoCharge(charge)
    var changed = present ?? AutoCharge(code: charge, name: charge)
    try context.checkVersion(version, present: changed.version, of: "auto charge \(charge)")
    take(name, into: &changed.name)
    take(level, into: &changed.level)
    take(account, into: &changed.account)
    take(item, into: &changed.item)
    changed.accountCode = accountCode ?? scope(changed.account, account, changed.accountCode)
    changed.itemCode = itemCode ?? scope(changed.item, item, changed.itemCode)
    if let deliveryModes {
      changed.deliveryModes = deliveryModes.split(separator: ",").map { String($0).trimmingSpaces }
        .filter { !$0.isEmpty }.joined(separator: ",")
    }
    if let charges { changed.charges = charges.map { $0.line(in: context.company) } }
    var check = RecordCheck(context.reader)
    check.newCode(charge, "charge", "auto charge")
    try changed.check(&check)
    try check.finish("auto charge")
    try context.writer.put(changed)
    return AutoChargeOutcome(changed)
  }

  /// A code without its kind is that of one customer or one item.
  private func scope(_ code: String, _ given: String?, _ present: TradeScope) -> TradeScope {
    if code.isEmpty { return .all }
    return given == nil || present == .group ? present : .table
  }
}

/// Deletes an auto charge.
public struct DeleteAutoCharge: Action {
  public static let name = "auto-charge.delete"
  public static let title = "Delete auto charge"
  public static let help = "Deletes an auto charge; documents lose its charges at their next change."
  public static let duty = Duty.setUp
  public static let fields = ["charge": "The code."]

  public var charge: String

  /// Makes the action.
  public init(_ charge: String) { self.charge = charge }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.autoCharge(charge) != nil else { throw NotFound("auto charge", charge) }
    try context.writer.delete(autoCharge: charge)
    return DocumentOutcome("auto charge", charge, status: "deleted")
  }
}

/// An auto charge after it was saved, with what its bounds leave out.
public struct AutoChargeOutcome: ActionOutcome, Hashable {
  public let charge: String
  /// Bounds that meet, between which an amount has no charge.
  public let notes: [String]

  public var subject: String { "auto charge \(charge)" }

  init(_ saved: AutoCharge) {
    charge = saved.code
    notes = saved.meetingBounds.map { code, bound in
      "A document of exactly \(bound) gets no \(code): one charge ends below it, the next begins above it."
    }
  }
}

extension AutoCharge {
  fileprivate func check(_ check: inout RecordCheck) throws {
    check.require(
      accountCode == .all ? account.isEmpty : !account.isEmpty, "account", "auto-charge.account",
      accountCode == .all ? "For all customers none is named." : "Name the customer or the customer group.")
    check.require(
      itemCode == .all ? item.isEmpty : !item.isEmpty, "item", "auto-charge.item",
      itemCode == .all ? "For all items none is named." : "Name the item or the item group.")
    check.require(
      level == .line || itemCode == .all, "item", "auto-charge.header-item",
      "A charge of the header is for all items; make it one of the lines.")
    switch accountCode {
    case .table: try check.code(.customer, account, "account")
    case .group: try check.code(.named(.customerGroup), account, "account")
    case .all: break
    }
    switch itemCode {
    case .table: try check.code(.item, item, "item")
    case .group: try check.code(.named(.itemGroup), item, "item")
    case .all: break
    }
    for mode in modes { try check.code(.named(.deliveryMode), String(mode), "deliveryModes") }
    for (index, line) in charges.enumerated() {
      try line.check(level: level, "charges.\(index + 1).", &check)
    }
  }
}

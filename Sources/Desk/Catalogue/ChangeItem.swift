import Sales
import Store

/// Changes an item; what is left out stays.
public struct ChangeItem: Action {
  public static let name = "item.change"
  public static let title = "Change item"
  public static let help =
    "Changes the given fields of an item. Lines that exist keep what they took from it. Another cost revalues its stock and posts the difference against stock adjustments."
  public static let duty = Duty.maintainItems
  public static let fields = ItemEntry.help.merging([
    "item": "The item number.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]) { $1 }

  public var item: String
  public var version: Int?
  public var entry: ItemEntry

  /// Changes an item.
  public init(_ item: String, version: Int? = nil, _ entry: ItemEntry) {
    self.item = item
    self.version = version
    self.entry = entry
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard let present = try context.reader.item(item) else { throw try context.notFound(.item, item) }
    try context.checkVersion(version, present: present.version, of: "item \(item)")
    var changed = present
    entry.fill(&changed)
    var check = RecordCheck(context.reader)
    try entry.check(changed, &check)
    // Stock and lines are counted in the old unit, and a service owns no stock.
    if changed.stockUnit != present.stockUnit || changed.kind != present.kind,
      let user = try context.reader.use(of: .item(item))
    {
      check.add(
        changed.kind != present.kind ? "kind" : "stockUnit", "item.used",
        "The item is used by \(user), so its kind and its stock unit stay.")
    }
    try check.finish("item")
    let known = Set(try context.reader.barCodes(of: item).map(\.code))
    try context.warn(
      barCodes: (entry.barCodes ?? []).map(\.code).filter { !known.contains($0) }, ofItem: item)
    _ = try context.writer.save(changed)
    try entry.saveNested(of: changed, in: context)
    let voucher = try context.revalueStock(of: changed, from: present.cost)
    return DocumentOutcome("item", item, made: voucher.map { "voucher \($0)" })
  }

  private enum CodingKeys: String, CodingKey {
    case item, version
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    item = try container.decode(String.self, forKey: .item)
    version = try container.decodeIfPresent(Int.self, forKey: .version)
    entry = try ItemEntry(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(item, forKey: .item)
    try container.encodeIfPresent(version, forKey: .version)
    try entry.encode(to: encoder)
  }
}

/// Deletes an item that nothing has been done with.
public struct DeleteItem: Action {
  public static let name = "item.delete"
  public static let title = "Delete item"
  public static let help = """
    Deletes an item with its units, bar codes and customers' numbers. One on documents or with stock is refused: stop it
    instead.
    """
  public static let duty = Duty.maintainItems
  public static let fields = ["item": "The item number."]

  public var item: String

  /// Deletes an item.
  public init(_ item: String) { self.item = item }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.item(item) != nil else { throw try context.notFound(.item, item) }
    if let user = try context.reader.use(of: .item(item)) {
      throw CodeRefusal("item", item, .used(by: user))
    }
    try context.writer.delete(item: item)
    return DocumentOutcome("item", item)
  }
}

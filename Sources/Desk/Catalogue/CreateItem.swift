import Sales
import Store

/// Adds an item with its units, bar codes and the customers' own numbers.
public struct CreateItem: Action {
  public static let name = "item.create"
  public static let title = "New item"
  public static let help = "Adds an item; the number comes from the number series unless one is given."
  public static let duty = Duty.maintainItems
  public static let fields = ItemEntry.help.merging([
    "number": "The item number; default the next number of the series. Leading zeros are kept."
  ]) { $1 }

  public var number: String?
  public var entry: ItemEntry

  /// Adds an item.
  public init(number: String? = nil, _ entry: ItemEntry) {
    self.number = number
    self.entry = entry
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var check = RecordCheck(context.reader)
    check.newCode(number ?? "", "number", "item")
    let number = try context.number(.item, given: number)
    if try context.reader.item(number) != nil { throw CodeRefusal("item", number, .taken) }
    var item = Item(number: number, name: "", unit: "pcs")
    entry.fill(&item)
    try entry.check(item, &check)
    try check.finish("item")
    try context.warn(barCodes: (entry.barCodes ?? []).map(\.code), ofItem: number)
    try context.writer.insert(item)
    try entry.saveNested(of: item, in: context)
    return DocumentOutcome("item", number)
  }

  private enum CodingKeys: String, CodingKey {
    case number
  }

  public init(from decoder: any Decoder) throws {
    number = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .number)
    entry = try ItemEntry(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(number, forKey: .number)
    try entry.encode(to: encoder)
  }
}

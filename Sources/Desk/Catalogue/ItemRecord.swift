import Sales
import Store

/// An item with all that belongs to it, as a screen shows it.
public struct ItemRecord: Encodable, Sendable, Hashable {
  public let item: Item
  /// The units besides the stock unit, by code.
  public let units: [Unit]
  public let barCodes: [ItemBarCode]
  public let customerNumbers: [CustomerItem]
  /// The lead times at sites that have their own.
  public let leadTimes: [ItemSite]

  /// A unit of an item: how many stock units it makes.
  public struct Unit: Encodable, Sendable, Hashable {
    public let unit: String
    public let factor: Factor
  }
}

extension Desk {
  /// An item with its units, bar codes and the customers' own numbers.
  ///
  /// - Throws: `NotFound` with the number that is most like it.
  public func item(_ number: String) throws -> ItemRecord {
    try read { reader in
      guard let item = try reader.item(number) else {
        throw NotFound("item", number, nearest: try Lookup(reader).nearest(.item, to: number))
      }
      let units = try reader.unitFactors(of: number).map { ItemRecord.Unit(unit: $0.key, factor: $0.value) }
      return ItemRecord(
        item: item, units: units.sorted { $0.unit < $1.unit }, barCodes: try reader.barCodes(of: number),
        customerNumbers: try reader.customerItems(of: number),
        leadTimes: try reader.itemSites(of: number))
    }
  }
}

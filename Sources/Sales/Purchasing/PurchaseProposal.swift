/// What is proposed to be bought of an item for a warehouse.
public struct PurchaseProposal: Codable, Hashable, Sendable {
  public var item: String
  public var name: String
  public var warehouse: String
  /// Who it would be bought from; empty where the item has no main vendor.
  public var vendor: String
  /// To buy, in the unit.
  public var quantity: Quantity
  public var unit: String
  /// What is short, in stock units.
  public var shortage: Quantity
  /// The first day on which less is there than should be.
  public var needed: Day
  /// When it would come.
  public var delivery: Day

  /// Makes a proposal out of a need.
  public init(item: Item, warehouse: String, unit: String, need: PurchaseNeed) {
    self.item = item.number
    name = item.name
    self.warehouse = warehouse
    vendor = item.mainVendor
    quantity = need.quantity
    self.unit = unit
    shortage = need.shortage
    needed = need.needed
    delivery = need.delivery
  }
}

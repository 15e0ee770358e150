import Sales
import Store

extension Desk {
  /// What is proposed to be bought today, by item and warehouse; what was rejected today is left out.
  ///
  /// Reorder point and safety stock of an item count in its own warehouse, else the company's; in the others only what
  /// customers wait for.
  /// - Parameter item: One item alone; all that may have to be bought when nil.
  /// - Throws: a refusal of the store, `NumberError`.
  public func purchaseProposals(of item: String? = nil) throws -> [PurchaseProposal] {
    let today = today
    return try read { reader in
      let company = try reader.company()
      let rejected = try reader.rejectedProposals(on: today)
      var proposals: [PurchaseProposal] = []
      for number in try item.map({ [$0] }) ?? reader.itemsToPlan() {
        guard let item = try reader.item(number), item.kind == .stocked, !item.stopped else { continue }
        proposals += try PurchasePlanning(reader: reader, company: company, today: today)
          .proposals(for: item)
          .filter { !rejected.contains(StockPlace(item: $0.item, warehouse: $0.warehouse)) }
      }
      return proposals
    }
  }
}

/// Reads what the rule of ``PurchaseNeed`` wants to know of an item, warehouse by warehouse.
struct PurchasePlanning {
  let reader: StoreReader
  let company: Company
  let today: Day

  /// What must be bought of an item.
  func proposals(for item: Item) throws -> [PurchaseProposal] {
    let physical = Dictionary(
      try reader.onHand(item: item.number).map { ($0.warehouse, $0.onHand.physical) },
      uniquingKeysWith: { first, _ in first })
    let movements = try reader.movements(ofItem: item.number)
    let home = item.warehouse.isEmpty ? company.warehouse : item.warehouse
    let terms = try reader.vendorItem(item.mainVendor, item.number)
    let leadDays =
      try terms?.leadDays ?? item.purchaseLeadDays ?? reader.vendor(item.mainVendor)?.leadDays ?? 0
    let unit = item.buyingUnit
    let factor = try reader.unitFactor(of: item, unit: unit) ?? .one
    let places = Set(movements.keys).union(home.isEmpty ? [] : [home])
    return try places.sorted().compactMap { warehouse in
      var situation = SupplySituation(
        physical: physical[warehouse] ?? .zero, movements: movements[warehouse] ?? [], leadDays: leadDays,
        unitFactor: factor)
      situation.minimum = max(item.purchaseMinimum, terms?.minimumQuantity ?? .zero)
      situation.multiple =
        [terms?.multipleQuantity ?? .zero, item.purchaseMultiple].first { !$0.isZero } ?? .zero
      if warehouse == home {
        situation.reorderPoint = item.reorderPoint
        situation.safetyStock = item.safetyStock
      }
      return try PurchaseNeed(situation, today: today).map {
        PurchaseProposal(item: item, warehouse: warehouse, unit: unit, need: $0)
      }
    }
  }
}

/// Turns proposals into purchase orders: one for each vendor and warehouse.
public struct AcceptProposals: Action {
  public static let name = "proposal.accept"
  public static let title = "Accept purchase proposals"
  public static let help = """
    Makes purchase orders of proposals, with the quantities, vendors and dates that are given: one for each vendor and \
    warehouse.
    """
  public static let duty = Duty.purchase
  public static let fields = [
    "lines": "What is bought.",
    "lines.item": "The item number.",
    "lines.warehouse": "Where it is received; the item's, else the company's, when left out.",
    "lines.vendor": "Who it is bought from; the item's main vendor when left out.",
    "lines.quantity": "How much, in the unit.",
    "lines.unit": "The unit; the item's purchase unit when left out.",
    "lines.date": "When it is wanted; the order date and the lead time when left out.",
  ]

  /// One accepted proposal.
  public struct Line: Codable, Sendable, Hashable {
    public var item: String
    public var warehouse: String?
    public var vendor: String?
    public var quantity: Quantity
    public var unit: String?
    public var date: Day?

    /// Accepts a proposal, or another quantity.
    public init(_ item: String, quantity: Quantity, vendor: String? = nil, date: Day? = nil) {
      self.item = item
      self.quantity = quantity
      self.vendor = vendor
      self.date = date
    }
  }

  public var lines: [Line]

  /// Accepts proposals.
  public init(_ lines: [Line]) { self.lines = lines }

  /// Refuses an item without a vendor, and all that a new purchase order is refused for.
  public func perform(in context: ActionContext) throws -> PurchasesOutcome {
    struct Place: Hashable {
      let vendor: String
      let warehouse: String
    }
    var order: [Place] = []
    var parts: [Place: [PurchaseLineEntry]] = [:]
    for line in lines {
      guard let item = try context.reader.item(line.item) else {
        throw try context.notFound(.item, line.item)
      }
      let vendor = [line.vendor ?? "", item.mainVendor].first { !$0.isEmpty }
      guard let vendor else { throw PurchaseRefusal.noVendor(item: item.number) }
      let warehouse =
        [line.warehouse ?? "", item.warehouse, context.company.warehouse].first { !$0.isEmpty } ?? ""
      let place = Place(vendor: vendor, warehouse: warehouse)
      if parts[place] == nil { order.append(place) }
      var entry = PurchaseLineEntry(item: item.number, quantity: line.quantity, unit: line.unit)
      entry.requestedDeliveryDate = line.date
      parts[place, default: []].append(entry)
    }
    guard !order.isEmpty else { throw NoDocument(kind: "proposal") }
    return PurchasesOutcome(
      try order.map { place in
        var action = CreatePurchase(vendor: place.vendor, lines: parts[place] ?? [])
        if !place.warehouse.isEmpty { action.header.warehouse = place.warehouse }
        return try context.purchase(action.perform(in: context).number)
      })
  }
}

/// Sets proposals aside for the day.
public struct RejectProposals: Action {
  public static let name = "proposal.reject"
  public static let title = "Reject purchase proposals"
  public static let help = "Sets proposals aside: they come up again tomorrow, when they are still needed."
  public static let duty = Duty.purchase
  public static let fields = [
    "lines": "What is not bought today.",
    "lines.item": "The item number.",
    "lines.warehouse": "The warehouse of the proposal.",
  ]

  /// One rejected proposal.
  public struct Line: Codable, Sendable, Hashable {
    public var item: String
    public var warehouse: String

    /// Names a proposal.
    public init(_ item: String, _ warehouse: String) {
      self.item = item
      self.warehouse = warehouse
    }
  }

  public var lines: [Line]

  /// Rejects proposals.
  public init(_ lines: [Line]) { self.lines = lines }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !lines.isEmpty else { throw NoDocument(kind: "proposal") }
    for line in lines {
      guard try context.reader.item(line.item) != nil else { throw try context.notFound(.item, line.item) }
      try context.writer.reject(
        StockPlace(item: line.item, warehouse: line.warehouse), on: context.today, by: context.user.login)
    }
    return DocumentOutcome("proposals", "\(lines.count)", status: "rejected")
  }
}

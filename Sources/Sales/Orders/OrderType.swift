/// The type of a sales order (domain.md 4.3).
public enum OrderType: String, Codable, Sendable, CaseIterable, Hashable {
  /// A draft: it owns no inventory transactions and can post nothing until its type is changed.
  case journal
  /// An order that the customer has placed or confirmed.
  case salesOrder = "sales-order"
  /// An order whose lines are delivered and invoiced again and again.
  case subscription
  /// The order behind a return: its lines are negative, its packing slip receives, its invoice is a credit note.
  case returnedOrder = "returned-order"
  /// What a project needs from stock; its packing slip consumes, the project bills the customer.
  case itemRequirements = "item-requirements"

  /// The types that somebody may choose for a new order or change an order to.
  public static let chosen: [OrderType] = [.journal, .subscription, .salesOrder]

  /// The type as people call it.
  public var title: String {
    switch self {
    case .journal: "Journal"
    case .salesOrder: "Sales order"
    case .subscription: "Subscription"
    case .returnedOrder: "Returned order"
    case .itemRequirements: "Item requirements"
    }
  }

  /// How orders of the type behave; the one place in which the types differ.
  public var traits: OrderTraits {
    switch self {
    case .journal: OrderTraits(documents: [], plansStock: false, ships: false, owes: false)
    case .salesOrder: OrderTraits()
    case .subscription: OrderTraits(renews: true, allowsAdvancedWarehouse: false)
    case .returnedOrder:
      OrderTraits(
        documents: [.confirmation, .packingSlip, .invoice], ships: false, owes: false, maker: .returns)
    case .itemRequirements:
      OrderTraits(
        documents: [.confirmation, .pickingList, .packingSlip], owes: false, settledBySlip: true,
        maker: .projects)
    }
  }
}

/// Which part of the desk makes orders of a type.
public enum OrderMaker: String, Hashable, Sendable {
  /// Somebody at the order desk, who may also change the type.
  case orderDesk
  /// The return function; the type can't be reached or left by hand.
  case returns
  /// The project function; the type can't be reached or left by hand.
  case projects
}

/// How the orders of a type behave (domain.md 4.3).
public struct OrderTraits: Hashable, Sendable {
  /// The documents that can be posted.
  public var documents: Set<DocumentStatus>
  /// Whether stocked lines own inventory transactions.
  public var plansStock: Bool
  /// Whether goods go out, so that a ship date counts.
  public var ships: Bool
  /// Whether what is not invoiced counts as owed by the customer.
  public var owes: Bool
  /// Whether an order that is delivered and invoiced becomes an open order again.
  public var renews: Bool
  /// Whether the packing slip settles the lines: no invoice follows.
  public var settledBySlip: Bool
  /// Whether the order may be delivered from a warehouse with advanced warehouse management.
  public var allowsAdvancedWarehouse: Bool
  /// Who makes such orders.
  public var maker: OrderMaker

  /// Describes a type; what is left out is that of an ordinary sales order.
  init(
    documents: Set<DocumentStatus> = [.confirmation, .pickingList, .packingSlip, .invoice],
    plansStock: Bool = true, ships: Bool = true, owes: Bool = true, renews: Bool = false,
    settledBySlip: Bool = false, allowsAdvancedWarehouse: Bool = true, maker: OrderMaker = .orderDesk
  ) {
    self.documents = documents
    self.plansStock = plansStock
    self.ships = ships
    self.owes = owes
    self.renews = renews
    self.settledBySlip = settledBySlip
    self.allowsAdvancedWarehouse = allowsAdvancedWarehouse
    self.maker = maker
  }

  /// Whether goods come back to the company.
  public var comesBack: Bool { maker == .returns }
}

extension OrderHeader {
  /// Refuses a document that orders of this type can't post.
  ///
  /// - Parameter action: What is refused, as `confirmed`.
  /// - Throws: ``OrderRefusal/journal(order:action:)``, ``OrderRefusal/wrongType(order:type:action:)``.
  public func require(_ document: DocumentStatus, _ action: String) throws(OrderRefusal) {
    guard !type.traits.documents.contains(document) else { return }
    guard type != .journal else { throw .journal(order: number, action: action) }
    throw .wrongType(order: number, type: type, action: action)
  }
}

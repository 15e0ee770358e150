import Desk
import Sales

/// What a file brings in or takes out: which action each of its records becomes.
public enum ImportKind: String, Sendable, CaseIterable, Hashable {
  case customers
  case items
  case vendors
  case onHand = "on-hand"
  case orders

  /// The name of the action that a record becomes.
  public var action: String {
    switch self {
    case .customers: "customer.create"
    case .items: "item.create"
    case .vendors: "vendor.create"
    case .onHand: "stock.adjust"
    case .orders: "order.create"
    }
  }

  /// The fields whose equal values make several rows one record, where the mapping names no columns.
  public var keyFields: [String] { self == .orders ? ["number"] : [] }

  /// The field that says that an order arrives delivered and invoiced in full, and on which day.
  public static let shipped = "shipped"

  /// The fields of the action, and those that the import itself understands.
  ///
  /// - Throws: `NotFound` when this program has no such action.
  public func fields() throws -> [String: FieldDescription] {
    let fields = try ActionRegistry.named(action).fields
    return Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

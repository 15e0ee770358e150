import Configuration
import Sales

/// All actions by their names: what `docket run` and `docket actions` know.
///
/// Each folder lists its own actions; a new folder adds one line here.
public enum ActionRegistry {
  /// All actions, in the order in which people look for them.
  public static let all: [AnyAction] = [
    CompanyActions.all,
    PartyActions.all,
    CatalogueActions.all,
    AgreementActions.all,
    QuotationActions.all,
    OrderActions.all,
    InventoryActions.all,
    ShippingActions.all,
    InvoicingActions.all,
    LedgerActions.all,
    DeliveryActions.all,
    ProjectActions.all,
    ReturnActions.all,
    HoldActions.all,
    CreditActions.all,
    SellingActions.all,
    PricingActions.all,
    PurchasingActions.all,
  ].flatMap(\.self)

  /// The action of a name.
  ///
  /// - Throws: `NotFound` that names the nearest action.
  public static func named(_ name: String) throws -> AnyAction {
    guard let action = byName[name] else {
      throw NotFound("action", name, nearest: NearestName.suggestion(for: name, among: all.map(\.name)))
    }
    return action
  }

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}

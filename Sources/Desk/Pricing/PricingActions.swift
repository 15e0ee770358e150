/// The actions on prices and discounts.
public enum PricingActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(CreateTradeJournal.self), AnyAction(ChangeTradeJournal.self),
    AnyAction(DeleteTradeJournal.self),
    AnyAction(SelectTradeAgreements.self), AnyAction(AdjustTradeJournal.self),
    AnyAction(CheckTradeJournal.self), AnyAction(PostTradeJournal.self), AnyAction(ChangePricing.self),
    AnyAction(CalculateOrderMultiline.self), AnyAction(FetchOrderTotalDiscount.self),
    AnyAction(CalculateQuotationMultiline.self), AnyAction(FetchQuotationTotalDiscount.self),
    AnyAction(SaveAutoCharge.self), AnyAction(DeleteAutoCharge.self), AnyAction(SearchAutoCharges.self),
    AnyAction(AllocateCharge.self),
  ]
}

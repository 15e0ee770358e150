/// The actions on purchase orders, their receipts and invoices, and on what is agreed with vendors.
public enum PurchasingActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(CreatePurchase.self), AnyAction(ChangePurchase.self), AnyAction(ConfirmPurchase.self),
    AnyAction(DelayPurchase.self), AnyAction(CancelPurchase.self), AnyAction(DeletePurchase.self),
    AnyAction(RegisterArrival.self), AnyAction(ReceivePurchase.self), AnyAction(PostVendorInvoice.self),
    AnyAction(BuyForSale.self), AnyAction(SaveVendorPrice.self), AnyAction(DeleteVendorPrice.self),
    AnyAction(SaveVendorItem.self), AnyAction(DeleteVendorItem.self), AnyAction(AcceptProposals.self),
    AnyAction(RejectProposals.self),
  ]
}

/// The actions of the warehouse: picking lists and packing slips.
public enum ShippingActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(ReleasePicking.self), AnyAction(RegisterPicking.self), AnyAction(CancelPicking.self),
    AnyAction(PostSlip.self), AnyAction(CancelSlip.self),
  ]
}

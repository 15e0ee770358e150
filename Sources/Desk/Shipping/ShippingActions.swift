/// The actions of picking lists and packing slips.
public enum ShippingActions {
  /// All of them, in the order in which people look for them.
  public static let all: [AnyAction] = [
    AnyAction(ReleasePicking.self),
    AnyAction(RegisterPicking.self),
    AnyAction(CancelPicking.self),
    AnyAction(PostSlip.self),
    AnyAction(CancelSlip.self),
/// The actions of the warehouse: picking lists and packing slips.
public enum ShippingActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(ReleasePicking.self), AnyAction(RegisterPicking.self), AnyAction(CancelPicking.self),
    AnyAction(PostSlip.self), AnyAction(CancelSlip.self),
  ]
}

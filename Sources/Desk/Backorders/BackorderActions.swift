/// The actions on what waits.
public enum BackorderActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(SplitStock.self), AnyAction(ReplanReservations.self), AnyAction(LockReservation.self),
    AnyAction(ReleaseWaiting.self), AnyAction(PromiseAnew.self), AnyAction(NoteWaiting.self),
    AnyAction(CloseShort.self),
  ]
}

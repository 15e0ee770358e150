/// The actions on parties records.
public enum PartyActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = []
}

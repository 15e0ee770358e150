/// The actions on company records.
public enum CompanyActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = []
}

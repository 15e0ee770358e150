/// The actions on catalogue records.
public enum CatalogueActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = []
}

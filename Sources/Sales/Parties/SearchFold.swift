public enum SearchFold {
  public static func fold(_ text: String) -> String { text.lowercased() }
}

/// A thing that a key does: what it is called, what it means, where it holds, and which keys do it unless rebound.
///
/// The table of all commands makes the key bar, the help, the palette, the conflict check and the README's key table.
public struct Command: Hashable, Sendable {
  /// The stable name by which users rebind it, such as `order.next-step`.
  public let id: String
  /// What it does, in a few words with a capital: for the palette and the help.
  public let title: String
  /// One or two words for the key bar; nil keeps it out of the bar.
  public let label: String?
  /// What it does and when it is of use, in a sentence.
  public let help: String
  /// Where it holds: the contexts of panels, such as `list` or `order.form`.
  public let contexts: [String]
  /// The keys that do it unless the user binds others.
  public let keys: [Key]

  /// Makes a command.
  public init(
    _ id: String, _ title: String, label: String? = nil, help: String, in contexts: [String], keys: [Key] = []
  ) {
    self.id = id
    self.title = title
    self.label = label
    self.help = help
    self.contexts = contexts
    self.keys = keys
  }

  /// The context that holds on every panel.
  public static let everywhere = "everywhere"
}

/// Whether a command can be done now.
public enum Availability: Hashable, Sendable {
  case available
  /// It stays in sight, dimmed, and says why when it is tried.
  case disabled(String)
}

/// The choices of a field as the rows of a prompt list.
public struct ChoiceSource: PromptSource {
  private let field: Field

  /// Lists the choices of a field under its label.
  public init(_ field: Field) { self.field = field }

  /// Lists choices under a title.
  public init(title: String, choices: [FieldChoice]) {
    self.init(Field("choice", title).with { $0.choices = choices })
  }

  public func title(_ kind: String) -> String { field.label }
  public func resolve(_ kind: String, _ text: String, values: [String: String]) throws -> PromptAnswer {
    field.choices.first { $0.code == text }.map { .found(PromptRow(code: $0.code, name: $0.title)) }
      ?? .none("There is no \(text).")
  }
  public func rows(
    _ kind: String, matching text: String, limit: Int, values: [String: String]
  ) throws -> [PromptRow] {
    let folded = text.lowercased()
    return field.choices.filter {
      folded.isEmpty || $0.title.lowercased().contains(folded) || $0.code.lowercased().contains(folded)
    }.map { PromptRow(code: $0.code, name: $0.title) }
  }
}

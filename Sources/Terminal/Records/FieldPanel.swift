/// A panel of fields, each of which is checked when it is left: a code is looked up, a text that is wrong stays and is
/// replaced by the next typed character.
public protocol FieldPanel: Panel {
  /// Where coded fields find what they name.
  var lookups: any PromptSource { get }
  /// What a lookup may need to know beside the typed text, by the names of fields.
  var lookupValues: [String: String] { get }
  /// Whether something was typed into the focused field.
  var isFieldChanged: Bool { get }
  /// Checks the focused field.
  mutating func leaveField() -> Form.Leaving
  /// Lets the next typed character replace what the focused field holds.
  mutating func replaceNext()
  /// Takes a record that was found into the focused field.
  mutating func take(_ row: PromptRow)
  /// What follows once the focused field is right, and then what its leaving was for; keys that were held for it go on.
  mutating func goOn(changed: Bool, then: @escaping (inout Self) -> [Effect]) -> [Effect]
}

extension FieldPanel {
  /// Checks the focused field, looks it up where it names a record, then goes on.
  public mutating func leave(then: @escaping (inout Self) -> [Effect]) -> [Effect] {
    let changed = isFieldChanged
    switch leaveField() {
    case .wrong(let reason): return stay(reason)
    case .fine: return goOn(changed: changed, then: then)
    case .lookup(let kind, let text):
      let (source, values) = (lookups, lookupValues)
      return [
        work(
          barrier: true, name: "lookup", { try source.resolve(kind, text, values: values) },
          then: { panel, result in
            switch result {
            case .failure(let error): return panel.stay(ErrorText.of(error))
            case .success(.found(let row)):
              panel.take(row)
              return panel.goOn(changed: true, then: then)
            case .success(.none(let reason)): return panel.stay(reason)
            case .success(.many(let rows)): return panel.prompt(kind, text, rows, then: then)
            }
          })
      ]
    }
  }

  /// The list behind the focused field: of the rows that a text was found to mean, or of all when it is asked for.
  public func prompt(
    _ kind: String, _ text: String, _ rows: [PromptRow]? = nil, then: @escaping (inout Self) -> [Effect]
  ) -> [Effect] {
    let list = PromptList(source: lookups, kind: kind, text: text, values: lookupValues, rows: rows)
    let accept = { (panel: inout Self, row: PromptRow) -> [Effect] in
      panel.take(row)
      return panel.goOn(changed: true, then: then)
    }
    return [rows == nil ? ask(list, then: accept) : interrupt(list, until: .field, then: accept)]
  }

  private mutating func stay(_ reason: String) -> [Effect] {
    replaceNext()
    return [.halt(reason)]
  }
}

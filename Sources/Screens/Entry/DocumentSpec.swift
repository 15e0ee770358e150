import Desk
import Sales
import Store
import Terminal

/// A step that a document can take next: an action with its fields, shown before it is done.
struct Step: Sendable {
  let id: String
  /// What it does, such as `Post packing slip`.
  let title: String
  let action: String
  /// The fields of the action, as JSON.
  let json: String
  /// The reason that is asked for first; it goes into the field `reason`.
  var reason = Reason.no
  /// The field that the reason goes into.
  var reasonField = "reason"
  /// The screen that the step is done by, where quantities are typed first or something is read.
  var form: (@Sendable (Workbench) -> any Panel)?
  /// What the key bar calls it, where its title is too long for a key: some fourteen characters.
  var short: String?

  /// How a step asks why.
  enum Reason: Sendable {
    case no
    /// By a code of the company's reasons.
    case code
    case words
  }

  /// What the key bar calls it.
  var keyLabel: String { short ?? title }

  /// Steps as the numbered rows of a list to choose from.
  static func choices(_ steps: [Step]) -> [FieldChoice] {
    steps.enumerated().map { FieldChoice("\($0 + 1)", $1.title) }
  }

  /// The step that was chosen in such a list; nil when there are others by now.
  static func chosen(_ row: PromptRow, of steps: [Step]) -> Step? {
    steps.enumerated().first { "\($0 + 1)" == row.code && $1.title == row.name }?.element
  }
}

/// One document of the chain that a document belongs to.
struct FlowEntry: Sendable, Hashable {
  /// The kind of the record, by the name of its `RecordType`.
  let kind: String
  let number: String
  let status: String
}

/// A document as its form shows it, read at one moment.
struct DocumentView: Sendable {
  var number: String
  /// What stands behind the number on the top line: type, status, document status.
  var state: [String] = []
  var currency: Currency
  /// The header's values by the names of its fields, and `version`.
  var values: [String: String]
  var details: [String: String] = [:]
  var lines: [GridRow]
  var charges: [GridRow]
  var figures: DocumentFigures
  /// What it earns over its cost; nil where the cost can't be told.
  var margin: LineMargin?
  var flow: [FlowEntry] = []
  /// What the clerk needs to see of the header while the lines are typed: up to three rows.
  var summary: [String] = []
  /// What can be done next, the usual step first.
  var steps: [Step] = []
  /// The fields of the header of which somebody is asked whether the lines follow a change.
  var prompted: Set<String> = []
  /// Why nothing can be changed any more; nil while it can.
  var lock: String?
}

/// A kind of document that is entered line by line: quotations and orders are values of this.
struct DocumentSpec: Sendable {
  /// What one is called, such as `order`.
  let kind: String
  let title: String
  let create: String
  let change: String
  /// The fields of the header; of those that are stops, Enter goes through them to the lines.
  let fields: @Sendable (Workbench, _ isNew: Bool) -> [RecordField]
  /// The columns of the lines.
  let columns: @Sendable (Workbench, _ isNew: Bool) -> [RecordField]
  /// Reads a document.
  let read: @Sendable (Workbench, String) throws -> DocumentView
  /// The contexts of its own commands.
  let contexts: [String]
  /// The form that takes over from a new document when a field of its header gets a value; nil where it goes on.
  var diverts: @Sendable (Workbench, _ field: String, _ values: [String: String]) -> (any Panel)? = {
    _, _, _ in
    nil
  }
}

/// What is known about the item of a line, for the rows below or the pane beside the lines.
struct LineInfo: Sendable {
  var lines: [PaneLine] = []
  /// The note under the line, such as that stock is short.
  var note: PaneLine?
  /// What is suggested for the line and said about its item.
  var advice = LineAdvice()
}

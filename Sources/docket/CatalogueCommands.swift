import ArgumentParser
import Desk
import Documents
import Store

/// Tells every action with its fields.
struct ActionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions", abstract: "Tell every action with its fields, types and units.")

  @OptionGroup var globals: GlobalOptions
  @Argument(help: ArgumentHelp("Only the actions whose names begin so.", valueName: "name"))
  var name = ""
  @Flag(help: "One JSON array.")
  var json = false

  func run() throws {
    let actions = ActionRegistry.all.filter { $0.name.hasPrefix(name) }
    guard !actions.isEmpty else {
      throw UsageRefusal("No action begins with \(name).", next: "docket actions lists them all.")
    }
    if json {
      Output.line(try JSONText.encode(actions.map(Description.init)))
    } else {
      for action in actions { Output.line(ActionHelp(action).summary) }
    }
  }

  private struct Description: Encodable {
    let name: String
    let title: String
    let help: String
    let duty: String
    let fields: [FieldDescription]

    init(_ action: AnyAction) {
      name = action.name
      title = action.title
      help = action.help
      duty = action.duty.rawValue
      fields = action.fields
    }
  }
}

/// What an action does and takes, in words.
struct ActionHelp {
  private let action: AnyAction

  init(_ action: AnyAction) { self.action = action }

  /// The name, what it does, and one line a field.
  var summary: String {
    // The type of a list's plain elements is told by the list itself.
    let fields = action.fields.filter { !$0.name.hasSuffix("[]") }.map { field in
      let choices = field.choices.map { " (\($0.joined(separator: ", ")))" } ?? ""
      let need = field.optional ? "" : ", needed"
      return "  \(field.name): \(field.type)\(choices)\(need).\(field.help.isEmpty ? "" : " " + field.help)"
    }
    return ([action.name, "  \(action.title). \(action.help)"] + fields).joined(separator: "\n") + "\n"
  }

  /// How it is called by hand.
  var usage: String {
    let words = action.name.split(separator: ".").joined(separator: " ")
    let first = action.fields.first.map { $0.optional ? " [\($0.name)]" : " \($0.name)" } ?? ""
    return "docket \(words)\(first) [--FIELD VALUE]... [--accept WARNING=REASON]... [--try]"
  }
}

/// Tells every list with its fields.
struct QueriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queries", abstract: "Tell every list with its fields and types.")

  @OptionGroup var globals: GlobalOptions
  @Flag(help: "One JSON array.")
  var json = false

  func run() throws {
    let lists = Queries.all.map(Description.init)
    if json {
      Output.line(try JSONText.encode(lists))
      return
    }
    for list in lists {
      Output.line("\(list.name)\n  \(list.help)")
      for field in list.fields {
        Output.line("  \(field.name): \(field.type)\(field.sortable ? ", sortable" : ""). \(field.help)")
      }
      Output.line("")
    }
  }

  private struct Description: Encodable {
    let name: String
    let title: String
    let help: String
    let key: String
    let fields: [Field]

    struct Field: Encodable {
      let name: String
      let type: String
      let sortable: Bool
      let help: String
    }

    init(_ list: ListDefinition) {
      name = list.name
      title = list.title
      help = list.help
      key = list.keyColumn
      fields = list.columns.map { column in
        Field(
          name: column.id, type: column.kind.name, sortable: column.sortable,
          help: column.help.isEmpty ? column.title + "." : column.help)
      }
    }
  }
}

extension ListColumnKind {
  /// The name of the type, as the fields of actions have it.
  fileprivate var name: String {
    switch self {
    case .text, .code: "text"
    case .status: "code"
    case .quantity: "quantity"
    case .price: "price"
    case .percent: "per cent"
    case .factor: "factor"
    case .integer: "whole number"
    case .day: "date"
    case .moment: "moment in UTC"
    case .flag: "yes or no"
    case .amount: "amount"
    }
  }
}

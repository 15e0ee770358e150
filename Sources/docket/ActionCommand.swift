import ArgumentParser
import Desk
import Documents
import Foundation
import Sales

/// One action by hand: `docket order confirm SO-000042`.
struct ActionCommand {
  private let action: AnyAction
  private let words: [String]
  private let before: [String]

  /// Finds the action that a noun and the words behind it name.
  ///
  /// - Throws: ``UsageRefusal`` when there is none.
  init(noun: String, words: [String]) throws {
    // Global options that stood before the noun come first; the verb is the first word behind them.
    let split = CommandLineWords(words)
    let verbs = ActionRegistry.all.map(\.name).filter { $0.hasPrefix(noun + ".") }
    guard !verbs.isEmpty else {
      throw UsageRefusal(
        "There is no verb \(noun).", next: "docket --help and docket actions tell what there is.")
    }
    let known = verbs.map { String($0.dropFirst(noun.count + 1)) }.joined(separator: ", ")
    guard let verb = split.verb else {
      if words.contains("--help") || words.contains("-h") { throw NounHelp(noun: noun) }
      throw UsageRefusal("docket \(noun) needs a verb.", next: "There are \(known).")
    }
    guard let action = ActionRegistry.all.first(where: { $0.name == "\(noun).\(verb)" }) else {
      throw UsageRefusal("There is no verb \(verb) for \(noun).", next: "There are \(known).")
    }
    self.action = action
    let verbAt = words.count - split.restBehindVerb.count - 1
    before = Array(words[..<verbAt])
    self.words = split.restBehindVerb
  }

  /// Performs it and writes its result as one line of JSON.
  func run() throws {
    let words = try ActionWords(words, fields: action.fields)
    if words.wantsHelp {
      Output.line("usage: \(ActionHelp(action).usage)\n\n\(ActionHelp(action).summary)")
      return
    }
    let options: GlobalOptions
    do {
      options = try GlobalOptions.parse(before + words.globals)
    } catch {
      throw UsageRefusal(GlobalOptions.message(for: error))
    }
    let desk = try options.desk()
    if words.rehearses {
      let rehearsal = try action.rehearse(json: Data(try words.fields.json().utf8), desk: desk)
      for warning in rehearsal.warnings { Output.refusal(warning) }
      Output.line(rehearsal.outcome)
    } else {
      let call = ActionCall(action.name, words.fields, accepting: words.accepting)
      Output.line(try call.perform(at: desk).json())
    }
  }
}

/// A noun whose verbs are asked for.
struct NounHelp: Error {
  private let noun: String

  init(noun: String) { self.noun = noun }

  /// Each verb with what it does.
  var text: String {
    ActionRegistry.all.filter { $0.name.hasPrefix(noun + ".") }
      .map { "docket \($0.name.split(separator: ".").joined(separator: " ")): \($0.title). \($0.help)" }
      .joined(separator: "\n")
  }
}

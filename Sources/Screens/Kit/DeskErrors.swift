import Desk
import Sales
import Terminal

/// A refusal of the desk in the words of the screen: what, then what to do next.
struct DeskError: DescribedError {
  let message: String

  init(_ error: any Error) {
    message = (error as? any Refusal)?.description ?? "\(error)"
  }
}

/// A change that ends the link of an order line to its sales agreement: what becomes of the price is for the clerk to say.
struct LinkEnd: DescribedError {
  /// The number of the line.
  let line: Int
  /// What ends, and why.
  let what: String
  let message: String
}

/// Turns errors of the desk into what the kit knows: problems at fields, warnings that can be accepted, messages.
enum DeskErrors {
  /// What the path of a problem begins with that is told by the number of its line.
  static let lineNumber = "line-number"

  /// Runs work, translating what it throws.
  ///
  /// - Parameter paths: the names of a form's fields by the paths of the action's, where they differ.
  static func translating<Value>(_ paths: [String: String] = [:], _ work: () throws -> Value) throws -> Value
  {
    do {
      return try work()
    } catch let problems as ProblemsRefusal {
      let fields = problems.problems.map { (paths[$0.field] ?? $0.field, $0.text) }
      let first = problems.problems.first?.text ?? problems.what
      let more = problems.problems.count > 1 ? " (and \(problems.problems.count - 1) more, marked !)" : ""
      throw RecordProblems(first + more, fields: Dictionary(fields) { first, _ in first })
    } catch let refusal as LineRefusal {
      throw RecordProblems(
        refusal.description, fields: ["\(lineNumber).\(refusal.line).\(refusal.field)": refusal.what])
    } catch let warning as Warning {
      throw AcceptableWarning(name: warning.name, message: warning.what)
    } catch let refusal as AgreementRefusal {
      guard case .breaksLink(_, let line, _, _) = refusal else { throw DeskError(refusal) }
      throw LinkEnd(line: line, what: refusal.what, message: refusal.description)
    } catch let error as any DescribedError {
      throw error
    } catch {
      throw DeskError(error)
    }
  }
}

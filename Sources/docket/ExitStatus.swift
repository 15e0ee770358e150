import Desk
import Documents
import Sales
import Store

/// How the program ends; other programs rely on it.
enum ExitStatus: Int32 {
  case done = 0
  /// A rule refused it.
  case refused = 1
  /// Wrong usage, or input that can't be read.
  case usage = 2
  /// The company's file can't be used: missing, locked, newer, damaged, no space.
  case file = 3

  /// What an error ends the program with.
  init(_ error: any Error) {
    switch error {
    case let error as StoreRefusal: self = error.endsTheProgram ? .file : .refused
    case is UnreadableInput, is CSVRefusal, is MappingRefusal, is NoSuchFile, is ListRefusal, is UsageRefusal:
      self = .usage
    default: self = .refused
    }
  }
}

/// Ends the program with a status after everything was said.
struct Ending: Error {
  let status: ExitStatus
}

/// Wrong usage of the command line.
struct UsageRefusal: Refusal {
  let what: String
  let next: String
  var code: String { "command-line.usage" }
  var figures: [Figure] { [] }

  init(_ what: String, next: String = "docket --help tells what there is.") {
    self.what = what
    self.next = next
  }
}

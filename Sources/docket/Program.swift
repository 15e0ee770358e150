import ArgumentParser
import CursesTerminal
import Foundation
import Sales

/// The program: reads the command line, runs one command and ends with its status.
@main
enum Program {
  static func main() {
    // A file that may not grow is a full disk, told as such, and no reason to end without a word.
    signal(SIGXFSZ, SIG_IGN)
    CrashReports.write(into: UserFolders().state)
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs a command line; every error ends here, in words on standard error.
  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      let words = CommandLineWords(arguments)
      guard let verb = words.verb else {
        let onlyOptions = !words.rest.contains { ["--help", "-h", "--version"].contains($0) }
        return try run(parsed: onlyOptions ? ["screen"] + words.rest : words.rest)
      }
      if Docket.verbs.contains(verb) { return try run(parsed: [verb] + words.rest) }
      try ActionCommand(noun: verb, words: words.rest).run()
      return .done
    } catch let help as NounHelp {
      Output.line(help.text)
      return .done
    } catch let ending as Ending {
      return ending.status
    } catch {
      Output.refusal(error)
      return ExitStatus(error)
    }
  }

  private static func run(parsed words: [String]) throws -> ExitStatus {
    var command: any ParsableCommand
    do {
      command = try Docket.parseAsRoot(words)
    } catch {
      let isAnswer = Docket.exitCode(for: error) == .success
      let text = Docket.fullMessage(for: error)
      if isAnswer { Output.line(text) } else { Output.message(text) }
      return isAnswer ? .done : .usage
    }
    do {
      try command.run()
    } catch let error
      where !(error is any Refusal || error is Ending) && Docket.exitCode(for: error) == .success
    {
      // The request for help answers when it is run, not when it is read.
      Output.line(Docket.fullMessage(for: error))
    }
    return .done
  }
}

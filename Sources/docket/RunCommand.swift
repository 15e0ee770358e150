import ArgumentParser
import Documents
import Foundation

/// Performs actions, one JSON object a line.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Perform actions, one JSON object a line; answers one line each.",
    discussion: """
      A line is {"action":"order.create","as":"o1","with":{...}}; a later line may say "$o1.number". Each line is one \
      transaction. "accept":{"WARNING":"REASON"} accepts a warning, "date":"2026-11-24" sets the line's day. It goes \
      on after a refusal unless --stop, and ends with 1 when any line was refused.
      """)

  @OptionGroup var globals: GlobalOptions
  @Argument(help: ArgumentHelp("The file; standard input when it is - or left out.", valueName: "file.jsonl"))
  var file = "-"
  @Flag(help: "Stop at the first refusal.")
  var stop = false

  func run() throws {
    var lines = try LineReader(path: file)
    var batch = Batch(desk: try globals.desk())
    var number = 0
    while let line = try lines.next() {
      number += 1
      guard let answer = try batch.perform(line.bytes, line: number) else { continue }
      Output.line(answer.json)
      if stop, !answer.ok { break }
    }
    if batch.refused > 0 { throw Ending(status: .refused) }
  }
}

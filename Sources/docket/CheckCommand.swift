import ArgumentParser
import Desk
import Documents

/// Recomputes everything that is stored twice.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Recompute statuses, figures, stock and ledger, and tell what differs.",
    discussion: "It ends with 1 when anything differs.")

  @OptionGroup var globals: GlobalOptions
  @Flag(help: "One JSON object a finding, one a line.")
  var json = false

  func run() throws {
    let count = try globals.desk().check { finding in
      if json {
        Output.line(try JSONText.encode(finding))
      } else {
        Output.line(
          "\(finding.document), \(finding.what): \(finding.stored) is stored, \(finding.recomputed) is computed"
        )
      }
    }
    Output.message(count == 0 ? "Everything agrees." : count == 1 ? "1 difference." : "\(count) differences.")
    if count > 0 { throw Ending(status: .refused) }
  }
}

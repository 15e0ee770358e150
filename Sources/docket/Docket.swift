import ArgumentParser

/// The root of the command line.
struct Docket: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docket",
    abstract: "An order desk for the terminal: quotation, order, picking, packing slip, invoice.",
    usage: """
      docket [--company FILE] [--user NAME] [--date YYYY-MM-DD] [--theme NAME] [--ascii]
      docket VERB ...
      docket NOUN VERB ...
      """,
    discussion: """
      Without a verb the full screen opens. The options stand before the verb or after it. The company is the file of \
      --company, else of DOCKET_COMPANY, else docket/company.docket in the user's data folder.

      Every action is a noun and a verb as well: docket order confirm SO-000042. docket actions lists them all, \
      docket order confirm --help tells the fields of one.

      It ends with 0 when all was done, 1 when a rule refused it, 2 for wrong usage or unreadable input, 3 when the \
      company's file can't be used.
      """,
    version: "docket 0.1.0",
    subcommands: [
      ScreenCommand.self, NewCommand.self, DemoCommand.self, RunCommand.self, ListCommand.self,
      ShowCommand.self, PrintCommand.self, ImportCommand.self, ExportCommand.self, ActionsCommand.self,
      QueriesCommand.self,
      CheckCommand.self, BackupCommand.self,
      RestoreCommand.self, StatusCommand.self,
    ])

  /// The verbs that are no actions.
  static var verbs: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}

/// The full screen; what the program does without a verb.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Open the full screen.", shouldDisplay: false)

  @OptionGroup var globals: GlobalOptions

  func run() throws {
    try ScreenStart.run(globals)
  }
}

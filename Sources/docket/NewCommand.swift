import ArgumentParser
import Desk
import Foundation
import Sales
import Store

/// Makes an empty company.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make an empty company that is ready to sell.")

  @OptionGroup var globals: GlobalOptions
  @Argument(help: "The file to make; it must not be there yet. The company's file when left out.")
  var file: String?
  @Option(help: "The name of the company.")
  var name: String
  @Option(help: ArgumentHelp("The currency of the ledger, three letters.", valueName: "code"))
  var currency: String
  @Option(
    help: ArgumentHelp("The country, two letters; it decides the taxes to begin with.", valueName: "code"))
  var country: String

  func run() throws {
    let path = file ?? globals.companyPath
    let company = NewCompany(
      name: name, currency: currency.uppercased(), country: country.uppercased(), login: globals.login)
    try company.check()
    if file == nil {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      } catch {
        throw StoreRefusal.cannotOpen(path: path, detail: error.localizedDescription)
      }
    }
    let store = try Store(creating: path)
    do {
      try company.make(in: store, moment: Date().formatted(.iso8601))
    } catch {
      // A file without a company would only be in the way of the next try.
      for left in [path] + FileUse.companions(of: path) { try? FileManager.default.removeItem(atPath: left) }
      throw error
    }
    Output.message("\(path) is made; \(globals.login) is its manager.")
  }
}

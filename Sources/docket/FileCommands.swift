import ArgumentParser
import Desk
import Foundation
import Sales
import Store

/// Copies the company while it is in use.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the company to another file, also while it is in use.")

  @OptionGroup var globals: GlobalOptions
  @Argument(help: "The file to write; it must not be there yet.")
  var file: String

  func run() throws {
    try globals.desk().store.backup(to: file)
    Output.message("\(globals.companyPath) is copied to \(file).")
  }
}

/// Puts a backup in the place of the company.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of the company.",
    discussion: """
      A company that is open somewhere is never touched. One in which something was done after the backup is replaced \
      only with --replace, and is kept beside it.
      """)

  @OptionGroup var globals: GlobalOptions
  @Argument(help: "The backup.")
  var file: String
  @Flag(help: "Replace a company in which something was done after the backup.")
  var replace = false

  func run() throws {
    let target = globals.companyPath
    let files = FileManager.default
    guard files.fileExists(atPath: file) else { throw StoreRefusal.missing(path: file) }
    guard FileUse.companions(of: file).isEmpty else {
      throw RestoreRefusal.inUse(path: file)
    }
    if FileUse.isInUse(target) { throw RestoreRefusal.inUse(path: target) }
    let copy = target + ".restoring"
    do {
      if files.fileExists(atPath: copy) { try files.removeItem(atPath: copy) }
      try files.copyItem(atPath: file, toPath: copy)
    } catch {
      throw StoreRefusal.cannotOpen(path: copy, detail: error.localizedDescription)
    }
    defer { for path in [copy] + FileUse.companions(of: copy) { try? files.removeItem(atPath: path) } }
    // The copy is opened, which proves that it is a company of a version that this program knows.
    let restored = try lastChange(in: copy)
    if files.fileExists(atPath: target), !replace {
      let present = try lastChange(in: target)
      if present > restored { throw RestoreRefusal.newer(path: target, present: present, backup: restored) }
    }
    do {
      if files.fileExists(atPath: target) {
        let kept = free(target + ".before-restore")
        try files.moveItem(atPath: target, toPath: kept)
        for path in FileUse.companions(of: target) {
          try files.moveItem(atPath: path, toPath: kept + path.dropFirst(target.count))
        }
        Output.message("The company that was there is kept as \(kept).")
      }
      try files.moveItem(atPath: copy, toPath: target)
    } catch {
      throw StoreRefusal.cannotOpen(path: target, detail: error.localizedDescription)
    }
    Output.message("\(file) is restored to \(target).")
  }

  /// The moment of the last action; empty where nothing was done yet.
  private func lastChange(in path: String) throws -> String {
    let store = try Store(opening: path)
    let desk = Desk(store: store, session: Session(login: globals.login, terminal: "batch"))
    guard let audit = Queries.named("audit") else { return "" }
    let at = audit.columns.firstIndex { $0.id == "at" }
    let request = ListRequest(sort: ListSort(audit.defaultSort.column, descending: true), limit: 1)
    guard let row = try desk.page(audit, request).rows.first, let at else { return "" }
    return row.values[at].plain
  }

  private func free(_ path: String) -> String {
    var candidate = path
    var number = 1
    while FileManager.default.fileExists(atPath: candidate) {
      number += 1
      candidate = "\(path)-\(number)"
    }
    return candidate
  }
}

/// Why a backup was not restored.
enum RestoreRefusal: Refusal {
  case inUse(path: String)
  case newer(path: String, present: String, backup: String)

  var code: String {
    switch self {
    case .inUse: "restore.in-use"
    case .newer: "restore.newer"
    }
  }
  var figures: [Figure] {
    switch self {
    case .inUse(let path): [Figure("file", path)]
    case .newer(let path, let present, let backup):
      [Figure("file", path), Figure("last action", present), Figure("last action in the backup", backup)]
    }
  }
  var what: String {
    switch self {
    case .inUse(let path): "\(path) is in use, or was not closed."
    case .newer(let path, _, _): "In \(path) something was done after the backup."
    }
  }
  var next: String {
    switch self {
    case .inUse: "End the programs that have it open and try again; nothing was changed."
    case .newer: "Back it up first, or say --replace; the company is then kept beside the restored one."
    }
  }
}

/// Tells what the company's file is and holds.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tell the company's file, its size and what it holds.")

  @OptionGroup var globals: GlobalOptions
  @Flag(help: "One JSON object.")
  var json = false

  private struct Status: Encodable {
    let file: String
    let bytes: Int
    let company: String
    let currency: String
    let program: String
    let date: Day
    let inUse: Bool
    let counts: [String: Int]
    let users: [String]
  }

  private static let counted = [
    "customers", "items", "vendors", "quotations", "orders", "packing-slips", "invoices", "audit",
  ]

  func run() throws {
    let path = globals.companyPath
    let inUse = FileUse.isInUse(path)
    let desk = try globals.desk()
    var counts: [String: Int] = [:]
    for name in StatusCommand.counted {
      guard let list = Queries.named(name) else { continue }
      counts[name] = try desk.count(list, ListRequest())
    }
    var users: [String] = []
    if let list = Queries.named("users"),
      let login = list.columns.firstIndex(where: { $0.id == list.keyColumn })
    {
      users = try desk.page(list, ListRequest(limit: 1_000)).rows.map { $0.values[login].plain }
    }
    let company = try desk.read { try $0.company() }
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    let status = Status(
      file: path, bytes: size ?? 0, company: company.name, currency: company.currency,
      program: Docket.configuration.version, date: desk.today, inUse: inUse, counts: counts, users: users)
    if json {
      Output.line(try JSONText.encode(status))
      return
    }
    Output.line("file: \(status.file) (\(status.bytes) bytes\(inUse ? ", in use" : ""))")
    Output.line("company: \(status.company), \(status.currency)")
    Output.line("program: \(status.program)")
    Output.line("date: \(status.date)")
    for name in StatusCommand.counted { if let count = counts[name] { Output.line("\(name): \(count)") } }
    Output.line("users: \(users.joined(separator: ", "))")
  }
}

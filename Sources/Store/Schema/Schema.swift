import Foundation
import GRDB
import Sales

/// The tables of a company and the steps that brought them about.
///
/// Steps only go forward: a released step is never edited, a change is a further step. `PRAGMA application_id` marks
/// the file as a company, `PRAGMA user_version` says how many steps it has taken.
enum Schema {
  /// "Dckt" in ASCII.
  static let applicationID = 0x4463_6B74

  /// The steps, in order.
  static let steps: [[String]] = [
    companyTables + partyTables + catalogueTables + taxTables + quotationTables + orderTables
      + inventoryTables
      + shippingTables + invoicingTables + ledgerTables + traceTables,
    orderKindStep,
    returnStep,
    postingSpeed,
    instalmentTables,
    agreementTables,
    holdTables,
    creditTables,
    sellingTables,
    leanVoucherLines,
    deliveryTables + quotationExtras,
    acceptance,
    tradeStep,
    quotationReference + postingAccounts,
    zeroes,
    approvedTables,
    revaluationTables,
    collectiveInvoiceTables,
    purchasingTables,
    replacementStep,
    backorderStep,
    autoChargeTables,
  ]

  /// Makes the tables of a new company.
  static func create(_ queue: DatabaseQueue) throws {
    try queue.write { database in
      try take(database, from: 0)
    }
  }

  /// Checks that the file is a company of a known schema and takes the steps that it lacks.
  static func bringUpToDate(_ queue: DatabaseQueue, path: String) throws {
    let header = try queue.read { try FileHeader($0) }
    try header.check(path, known: steps.count)
    guard header.schema < steps.count else { return }
    try queue.write { database in
      // Another process may have taken the steps while this one waited.
      let present = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      try take(database, from: present)
    }
  }

  private static func take(_ database: Database, from version: Int) throws {
    for step in steps.dropFirst(version) {
      for statement in step { try database.execute(sql: statement) }
    }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(steps.count)")
  }
}

import Sales
import Store

@testable import Desk

extension Fixture {
  /// Sets an auto charge up.
  func charge(
    _ code: String, level: ChargeLevel = .header, _ charges: AutoChargeEntry...,
    for change: (inout SaveAutoCharge) -> Void = { _ in }
  ) throws {
    var save = SaveAutoCharge(code, level: level, charges: charges)
    change(&save)
    _ = try desk.perform(save)
  }

  /// An order of hammers at 10.00, by default for C-1.
  func hammers(_ quantity: String, customer: String = "C-1", _ change: (inout CreateOrder) -> Void = { _ in })
    throws -> SalesDocumentOutcome
  {
    var create = CreateOrder(
      customer: customer, lines: [LineEntry(item: "0010", quantity: try Quantity(quantity))])
    change(&create)
    return try desk.perform(create)
  }
}

extension AutoChargeEntry {
  /// A charge with bounds.
  static func tier(
    _ code: String, _ value: String, from: String? = nil, to: String? = nil,
    category: ChargeCategory? = nil
  ) throws -> AutoChargeEntry {
    var entry = AutoChargeEntry(code, value: try Price(value), category: category)
    entry.from = try from.map { try Price($0) }
    entry.to = try to.map { try Price($0) }
    return entry
  }
}

extension SalesDocumentOutcome {
  /// Each charge as code, line and amount in minor units.
  var chargeTexts: [String] {
    charges.map {
      "\($0.code)\($0.line.map { "/\($0)" } ?? "") \($0.amount.minor)\($0.source.map { " \($0.rawValue)" } ?? "")"
    }
  }
}

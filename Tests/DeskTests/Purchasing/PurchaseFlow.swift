import Foundation
import Sales
import Store
import Testing

@testable import Desk

/// The small company with a vendor: V-1 Smith Forge, in euro, domestic tax, five days, hammers at 7.00.
struct PurchaseFlow {
  let flow: Flow
  var desk: Desk { flow.desk }

  init(change: (inout Company) -> Void = { _ in }) throws {
    flow = try Flow(change: change)
    var vendor = VendorEntry()
    vendor.name = "Smith Forge"
    vendor.taxGroup = "DOM"
    vendor.leadDays = 5
    try desk.perform(CreateVendor(account: "V-1", vendor))
    try desk.perform(SaveVendorPrice(vendor: "V-1", item: "0010", price: try Price("7")))
  }

  /// A purchase order of hammers.
  @discardableResult
  func hammers(_ quantity: String) throws -> PurchaseOutcome {
    try desk.perform(
      CreatePurchase(
        vendor: "V-1", lines: [PurchaseLineEntry(item: "0010", quantity: try Quantity(quantity))]))
  }

  /// Receives a quantity of the first line.
  @discardableResult
  func receive(_ order: String, _ quantity: String, close: Bool? = nil) throws -> ReceiptOutcome {
    try desk.perform(
      ReceivePurchase(
        order, lines: [ReceiptEntry(line: 1, quantity: try Quantity(quantity), close: close)]))
  }

  func purchase(_ number: String) throws -> PurchaseOrder {
    try #require(try desk.read { try $0.purchase(number) })
  }

  func onHand(_ item: String = "0010", _ warehouse: String = "11") throws -> OnHand {
    try desk.read { try $0.onHand(StockPlace(item: item, warehouse: warehouse)) }
  }

  /// What the check of the company finds.
  func findings() throws -> [String] { try flow.findings() }

  /// The lines of a voucher as `account amount`.
  func booked(_ voucher: String) throws -> [String] {
    try desk.read { try $0.voucherLines(voucher) }.map { "\($0.account) \($0.amount.minor)" }
  }
}

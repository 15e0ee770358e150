import Sales
import Testing

@testable import Desk
@testable import Store

@Suite("The check of a company")
struct CheckTests {
  let flow: Flow

  /// A company with one order in each state: invoiced, delivered, picked, reserved and open.
  init() throws {
    flow = try Flow()
    try flow.invoice(try flow.hammers("4"))
    let delivered = try flow.hammers("6")
    try flow.pack(delivered)
    try flow.invoice(delivered, .packingSlip, [1: "2"])
    let picked = try flow.hammers("3")
    try flow.desk.perform(ReleasePicking(orders: [picked]))
    try flow.desk.perform(RegisterPicking(pickingList: "PICK-000001"))
    _ = try flow.hammers("9")
  }

  private func corrupt(_ sql: String) throws {
    try flow.company.store.write { try $0.database.execute(sql: sql) }
  }

  @Test("A company that was only ever worked in by actions has nothing to find")
  func clean() throws {
    try flow.expectClean()
  }

  @Test(
    "Each column that is stored twice is found when it is wrong",
    arguments: [
      (
        "UPDATE sales_order SET status = 'open' WHERE id = 1",
        "order SO-000001 status: open, should be invoiced"
      ),
      ("UPDATE sales_order SET net = net + 1 WHERE id = 1", "order SO-000001 net: 40.01, should be 40.00"),
      ("UPDATE sales_order SET total = 0 WHERE id = 1", "order SO-000001 total: 0.00, should be 47.60"),
      (
        "UPDATE sales_order SET open_amount = 0 WHERE id = 4",
        "order SO-000004 open amount: 0.00, should be 107.10"
      ),
      (
        "UPDATE sales_order SET next_ship_date = NULL WHERE id = 4",
        "order SO-000004 next ship date: none, should be 2026-11-24"
      ),
      (
        "UPDATE sales_order_line SET status = 'invoiced' WHERE id = 2",
        "order SO-000002 line 1 status: invoiced, should be delivered"
      ),
      (
        "UPDATE sales_order_line SET net = 1 WHERE id = 1",
        "order SO-000001 line 1 net: 0.01, should be 40.00"
      ),
      (
        "UPDATE sales_order_line SET delivered = 5000000 WHERE id = 2",
        "order SO-000002 line 1 delivered: 5, should be 6"
      ),
      (
        "UPDATE sales_order_line SET invoiced = 3000000 WHERE id = 2",
        "order SO-000002 line 1 invoiced: 3, should be 2"
      ),
      (
        "UPDATE packing_slip_line SET invoiced = 0 WHERE id = 1",
        "packing slip PS-000001 line 1 invoiced: 0, should be 2"
      ),
      (
        "UPDATE packing_slip SET status = 'invoiced' WHERE id = 1",
        "packing slip PS-000001 status: invoiced, should be open"
      ),
      (
        "UPDATE picking_list_line SET picked = 7000000 WHERE id = 1",
        "picking list PICK-000001 line 1 picked: 7, should be 3"
      ),
      (
        "UPDATE stock_transaction SET quantity = -8000000 WHERE order_line_id = 4",
        "order SO-000004 line 1 planned stock: 8, should be 9"
      ),
      (
        "UPDATE stock_transaction SET quantity = -3000000 WHERE order_line_id = 2 AND status = 2",
        "order SO-000002 line 1 deducted stock: 3, should be 4"
      ),
      (
        "UPDATE stock_transaction SET quantity = -1000000 WHERE order_line_id = 2 AND status = 1",
        "order SO-000002 line 1 settled stock: 1, should be 2"
      ),
      (
        "DELETE FROM stock_transaction WHERE item = '0010' AND order_line_id IS NULL",
        "item 0010 reserved in warehouse 11: 9, should be 0"
      ),
      (
        "UPDATE stock_transaction SET reason = '' WHERE id = 1",
        "item 0010 transaction 1 without an order line: Purchased, should be an adjustment with a reason"
      ),
      ("UPDATE invoice SET lines_net = 1 WHERE id = 1", "invoice INV-000001 lines: 0.01, should be 40.00"),
      (
        "UPDATE invoice SET total_discount = 1 WHERE id = 1",
        "invoice INV-000001 total discount: 0.01, should be 0.00"
      ),
      (
        "UPDATE invoice SET charges_total = 1 WHERE id = 1",
        "invoice INV-000001 charges: 0.01, should be 0.00"
      ),
      ("UPDATE invoice SET tax = 0 WHERE id = 1", "invoice INV-000001 tax: 0.00, should be 7.60"),
      ("UPDATE invoice SET rounding = 1 WHERE id = 1", "invoice INV-000001 rounding: 0.01, should be 0.00"),
      ("UPDATE invoice SET total = 4761 WHERE id = 1", "invoice INV-000001 total: 47.61, should be 47.60"),
      ("UPDATE invoice SET cost = 0 WHERE id = 1", "invoice INV-000001 cost: 0.00, should be 24.00"),
      (
        "UPDATE invoice_line SET net = 4001 WHERE id = 1",
        "invoice INV-000001 line 1 net: 40.01, should be 40.00"
      ),
      (
        "UPDATE invoice_tax SET base = 1 WHERE id = 1",
        "invoice INV-000001 base of tax V19: 0.01, should be 40.00"
      ),
      ("UPDATE invoice_tax SET amount = 1 WHERE id = 1", "invoice INV-000001 tax V19: 0.01, should be 7.60"),
      (
        "UPDATE customer_transaction SET amount = 1 WHERE id = 1",
        "invoice INV-000001 customer transaction: 0.01, should be 47.60"
      ),
      (
        "UPDATE customer_transaction SET base_open = 1 WHERE id = 1",
        "ledger receivable: 71.40, should be 23.81"
      ),
      (
        "UPDATE voucher_line SET amount = amount + 1 WHERE account = '4000' AND voucher = 'VO-000001'",
        "voucher VO-000001 balance: 0.01, should be 0.00"
      ),
      (
        "UPDATE number_series SET next = 2 WHERE code = 'invoice'",
        "number series invoice next number: 2, should be 3"
      ),
      (
        "UPDATE number_series SET next = 9 WHERE code = 'voucher'",
        "number series voucher next number: 9, should be 3"
      ),
      (
        "UPDATE invoice SET number = 'INV-000005' WHERE id = 2",
        "number series invoice number after INV-000001: INV-000005, should be INV-000002"
      ),
      (
        "UPDATE number_series SET next = 4 WHERE code = 'order'",
        "number series order next number: 4, should be 5"
      ),
      (
        "DELETE FROM finder WHERE kind = 'item' AND key = '0010'",
        "item 0010 search index: nothing, should be 0010 hammer"
      ),
      (
        "UPDATE customer SET name = 'Meyer' WHERE account = 'C-4'",
        "customer C-4 search index: c 4 hudson hardware hamburg, should be c 4 meyer"
      ),
      (
        "INSERT INTO finder (kind, key) VALUES ('item', 'ghost')",
        "item ghost search index: an empty entry, should be no entry"
      ),
    ])
  func corrupted(sql: String, finding: String) throws {
    try corrupt(sql)
    let findings = try flow.findings()
    #expect(findings.contains(finding))
  }

  @Test("A row that refers to nothing is found")
  func stray() throws {
    let list = FindingList()
    try flow.company.store.rehearse { writer in
      // Deferred to a commit that never comes; the rehearsal takes it back.
      try writer.database.execute(sql: "PRAGMA defer_foreign_keys = ON")
      try writer.database.execute(sql: "DELETE FROM voucher WHERE number = 'VO-000001'")
      try CompanyCheck(writer.reader) { list.texts.append($0.stored) }.run(.file)
    }
    #expect(list.texts.first == "row 1 of voucher_line refers to a voucher that is not there")
    try flow.expectClean()
  }

  @Test("Areas can be checked alone, and are told as they begin")
  func areas() throws {
    try corrupt("UPDATE sales_order SET total = 0")
    #expect(try flow.findings([.ledger, .invoices]).isEmpty)
    #expect(try flow.findings([.orders]).count == 4)
  }
}

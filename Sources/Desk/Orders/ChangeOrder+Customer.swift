import Sales
import Store

extension ChangeOrder {
  /// Puts another customer on the order, with what a new order would take from that customer.
  ///
  /// Currency, tax method, dates, references, notes, discount and warehouse stay; a contact belongs to the customer and goes.
  /// - Returns: whether there is another customer.
  /// - Throws: `OrderRefusal` once something is picked, packed or invoiced, or is being picked; `NotFound`; `CustomerBlocked`.
  func takeCustomer(
    of before: SalesOrder, into header: inout OrderHeader, _ context: ActionContext
  ) throws -> Bool {
    guard let account = customer, !account.isEmpty, account != before.header.customer else { return false }
    guard let customer = try context.reader.customer(account) else { throw NotFound("customer", account) }
    try context.refuseBlocked(customer.account, customer.invoiceAccount, action: "ordered for")
    let guardian = try LineGuard(order: before, reader: context.reader)
    for line in before.lines { try guardian.checkUntouched(line) }
    if let id = before.header.id,
      let list = try context.reader.pickingLists(ofOrder: id).first(where: { $0.header.status == .open })
    {
      throw OrderRefusal.beingPicked(order: before.header.number, list: list.header.number)
    }
    header.customer = customer.account
    header.contact = ""
    header.shipComplete = customer.shipComplete
    header.backorders = customer.backorders
    try HeaderDefaults(reader: context.reader, company: context.company, user: context.user)
      .fill(&header, from: customer)
    // What was agreed about the order itself does not come from the customer.
    header.currency = before.header.currency
    header.taxMethod = before.header.taxMethod
    header.pricesIncludeTax = before.header.pricesIncludeTax
    header.salesTaker = before.header.salesTaker
    if header.warehouse.isEmpty { header.warehouse = before.header.warehouse }
    return true
  }
}

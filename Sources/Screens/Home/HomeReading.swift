import Desk
import Sales
import Store
import Terminal

/// Reads what the home screen shows.
enum HomeReading {
  static func figures(_ bench: Workbench) throws -> HomePanel.Figures {
    let desk = bench.desk
    let today = desk.today
    var figures = HomePanel.Figures()
    let (company, user) = try desk.read { (try $0.company(), try $0.user(desk.session.login)) }
    figures.company = company.name
    figures.user = "\(desk.session.login) (\(user?.role.rawValue ?? "unknown"))"
    func count(_ list: ListDefinition, _ filters: [ListFilter]) throws -> Int {
      try desk.count(list, ListRequest(filters: filters))
    }
    func add(_ count: Int, _ one: String, _ many: String, _ place: String, role: String = "text") {
      guard count > 0 else { return }
      figures.waiting.append(.init(count: count, text: count == 1 ? one : many, role: role, place: place))
    }
    let sent = ListFilter("status", .equal, "sent")
    add(
      try count(.quotations, [sent, ListFilter("followUpDate", .lessOrEqual, today.description)]),
      "quotation to follow up", "quotations to follow up", "qu")
    add(
      try count(
        .quotations,
        [
          sent, ListFilter("expirationDate", .greaterOrEqual, today.description),
          ListFilter("expirationDate", .lessOrEqual, (today + 7).description),
        ]), "quotation expires within a week", "quotations expire within a week", "qu")
    let (expected, chances) = try PipelineReading.total(bench)
    if !expected.isZero {
      let value = "\(bench.currency.code) \(Shown.amount(expected, bench.currency))"
      add(chances, "chance, expected \(value)", "chances, expected \(value)", "pipe")
    }
    add(
      try count(.ordersToShip, [ListFilter("nextShipDate", .lessOrEqual, today.description)]),
      "order to ship by today", "orders to ship by today", "ship")
    add(
      try count(.ordersToShip, [ListFilter("nextShipDate", .less, today.description)]), "of them LATE",
      "of them LATE", "ship", role: "state.late")
    add(
      try count(.pickingLists, [ListFilter("status", .equal, "open")]), "picking list to register",
      "picking lists to register", "pick")
    add(
      try count(.packingSlips, [ListFilter("status", .equal, "open")]), "slip to invoice", "slips to invoice",
      "ps")
    add(
      try count(.purchasesToReceive, [ListFilter("next", .equal, today.description)]),
      "receipt expected today", "receipts expected today", "receive")
    add(
      try count(.purchasesToReceive, [ListFilter("next", .less, today.description)]), "receipt LATE",
      "receipts LATE", "receive", role: "state.late")
    add(
      try count(.orders, [ListFilter("type", .equal, "journal"), ListFilter("status", .equal, "open")]),
      "journal order", "journal orders", "so")
    figures.drafts = try desk.drafts()
    let (waiting, late) = try desk.read { (try $0.backorderTotals(on: today), try $0.lateLines(on: today)) }
    if waiting.late > 0, let oldest = waiting.oldest {
      let days = "oldest \(today - oldest) day\(today - oldest == 1 ? "" : "s")"
      add(waiting.late, "late line, \(days)", "late lines, \(days)", "bo", role: "state.late")
    }
    figures.ages = late.map { ($0.band.title, $0.lines) }
    let first = today.adding(months: -11)
    let months = (0..<12).map { String(first.adding(months: $0).description.prefix(7)) }
    let sales = try desk.read { try $0.months(ofAccount: company.accounts.revenue, from: months[0]) }
    // Revenue is a credit: negative in the ledger.
    figures.sales = months.map { -(sales[$0]?.minor ?? 0) }
    figures.salesTotal = Amount(minor: figures.sales.reduce(0, &+))
    return figures
  }
}

extension Workbench {
  /// The document and the line that a draft is about, such as `PO-000012 3`.
  private func lineOf(_ key: String) -> (document: String, line: Int)? {
    let parts = key.split(separator: " ")
    guard parts.count == 2, let line = Int(parts[1]) else { return nil }
    return (String(parts[0]), line)
  }

  /// Goes on with a draft where it was left.
  func goOn(_ draft: Draft) -> [Effect] {
    let key = (try? JSONText.decode(DraftContent.self, from: draft.content).key) ?? ""
    let number = key.isEmpty ? nil : key
    switch draft.action {
    case "order.create", "order.change": return [.open(order(number, draft: draft))]
    case "quotation.create", "quotation.change": return [.open(quotation(number, draft: draft))]
    case "customer.create", "customer.change": return [.open(customer(number, draft: draft))]
    case "item.create", "item.change": return [.open(item(number, draft: draft))]
    case "project.create", "project.change": return [.open(project(number, draft: draft))]
    case "project.add-requirement": return [.open(requirement(for: nil, draft: draft))]
    case "return.create": return [.open(newReturn(for: nil, draft: draft))]
    case "return.change": return [.open(returnForm(key, draft: draft))]
    case "return.from-invoice": return [.open(returnFromInvoice(key, draft: draft))]
    case "agreement.create", "agreement.change": return [.open(agreementForm(number, draft: draft))]
    case "vendor.create", "vendor.change": return [.open(vendor(number, draft: draft))]
    case "purchase.create", "purchase.change": return [.open(purchaseForm(number, draft: draft))]
    case "purchase.receive": return [.open(receive(named: key, draft: draft))]
    case "vendor-invoice.post": return [.open(vendorInvoiceForm(named: key, draft: draft))]
    case "proposal.accept": return [.open(proposals(draft: draft))]
    case "vendor-price.save": return [.open(form(.vendorPrices, number, draft: draft))]
    case "company.change": return [.open(company(draft: draft))]
    case "order.hold": return [.open(placeHold(on: number, draft: draft))]
    case "order.copy-lines": return [.open(copyLines(to: key, of: "order", draft: draft))]
    case "quotation.copy-lines": return [.open(copyLines(to: key, of: "quotation", draft: draft))]
    case "quotation.mass-create": return [.open(massQuotations(draft: draft))]
    case "quotation.apply-template": return [.open(applyTemplate(to: key, draft: draft))]
    case "quotation.apply-price":
      guard let place = lineOf(key) else { break }
      return [
        .open(priceSimulation(of: place.document, line: place.line == 0 ? nil : place.line, draft: draft))
      ]
    case "trade-journal.create", "trade-journal.change": return [.open(tradeJournal(number, draft: draft))]
    case "trade-journal.select": return [.open(selectAgreements(into: key, draft: draft))]
    case "trade-journal.adjust": return [.open(adjustJournal(key, draft: draft))]
    case "trade-journal.take":
      return [.open(selectIntoJournal(key.split(separator: " ").map(String.init), draft: draft))]
    case "pricing.change": return [.open(priceSearch(draft: draft))]
    case "item-selling.save": return [.open(itemSelling(key, draft: draft))]
    case "selling-rule.test": return [.open(testRule(key, draft: draft))]
    case LinkAgreement.name: return [.open(lineAgreements(of: key, draft: draft))]
    case ReleaseAgreement.name: return [.open(releaseForm(key, draft: draft))]
    case "order.change-dates":
      return [.open(changeDates(of: key.split(separator: " ").map(String.init), draft: draft))]
    case StepDraft.action: return StepDraft.open(draft, on: self)
    case "stock.adjust": return [.open(stockAdjustment(of: nil, draft: draft))]
    case "slip.post": return [.open(quantities(.slip(key), draft: draft))]
    case "picking.release": return [.open(quantities(.picking(key), draft: draft))]
    case "picking.register": return [.open(quantities(.register(key), draft: draft))]
    case "order.deliver-remainder": return [.open(remainders(of: key, draft: draft))]
    case "return.register": return [.open(arrival(of: key, draft: draft))]
    case "return.inspect": return [.open(arrival(of: key, .inspection, draft: draft))]
    case "return.dispose": return [.open(arrival(of: key, .disposition, draft: draft))]
    case "invoice.credit": return [.open(credit(key, draft: draft))]
    case "document.allocate-charge": return [.open(allocateCharge(of: key, draft: draft))]
    case "purchase.for-sale": return [.open(buyForm(for: key, draft: draft))]
    case "purchase.delay":
      guard let place = lineOf(key) else { return [.open(delayForm(key, draft: draft))] }
      return [.open(newDate(of: place.document, line: place.line, draft: draft))]
    case NoteWaiting.name:
      guard let place = lineOf(key) else { break }
      return [.open(waitingNote(order: place.document, line: place.line, draft: draft))]
    case "item.split":
      let place = key.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let item = place.first, !item.isEmpty else { break }
      return [.open(split(of: item, warehouse: place.last.flatMap { $0.isEmpty ? nil : $0 }, draft: draft))]
    case "schedule.save":
      let parts = key.split(separator: " ").map(String.init)
      guard parts.count == 3, let line = Int(parts[2]) else { break }
      let document: DocumentSpec = parts[0] == "order" ? .order : .quotation
      return [.open(deliverySchedule(of: line, on: parts[1], document, draft: draft))]
    default:
      if let table = SetUpTable.all.first(where: { $0.save == draft.action || $0.create == draft.action }) {
        return [.open(form(table, number, draft: draft))]
      }
    }
    return [.refuse("The draft \(draft.title) belongs to \(draft.action), which has no form here.")]
  }
}

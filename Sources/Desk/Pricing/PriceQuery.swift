import Sales
import Store

/// Prices of many items for one customer (domain.md 5.3): what an order of that day would have; it only reads.
public struct PriceQuery: Codable, Sendable, Hashable {
  /// One item with a quantity and a unit of its own.
  public struct Wanted: Codable, Sendable, Hashable {
    /// Number, bar code, the customer's number, or words that only one item has.
    public var item: String
    /// The quantity of the query when left out.
    public var quantity: Quantity?
    /// The unit of the query, else the item's sales unit, when left out.
    public var unit: String?

    /// Wants an item.
    public init(_ item: String, quantity: Quantity? = nil, unit: String? = nil) {
      self.item = item
      self.quantity = quantity
      self.unit = unit
    }
  }

  public var customer: String
  /// The day of the order that is thought of; today when left out.
  public var date: Day?
  /// The customer's, else the company's when left out.
  public var currency: String?
  /// How much of each item.
  public var quantity: Quantity
  public var unit: String?
  public var items: [Wanted]
  /// All items of the group that are for sale.
  public var itemGroup: String?
  /// All items for sale that have the words in number or name.
  public var search: String?

  /// How many items a search or a group brings in at most.
  public static let limit = 500

  /// Asks for one of each item.
  public init(customer: String, quantity: Quantity = .one, items: [Wanted] = []) {
    self.customer = customer
    self.quantity = quantity
    self.items = items
  }

  /// The answers: those to the named items in their order, then those found by group and by words.
  ///
  /// An item that can't be ordered so is answered with the reason.
  /// - Throws: `NotFound` for an unknown customer, currency or item group.
  public func answers(reader: StoreReader, today: Day) throws -> [PriceAnswer] {
    let company = try reader.company()
    guard let customer = try reader.customer(customer) else {
      throw NotFound("customer", customer, nearest: try Lookup(reader).nearest(.customer, to: customer))
    }
    let header = try header(for: customer, company, today)
    let resolver = try LineResolver(reader: reader, company: company, header: header, today: today)
    let cost = try? DocumentCost(of: header, reader: reader, company: company)
    return try wanted(reader, company).enumerated().map { index, wanted in
      do {
        return try answer(to: wanted, index + 1, resolver, cost, reader)
      } catch let refusal as LineRefusal {
        return PriceAnswer(
          item: wanted.item, quantity: wanted.quantity ?? quantity, unit: wanted.unit ?? unit ?? "",
          currency: header.currency, problem: refusal.what)
      }
    }
  }

  private func header(for customer: Customer, _ company: Company, _ today: Day) throws -> QuotationHeader {
    func first(_ values: String?...) -> String { values.compactMap(\.self).first { !$0.isEmpty } ?? "" }
    let currency = first(currency, customer.currency, company.currency)
    var header = QuotationHeader(
      number: "", customer: customer.account, currency: try Currency.known(currency).code,
      date: date ?? today)
    header.warehouse = customer.warehouse
    header.priceGroup = customer.priceGroup
    header.lineDiscountGroup = customer.lineDiscountGroup
    header.pricesIncludeTax = company.pricesIncludeTax
    return header
  }

  private func wanted(_ reader: StoreReader, _ company: Company) throws -> [Wanted] {
    var all = items.filter { !$0.item.isEmpty }
    var seen = Set(all.map(\.item))
    func add(_ number: String) { if seen.insert(number).inserted { all.append(Wanted(number)) } }
    if let itemGroup, !itemGroup.isEmpty {
      guard try reader.namedCode(.itemGroup, itemGroup) != nil else {
        throw NotFound("item group", itemGroup)
      }
      let request = ListRequest(
        filters: [ListFilter("group", .equal, itemGroup), ListFilter("stopped", .equal, "0")],
        limit: PriceQuery.limit)
      let column = ListDefinition.items.columns.firstIndex { $0.id == "number" } ?? 0
      for row in try reader.page(.items, request, company: company).rows {
        if case .text(let number) = row.values[column] { add(number) }
      }
    }
    if let search, !search.isEmpty {
      for number in try reader.find("item", search, limit: PriceQuery.limit)
      where try reader.item(number)?.stopped == false { add(number) }
    }
    return all
  }

  private func answer(
    to wanted: Wanted, _ number: Int, _ resolver: LineResolver, _ cost: DocumentCost?, _ reader: StoreReader
  ) throws -> PriceAnswer {
    var entry = LineEntry(item: wanted.item, quantity: wanted.quantity ?? quantity)
    entry.unit = [wanted.unit, unit].compactMap(\.self).first { !$0.isEmpty }
    let line: QuotationLine = try resolver.line(entry, number: number)
    guard let code = line.item, let item = try reader.item(code) else {
      throw LineRefusal(line: number, .unknownItem(typed: wanted.item))
    }
    let found = try resolver.found(for: line, of: item, explaining: true)
    var answer = PriceAnswer(
      item: item.number, quantity: line.quantity, unit: line.unit, currency: resolver.currency.code)
    answer.name = item.name
    answer.price = line.unitPrice
    answer.priceUnit = line.priceUnit
    answer.source = found.source
    answer.discountAmount = line.discountAmount
    answer.discountPercent = line.discountPercent
    answer.net = line.net
    answer.agreements = found.agreements
    answer.why = found.trace
    if let cost {
      let margin = try LineMargin(net: line.net, cost: cost.cost(of: line))
      answer.margin = margin.margin
      answer.ratio = margin.ratio
    }
    if item.kind == .stocked {
      let stock = try reader.onHand(StockPlace(item: item.number, warehouse: line.warehouse))
      answer.available = try stock.physical - stock.reserved
    }
    return answer
  }
}

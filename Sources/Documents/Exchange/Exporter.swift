import Desk
import Sales
import Store

/// Takes records out of the company as the fields of the actions that would make them again; the inverse of ``Importer``.
///
/// An order carries its packing slips and invoices and what is cancelled of its lines, so that it arrives as far as it has
/// come. Reservations, picks and the quotation or agreement behind it are not part of it; where its price was changed between two
/// invoices, both are posted again at the price of today.
public struct Exporter {
  private let desk: Desk
  private let kind: ImportKind
  private let fields: [FieldDescription]

  /// How many records are read at a time.
  private static let pageSize = 200

  /// Makes an exporter.
  ///
  /// - Throws: `NotFound` when this program has no action for the kind.
  public init(desk: Desk, kind: ImportKind) throws {
    self.desk = desk
    self.kind = kind
    fields = try kind.columns()
  }

  /// All records, a portion at a time, each as the fields of its action.
  ///
  /// - Throws: what the body throws, and `StoreRefusal`.
  public func records(_ body: ([JSONValue]) throws -> Void) throws {
    guard let list = Queries.named(kind.rawValue),
      let key = list.columns.firstIndex(where: { $0.id == (kind == .onHand ? "item" : list.keyColumn) })
    else { return }
    var request = ListRequest(sort: ListSort(list.columns[key].id), limit: Exporter.pageSize)
    var more = true
    while more {
      let page = try desk.page(list, request)
      let records = try desk.read { reader in
        let currency = try Currency.known(reader.company().currency)
        return try page.rows.compactMap { row -> JSONValue? in
          if kind == .onHand { return onHand(row, of: list) }
          switch row.values[key] {
          case .text(let number): return try record(number, in: reader, currency: currency)
          // Prices have no number of their own but that of their row.
          case .integer(let row): return try record("\(row)", in: reader, currency: currency)
          default: return nil
          }
        }
      }
      try body(records)
      more = page.more
      if let last = page.rows.last { request.position = .after(last.position) }
    }
  }

  private func record(_ number: String, in reader: StoreReader, currency: Currency) throws -> JSONValue? {
    func json(_ value: some Encodable, _ own: Currency? = nil) throws -> JSONValue {
      try JSONValue(json: try JSONText.encode(value, currency: own ?? currency))
    }
    switch kind {
    case .customers:
      guard let customer = try reader.customer(number) else { return nil }
      let addresses = try reader.addresses(of: number).map { address -> JSONValue in
        try json(address.address).setting("role", to: .string(address.role.rawValue))
          .setting("primary", to: .bool(address.isPrimary))
      }
      return selected(try json(customer)).setting("addresses", to: kept(.array(addresses), of: "addresses"))
        .setting("contacts", to: kept(try json(reader.contacts(of: number)), of: "contacts"))
    case .items:
      guard let item = try reader.item(number) else { return nil }
      let units = try reader.unitFactors(of: number).filter { $0.key != item.stockUnit }.sorted {
        $0.key < $1.key
      }
      let numbers = try reader.customerItems(of: number).map { theirs -> JSONValue in
        .object([
          "customer": .string(theirs.customer), "number": .string(theirs.theirNumber),
          "name": .string(theirs.theirName),
        ])
      }
      return selected(try json(item))
        .setting(
          "units",
          to: .array(
            units.map { .object(["unit": .string($0.key), "factor": .string($0.value.description)]) })
        )
        .setting("barCodes", to: kept(try json(reader.barCodes(of: number)), of: "barCodes"))
        .setting("customerNumbers", to: .array(numbers))
    case .vendors:
      guard let vendor = try reader.vendor(number) else { return nil }
      let addresses = try reader.addresses(ofVendor: number).map { address -> JSONValue in
        try json(address.address).setting("role", to: .string(address.role.rawValue))
          .setting("primary", to: .bool(address.isPrimary))
      }
      return selected(try json(vendor)).setting("addresses", to: kept(.array(addresses), of: "addresses"))
        .setting("contacts", to: kept(try json(reader.contacts(ofVendor: number)), of: "contacts"))
    case .vendorPrices:
      guard let price = try Int(number).flatMap(reader.vendorPrice) else { return nil }
      return selected(try json(price)).removing("id").removing("version")
    case .purchaseOrders:
      guard let order = try reader.purchase(number) else { return nil }
      return try self.record(order, in: reader)
    case .orders:
      guard let order = try reader.order(number) else { return nil }
      return try self.record(order, in: reader)
    case .onHand: return nil
    }
  }

  private func onHand(_ row: ListRow, of list: ListDefinition) -> JSONValue? {
    var record = JSONValue.object(["reason": .string("Taken over")])
    for (column, value) in zip(list.columns, row.values) {
      switch (column.id, value) {
      case ("item", .text(let text)), ("warehouse", .text(let text)):
        record = record.setting(column.id, to: .string(text))
      case ("onHand", .decimal(let millionths)):
        if millionths == 0 { return nil }
        record = record.setting("quantity", to: .string(Quantity(millionths: millionths).description))
      default: break
      }
    }
    return record
  }

  /// The members of a record that are fields of the action; an empty text says nothing and is left out.
  func selected(_ record: JSONValue) -> JSONValue {
    guard case .object(let members) = record else { return record }
    var selected: [String: JSONValue] = [:]
    for field in fields where !field.name.contains(".") && field.type != "list" {
      guard let member = members[field.name], member != .null, member != .string("") else { continue }
      selected[field.name] = field.type == "group" ? kept(member, of: field.name) : member
    }
    return .object(selected)
  }

  /// The same for the elements of a list, or for a group.
  func kept(_ value: JSONValue, of name: String) -> JSONValue {
    switch value {
    case .array(let elements): return .array(elements.map { kept($0, of: name) })
    case .object(let members):
      let names = fields.map(\.name)
      return .object(
        members.filter { names.contains("\(name).\($0.key)") && $0.value != .null && $0.value != .string("") }
      )
    case .null, .bool, .number, .string: return value
    }
  }
}

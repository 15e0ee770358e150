import Desk
import Sales
import Store

/// A document or record that was found by its number, ready to be shown as JSON or as text.
public struct ShownRecord: Sendable, Hashable {
  /// What it is, such as `order`.
  public let kind: String
  /// Its number, account or code.
  public let number: String
  /// The whole of it.
  public let value: JSONValue
  let layout: ShownLayout

  /// Everything that has a number: a quotation, an order, a sales agreement, a picking list, a packing slip, an invoice, a
  /// purchase order, a product receipt, a vendor invoice, a customer, an item or a vendor; and what a customer was sent of a quotation, an order or an agreement, such as
  /// `QU-000001/2`.
  ///
  /// - Returns: all that is found; a customer and an item may have the same number.
  public static func all(_ number: String, in reader: StoreReader) throws -> [ShownRecord] {
    let base = try Currency.known(reader.company().currency)
    var found: [ShownRecord] = []
    func add(_ kind: String, _ value: (some Encodable)?, _ currency: String?, _ layout: ShownLayout) throws {
      guard let value else { return }
      let currency = try currency.map(Currency.known) ?? base
      let json = try JSONValue(json: try JSONText.encode(value, currency: currency))
      found.append(ShownRecord(kind: kind, number: number, value: json, layout: layout))
    }
    let quotation = try reader.quotation(number)
    try add("quotation", quotation, quotation?.header.currency, .quotation)
    let order = try reader.order(number)
    try add("order", order, order?.header.currency, .order)
    let agreement = try reader.agreement(number)
    try add("sales agreement", agreement, agreement?.header.currency, .agreement)
    try add("picking list", try reader.pickingList(number), nil, .pickingList)
    let slip = try reader.packingSlip(number)
    try add("packing slip", slip, slip?.header.currency, .packingSlip)
    let invoice = try reader.invoice(number)
    try add("invoice", invoice, invoice?.header.currency, .invoice)
    let purchase = try reader.purchase(number)
    try add("purchase order", purchase, purchase?.header.currency, .purchase)
    let receipt = try reader.productReceipt(number)
    try add("product receipt", receipt, receipt?.header.currency, .productReceipt)
    let vendorInvoice = try reader.vendorInvoice(number)
    try add("vendor invoice", vendorInvoice, vendorInvoice?.header.currency, .vendorInvoice)
    if let customer = try reader.customer(number) {
      let record = CustomerShown(
        customer: customer, addresses: try reader.addresses(of: number),
        contacts: try reader.contacts(of: number))
      try add("customer", record, nil, .customer)
    }
    if let item = try reader.item(number) {
      let record = ItemShown(
        item: item, barCodes: try reader.barCodes(of: number), units: try reader.unitFactors(of: number),
        customerNumbers: try reader.customerItems(of: number))
      try add("item", record, nil, .item)
    }
    if let vendor = try reader.vendor(number) {
      let record = VendorShown(
        vendor: vendor, addresses: try reader.addresses(ofVendor: number),
        contacts: try reader.contacts(ofVendor: number))
      try add("vendor", record, nil, .vendor)
    }
    return found + (try reader.keptDocuments(named: number).map(ShownRecord.init))
  }

  /// A document as the customer got it.
  public init(_ kept: KeptDocument) throws {
    (kind, layout) =
      switch kept.kind {
      case .quotation: ("sent quotation", .quotation)
      case .order: ("order confirmation", .order)
      case .agreement: ("agreement confirmation", .agreement)
      }
    number = kept.name
    value = try JSONValue(json: kept.document)
  }

  private init(kind: String, number: String, value: JSONValue, layout: ShownLayout) {
    self.kind = kind
    self.number = number
    self.value = value
    self.layout = layout
  }

  private struct CustomerShown: Encodable {
    let customer: Customer
    let addresses: [CustomerAddress]
    let contacts: [CustomerContact]
  }

  private struct ItemShown: Encodable {
    let item: Item
    let barCodes: [ItemBarCode]
    let units: [String: Factor]
    let customerNumbers: [CustomerItem]
  }

  private struct VendorShown: Encodable {
    let vendor: Vendor
    let addresses: [VendorAddress]
    let contacts: [VendorContact]
  }
}

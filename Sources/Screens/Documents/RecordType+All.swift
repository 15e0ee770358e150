import Desk
import Sales
import Store
import Terminal

extension RecordType {
  /// Every kind; what digits alone may mean is asked in this order.
  static let all: [RecordType] = [
    order, quotation, invoice, packingSlip, pickingList, customer, item, salesReturn, project, creditHold,
    agreement, purchase, productReceipt, vendorInvoice, vendor,
  ]

  private static let order = RecordType(
    kind: "order", series: .order, place: "so", list: .orders, hasLines: true,
    find: { reader, number in
      try reader.order(number).map {
        Found(number: number, name: $0.header.customerName, status: $0.header.status.rawValue)
      }
    },
    panel: { $0.order($1) })

  private static let quotation = RecordType(
    kind: "quotation", series: .quotation, place: "qu", list: .quotations, hasLines: true,
    find: { reader, number in
      try reader.quotation(number).map {
        Found(number: number, name: $0.header.customerName, status: $0.header.status.rawValue)
      }
    },
    panel: { $0.quotation($1) })

  private static let invoice = RecordType(
    kind: "invoice", series: .invoice, place: "inv", list: .invoices, hasLines: true,
    find: { reader, number in
      try reader.invoice(number).map { Found(number: number, name: $0.header.customerName) }
    },
    panel: { $0.invoice($1) })

  private static let packingSlip = RecordType(
    kind: "slip", series: .packingSlip, place: "ps", list: .packingSlips, hasLines: true,
    find: { reader, number in
      try reader.packingSlip(number).map {
        Found(number: number, name: $0.header.customerName, status: $0.header.status.rawValue)
      }
    },
    panel: { $0.packingSlip($1) })

  private static let pickingList = RecordType(
    kind: "picking list", series: .pickingList, place: "pick", list: .pickingLists,
    find: { reader, number in
      try reader.pickingList(number).map {
        Found(number: number, name: $0.header.order, status: $0.header.status.rawValue)
      }
    },
    panel: { $0.pickingList($1) })

  private static let customer = RecordType(
    kind: "customer", series: .customer, place: "c", list: .customers, lookup: .customer,
    find: { reader, number in try reader.customer(number).map { Found(number: number, name: $0.name) } },
    panel: { $0.customer($1) })

  private static let item = RecordType(
    kind: "item", series: .item, place: "i", list: .items, lookup: .item,
    find: { reader, number in try reader.item(number).map { Found(number: number, name: $0.name) } },
    panel: { $0.item($1) })

  private static let salesReturn = RecordType(
    kind: "return", series: .returns, place: "rma", list: .returns,
    find: { reader, number in
      try reader.returnOrder(number).map { Found(number: number, name: $0.header.order) }
    },
    panel: { $0.returnView($1) })

  private static let project = RecordType(
    kind: "project", series: nil, place: "project", list: .projects, lookup: .project,
    find: { reader, number in try reader.project(number).map { Found(number: number, name: $0.name) } },
    panel: { $0.project($1) })

  private static let agreement = RecordType(
    kind: "agreement", series: .agreement, place: "sa", list: .agreements,
    find: { reader, number in
      try reader.agreement(number).map {
        Found(number: number, name: $0.header.customerName, status: $0.header.status.rawValue)
      }
    },
    panel: { $0.agreementView($1) })

  private static let purchase = RecordType(
    kind: "purchase order", series: .purchase, place: "po", list: .purchases,
    find: { reader, number in
      try reader.purchase(number).map {
        Found(number: number, name: $0.header.vendorName, status: $0.header.status.rawValue)
      }
    },
    panel: { $0.purchaseView($1) })

  private static let productReceipt = RecordType(
    kind: "receipt", series: .productReceipt, place: "pr", list: .productReceipts,
    find: { reader, number in
      try reader.productReceipt(number).map {
        Found(number: number, name: $0.header.vendorName, status: $0.header.status.rawValue)
      }
    },
    panel: { $0.productReceipt($1) })

  private static let vendorInvoice = RecordType(
    kind: "vendor invoice", series: .vendorInvoice, place: "vi", list: .vendorInvoices,
    find: { reader, number in
      try reader.vendorInvoice(number).map { Found(number: number, name: $0.header.vendorName) }
    },
    panel: { $0.vendorInvoice($1) })

  private static let vendor = RecordType(
    kind: "vendor", series: .vendor, place: "v", list: .vendors, lookup: .vendor,
    find: { reader, number in try reader.vendor(number).map { Found(number: number, name: $0.name) } },
    panel: { $0.vendor($1) })

  private static let creditHold = RecordType(
    kind: "credit hold", series: .order, place: "credit", list: .creditHolds, find: order.find,
    panel: { $0.creditView($1) })
}

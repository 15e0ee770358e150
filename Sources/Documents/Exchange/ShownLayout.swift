/// Which parts of a document or record a person reads, in this order.
struct ShownLayout: Hashable, Sendable {
  /// The part that holds the fields.
  let group: String
  let fields: [String]
  let tables: [Table]

  /// One list of it and what is shown of each element.
  struct Table: Hashable, Sendable {
    let list: String
    let columns: [String]
  }
}

extension ShownLayout {
  private static let priced = [
    "lineNumber", "item", "text", "quantity", "unit", "unitPrice", "discountAmount", "discountPercent", "net",
  ]
  private static let charges = Table(list: "charges", columns: ["code", "text", "category", "value"])

  static let quotation = ShownLayout(
    group: "header",
    fields: [
      "status", "revision", "customer", "customerName", "quotationDate", "expirationDate", "followUpDate",
      "requestedShipDate", "customerReference", "deliveryAddress", "warehouse", "paymentTerms", "salesTaker",
      "order",
      "currency", "net", "total", "notes",
    ],
    tables: [.init(list: "lines", columns: priced), charges])
  static let order = ShownLayout(
    group: "header",
    fields: [
      "type", "status", "documentStatus", "customer", "customerName", "invoiceAccount", "orderDate",
      "requestedShipDate", "confirmedShipDate", "nextShipDate", "customerReference", "deliveryAddress",
      "warehouse",
      "paymentTerms", "salesTaker", "quotation", "currency", "net", "total", "openAmount", "notes",
    ],
    tables: [
      .init(list: "lines", columns: priced + ["delivered", "invoiced", "cancelled", "status"]), charges,
    ])
  static let agreement = ShownLayout(
    group: "header",
    fields: [
      "status", "customer", "customerName", "classification", "title", "externalReference", "effectiveDate",
      "expirationDate", "paymentTerms", "deliveryTerms", "deliveryMode", "currency", "notes",
    ],
    tables: [
      .init(
        list: "lines",
        columns: [
          "lineNumber", "commitment", "item", "category", "text", "quantity", "unit", "amount", "unitPrice",
          "discountPercent",
        ])
    ])
  static let pickingList = ShownLayout(
    group: "header", fields: ["status", "order", "customer", "customerName", "date", "warehouse"],
    tables: [.init(list: "lines", columns: ["lineNumber", "item", "text", "quantity", "unit", "picked"])])
  static let packingSlip = ShownLayout(
    group: "header",
    fields: [
      "status", "order", "customer", "customerName", "date", "warehouse", "deliveryAddress",
      "customerReference",
    ],
    tables: [
      .init(
        list: "lines", columns: ["lineNumber", "item", "text", "quantity", "unit", "remainder", "invoiced"])
    ])
  static let invoice = ShownLayout(
    group: "header",
    fields: [
      "customer", "customerName", "invoiceAccount", "date", "dueDate", "cashDiscountDate", "cashDiscount",
      "orders",
      "customerReference", "invoiceAddress", "paymentTerms", "currency", "linesNet", "totalDiscount",
      "chargesTotal",
      "tax", "rounding", "total", "voucher",
    ],
    tables: [
      .init(list: "lines", columns: priced + ["order", "packingSlip"]),
      .init(list: "charges", columns: ["code", "text", "amount"]),
      .init(list: "taxes", columns: ["code", "rate", "base", "amount"]),
    ])
  static let customer = ShownLayout(
    group: "customer",
    fields: [
      "name", "kind", "searchName", "customerGroup", "classification", "invoiceAccount", "currency",
      "language",
      "paymentTerms", "deliveryTerms", "deliveryMode", "taxGroup", "taxNumber", "creditLimit", "blocked",
      "shipComplete", "warehouse", "phone", "email", "notes",
    ],
    tables: [
      .init(list: "addresses", columns: ["role", "address"]),
      .init(list: "contacts", columns: ["name", "title", "phone", "email"]),
    ])
  static let item = ShownLayout(
    group: "item",
    fields: [
      "name", "searchName", "kind", "itemGroup", "stockUnit", "salesUnit", "basePrice", "priceUnit", "cost",
      "taxGroup",
      "warehouse", "overdelivery", "underdelivery", "stopped", "notes",
    ],
    tables: [
      .init(list: "barCodes", columns: ["code", "unit"]),
      .init(list: "customerNumbers", columns: ["customer", "theirNumber", "theirName"]),
    ])
  static let purchase = ShownLayout(
    group: "header",
    fields: [
      "status", "documentStatus", "vendor", "vendorName", "vendorReference", "orderDate",
      "requestedDeliveryDate", "confirmedDeliveryDate", "nextDeliveryDate", "deliveryAddress", "warehouse",
      "paymentTerms", "buyer", "currency", "net", "total", "notes",
    ],
    tables: [
      .init(
        list: "lines",
        columns: [
          "lineNumber", "item", "text", "quantity", "unit", "unitPrice", "discountPercent", "net", "received",
          "invoiced", "cancelled", "requestedDeliveryDate", "confirmedDeliveryDate", "status",
        ])
    ])
  static let productReceipt = ShownLayout(
    group: "header", fields: ["status", "order", "vendor", "vendorName", "vendorSlip", "date", "warehouse"],
    tables: [
      .init(
        list: "lines",
        columns: ["lineNumber", "item", "text", "quantity", "unit", "remainder", "invoiced", "packingSlip"])
    ])
  static let vendorInvoice = ShownLayout(
    group: "header",
    fields: [
      "vendorNumber", "vendor", "vendorName", "date", "dueDate", "orders", "currency", "linesNet", "tax",
      "total", "cost", "priceDifference", "voucher",
    ],
    tables: [
      .init(
        list: "lines",
        columns: [
          "lineNumber", "item", "text", "quantity", "unit", "unitPrice", "discountPercent", "net", "receipt",
        ]),
      .init(list: "taxes", columns: ["code", "rate", "base", "amount"]),
    ])
  static let vendor = ShownLayout(
    group: "vendor",
    fields: [
      "name", "searchName", "buyerGroup", "hold", "currency", "address", "contact", "phone", "email",
      "taxGroup", "taxNumber", "paymentTerms", "deliveryTerms", "deliveryMode", "leadDays", "ourAccount",
      "notes",
    ],
    tables: [
      .init(list: "addresses", columns: ["role", "address"]),
      .init(list: "contacts", columns: ["name", "title", "phone", "email"]),
    ])
}

import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The form of the company's parameters.
  func company(draft: Draft? = nil) -> RecordPanel {
    let accounts = [
      "receivable", "stock", "tax", "revenue", "charges", "costOfGoods", "stockAdjustment", "rounding",
      "projectCost", "scrap",
    ]
    return ActionRecord(
      workbench: self, title: "Company",
      fields: [
        RecordField(Field("name", "Name", width: 40, help: "The name as documents show it.").needed)
      ] + AddressFields.all("Address") + [
        RecordField(
          Field("taxNumber", "Tax number", width: 20, help: "Its check digits are tested.").heading("Money")),
        RecordField(
          Field("bankAccount", "Bank account", width: 34, help: "The account that customers pay to.")),
        RecordField(Field("phone", "Phone", width: 20, help: "The telephone number.")),
        RecordField(Field("email", "E-mail", width: 30, help: "The e-mail address.")),
        RecordField(
          .code("currency", "Currency", "currency", width: 4, help: "The ledger's; it is fixed.").readOnly),
        RecordField(
          .choice("taxMethod", "Tax per", TaxMethod.self, help: "Rounded per line, or once on the total.")),
        RecordField(
          .flag("pricesIncludeTax", "Prices with tax", help: "Whether new documents' prices include tax."),
          .flag),
        RecordField(
          .whole("priceDecimals", "Price decimals", help: "How many decimals a price shows at least."), .whole
        ),
        RecordField(
          .choice("defaultOrderType", "New orders are", OrderType.self, help: "The type of new orders.")
            .with { field in
              let chosen = OrderType.chosen.map(\.rawValue)
              field.choices.removeAll { !chosen.contains($0.code) }
            }
            .heading("Documents")),
        RecordField(.whole("quotationDays", "Quotation days", help: "How long a quotation lasts."), .whole),
        RecordField(
          .whole("followUpDays", "Follow-up days", help: "When a quotation is followed up."), .whole),
        RecordField(
          .whole("returnDays", "Return days", help: "Within how many days a return is due."), .whole),
        RecordField(
          .choice("reservation", "Reservation", ReservationMode.self, help: "By hand, or as lines are saved.")
        ),
        RecordField(
          .flag("overdeliveryAllowed", "Overdelivery", help: "Within the percentage of the line."), .flag),
        RecordField(
          .flag("underdeliveryAllowed", "Underdelivery", help: "Within the percentage of the line."), .flag),
        RecordField(
          .flag(
            "negativeStockAllowed", "Negative stock", help: "Whether a slip may take more than there is."),
          .flag),
        RecordField(.code("warehouse", "Warehouse", "warehouse", help: "Of new orders.")),
        RecordField(
          .code("paymentTerms", "Terms of payment", "payment-terms", help: "Of customers that name none.")),
        RecordField(.code("taxGroup", "Tax group", "tax-group", help: "Of customers that name none.")),
        RecordField(
          .code("chargesTaxGroup", "Charges tax group", "item-tax-group", help: "Of charges that name none.")),
        RecordField(
          .code("itemTaxGroup", "Items tax group", "item-tax-group", help: "Of items that name none.")),
      ]
        + accounts.enumerated().map { index, name in
          RecordField(
            .code(
              "accounts.\(name)", CompanyScreenWords.spaced(name), "ledger-account",
              help: "The account that is posted to."
            ).with {
              if index == 0 { $0.section = "Posting accounts" }
            })
        } + CreditFields.company + DeliveryFields.company, key: "company", keyName: "",
      create: "company.change",
      change: "company.change",
      read: { desk, _ in try desk.read { try JSONText.encode($0.company()) } }, draft: draft,
      contexts: ["company.form"]
    ).panel
  }
}

/// The fields that say how credit is checked.
enum CreditFields {
  /// Those of the company.
  static let company = [
    RecordField(
      .choice("credit.limitType", "Limit type", CreditLimitType.self, help: "What counts against the limit.")
        .heading("Credit")),
    RecordField(
      .choice(
        "credit.excess", "Beyond the limit", CreditExcess.self, help: "A warning, or the order is stopped.")
    ),
    RecordField(.flag("credit.atEntry", "At line entry", help: "Checked when lines are saved."), .flag),
    RecordField(.flag("credit.atConfirmation", "At confirmation", help: "Checked there."), .flag),
    RecordField(.flag("credit.atPackingSlip", "At packing slip", help: "Checked there."), .flag),
    RecordField(.flag("credit.atInvoice", "At invoice", help: "Checked there."), .flag),
  ]
}

/// Names of fields as people read them.
enum CompanyScreenWords {
  /// `costOfGoods` as `Cost of goods`.
  static func spaced(_ name: String) -> String {
    name.reduce(into: "") { text, letter in
      text += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }.capitalizedFirst
  }
}

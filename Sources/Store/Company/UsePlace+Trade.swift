import Sales

extension UsePlace {
  /// Where trade agreements, their journals and the groups that they are found by name records.
  static let trade: [UsePlace] =
    [
      UsePlace(.customer, "auto_charge", "account", where: "account_code = 'table'"),
      UsePlace(.code(.customerGroup), "auto_charge", "account", where: "account_code = 'group'"),
      UsePlace(.item, "auto_charge", "item", where: "item_code = 'table'"),
      UsePlace(.code(.itemGroup), "auto_charge", "item", where: "item_code = 'group'"),
      UsePlace(.code(.deliveryMode), "auto_charge", "delivery_modes", .separated),
      UsePlace(.code(.charge), "auto_charge", "charges", .codes),
      UsePlace(.code(.itemLineDiscountGroup), "item", "line_discount_group"),
      UsePlace(.code(.itemMultilineDiscountGroup), "item", "multiline_discount_group"),
    ]
    + ["customer", "quotation", "sales_order"].flatMap { table in
      [
        UsePlace(.code(.priceGroup), table, "price_group"),
        UsePlace(.code(.lineDiscountGroup), table, "line_discount_group"),
        UsePlace(.code(.multilineDiscountGroup), table, "multiline_discount_group"),
        UsePlace(.code(.totalDiscountGroup), table, "total_discount_group"),
      ]
    }
    + ["trade_journal_line", "trade_agreement"].flatMap { table in
      [
        UsePlace(.customer, table, "account", where: "account_code = 'table'"),
        group(.priceGroup, table, "account", .price),
        group(.lineDiscountGroup, table, "account", .lineDiscount),
        group(.multilineDiscountGroup, table, "account", .multilineDiscount),
        group(.totalDiscountGroup, table, "account", .totalDiscount),
        UsePlace(.item, table, "item", where: "item_code = 'table'"),
        group(.itemLineDiscountGroup, table, "item", .lineDiscount),
        group(.itemMultilineDiscountGroup, table, "item", .multilineDiscount),
        UsePlace(.unit, table, "unit"), UsePlace(.currency, table, "currency"),
      ]
    }

  private static func group(
    _ kind: CodeKind, _ table: String, _ column: String, _ relation: TradeRelation
  ) -> UsePlace {
    UsePlace(
      .code(kind), table, column, where: "\(column)_code = 'group' AND relation = '\(relation.rawValue)'")
  }
}

import Sales

extension UsePlace {
  /// Where vendors, purchase orders and what is agreed with vendors name records.
  static let purchasing: [UsePlace] = [
    UsePlace(.code(.deliveryTerms), "vendor", "delivery_terms"),
    UsePlace(.code(.deliveryMode), "vendor", "delivery_mode"),
    UsePlace(.code(.taxGroup), "vendor", "tax_group"),
    UsePlace(.code(.buyerGroup), "vendor", "buyer_group"),
    UsePlace(.code(.buyerGroup), "item", "buyer_group"),
    UsePlace(.vendor, "item", "main_vendor"),
    UsePlace(.unit, "item", "purchase_unit"),
    UsePlace(.item, "vendor_item", "item"),
    UsePlace(.item, "vendor_price", "item"),
    UsePlace(.currency, "vendor_price", "currency"),
    UsePlace(.unit, "vendor_price", "unit"),
    UsePlace(.vendor, "purchase_order", "vendor"),
    // Only what is still to be valued at a rate needs the currency.
    UsePlace(.currency, "purchase_order", "currency", where: "status IN ('open', 'received')"),
    UsePlace(.paymentTerms, "purchase_order", "payment_terms"),
    UsePlace(.code(.deliveryTerms), "purchase_order", "delivery_terms"),
    UsePlace(.code(.deliveryMode), "purchase_order", "delivery_mode"),
    UsePlace(.warehouse, "purchase_order", "warehouse"),
    UsePlace(.code(.taxGroup), "purchase_order", "tax_group"),
    UsePlace(.item, "purchase_order_line", "item"),
    UsePlace(.unit, "purchase_order_line", "unit"),
    UsePlace(.warehouse, "purchase_order_line", "warehouse"),
    UsePlace(.code(.itemTaxGroup), "purchase_order_line", "item_tax_group"),
    UsePlace(.vendor, "vendor_transaction", "vendor"),
  ]
}

extension StoredColumnTests {
  /// The tables of which no column is derived from another row, with the reason.
  static let typed = [
    "coverage_stale": "marks of what will be laid out anew; nothing else has them",
    "reservation_origin": "who reserved it and how; nothing else has it",
    "waiting_note": "typed",
    "hold_code": "typed",
    "order_hold": "what somebody decided; nothing else has it",
    "credit_rule": "typed",
    "selling_variable": "typed",
    "selling_rule": "typed",
    "item_link": "typed",
    "item_script": "typed",
    "suggestion_record": "what was said and done at the time; nothing else has it",
    "credit_hold": "what a check found and somebody decided; nothing else has it",
    "accepted_warning": "what was said; nothing else has it",
    "number_gap": "what was said; nothing else has it",
    "agreement_confirmation": "what was confirmed; nothing else has it",
    "audit": "what was done; nothing else has it",
    "company": "typed by a manager",
    "cash_rounding": "typed by a manager",
    "customer": "typed; the search index of it is checked",
    "customer_address": "typed",
    "customer_contact": "typed",
    "customer_item": "typed",
    "auto_charge": "typed",
    "disposition": "typed",
    "draft": "what is being typed",
    "exchange_rate": "typed",
    "finder": "checked whole against customers, items and vendors",
    "invoice_charge": "checked as figures of the invoice",
    "item": "typed; the search index of it is checked",
    "item_bar_code": "typed",
    "ledger_account": "typed",
    "named_code": "typed",
    "number_series": "typed by a manager; the next number is checked against the documents",
    "order_charge": "typed; the figures of the document are checked",
    "order_confirmation": "what was sent; nothing else has it",
    "payment_terms": "typed",
    "project": "typed",
    "quotation_charge": "typed; the figures of the document are checked",
    "quotation_version": "what was sent; nothing else has it",
    "return_reason": "typed",
    "sales_agreement": "typed",
    "sales_agreement_line": "typed; what is drawn on it is read from the order lines",
    "setup_state": "a mark that is drawn anew whenever set-up changes; it means nothing else",
    "tax_code": "typed",
    "tax_group_member": "typed",
    "tax_rate": "typed",
    "trade_agreement": "posted from a journal that stays as it was; nothing else has its last day",
    "trade_journal": "typed; the status is what was done",
    "trade_journal_line": "typed",
    "unit": "typed",
    "unit_conversion": "typed",
    "user": "typed by a manager",
    "vendor": "typed",
    "vendor_address": "typed",
    "vendor_contact": "typed",
    "vendor_item": "typed",
    "vendor_price": "typed",
    "purchase_confirmation": "what was agreed; nothing else has it",
    "delivery_date_change": "what was said; nothing else has it",
    "rejected_proposal": "what somebody decided for a day",
    "voucher": "a date and a text; the lines are checked",
    "warehouse": "typed",
    "work_calendar": "typed",
    "calendar_day": "typed",
    "transport_time": "typed",
    "order_deadline": "typed",
    "approved_customer": "typed",
    "item_site": "typed",
    "prognosis": "typed",
  ]

  /// The columns that the check recomputes or compares.
  static let checked = [
    "waiting_line": """
    line_id order_id customer item warehouse ship_date remainder stocked planned reserved
    """,
    "stock_balance": """
    item warehouse physical reserved reserved_ordered on_order ordered
    """,
    "item_coverage": """
    item warehouse lines waiting coming shortage oldest first_arrival short_from
    """,
    "customer_transaction": """
    customer date due_date voucher document currency amount base_amount open base_open
    """,
    "invoice": """
    id number date customer invoice_account invoice_address delivery_address currency due_date \
    cash_discount_date tax_method prices_include_tax lines_net total_discount charges_total tax \
    rounding rounding_step total cost voucher credited_invoices
    """,
    "invoice_instalment": """
    number due_date amount
    """,
    "invoice_line": """
    invoice_id order order_line_id packing_slip packing_slip_line_id quantity price_source net \
    taxes cost credited_invoice credited_line_id
    """,
    "invoice_tax": """
    invoice_id code base amount
    """,
    "ledger_month": """
    account month amount
    """,
    "packing_slip": """
    id number order_id order delivery_address status project
    """,
    "packing_slip_line": """
    id packing_slip_id order_line_id item quantity invoiced
    """,
    "picking_list": """
    id order_id order status
    """,
    "picking_list_line": """
    picking_list_id item picked
    """,
    "quotation": """
    pipeline \
    id status customer currency delivery_address tax_group tax_method prices_include_tax order \
    rounding_step net total
    """,
    "quotation_line": """
    quotation_id item price_source net item_tax_group
    """,
    "return_line": """
    order_line_id invoice arrival status
    """,
    "return_order": """
    order_id order customer status
    """,
    "sales_order": """
    id type status document_status customer currency requested_receipt_date confirmed_ship_date \
    confirmed_receipt_date delivery_address tax_group tax_method prices_include_tax reservation \
    rounding_step net total open_amount next_ship_date project
    """,
    "sales_order_line": """
    id order_id item quantity unit_factor price_source net item_tax_group requested_ship_date \
    confirmed_ship_date delivered cancelled invoiced renewed status
    """,
    "invoice_order": """
    invoice_id order
    """,
    "stock_revaluation": """
    value voucher
    """,
    "stock_transaction": """
    item warehouse quantity order_line_id purchase_line_id physical_date financial_date cost
    """,
    "voucher_line": """
    voucher account amount customer vendor
    """,
    "purchase_order": """
    id status document_status vendor currency delivery_address tax_method prices_include_tax net total \
    next_delivery_date
    """,
    "purchase_order_line": """
    id order_id item quantity unit_factor price_source net requested_delivery_date \
    received cancelled invoiced status
    """,
    "product_receipt": """
    id order_id order vendor currency status
    """,
    "product_receipt_line": """
    id product_receipt_id purchase_line_id item quantity invoiced
    """,
    "vendor_invoice": """
    id vendor number date currency due_date tax_method prices_include_tax lines_net tax total cost \
    price_difference voucher
    """,
    "vendor_invoice_line": """
    vendor_invoice_id order purchase_line_id receipt receipt_line_id quantity net taxes cost
    """,
    "vendor_invoice_tax": """
    vendor_invoice_id code base amount
    """,
    "vendor_transaction": """
    vendor date due_date voucher document currency amount base_amount open base_open
    """,
  ]

  /// The columns that were typed, or that keep what was so on the day of posting; from them everything else is computed.
  static let sources = [
    "item_coverage": """
    id
    """,
    "purchase_order": """
    number vendor_name contact language vendor_reference order_date requested_delivery_date \
    confirmed_delivery_date delivery_mode delivery_terms warehouse payment_terms tax_group buyer notes version
    """,
    "purchase_order_line": """
    line_number text vendor_item stocked unit unit_price price_unit discount_percent item_tax_group warehouse \
    confirmed_delivery_date overdelivery underdelivery sales_line_id is_direct
    """,
    "product_receipt": """
    number vendor_name vendor_slip date warehouse
    """,
    "product_receipt_line": """
    line_number text unit stock_quantity remainder packing_slip
    """,
    "vendor_invoice": """
    vendor_number vendor_name exchange_rate orders payment_terms tax_group
    """,
    "vendor_invoice_line": """
    id line_number item text stocked unit unit_price price_unit discount_percent item_tax_group
    """,
    "vendor_invoice_tax": """
    id rate
    """,
    "vendor_transaction": """
    id
    """,
    "customer_transaction": """
    id text
    """,
    "invoice": """
    customer_name tax_number language exchange_rate customer_reference orders payment_terms \
    cash_discount tax_group total_discount_percent credit_reason tax_date
    """,
    "invoice_instalment": """
    id invoice_id
    """,
    "invoice_line": """
    id line_number item text unit unit_factor unit_price price_unit discount_amount \
    discount_percent multiline_discount_percent discount_rule in_total_discount item_tax_group
    """,
    "invoice_tax": """
    id rate
    """,
    "packing_slip": """
    customer customer_name invoice_account currency date warehouse delivery_mode delivery_terms \
    customer_reference
    """,
    "packing_slip_line": """
    line_number text unit stock_quantity picked_quantity remainder
    """,
    "picking_list": """
    number customer customer_name date warehouse
    """,
    "picking_list_line": """
    id line_number order_line_id text quantity unit
    """,
    "quotation": """
    probability prognosis alternatives template_group template_name template_active \
    number revision customer_name invoice_account contact language customer_reference \
    quotation_date follow_up_date expiration_date requested_ship_date delivery_mode \
    delivery_terms warehouse payment_terms total_discount_percent total_discount_source sales_taker \
    price_group line_discount_group multiline_discount_group total_discount_group reason notes version
    """,
    "quotation_line": """
    schedule probability prognosis \
    id line_number text quantity unit unit_factor unit_price price_unit discount_amount \
    discount_percent multiline_discount_percent discount_rule discount_source in_total_discount \
    warehouse requested_ship_date cost
    """,
    "return_line": """
    id return_id lot arrived_on disposition action inspected replacement \
    replacement_item replacement_quantity replacement_unit
    """,
    "return_order": """
    id number customer_name reason created_on deadline replacement version
    """,
    "sales_order": """
    date_control \
    number customer_name invoice_account contact language customer_reference requisition \
    order_date requested_ship_date delivery_mode delivery_terms warehouse payment_terms \
    total_discount_percent total_discount_source price_group line_discount_group \
    multiline_discount_group total_discount_group ship_complete backorders sales_taker quotation notes version \
    rma credit_reason tax_date agreement exclude_from_credit
    """,
    "sales_order_line": """
    date_control delivery_mode requested_receipt_date confirmed_receipt_date schedule \
    line_number text unit unit_price price_unit discount_amount discount_percent stocked \
    multiline_discount_percent discount_rule discount_source in_total_discount \
    warehouse deliver_now overdelivery underdelivery cost credited_invoice credited_line_id return_cost \
    agreement_line_id
    """,
    "invoice_order": """
    id
    """,
    "stock_revaluation": """
    id item date quantity former_cost cost
    """,
    "stock_transaction": """
    id status packing_slip_id invoice_id voucher reason product_receipt_id vendor_invoice_id
    """,
    "voucher_line": """
    id text currency currency_amount tax_code
    """,
  ]
}

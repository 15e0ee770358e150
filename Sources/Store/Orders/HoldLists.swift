extension ListDefinition {
  /// The codes for which orders are held.
  public static let holdCodes = ListDefinition(
    name: "hold-codes", title: "Hold codes", help: "The reasons for which orders are held.",
    columns: [
      ListColumn("code", "Hold", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("duty", "Duty", .status, "ifnull(duty, '')"),
      ListColumn("colour", "Colour", .status, "colour"),
      ListColumn("isDefault", "Default", .flag, "is_default"),
      ListColumn("removesReservations", "Drops stock", .flag, "removes_reservations"),
    ], from: "hold_code", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))

  private static let holdColumns = [
    ListColumn("hold", "No.", .integer, "h.id", sortable: true),
    ListColumn("order", "Order", .code, "o.number"),
    ListColumn("code", "Hold", .code, "h.code"),
    ListColumn("name", "Name", .text, "c.name"),
    ListColumn("customer", "Customer", .code, "o.customer"),
    ListColumn("customerName", "Customer name", .text, "o.customer_name"),
    ListColumn(
      "state", "State", .status,
      """
      CASE WHEN h.released_at IS NOT NULL THEN 'released' WHEN h.checked_out_by <> '' THEN 'checked-out'
      ELSE 'held' END
      """),
    ListColumn("checkedOutBy", "Checked out", .code, "h.checked_out_by"),
    ListColumn("comment", "Comment", .text, "h.comment"),
    ListColumn("placedBy", "Placed by", .code, "h.placed_by"),
    ListColumn("placedAt", "Placed (UTC)", .moment, "h.placed_at"),
    ListColumn("releasedBy", "Released by", .code, "h.released_by"),
    ListColumn("releasedAt", "Released (UTC)", .moment, "h.released_at"),
    ListColumn("reason", "Reason", .text, "h.reason"),
    ListColumn("colour", "Colour", .code, "c.colour"),
  ]

  private static let holdTablesOfList =
    "order_hold h JOIN sales_order o ON o.id = h.order_id JOIN hold_code c ON c.code = h.code"

  /// The holds that keep orders from being processed, the oldest first.
  public static let holds = ListDefinition(
    name: "holds", title: "Holds", help: "The active holds on orders, with who looks into them.",
    columns: holdColumns, from: holdTablesOfList, rowKey: "h.id", keyColumn: "hold",
    defaultSort: ListSort("hold"),
    condition: "h.released_at IS NULL")

  /// All holds that orders have or had, the latest first.
  public static let allHolds = ListDefinition(
    name: "all-holds", title: "All holds", help: "The holds on orders, active and released.",
    columns: holdColumns, from: holdTablesOfList, rowKey: "h.id", keyColumn: "hold",
    defaultSort: ListSort("hold", descending: true))
}

extension Theme {
  /// The roles that the kit draws.
  public static let roleNames = [
    "text", "text.dim", "text.strong", "title", "title.status", "rule",
    "label", "field", "field.focus", "field.error", "field.mark", "field.readonly",
    "list.head", "list.row", "list.row.selected", "list.row.marked", "list.match",
    "dialog", "dialog.title", "dialog.frame", "key.name", "key.text", "key.disabled",
    "message.info", "message.warning", "message.error", "message.done",
    "state.good", "state.late", "state.hold", "state.short",
    "chart.bar", "chart.axis", "amount.negative",
  ]

  /// The names that a theme may style: the roles and what stands above them.
  static let styleableNames: [String] = Array(Set(roleNames.flatMap { chain(of: $0) })).sorted()

  /// The attributes that tell roles apart without colour; a theme may set others.
  static let standardMono: [String: Style.Attributes] = [
    "text": [], "text.dim": [], "text.strong": [.bold], "title": [.reverse], "title.status": [.reverse],
    "rule": [], "label": [], "field": [.underline], "field.focus": [.reverse],
    "field.error": [.reverse, .bold],
    "field.mark": [.bold], "field.readonly": [], "list.head": [.bold, .underline], "list.row": [],
    "list.row.selected": [.reverse], "list.row.marked": [.bold], "list.match": [.underline],
    "dialog": [], "dialog.title": [.bold], "dialog.frame": [], "key.name": [.bold], "key.text": [],
    "key.disabled": [], "message.info": [], "message.warning": [.bold], "message.error": [.reverse],
    "message.done": [.bold], "state.good": [], "state.late": [.bold], "state.hold": [.bold, .underline],
    "state.short": [.bold], "chart.bar": [], "chart.axis": [], "amount.negative": [.bold],
  ]
}

import Sales
import Store

/// Says which taxes a sales tax group of customers or of items has.
public struct SaveTaxGroup: Action {
  public static let name = "tax-group.save"
  public static let title = "Save tax group"
  public static let help = """
    Adds a sales tax group of customers or of items, or changes one. A line has the taxes that the group of its customer and
    the group of its item share. Open orders follow at once; what is invoiced or sent keeps its taxes.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "kind": "customer or item.",
    "group": "The code of the group.",
    "name": "What it is called; default the code.",
    "taxes": "All tax codes of the group; they take the place of those that are there.",
    "taxes[]": "A tax code.",
  ]

  public var kind: TaxGroupKind
  public var group: String
  public var name: String?
  public var taxes: [String]?

  /// Saves a group.
  public init(_ kind: TaxGroupKind, _ group: String, name: String? = nil, taxes: [String]? = nil) {
    self.kind = kind
    self.group = group
    self.name = name
    self.taxes = taxes
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let codeKind: CodeKind =
      switch kind {
      case .customer: .taxGroup
      case .item: .itemTaxGroup
      }
    guard !group.isEmpty else { throw CodeRefusal(codeKind.title, group, .empty) }
    var check = RecordCheck(context.reader)
    check.newCode(group, "group", "tax group")
    for (index, tax) in (taxes ?? []).enumerated() {
      try check.code(.taxCode, tax, "taxes.\(index + 1)")
    }
    try check.finish(codeKind.title)
    let present = try context.reader.namedCode(codeKind, group)
    try context.writer.put(NamedCode(kind: codeKind, code: group, name: name ?? present?.name ?? group))
    if let taxes {
      try context.writer.replaceTaxes(of: group, kind: kind, with: taxes)
      try context.refreshTaxes(
        kind == .customer ? TaxChange(taxGroups: [group]) : TaxChange(itemTaxGroup: group))
    }
    return DocumentOutcome(codeKind.title, group)
  }
}

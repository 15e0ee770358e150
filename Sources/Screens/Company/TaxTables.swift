import Desk
import Sales
import Store
import Terminal

extension SetUpTable {
  static let taxCodes = SetUpTable(
    title: "Sales tax codes", definition: .taxCodes, kind: "tax code", keyName: "code", save: "tax-code.save",
    delete: "tax-code.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("code", "Code", width: 12, help: "The code.").needed.with { $0.isReadOnly = !isNew }),
        RecordField(Field("name", "Name", width: 40, help: "As papers show it.")),
        RecordField(.choice("kind", "Kind", TaxKind.self, help: "What kind of taxation it stands for.")),
      ]
    },
    grids: [
      RecordGrid(
        name: "rates", title: "Rates",
        fields: [
          RecordField(.day("validFrom", "Valid from", today: Day(number: 0))),
          RecordField(.number("rate", "Rate %")),
        ])
    ],
    read: { desk, key in
      try desk.read { reader in
        guard let tax = try reader.taxCode(key) else { throw NotFound("tax code", key) }
        return try JSONText.encode(TaxForm(tax: tax, rates: try reader.taxRates(of: key)))
      }
    })

  static let taxGroups = SetUpTable(
    title: "Sales tax groups", definition: .taxGroups, kind: "tax group", keyName: "group",
    save: "tax-group.save",
    delete: "code.delete",
    fields: { _, isNew in
      [
        RecordField(
          .choice("kind", "Of", TaxGroupKind.self, help: "Whether customers or items have it.").needed
            .with { $0.isReadOnly = !isNew }),
        RecordField(
          Field("group", "Group", width: 12, help: "The code.").needed.with { $0.isReadOnly = !isNew }),
        RecordField(Field("name", "Name", width: 40, help: "What it is called.")),
      ]
    },
    grids: [
      RecordGrid(
        name: "taxes", title: "Taxes", fields: [RecordField(.code("tax", "Tax", "tax-code", width: 12))],
        isPlain: true)
    ],
    read: { desk, key in
      let (kind, code) = try groupKey(key)
      return try desk.read { reader in
        guard let named = try reader.namedCode(kind == .customer ? .taxGroup : .itemTaxGroup, code) else {
          throw NotFound("tax group", key)
        }
        return try JSONText.encode(
          TaxGroupForm(
            kind: kind, group: code, name: named.name, taxes: try reader.taxCodes(of: code, kind: kind)))
      }
    }, keyColumns: ["kind", "code"],
    deletion: { key in
      guard let (kind, code) = try? groupKey(key) else { return [:] }
      return ["kind": (kind == .customer ? CodeKind.taxGroup : .itemTaxGroup).rawValue, "code": code]
    },
    identity: { key in
      guard let (kind, code) = try? groupKey(key) else { return [:] }
      return ["kind": kind.rawValue, "group": code]
    },
    subject: { key in
      guard let (kind, code) = try? groupKey(key) else { return key }
      return "\((kind == .customer ? CodeKind.taxGroup : .itemTaxGroup).title) \(code)"
    })

  private static func groupKey(_ key: String) throws -> (TaxGroupKind, String) {
    let parts = key.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = TaxGroupKind(rawValue: parts[0]) else {
      throw NotFound("tax group", key)
    }
    return (kind, parts[1])
  }
}

/// A tax group with its taxes as its form reads it.
private struct TaxGroupForm: Encodable {
  let kind: TaxGroupKind
  let group: String
  let name: String
  let taxes: [String]
}

/// A tax with its rates as its form reads it.
private struct TaxForm: Encodable {
  let tax: TaxCode
  let rates: [TaxRate]

  private enum CodingKeys: String, CodingKey { case rates }

  func encode(to encoder: any Encoder) throws {
    try tax.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rates, forKey: .rates)
  }
}

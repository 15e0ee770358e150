import Desk
import Sales
import Store
import Terminal

extension SetUpTable {
  static let sellingRules = SetUpTable(
    title: "Selling rules", definition: .sellingRules, kind: "selling rule", keyName: "code",
    save: "selling-rule.save", delete: "selling-rule.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("code", "Code", width: 12, help: "The code.").needed.with { $0.isReadOnly = !isNew }),
        RecordField(Field("name", "Name", width: 40, help: "What it is called.")),
        RecordField(.choice("join", "Join", SellingJoin.self, help: "All conditions, or at least one.")),
      ]
    },
    grids: [
      RecordGrid(
        name: "conditions", title: "Conditions",
        fields: [
          RecordField(.choice("field", "Table and field", SellingField.self).with { $0.width = 22 }),
          RecordField(.choice("operand", "Is", SellingOperand.self).with { $0.width = 4 }),
          RecordField(.choice("valueKind", "Value is", SellingValueKind.self).with { $0.width = 9 }),
          RecordField(Field("value", "Value", width: 16)),
        ])
    ],
    read: { desk, key in
      try desk.read {
        guard let rule = try $0.sellingRule(key) else { throw NotFound("selling rule", key) }
        return try JSONText.encode(rule)
      }
    },
    defaults: ["join": "and"],
    more: { bench in
      [ListOption(7, "Test") { keys in keys.reversed().map { .open(bench.testRule($0)) } }]
    })

  static let sellingVariables = SetUpTable(
    title: "Selling variables", definition: .sellingVariables, kind: "variable", keyName: "code",
    save: "selling-variable.save", delete: "selling-variable.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("code", "Code", width: 12, help: "The code.").needed.with { $0.isReadOnly = !isNew }),
        RecordField(Field("name", "Name", width: 40, help: "What it is called.")),
        RecordField(
          .choice("field", "Table and field", SellingField.self, help: "Whose value is compared.").needed),
      ]
    },
    read: { desk, key in
      try desk.read {
        guard let variable = try $0.sellingVariable(key) else { throw NotFound("variable", key) }
        return try JSONText.encode(variable)
      }
    }, widths: ["field": 22])
}

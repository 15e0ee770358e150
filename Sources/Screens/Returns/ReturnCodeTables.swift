import Desk
import Sales
import Store
import Terminal

extension SetUpTable {
  private static let charges = RecordGrid(
    name: "charges", title: "Charges",
    fields: [
      RecordField(.code("code", "Charge", "charge", help: "Freight, insurance or a fee.")),
      RecordField(Field("text", "Text", width: 20, help: "As papers show it.").with { $0.stretches = true }),
      RecordField(.choice("category", "Kind", ChargeCategory.self).with { $0.width = 8 }),
      RecordField(
        .number("value", "Value", atLeast: 2, help: "The amount, or the percentage of what comes back.")),
    ])

  static let dispositions = SetUpTable(
    title: "Dispositions", definition: .dispositions, kind: "disposition", keyName: "disposition",
    save: "disposition.save", delete: "disposition.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("disposition", "Code", width: 20, help: "The code.").needed.with { $0.isReadOnly = !isNew },
          from: "code"),
        RecordField(Field("name", "Name", width: 40, help: "What it is called.")),
        RecordField(
          .choice("action", "Action", DispositionAction.self, help: "What becomes of the goods.").with {
            $0.width = 20
          }),
      ]
    }, grids: [charges],
    read: { desk, key in
      guard let found = try desk.read({ try $0.disposition(key) }) else { throw NotFound("disposition", key) }
      return try JSONText.encode(found)
    })

  static let returnReasons = SetUpTable(
    title: "Return reasons", definition: .returnReasons, kind: "return reason", keyName: "reason",
    save: "return-reason.save", delete: "return-reason.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("reason", "Code", width: 20, help: "The code.").needed.with { $0.isReadOnly = !isNew },
          from: "code"),
        RecordField(Field("name", "Name", width: 40, help: "What it is called.")),
        RecordField(Field("group", "Group", width: 12, help: "A group of reasons, for reports.")),
      ]
    }, grids: [charges],
    read: { desk, key in
      guard let found = try desk.read({ try $0.returnReason(key) }) else {
        throw NotFound("return reason", key)
      }
      return try JSONText.encode(found)
    })
}

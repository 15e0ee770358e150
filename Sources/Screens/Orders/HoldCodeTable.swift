import Desk
import Sales
import Store
import Terminal

extension SetUpTable {
  static let holdCodes = SetUpTable(
    title: "Hold codes", definition: .holdCodes, kind: "hold code", keyName: "code", save: "hold-code.save",
    delete: "hold-code.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("code", "Code", width: 12, help: "The code.").needed.with { $0.isReadOnly = !isNew }),
        RecordField(Field("name", "Name", width: 40, help: "What it is called.")),
        RecordField(
          .choice(
            "duty", "Duty", Duty.self, help: "Who may place and release it; empty is everybody who sells.")
        ),
        RecordField(.choice("colour", "Colour", HoldColour.self, help: "It repeats the word HOLD.")),
        RecordField(
          .flag("isDefault", "Default", help: "Whether a hold without a code gets this one."), .flag),
        RecordField(
          .flag("removesReservations", "Drops stock", help: "Whether reservations are given back at once."),
          .flag),
      ]
    },
    read: { desk, key in
      try desk.read {
        guard let code = try $0.holdCode(key) else { throw NotFound("hold code", key) }
        return try JSONText.encode(code)
      }
    }, widths: ["colour": 8], defaults: ["colour": "amber", "isDefault": "no", "removesReservations": "no"])
}

import Sales
import Terminal

/// The fields of charges.
enum ChargeFields {
  static let all: [RecordField] = [
    RecordField(.code("code", "Charge", "charge", width: 10, help: "Freight, insurance or a fee.").needed),
    RecordField(
      Field("text", "Text", width: 14, help: "As papers show it.").with { field in
        field.stretches = true
        field.isStop = false
      }),
    RecordField(
      .choice(
        "category", "Kind", ChargeCategory.self, help: "An amount, a percentage, by the piece, or compound."
      ).with { field in
        field.width = 8
        field.isStop = false
      }),
    RecordField(
      .whole("line", "Line", width: 5, help: "The line that it is for; empty for the whole."), .whole
    )
    .passedBy,
    RecordField(.number("value", "Value", width: 10, atLeast: 2, help: "The amount, or the percentage.")),
    RecordField(
      Field("source", "From", width: 14, help: "The auto charge that it comes from, or what became of it.")
        .with {
          $0.isReadOnly = true
          $0.isStop = false
        }),
  ]
}

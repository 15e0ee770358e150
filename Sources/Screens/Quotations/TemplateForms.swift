import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The form that makes quotations of a template for many contacts.
  func massQuotations(draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: "Quotations for many",
      fields: TemplateFields.template + [
        RecordField(
          .day("expirationDate", "Expires", today: desk.today, help: "The last day on which they hold.")),
        RecordField(
          .code(
            "customerGroup", "Customer group", "customer-group", help: "Only of this group; empty is any."
          )
          .heading("Contacts")),
        RecordField(
          Field("title", "Job title", width: 24, help: "Only with this in the title; empty is any.")),
      ],
      grids: [
        RecordGrid(
          name: "customers", title: "Only these customers",
          fields: [RecordField(.code("customer", "Customer", "customer", width: 14))], isPlain: true)
      ], key: nil, keyName: "", create: "quotation.mass-create", change: "quotation.mass-create",
      read: { _, _ in "{}" }, defaults: ["calculation": "current"], draft: draft, verb: "Make"
    ).panel
  }

  /// The form that puts a template into a quotation.
  func applyTemplate(to quotation: String, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: "Apply template to \(quotation)", fields: TemplateFields.template, key: nil,
      keyName: "", create: "quotation.apply-template", change: "quotation.apply-template",
      read: { _, _ in "{}" }, defaults: ["calculation": "current"], constants: ["quotation": quotation],
      draft: draft, about: quotation, verb: "Apply"
    ).panel
  }
}

private enum TemplateFields {
  static let template: [RecordField] = [
    RecordField(.code("group", "Template group", "template-group", help: "The group.").needed),
    RecordField(Field("template", "Template", width: 30, help: "Its name.").needed),
    RecordField(
      .choice("calculation", "Prices", TemplateCalculation.self, help: "Today's, or those of the template.")),
  ]
}

extension SetUpTable {
  static let prognoses = SetUpTable(
    title: "Prognoses", definition: .prognoses, kind: "prognosis", keyName: "code", save: "prognosis.save",
    delete: "prognosis.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("code", "Code", width: 12, help: "The code.").needed.with { $0.isReadOnly = !isNew }),
        RecordField(Field("name", "Name", width: 40, help: "What it is called.")),
        RecordField(.whole("fromDays", "From day", help: "After the date of the quotation.").needed, .whole),
        RecordField(.whole("toDays", "To day", help: "The last day of the range.").needed, .whole),
      ]
    },
    read: { desk, key in
      try desk.read { reader in
        guard let prognosis = try reader.prognosis(key) else { throw NotFound("prognosis", key) }
        return try JSONText.encode(prognosis)
      }
    })
}

import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The form of a sales agreement; a new one without a number.
  func agreementForm(_ number: String?, for customer: String? = nil, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: number.map { "Sales agreement \($0)" } ?? "New sales agreement",
      fields: AgreementFields.header(self, isNew: number == nil),
      grids: [
        RecordGrid(
          name: "lines", title: "Commitments", fields: AgreementFields.lines(self), numberedBy: "lineNumber")
      ],
      key: number, keyName: "agreement", create: "agreement.create", change: "agreement.change",
      read: { desk, key in
        try desk.read { reader in
          guard let agreement = try reader.agreement(key) else { throw NotFound("sales agreement", key) }
          let header = agreement.header
          return try JSONText.encode(
            AgreementFormRecord(header: header, lines: agreement.lines),
            currency: Currency.known(header.currency))
        }
      }, defaults: customer.map { ["customer": $0] } ?? [:], draft: draft
    ).panel
  }

  /// Opens the form of an agreement unless it is closed.
  func changeAgreement(_ number: String) -> Effect {
    let bench = self
    return .open(
      HopPanel(bench: bench) {
        guard let agreement = try bench.desk.read({ try $0.agreement(number) }) else {
          throw NotFound("sales agreement", number)
        }
        guard agreement.header.status != .closed else { throw AgreementRefusal.closed(agreement: number) }
        return { .panel($0.agreementForm(number)) }
      })
  }
}

/// A sales agreement as its form reads it: the header's fields beside the lines.
private struct AgreementFormRecord: Encodable {
  let header: AgreementHeader
  let lines: [AgreementLine]

  private enum CodingKeys: String, CodingKey { case lines }

  func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(lines, forKey: .lines)
  }
}

/// The fields of sales agreements.
enum AgreementFields {
  static func header(_ bench: Workbench, isNew: Bool) -> [RecordField] {
    let today = bench.desk.today
    return [
      RecordField(
        .code(
          "customer", "Customer", "customer", help: "Who commits itself: the account, or part of the name."
        )
        .needed.with { $0.isReadOnly = !isNew }),
      RecordField(
        .code(
          "classification", "Class", CodeKind.agreementClassification.rawValue,
          help: "What kind of contract it is."
        ).needed),
      RecordField(
        .day("effectiveDate", "From", today: today, help: "First requested ship date; today when empty.")),
      RecordField(
        .day("expirationDate", "To", today: today, help: "Last requested ship date that it holds for.").needed
      ),
      RecordField(Field("title", "Title", width: 30, help: "Title of the document.")),
      RecordField(
        Field("externalReference", "Their reference", width: 20, help: "The customer's own number for it.")),
      RecordField(
        commitment(
          "defaultCommitment", "New lines", help: "What new lines commit to unless they say otherwise.")
      ).passedBy,
      RecordField(
        .code(
          "currency", "Currency", "currency", width: 4,
          help: "The customer's when empty; fixed once it is made."
        )
        .with { $0.isReadOnly = !isNew }
      ).passedBy,
    ] + terms.map { RecordField($0).passedBy }
  }

  private static var terms: [Field] {
    [
      .code(
        "paymentTerms", "Terms of payment", "payment-terms",
        help: "What orders take over; nothing when empty."),
      .code(
        "deliveryTerms", "Delivery terms", "delivery-terms",
        help: "What orders take over; nothing when empty."),
      .code(
        "deliveryMode", "Mode of delivery", "delivery-mode",
        help: "What orders take over; nothing when empty."),
      Field("deliveryAddress.name", "Ship to", width: 30, help: "Where it differs from the customer's name."),
      Field("deliveryAddress.street", "Street", width: 30, help: "Street and number."),
      Field("deliveryAddress.postalCode", "Postal code", width: 10, help: "The postal code."),
      Field("deliveryAddress.city", "City", width: 24, help: "The city."),
      Field("deliveryAddress.country", "Country", width: 4, help: "Two letters."),
      Field("notes", "Notes", width: 40, help: "Anything worth knowing."),
    ]
  }

  /// The columns of commitments: each kind is asked only for what it has.
  static func lines(_ bench: Workbench) -> [RecordField] {
    let today = bench.desk.today
    let columns: [Field] = [
      commitment("commitment", "Commits to", help: "What is promised; that of the header when empty."),
      .code("item", "Item", "item", width: 10, help: "The item, or part of its name.").with { field in
        field.when = { kind($0)?.namesItem ?? true }
      },
      .code("category", "Group", "item-group", width: 8, help: "The item group.").with { field in
        field.when = { kind($0)?.namesCategory ?? true }
      },
      .number("quantity", "Quantity", width: 8, help: "What is promised, in the unit.").with { field in
        field.when = { kind($0)?.countsQuantity ?? true }
      },
      .code("unit", "Unit", "unit", width: 5, help: "The item's sales unit when empty.").with { field in
        field.when = { kind($0)?.countsQuantity ?? true }
        field.isStop = false
      },
      .number("amount", "Amount", width: 10, atLeast: 2, help: "The promised net amount.").with { field in
        field.when = { !(kind($0)?.countsQuantity ?? false) }
      },
      .number(
        "unitPrice", "Price", width: 8, atLeast: 2,
        help: "Of one price unit; empty leaves it to trade agreements and base price."
      ).with { field in
        field.when = { kind($0)?.countsQuantity ?? true }
      },
      .number("discountPercent", "Disc%", width: 5, help: "Taken off order lines, in per cent."),
    ]
    return (columns + more(today)).map { RecordField($0, flags.contains($0.name) ? .flag : .text) }
  }

  private static let flags: Set<String> = ["maxEnforced", "priceFixed"]

  private static func more(_ today: Day) -> [Field] {
    let fields: [Field] = [
      Field("text", "Name", width: 14, help: "The name of the item or the group when empty.").with { field in
        field.stretches = true
        field.priority = 9
      },
      .flag("maxEnforced", "Max", help: "Whether all orders together may not exceed what is promised."),
      .flag("priceFixed", "Fixed", help: "Whether another price or discount on an order line ends its link."),
      .number("minimumRelease", "Least", width: 9, atLeast: 2, help: "Least net amount of one order line."),
      .number("maximumRelease", "Most", width: 9, atLeast: 2, help: "Greatest net amount of one order line."),
      .number("discountAmount", "Disc", width: 8, atLeast: 2, help: "Off the price of one price unit.").with {
        field in
        field.when = { kind($0)?.countsQuantity ?? true }
      },
      .number("priceUnit", "Per", width: 5, help: "How many units the price is for.").with { field in
        field.when = { kind($0)?.countsQuantity ?? true }
      },
      .day(
        "effectiveDate", "From", today: today, help: "First requested ship date; the header's when empty."),
      .day("expirationDate", "To", today: today, help: "Last requested ship date; the header's when empty."),
    ]
    return fields.enumerated().map { index, field in
      field.with { field in
        field.isStop = false
        field.priority = max(field.priority, 10 + index)
      }
    }
  }

  private static func kind(_ values: [String: String]) -> AgreementCommitment? {
    AgreementCommitment(rawValue: values["commitment"] ?? "")
  }

  private static func commitment(_ name: String, _ label: String, help: String) -> Field {
    Field(name, label, width: 11, help: help).with { field in
      field.choices = AgreementCommitment.allCases.map { FieldChoice($0.rawValue, $0.words) }
    }
  }
}

extension AgreementCommitment {
  /// What it is called on screens.
  var words: String {
    switch self {
    case .productQuantity: "quantity"
    case .productValue: "item value"
    case .categoryValue: "group value"
    case .value: "any value"
    }
  }
}

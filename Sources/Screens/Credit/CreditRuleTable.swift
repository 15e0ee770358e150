import Desk
import Sales
import Store
import Terminal

extension SetUpTable {
  static let creditRules = SetUpTable(
    title: "Credit rules", definition: .creditRules, kind: "credit rule", keyName: "code",
    save: "credit-rule.save", delete: "credit-rule.delete",
    fields: { bench, isNew in
      let money = bench.currency
      return [
        RecordField(
          Field("code", "Code", width: 12, help: "The code.").needed.with { $0.isReadOnly = !isNew }),
        RecordField(Field("name", "Name", width: 40, help: "The reason that a held order shows.")),
        RecordField(.choice("kind", "Looks at", CreditRuleKind.self, help: "What is compared.").needed),
        RecordField(
          .choice("effect", "Effect", CreditRuleEffect.self, help: "Block holds; exclude cancels such rules.")
        ),
        RecordField(.choice("scope", "For", CreditScope.self, help: "One customer, a group, or all.")),
        RecordField(Field("account", "Account", width: 16, help: "The customer or customer group.")),
        RecordField(
          Field.number("days", "Days", width: 6, decimals: 0, help: "More days hold the order.")
            .heading("Bounds"), .whole),
        RecordField(.whole("graceDays", "Grace days", help: "So many days more are let through."), .whole),
        RecordField(
          .number(
            "amount", "Amount", decimals: money.decimals, atLeast: money.decimals,
            help: "More holds the order, in \(money.code).")),
        RecordField(
          .number("percent", "% of limit", width: 8, help: "More of the limit used holds the order.")),
        RecordField(Field("value", "Value", width: 12, help: "The account status or the terms of payment.")),
        RecordField(
          .flag("releasesOrder", "Releases order", help: "An exclusion that stops all checks."), .flag),
        RecordField(.flag("active", "Active", help: "Whether it counts."), .flag),
      ]
    },
    read: { desk, key in
      let rule = try desk.read { try $0.creditRule(key) }
      guard let rule else { throw NotFound("credit rule", key) }
      return try JSONText.encode(rule, currency: try desk.ledgerCurrency)
    }, widths: ["name": 20, "kind": 14, "effect": 7, "scope": 6, "account": 9],
    defaults: ["effect": "block", "scope": "all", "graceDays": "0", "releasesOrder": "no", "active": "yes"])
}

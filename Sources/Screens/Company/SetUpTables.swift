import Desk
import Sales
import Store
import Terminal

extension SetUpTable {
  /// The tables of the set-up menu, in its order.
  static let all: [SetUpTable] = [
    .users, .numberSeries, .paymentTerms, .taxCodes, .taxGroups, .warehouses, .units, .codes, .exchangeRates,
    .cashRoundings, .vendorItems, .dispositions, .returnReasons,
    .holdCodes, .creditRules, .sellingRules, .sellingVariables, .approvedCustomers,
    .calendars, .transportTimes, .orderDeadlines, .prognoses,
  ]

  /// A record as JSON; it is gone where there is none.
  static func encoded(_ value: (some Encodable)?, _ kind: String, _ key: String) throws -> String {
    guard let value else { throw NotFound(kind, key) }
    return try JSONText.encode(value)
  }

  static let users = SetUpTable(
    title: "Users", definition: .users, kind: "user", keyName: "login", save: "user.save",
    delete: "user.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("login", "Login", width: 16, help: "The login name of the system.").needed.with {
            $0.isReadOnly = !isNew
          }),
        RecordField(Field("name", "Name", width: 30, help: "The full name.")),
        RecordField(.choice("role", "Role", Role.self, help: "What the user may do.")),
      ]
    }, read: { desk, key in try desk.read { try encoded($0.user(key), "user", key) } })

  static let numberSeries = SetUpTable(
    title: "Number series", definition: .numberSeries, kind: "series", keyName: "series", save: "series.save",
    delete: nil,
    fields: { _, _ in
      [
        RecordField(Field("prefix", "Prefix", width: 12, help: "What stands before the digits.")),
        RecordField(.whole("digits", "Digits", help: "The least number of digits."), .whole),
        RecordField(.whole("next", "Next number", width: 18, help: "The number that is drawn next."), .whole),
      ]
    },
    read: { desk, key in
      guard let code = SeriesCode(rawValue: key) else { throw NotFound("series", key) }
      return try desk.read { try encoded($0.numberSeries(code), "series", key) }
    }, subject: { "number series \($0)" }, canCreate: false, widths: ["code": 14])

  static let paymentTerms = SetUpTable(
    title: "Terms of payment", definition: .paymentTerms, kind: "terms", keyName: "terms", save: "terms.save",
    delete: "terms.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("terms", "Code", width: 12, help: "The code.").needed.with { $0.isReadOnly = !isNew },
          from: "code"),
        RecordField(Field("name", "Name", width: 40, help: "As papers show them.")),
        RecordField(
          .choice(
            "kind", "Due", DueKind.self,
            help: "Net after the invoice date, from the month's end, or on a fixed day.")),
        RecordField(.whole("months", "Months", help: "Months after the invoice date."), .whole),
        RecordField(.whole("days", "Days", help: "Days after that."), .whole),
        RecordField(.whole("fixedDay", "Day of month", help: "For a fixed day, 1 to 31."), .whole),
        RecordField(
          .number("discountPercent", "Cash discount %", help: "Off the total when paid early; 0 is none.")
            .heading("Cash discount")),
        RecordField(.whole("discountDays", "Within days", help: "Counted from the invoice date."), .whole),
      ]
    },
    grids: [
      RecordGrid(
        name: "instalments", title: "Instalments",
        fields: [
          RecordField(
            .number("percent", "Percent", help: "Of the total; nothing on the last takes the rest.")),
          RecordField(.number("amount", "or amount", atLeast: 2, help: "In the currency of the invoice.")),
          RecordField(.whole("months", "Months", help: "Months after the invoice date."), .whole),
          RecordField(.whole("days", "Days", help: "Days after that."), .whole),
        ])
    ], read: { desk, key in try desk.read { try encoded($0.paymentTerms(key), "terms", key) } },
    subject: { "terms of payment \($0)" })

  static let warehouses = SetUpTable(
    title: "Warehouses", definition: .warehouses, kind: "warehouse", keyName: "warehouse",
    save: "warehouse.save",
    delete: "warehouse.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("warehouse", "Code", width: 12, help: "The code; leading zeros are kept.").needed
            .with { $0.isReadOnly = !isNew }, from: "code"),
        RecordField(Field("name", "Name", width: 40, help: "What it is called.")),
        RecordField(.code("site", "Site", "site", help: "Slips are always split by site.")),
        RecordField(.code("calendar", "Calendar", "calendar", help: "When it ships.")),
        RecordField(
          .flag(
            "advancedManagement", "Advanced",
            help: "Advanced warehouse management: no subscriptions from here."),
          .flag),
      ] + AddressFields.all("Address")
    }, read: { desk, key in try desk.read { try encoded($0.warehouse(key), "warehouse", key) } })

  static let units = SetUpTable(
    title: "Units", definition: .units, kind: "unit", keyName: "unit", save: "unit.save",
    delete: "unit.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("unit", "Code", width: 10, help: "The code, such as pcs.").needed.with {
            $0.isReadOnly = !isNew
          },
          from: "code"),
        RecordField(Field("name", "Name", width: 30, help: "What it is called.")),
        RecordField(
          .whole("decimals", "Decimals", help: "How many decimals a quantity may have, 0 to 6."), .whole),
      ]
    }, read: { desk, key in try desk.read { try encoded($0.unit(key), "unit", key) } })

  static let codes = SetUpTable(
    title: "Codes", definition: .codes, kind: "code", keyName: "code", save: "code.save",
    delete: "code.delete",
    fields: { _, isNew in
      [
        RecordField(
          .choice("kind", "List", CodeKind.self, help: "Which list it belongs to.").needed.with {
            $0.isReadOnly = !isNew
          }),
        RecordField(
          Field("code", "Code", width: 12, help: "The code.").needed.with { $0.isReadOnly = !isNew }),
        RecordField(Field("name", "Name", width: 40, help: "What it is called.")),
      ]
    },
    read: { desk, key in
      let (kind, code) = try codeKey(key)
      return try desk.read { try encoded($0.namedCode(kind, code), "code", key) }
    }, keyColumns: ["kind", "code"],
    deletion: { key in
      guard let (kind, code) = try? codeKey(key) else { return [:] }
      return ["kind": kind.rawValue, "code": code]
    },
    filters: [DeskList.Filter("all", "all")]
      + CodeKind.allCases.map {
        DeskList.Filter($0.rawValue, $0.title, [ListFilter("kind", .equal, $0.rawValue)])
      },
    subject: { key in (try? codeKey(key)).map { "\($0.0.title) \($0.1)" } ?? key })

  static let exchangeRates = SetUpTable(
    title: "Exchange rates", definition: .exchangeRates, kind: "rate", keyName: "currency", save: "rate.save",
    delete: "rate.delete",
    fields: { bench, isNew in
      [
        RecordField(
          .code("currency", "Currency", "currency", width: 4).needed.with { $0.isReadOnly = !isNew }),
        RecordField(
          .day("validFrom", "Valid from", today: bench.desk.today).with { $0.isReadOnly = !isNew }),
        RecordField(
          .number("rate", "Rate", help: "How many \(bench.currency.code) one unit of the currency makes.")
            .needed),
      ]
    },
    read: { desk, key in
      let parts = key.split(separator: " ").map(String.init)
      guard parts.count == 2, let day = Day(parts[1]),
        let rate = try desk.read({ try $0.exchangeRate(parts[0], on: day) })
      else { throw NotFound("exchange rate", key) }
      return try JSONText.encode(ExchangeRate(currency: parts[0], validFrom: day, rate: rate))
    }, keyColumns: ["currency", "validFrom"],
    deletion: { key in
      let parts = key.split(separator: " ").map(String.init)
      return parts.count == 2 ? ["currency": parts[0], "validFrom": parts[1]] : [:]
    },
    subject: { "rate \($0.split(separator: " ").first ?? "")" })

  static let cashRoundings = SetUpTable(
    title: "Cash rounding", definition: .cashRoundings, kind: "cash rounding", keyName: "currency",
    save: "cash-rounding.save", delete: "cash-rounding.delete",
    fields: { _, isNew in
      [
        RecordField(
          .code("currency", "Currency", "currency", width: 4, help: "Whose totals are rounded.").needed
            .with { $0.isReadOnly = !isNew }),
        RecordField(.number("step", "Step", help: "What totals are multiples of, such as 0.05.").needed),
      ]
    }, read: { desk, key in try desk.read { try encoded($0.cashRounding(of: key), "cash rounding", key) } })

  private static func codeKey(_ key: String) throws -> (CodeKind, String) {
    let parts = key.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = CodeKind(rawValue: parts[0]) else { throw NotFound("code", key) }
    return (kind, parts[1])
  }
}

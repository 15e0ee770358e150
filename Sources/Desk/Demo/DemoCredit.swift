import Sales
import Store

/// What the manager of the demo company decides last: credit limits, some nearly used up, and blocks.
enum DemoCredit {
  /// Sets the limits of all customers by what they owe and have on order, and blocks some.
  static func settle(_ perform: DemoPerform, _ parties: [DemoParties.Party]) throws {
    let hundredEuro = 10_000
    for (place, party) in parties.enumerated() {
      guard let customer = try perform.reader.customer(party.account),
        customer.invoiceAccount == party.account
      else { continue }
      let owed = try perform.reader.balance(of: party.account).minor
      var entry = CustomerEntry()
      // Per cent of what is owed; a limit below it shows what an exceeded limit does.
      let share =
        switch place % 12 {
        case 0: 103
        case 5: 112
        case 7: 92
        default: 300
        }
      if place % 9 != 4, owed > 0 {
        entry.creditLimit = .value(
          Amount(minor: (owed * share / 100 + hundredEuro) / hundredEuro * hundredEuro))
      }
      switch place {
      case 41, 88, 153: entry.blocked = .all
      case 17, 66, 120, 201: entry.blocked = .invoices
      default: break
      }
      if entry.creditLimit != nil || entry.blocked != nil {
        try perform(
          ChangeCustomer(party.account, entry), accepting: ["customer.limit-below-exposure": "Insurance cut"])
      }
    }
  }
}

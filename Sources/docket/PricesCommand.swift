import ArgumentParser
import Desk
import Sales
import Store

/// Tells the prices of many items for one customer.
struct PricesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prices", abstract: "Tell what items cost a customer.",
    discussion: """
      Items are named by number, bar code or words, or taken by group or search. An item that can't be ordered is told \
      with the reason.
      """)

  @OptionGroup var globals: GlobalOptions
  @Argument(help: "The customer's account.")
  var customer: String
  @Argument(help: "The items.")
  var items: [String] = []
  @Option(help: "How much of each item.")
  var quantity = "1"
  @Option(help: "The unit; the sales unit of each item when left out.")
  var unit: String?
  @Option(help: "The currency; the customer's when left out.")
  var currency: String?
  @Option(help: ArgumentHelp("All items of a group.", valueName: "code"))
  var group: String?
  @Option(help: ArgumentHelp("All items that have the words in number or name.", valueName: "words"))
  var search: String?
  @Flag(help: "One JSON array, with the steps of each search.")
  var json = false
  @Flag(help: "Separated values with the headings first.")
  var csv = false

  func run() throws {
    if json, csv {
      throw UsageRefusal("--json and --csv exclude each other.", next: "Leave one of them out.")
    }
    guard let quantity = try? Quantity(quantity) else {
      throw UsageRefusal("\(quantity) is no quantity.", next: "Write --quantity 12 or --quantity 2.5.")
    }
    var query = PriceQuery(
      customer: customer, quantity: quantity, items: items.map { PriceQuery.Wanted($0) })
    query.unit = unit
    query.currency = currency
    query.itemGroup = group
    query.search = search
    let desk = try globals.desk()
    let answers = try desk.read { try query.answers(reader: $0, today: desk.today) }
    let money = answers.first.flatMap { Currency.named($0.currency) }
    if json { return Output.line(try JSONText.encode(answers, currency: money)) }
    var writer = ListWriter(columns: PricesCommand.columns, form: csv ? .csv : .table)
    writer.add(answers.map(PricesCommand.row))
    writer.end()
    Output.text(writer.take())
  }

  private static let columns: [ListWriter.Column] = [
    .init(id: "item", title: "Item"), .init(id: "name", title: "Name"),
    .init(id: "quantity", title: "Quantity", isNumber: true), .init(id: "unit", title: "Unit"),
    .init(id: "price", title: "Price", isNumber: true), .init(id: "priceUnit", title: "Per", isNumber: true),
    .init(id: "currency", title: "Cur"), .init(id: "discountPercent", title: "Disc %", isNumber: true),
    .init(id: "net", title: "Net", isNumber: true), .init(id: "margin", title: "Margin", isNumber: true),
    .init(id: "available", title: "Available", isNumber: true), .init(id: "source", title: "From"),
    .init(id: "problem", title: "Problem"),
  ]

  private static func row(_ answer: PriceAnswer) -> [ListValue] {
    func decimal(_ number: (some ScaledNumber)?) -> ListValue {
      number.map { .decimal($0.millionths) } ?? .none
    }
    let isPriced = answer.problem == nil
    return [
      .text(answer.item), .text(answer.name), decimal(answer.quantity), .text(answer.unit),
      isPriced ? decimal(answer.price) : .none, isPriced ? decimal(answer.priceUnit) : .none,
      .text(answer.currency), decimal(answer.discountPercent),
      isPriced ? .amount(answer.net, currency: answer.currency) : .none,
      answer.margin.map { .amount($0, currency: answer.currency) } ?? .none, decimal(answer.available),
      .text(answer.source.rawValue), .text(answer.problem ?? ""),
    ]
  }
}

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
    var writer = ListWriter(list: PricesCommand.list, form: csv ? .csv : .table)
    writer.add(answers.map(PricesCommand.row))
    writer.end()
    Output.text(writer.take())
  }

  private static let list = ListDefinition(
    name: "prices", title: "Prices", help: "What items cost a customer.",
    columns: [
      ListColumn("item", "Item", .code, ""), ListColumn("name", "Name", .text, ""),
      ListColumn("quantity", "Quantity", .quantity, ""), ListColumn("unit", "Unit", .code, ""),
      ListColumn("price", "Price", .price, ""), ListColumn("priceUnit", "Per", .quantity, ""),
      ListColumn("currency", "Cur", .code, ""), ListColumn("discountPercent", "Disc %", .percent, ""),
      ListColumn("net", "Net", .amount, ""), ListColumn("margin", "Margin", .amount, ""),
      ListColumn("available", "Available", .quantity, ""), ListColumn("source", "From", .status, ""),
      ListColumn("problem", "Problem", .text, ""),
    ], from: "", rowKey: "", keyColumn: "item", defaultSort: ListSort("item"))

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

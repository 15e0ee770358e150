import Paper
import Terminal

/// Printouts that tests lay out.
enum Sample {
  static let words = PageWords(
    page: "Page {page} of {pages}", carriedForward: "Carried forward", broughtForward: "Brought forward")

  /// An invoice with so many rows; row n says so and the sum so far is n.00.
  static func letter(rows: Int, name: (Int) -> String = { "Ball valve \($0)" }) -> Printout {
    var printout = Printout(
      language: "en",
      letterhead: Letterhead(name: "Nordwind Handel GmbH", lines: ["Kai 3, 20457 Hamburg", "+49 40 1234"]),
      title: "Invoice IN-000042", words: words)
    printout.blocks = [
      .address(
        AddressBlock(
          sender: "Nordwind Handel GmbH, Kai 3, 20457 Hamburg",
          lines: ["Brücke & Söhne KG", "Am Markt 1", "28195 Bremen"],
          facts: [.init("Date", "24 Nov 2026"), .init("Your order", ""), .init("Our order", "SO-000007")])),
      .title("Invoice IN-000042"),
      .table(
        PrintTable(
          columns: [
            .init("Pos", .number(decimalMark: ".")), .init("Item", .text), .init("Name", .wrapped),
            .init("Quantity", .number(decimalMark: ".")), .init("Net", .number(decimalMark: ".")),
          ],
          rows: (0..<rows).map { index in
            PrintTable.Row(
              ["\(index + 1)", "BV-\(index + 1)", name(index + 1), "1\(index % 3 == 0 ? ".5" : "")", "1.00"],
              sumSoFar: "\(index + 1).00")
          })),
      .sums([.init("Net", "\(rows).00"), .init("To pay", "\(rows).00", strong: true)]),
      .text("Payable within 30 days.", .body),
    ]
    printout.footer = [
      ["Nordwind Handel GmbH", "Kai 3, 20457 Hamburg"], ["Tax number DE123456789"],
      ["IBAN DE02 1203 0000 0000 2020 51"],
    ]
    return printout
  }

  /// The cells that a line takes.
  static func width(_ line: String) -> Int { DisplayText.width(of: line) }
}

import Foundation
import Sales
import Testing

@testable import Desk

/// What is kept of documents must read the same, whichever encoder wrote it.
@Suite struct JSONLineTests {
  private struct Sample: Codable {
    var texts = [
      "", "plain", "quote \" slash / back \\", "tab\tline\nreturn\rfeed\u{C}\u{8}", "\u{1}\u{1F}\u{7F}",
      "Šárka 東京 🧾",
    ]
    var quantity = Quantity(millionths: -1_500_000)
    var price = Price(millionths: 12_345_678)
    var percent = Percent(millionths: 5_000_000)
    var factor = Factor(millionths: 1_000_000)
    var amount = Amount(minor: -123_456)
    var day: Day? = Day(number: 20_000)
    var nothing: String?
    var truth = true
    var small: Int8 = -7
    var large = UInt64.max
    var kinds = [OrderType.salesOrder, .journal]
    var empty: [Int] = []
    var noted = ["b": [1, 2], "a": [], "B": [3]]
    var parts: [[String: Bool?]] = [["z": nil, "y": false]]
  }

  private enum Choice: Codable {
    case one(Int)
    case two(name: String, Quantity?)
  }

  private struct Layered: Encodable {
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      var list = container.nestedUnkeyedContainer(forKey: .list)
      try list.encode(1)
      try list.encodeNil()
      var inner = list.nestedContainer(keyedBy: Key.self)
      try inner.encode("x", forKey: .list)
      try "up".encode(to: container.superEncoder(forKey: .up))
      _ = container.nestedContainer(keyedBy: Key.self, forKey: .empty)
    }

    enum Key: CodingKey { case list, up, empty }
  }

  @Test(arguments: [nil, "EUR", "JPY", "KWD"])
  func aValueIsWrittenAsTheGeneralEncoderWritesIt(_ code: String?) throws {
    let currency = try code.map { try Currency.known($0) }
    let values: [any Encodable] = [
      Sample(), [Choice.one(3), .two(name: "n", nil), .two(name: "", .zero)], Layered(), "text", 7,
      [String](), [String: Int](),
      Optional<Int>.none,
    ]
    for value in values {
      #expect(try JSONLine.encode(value, currency: currency) == JSONText.general(value, currency: currency))
    }
  }

  @Test func whatOnlyTheGeneralEncoderKnowsIsLeftToIt() throws {
    #expect(throws: JSONLine.Unsupported.self) { try JSONLine.encode([1.5], currency: nil) }
    #expect(throws: JSONLine.Unsupported.self) { try JSONLine.encode(["at": Date()], currency: nil) }
    #expect(try JSONText.encode([1.5]) == "[1.5]")
  }
}

import Documents
import Foundation
import Testing

@Suite("Separated values")
struct CSVReaderTests {
  private func rows(
    _ text: String, encoding: CSVEncoding = .utf8
  ) throws -> [[String]] {
    try rows(Array(text.utf8), encoding: encoding)
  }

  private func rows(_ bytes: [UInt8], encoding: CSVEncoding = .utf8) throws -> [[String]] {
    var reader = try CSVReader(bytes, encoding: encoding)
    var found: [[String]] = []
    while let row = try reader.next() { found.append(row.texts) }
    return found
  }

  private func refusal(_ text: String) throws -> CSVRefusal? {
    do {
      _ = try rows(text)
      return nil
    } catch let error as CSVRefusal {
      return error
    }
  }

  @Test("A comma, a semicolon or a tab is found to be the separator")
  func sniffs() throws {
    #expect(try rows("a,b\n1,2\n") == [["a", "b"], ["1", "2"]])
    #expect(try rows("a;b\n1,5;2\n") == [["a", "b"], ["1,5", "2"]])
    #expect(try rows("a\tb\n1;5\t2,0\n") == [["a", "b"], ["1;5", "2,0"]])
  }

  @Test("Separators in a quoted heading do not count")
  func sniffsOutsideQuotes() throws {
    #expect(try rows("\"x,y,z\";b\n1;2\n") == [["x,y,z", "b"], ["1", "2"]])
  }

  @Test("Line breaks, separators and doubled quotes belong to a quoted field")
  func quoted() throws {
    #expect(
      try rows("a,b\r\n\"x\r\ny\",\"say \"\"no\"\", please\"\r\n") == [
        ["a", "b"], ["x\r\ny", "say \"no\", please"],
      ])
  }

  @Test("CR, CRLF and LF all end a row, and the last row needs none")
  func lineEnds() throws {
    #expect(try rows("a,b\r1,2\r\n3,4\n5,6") == [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]])
  }

  @Test("An empty field stays, an empty line is passed over")
  func emptyFields() throws {
    #expect(try rows("a,b\n,\n\n\"\",x\n") == [["a", "b"], ["", ""], ["", "x"]])
  }

  @Test("Each field knows its line and character, also after a field of several lines and wide letters")
  func places() throws {
    var reader = try CSVReader(Array("ä,b\n\"1\n2\",ß,x".utf8))
    let first = try #require(try reader.next())
    #expect(first.fields.map(\.column) == [1, 3])
    #expect(throws: CSVRefusal(.long(found: 3, expected: 2), line: 3, column: 6)) { _ = try reader.next() }
  }

  @Test("A byte order mark is no part of the first heading")
  func byteOrderMark() throws {
    #expect(try rows([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8)) == [["a", "b"]])
  }

  @Test("UTF-16 is refused by name")
  func utf16() throws {
    #expect(throws: CSVRefusal(.utf16, line: 1, column: 1)) { _ = try rows([0xFF, 0xFE, 0x61, 0x00]) }
    #expect(throws: CSVRefusal(.utf16, line: 1, column: 1)) { _ = try rows([0x00, 0x61, 0x00, 0x2C]) }
  }

  @Test("Bytes that are no UTF-8 are refused with their line")
  func invalid() throws {
    let bytes = Array("a,b\nx,M".utf8) + [0xFC] + Array("ller\n".utf8)
    #expect(throws: CSVRefusal(.badCharacter(encoding: .utf8), line: 2, column: 4)) { _ = try rows(bytes) }
    #expect(try rows(bytes, encoding: .windows1252) == [["a", "b"], ["x", "Müller"]])
    #expect(try rows([0x80, 0x2C, 0x31], encoding: .windows1252) == [["€", "1"]])
    #expect(throws: CSVRefusal.self) { _ = try rows([0x81, 0x2C, 0x31], encoding: .windows1252) }
  }

  @Test("A quote that is never closed is refused where it was opened")
  func openQuote() throws {
    #expect(try refusal("a,b\n1,\"2\n3,4\n") == CSVRefusal(.openQuote, line: 2, column: 3))
  }

  @Test("A quote within a plain field and text after a closing quote are refused")
  func strayQuotes() throws {
    #expect(try refusal("a,b\n1,2\"\n") == CSVRefusal(.strayQuote, line: 2, column: 4))
    #expect(try refusal("a,b\n\"1\"x,2\n") == CSVRefusal(.strayQuote, line: 2, column: 4))
  }

  @Test("A short row and a long row are refused with their line, never padded")
  func widths() throws {
    #expect(
      try refusal("a,b,c\n1,2,3\n1,2\n") == CSVRefusal(.short(found: 2, expected: 3), line: 3, column: 1))
    #expect(try refusal("a,b\n1,2,3\n") == CSVRefusal(.long(found: 3, expected: 2), line: 2, column: 5))
  }

  @Test("What is written is read back the same")
  func roundTrip() throws {
    let table = [["code", "text"], ["007", "a \"b\"; c,\td\r\ne"], ["", " spaced "], ["Ä", ""]]
    var writer = CSVWriter()
    for row in table { writer.add(row) }
    #expect(try rows(writer.text) == table)
    var single = CSVWriter()
    for row in [["a"], [""], ["b"]] { single.add(row) }
    #expect(try rows(single.text) == [["a"], [""], ["b"]])
  }
}

import Foundation
import Paper
import Testing

@Suite("PDF files") struct PDFTests {
  /// What a reader of PDF files finds in it.
  private static func text(of bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-layout", file.path, "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  @Test("All text can be found and copied, in the order of reading")
  func text() throws {
    let printout = Sample.letter(rows: 90) { "Ventil № \($0) für Öl" }
    let result = try PDFWriter(size: .a4).pdf([printout])
    let text = try PDFTests.text(of: result.bytes)
    var rest = text[...]
    for number in 1...90 {
      let found = try #require(rest.range(of: "Ventil № \(number) für Öl"))
      rest = rest[found.upperBound...]
    }
    #expect(rest.contains("Payable within 30 days."))
    #expect(text.components(separatedBy: "\u{0C}").count - 1 == result.pageCount)
    #expect(result.unknown.isEmpty)
  }

  @Test("The same printout gives the same bytes")
  func same() throws {
    let writer = PDFWriter(size: .letter, made: "2026-11-24T10:00:00Z")
    let printout = Sample.letter(rows: 40)
    #expect(try writer.pdf([printout]).bytes == writer.pdf([printout]).bytes)
  }

  @Test("A logo that is no picture is refused, and no file comes of it")
  func logo() {
    var printout = Sample.letter(rows: 1)
    printout.letterhead.logo = Array("no picture".utf8)
    #expect(throws: PDFFault.self) { try PDFWriter(size: .a4).pdf([printout]) }
  }

  @Test("Characters without a font are told")
  func unknown() throws {
    // A private use character is in no font of a usual machine.
    let result = try PDFWriter(size: .a4).pdf([Sample.letter(rows: 1) { _ in "Part \u{F8F0}" }])
    #expect(result.unknown == ["\u{F8F0}"])
  }

  @Test("Several papers in one file are counted each for itself")
  func several() throws {
    let result = try PDFWriter(size: .a4).pdf([Sample.letter(rows: 2), Sample.letter(rows: 60)])
    let text = try PDFTests.text(of: result.bytes)
    #expect(text.contains("Page 1 of 1"))
    #expect(text.contains("Page 1 of 2"))
    #expect(text.contains("Page 2 of 2"))
    #expect(result.pageCount == 3)
  }
}

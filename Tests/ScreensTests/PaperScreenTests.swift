import Foundation
import ScreenScript
import Testing

@testable import Screens

@Suite("Papers on the screen")
struct PaperScreenTests {
  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "papers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func desk() throws -> SmallDesk {
    let small = try SmallDesk()
    try small.perform(
      "order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    try small.perform("slip.post", ["order": "SO-000001"])
    return small
  }

  @Test("Option 6 shows a packing slip as it is printed, in one language after the other")
  func languages() throws {
    let screen = try desk().screen()
    screen.type("=ps<enter>6<enter>")
    #expect(screen.shows("Packing slip PS-000001"))
    #expect(screen.shows("Brücke & Söhne"))
    screen.type("<f8>")
    #expect(screen.shows("Lieferschein PS-000001"))
    screen.type("<f12>")
    #expect(screen.shows("Packing slips"))
  }

  @Test("F10 writes a PDF; a file that is there and none is not written over")
  func file() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let other = folder.appending(path: "letter.pdf")
    try Data("Dear customer".utf8).write(to: other)
    let screen = try desk().screen(columns: 200)
    screen.type("=ps<enter>6<enter><f10><end>")
    for _ in 0..<20 { screen.type("<backspace>") }
    screen.type("\(other.path)<enter>")
    #expect(screen.shows("is no PDF"))
    for _ in 0..<10 { screen.type("<backspace>") }
    screen.type("slip.pdf<enter>")
    #expect(screen.shows("is written, 1 page"))
    #expect(try Data(contentsOf: folder.appending(path: "slip.pdf")).starts(with: Data("%PDF".utf8)))
    #expect(try Data(contentsOf: other) == Data("Dear customer".utf8))
  }

  @Test("The rows of a list are printed as they are filtered, and written as separated values")
  func list() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let screen = try desk().screen(columns: 200, rows: 40)
    screen.type("=i<enter>/valve<f9>print or export<enter>")
    #expect(screen.shows("Ball valve"))
    #expect(screen.shows("F10 PDF"), "\(screen.text)")
    #expect(!screen.shows("Hammer"))
    screen.type("<f10><end>")
    for _ in 0..<20 { screen.type("<backspace>") }
    screen.type("\(folder.path)/items.csv<enter>")
    #expect(screen.shows("is written"), "\(screen.text)")
    let text = try String(contentsOf: folder.appending(path: "items.csv"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    #expect(lines.count == 2)
    #expect(lines.last?.contains("Ball valve") == true)
  }
}

import Foundation
import Screens
import Terminal
import Testing

@Suite("The README")
struct ReadmeTests {
  private let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "README.md")

  @Test("Its table of keys is that of the program; DOCKET_WRITE_README=1 writes it anew")
  func keys() throws {
    let text = try String(contentsOf: readme, encoding: .utf8)
    let (begin, end) = ("<!-- keys -->\n", "<!-- end of keys -->")
    let first = try #require(text.range(of: begin))
    let last = try #require(text.range(of: end))
    let table = KeyReference.markdown(KitCommands.all + ScreenCommands.all)
    if ProcessInfo.processInfo.environment["DOCKET_WRITE_README"] == "1" {
      let written = text[..<first.upperBound] + "\n" + table + "\n" + text[last.lowerBound...]
      try String(written).write(to: readme, atomically: true, encoding: .utf8)
      return
    }
    let stated = text[first.upperBound..<last.lowerBound].trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(stated == table.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}

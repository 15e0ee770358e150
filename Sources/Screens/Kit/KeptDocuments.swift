import Desk
import Documents
import Sales
import Store
import Terminal

extension Workbench {
  /// What customers got of documents, one page each: the newest lies on top, leaving it shows the one before.
  func keptDocuments(_ kind: KeptDocument.Kind, of numbers: [String]) -> [Effect] {
    let bench = self
    let hop = HopPanel(bench: self) {
      let pages = try DeskErrors.translating { try numbers.flatMap { try bench.pages(kind, of: $0) } }
      return { _ in .panels(pages.reversed().map { TextView(title: $0.title, lines: $0.lines) }) }
    }
    return [.open(hop)]
  }

  private typealias Page = (title: String, lines: [PaneLine])

  private func pages(_ kind: KeptDocument.Kind, of number: String) throws -> [Page] {
    let kept = try desk.read { try $0.keptDocuments(kind, number) }
    let done = kind == .quotation ? "sent" : "confirmed"
    guard !kept.isEmpty else { return [(number, [PaneLine("", "\(number) was not \(done) yet.")])] }
    return try kept.reversed().map { document in
      let lines = try ShownRecord(document).text.split(separator: "\n", omittingEmptySubsequences: false)
      return (
        "\(document.name), \(done) on \(document.day) by \(document.user)",
        lines.map { PaneLine("", String($0)) }
      )
    }
  }
}

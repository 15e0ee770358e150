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
      return { _ in .panels(pages.reversed()) }
    }
    return [.open(hop)]
  }

  private func pages(_ kind: KeptDocument.Kind, of number: String) throws -> [TextView] {
    let kept = try desk.read { try $0.keptDocuments(kind, number) }
    let done = kind == .quotation ? "sent" : "confirmed"
    return kept.isEmpty
      ? [TextView(title: number, lines: [PaneLine("", "\(number) was not \(done) yet.")])]
      : try kept.reversed().map { try page($0) }
  }

  private func page(_ kept: KeptDocument) throws -> TextView {
    let done = kept.kind == .quotation ? "sent" : "confirmed"
    let text = try ShownRecord(kept).text
    return TextView(
      title: "\(kept.name), \(done) on \(kept.day) by \(kept.user)",
      lines: text.split(separator: "\n", omittingEmptySubsequences: false).map { PaneLine("", String($0)) })
  }
}

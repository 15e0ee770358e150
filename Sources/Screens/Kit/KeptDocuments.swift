import Desk
import Store
import Terminal

extension Workbench {
  /// What customers got of documents, one page each: the newest lies on top, leaving it shows the one before.
  func keptDocuments(_ kind: KeptDocument.Kind, of numbers: [String]) -> [Effect] {
    numbers.reversed().flatMap { number -> [Effect] in
      do {
        let kept = try desk.read { try $0.keptDocuments(kind, number) }
        guard !kept.isEmpty else {
          let done = kind == .quotation ? "sent" : "confirmed"
          return [.open(TextView(title: number, lines: [PaneLine("", "\(number) was not \(done) yet.")]))]
        }
        return kept.map { .open(page($0)) }
      } catch {
        return [.open(TextView(title: number, lines: [PaneLine("", DeskError(error).message)]))]
      }
    }
  }

  private func page(_ kept: KeptDocument) -> PaperView {
    let done = kept.kind == .quotation ? "sent" : "confirmed"
    return PaperView(
      bench: self, numbers: [kept.name], title: "\(kept.name), \(done) on \(kept.day) by \(kept.user)")
  }
}

import Desk
import Store
import Terminal

extension Workbench {
  /// What customers got of documents, one page each: the newest lies on top, leaving it shows the one before.
  func keptDocuments(_ kind: KeptDocument.Kind, of numbers: [String]) -> [Effect] {
    let bench = self
    let hop = HopPanel(bench: self) {
      let found = try DeskErrors.translating {
        try bench.desk.read { reader in
          try numbers.map { (number: $0, kept: try reader.keptDocuments(kind, $0)) }
        }
      }
      return { bench in
        .panels(
          found.reversed().flatMap { number, kept -> [any Panel] in
            guard kept.isEmpty else { return kept.map { bench.page($0) } }
            let done = kind == .quotation ? "sent" : "confirmed"
            return [TextView(title: number, lines: [PaneLine("", "\(number) was not \(done) yet.")])]
          })
      }
    }
    return [.open(hop)]
  }

  private func page(_ kept: KeptDocument) -> PaperView {
    let done = kept.kind == .quotation ? "sent" : "confirmed"
    return PaperView(
      bench: self, numbers: [kept.name], title: "\(kept.name), \(done) on \(kept.day) by \(kept.user)")
  }
}

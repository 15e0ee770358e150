import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// Who did what to a record, the latest first.
  func history(_ subject: String) -> TextView {
    reading("History of \(subject)") { bench in
      let entries = try bench.desk.read { try $0.audit(of: subject) }
      guard !entries.isEmpty else { return [PaneLine("", "Nothing was done to it yet.")] }
      return entries.map { entry in
        let title = (try? ActionRegistry.named(entry.action).title) ?? entry.action
        return PaneLine(Shown.moment(entry.at), "\(title)  by \(entry.user) at \(entry.terminal)")
      }
    }
  }

  /// A text that is read away from the main thread.
  func reading(
    _ title: String, isDialog: Bool = false, about: String? = nil,
    _ lines: @escaping @Sendable (Workbench) throws -> [PaneLine]
  ) -> TextView {
    let bench = self
    return TextView(title: title, isDialog: isDialog, about: about) {
      try DeskErrors.translating { try lines(bench) }
    }
  }
}

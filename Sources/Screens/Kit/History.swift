import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// Who did what to a record, the latest first.
  func history(_ subject: String) -> TextView {
    let entries = (try? desk.read { try $0.audit(of: subject) }) ?? []
    let lines = entries.map { entry in
      PaneLine(
        entry.at.replacing("T", with: " ").replacing("Z", with: ""),
        "\(entry.user) (\(entry.terminal)) \(entry.action)")
    }
    return TextView(
      title: "History of \(subject)",
      lines: lines.isEmpty ? [PaneLine("", "Nothing was done to it yet.")] : lines)
  }
}

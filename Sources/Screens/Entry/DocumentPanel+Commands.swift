import Desk
import Foundation
import Sales
import Store
import Terminal

extension DocumentPanel {
  func availability(of command: String) -> Availability {
    switch command {
    case "form.save", "document.next-step":
      if isDirty || number == nil { return view?.lock.map(Availability.disabled) ?? .available }
      return view?.steps.isEmpty == false
        ? .available : .disabled("Nothing is left to be done with \(title).")
    case "document.steps":
      if isDirty || number == nil { return .disabled("Save with F10 first.") }
      return view?.steps.isEmpty == false
        ? .available : .disabled("Nothing is left to be done with \(title).")
    case "form.reset": return isDirty ? .available : .disabled("Nothing was changed.")
    case "document.dates", "document.alternatives", "document.schedule", "document.simulate":
      return dateAvailability(of: command)
    case "form.prompt":
      if promptsDates { return .available }
      guard let field = focused.field, field.lookup != nil || !field.choices.isEmpty else {
        return .disabled(
          "\(focused.field?.label ?? "This") is typed freely; there is no list to choose from.")
      }
      return .available
    case "form.remove-line":
      return part == .header ? .disabled("Put the cursor on a line first.") : .available
    case "document.flow":
      if number == nil { return .disabled("Save with F10 first.") }
      return view?.flow.isEmpty == false ? .available : .disabled("It belongs to no other document yet.")
    case "document.take-suggestion", "document.suggestions":
      // What is suggested may still be on its way; the key waits for it.
      return part == .lines ? .available : .disabled("Put the cursor on a line first.")
    case "document.credit":
      if spec.kind != "order" { return .disabled("Credit is checked for orders.") }
      return number == nil ? .disabled("Save with F10 first.") : .available
    case "document.multiline", "document.total-discount", "document.auto-charges", "document.allocate-charge":
      if number == nil || isDirty { return .disabled("Save with F10 first.") }
      return view?.lock.map(Availability.disabled) ?? .available
    case "document.history", "document.copy-lines":
      return number == nil ? .disabled("Save with F10 first.") : .available
    default: return .available
    }
  }

  func label(of command: String) -> String? {
    guard command == "document.next-step" else { return nil }
    if isDirty || number == nil { return "Save" }
    return view?.steps.first?.keyLabel
  }

  mutating func perform(_ command: String) -> [Effect] {
    switch command {
    case "form.save", "document.next-step":
      if isDirty || number == nil { return leave { [$0.save()] } }
      return view?.steps.first.map { propose($0) } ?? []
    case "document.steps": return chooseStep()
    case "document.add-line":
      return leave { panel in
        panel.part = .lines
        panel.lines.focus(row: panel.lines.blankRow)
        return panel.showLine()
      }
    case "form.next-part":
      return leave { panel in
        switch panel.part {
        case .header: panel.part = .lines
        case .lines: panel.part = .charges
        case .charges: panel.part = .header
        }
        return panel.showLine()
      }
    case "document.dates", "document.alternatives", "document.schedule", "document.simulate":
      return performDates(command)
    case "form.prompt":
      if promptsDates { return promptDates() }
      guard let field = focused.field else { return [] }
      if let kind = field.lookup {
        return prompt(kind, focused.editor.isChanged ? focused.editor.text : "") { $0.go(.nextStop) }
      }
      return [
        ask(PromptList(source: ChoiceSource(field), kind: "", text: "", values: [:])) {
          (panel, row: PromptRow) in
          panel.onFocus({ $0.accept(row.code) }, { $0.accept(row.code) })
          return panel.committed() + panel.go(.nextStop)
        }
      ]
    case "form.reset":
      return askBeforePuttingBack()
    case "form.undo":
      return undoField()
    case "form.field-exit":
      onFocus({ $0.clearToEnd() }, { $0.clearToEnd() })
      return leave { $0.go(.nextStop) }
    case "form.remove-line":
      let removed = part == .lines ? lines.removeRow() : charges.removeRow()
      return removed ? committed() + showLine() : [.refuse(lines.row.lock ?? "There is no line to take out.")]
    case "form.duplicate":
      guard part != .header, onFocus({ _ in nil }, { $0.duplicate() }) != nil else {
        return [.refuse("Nothing stands above.")]
      }
      return leave { $0.go(.nextStop) }
    case "document.why":
      if let line = explainedLine, let number { return [explain(line, number)] }
      showsFlow.toggle()
      return []
    case "document.multiline":
      return number.map { propose(calculation("multiline-discount", "Calculate multiline discount", $0)) }
        ?? []
    case "document.total-discount":
      return number.map { propose(calculation("total-discount", "Fetch total discount", $0)) } ?? []
    case "document.auto-charges": return number.map { propose(searchOfCharges($0)) } ?? []
    case "document.allocate-charge": return number.map { [.open(bench.allocateCharge(of: $0))] } ?? []
    case "document.flow": return jump()
    case "document.history": return number.map { [.open(bench.history("\(spec.kind) \($0)"))] } ?? []
    case "document.copy-lines": return copyLines()
    case "document.take-suggestion":
      return [
        advised { panel in
          panel.openSuggestions.first.map { panel.take($0) }
            ?? [.refuse("Nothing is suggested for this line.")]
        }
      ]
    case "document.suggestions": return [advised { $0.chooseSuggestion() }]
    case "document.credit": return number.map { [.open(bench.creditView($0))] } ?? []
    case "form.leave", "form.cancel": return askBeforeLeaving()
    default: return []
    }
  }

  private func calculation(_ action: String, _ title: String, _ number: String) -> Step {
    OrderSteps.step(action, "\(title) of \(number)", "\(spec.kind).\(action)", [spec.kind: number])
  }
}

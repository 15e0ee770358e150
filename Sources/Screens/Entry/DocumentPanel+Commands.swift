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
    case "document.history", "document.copy-lines":
      return number == nil ? .disabled("Save with F10 first.") : .available
    default: return .available
    }
  }

  func label(of command: String) -> String? {
    guard command == "document.next-step" else { return nil }
    if isDirty || number == nil { return "Save" }
    // The key bar has no room for the number that a step is done with; the dialog tells it.
    guard let title = view?.steps.first?.title else { return nil }
    return title.components(separatedBy: " of ").first ?? title
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
        return prompt(kind, focused.editor.isChanged ? focused.editor.text : "", nil) { $0.go(.nextStop) }
      }
      return [
        ask(PromptList(source: ChoiceSource(field), kind: "", text: "", values: [:])) {
          (panel, row: PromptRow) in
          panel.onFocus({ $0.accept(row.code) }, { $0.accept(row.code) })
          return panel.committed() + panel.go(.nextStop)
        }
      ]
    case "form.reset":
      keeper.drop()
      if let view {
        show(view)
        return showLine() + [.tell(Notice(.info, "Everything is as it was saved."))]
      }
      return [.replace(DocumentPanel(bench, spec, number: nil))]
    case "form.undo":
      onFocus({ $0.undo() }, { $0.undo() })
      return []
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
      showsFlow.toggle()
      return []
    case "document.flow": return jump()
    case "document.history": return number.map { [.open(bench.history("\(spec.kind) \($0)"))] } ?? []
    case "document.copy-lines": return copyLines()
    case "form.leave", "form.cancel": return askBeforeLeaving()
    default: return []
    }
  }

  private func askBeforeLeaving() -> [Effect] {
    guard isDirty else { return [.close] }
    let question = Question(
      title: "Leave \(title)?",
      text: "Something was typed that is not saved. It is kept as a draft when you leave without saving.",
      choices: [
        .init("save", "Save", key: .character("y")),
        .init("leave", "Leave, keep the draft", key: .character("n")),
        .init("drop", "Leave, throw it away", key: .character("d")),
      ])
    return [
      ask(question) { (panel, answer: String) in
        switch answer {
        case "save": return panel.perform("form.save")
        case "drop": panel.keeper.drop()
        default: panel.keeper.keep(RecordDraft(panel.input), title: panel.draftTitle)
        }
        return [.close]
      }
    ]
  }

  // Steps

  private func chooseStep() -> [Effect] {
    guard let steps = view?.steps, !steps.isEmpty else { return [] }
    let rows = steps.map { FieldChoice($0.id, $0.title) }
    let list = PromptList(
      source: ChoiceSource(title: "What next", choices: rows), kind: "", text: "",
      values: [:])
    return [
      ask(list) { (panel, row: PromptRow) in
        panel.view?.steps.first { $0.id == row.code }.map { panel.propose($0) } ?? []
      }
    ]
  }

  /// Shows what a step would do and does it when that is accepted.
  private func propose(_ step: Step) -> [Effect] {
    if let form = step.form { return [.open(form(bench))] }
    guard step.asksReason else { return [rehearse(step, reason: nil)] }
    let source = bench.lookups
    let list = PromptList(source: source, kind: "reason", text: "", values: [:])
    return [
      ask(list) { (panel, row: PromptRow) in [panel.rehearse(step, reason: row.code)] }
    ]
  }

  private func rehearse(_ step: Step, reason: String?) -> Effect {
    let (bench, json) = (bench, StepRun.json(step, reason: reason))
    return work(
      barrier: true, name: "step", { try StepRun.rehearse(bench, step, json) },
      then: { panel, result in
        switch result {
        case .failure(let error): return [.halt(ErrorText.of(error))]
        case .success(let lines):
          let others = (panel.view?.steps.count ?? 0) > 1
          var choices: [Question.Choice] = [.init("do", step.title, key: .function(10))]
          if others { choices.append(.init("others", "Other steps", key: .function(7))) }
          let question = Question(title: "\(step.title): \(panel.title)", lines: lines, choices: choices)
          return [
            panel.ask(question) { (panel, answer: String) in
              answer == "others" ? panel.chooseStep() : [panel.run(step, json, accepted: [:])]
            }
          ]
        }
      })
  }

  func run(_ step: Step, _ json: String, accepted: [String: String]) -> Effect {
    let (bench, spec, number) = (bench, spec, number ?? "")
    return work(
      barrier: true, name: "step",
      {
        let told = try StepRun.perform(bench, step, json, accepted: accepted)
        return (told, try? spec.read(bench, number))
      },
      then: { (panel, result: Result<(String, DocumentView?), any Error>) in
        switch result {
        case .success(let (told, view)):
          guard let view else { return [.close, .tell(Notice(.done, told))] }
          panel.show(view)
          return panel.showLine() + [panel.showCredit(), .tell(Notice(.done, told))]
        case .failure(let warning as AcceptableWarning):
          return [
            panel.ask(WarningDialog.panel(for: warning)) { (panel, reason: String) in
              [panel.run(step, json, accepted: accepted.merging([warning.name: reason]) { $1 })]
            }
          ]
        case .failure(let error): return [.halt(ErrorText.of(error))]
        }
      })
  }

  // Related documents

  private func jump() -> [Effect] {
    guard let flow = view?.flow else { return [] }
    if flow.count == 1 { return bench.open(flow[0]) }
    let list = PromptList(
      source: ChoiceSource(
        title: "Documents", choices: flow.map { FieldChoice($0.number, "\($0.kind), \($0.status)") }),
      kind: "", text: "", values: [:])
    return [
      ask(list) { (panel, row: PromptRow) in
        panel.view?.flow.first { $0.number == row.code }.map { panel.bench.open($0) } ?? []
      }
    ]
  }

  private func copyLines() -> [Effect] {
    guard let number else { return [.refuse("Save with F10 first.")] }
    if isDirty { return [.refuse("Save with F10 first.")] }
    return [
      .open(
        ActionRecord(
          workbench: bench, title: "Copy lines to \(number)",
          fields: [
            RecordField(
              Field("from", "From document", width: 20, help: "A quotation, order, slip or invoice.").needed),
            RecordField(.number("factor", "Factor", help: "What quantities are multiplied by.")),
            RecordField(.flag("invertSign", "Turn the sign round", help: "For goods that come back."), .flag),
            RecordField(.flag("reprice", "Search prices anew", help: "Typed prices stay."), .flag),
            RecordField(.flag("copyCharges", "Charges too", help: "Whether charges are copied."), .flag),
          ], key: nil, keyName: "", create: "\(spec.kind).copy-lines", change: "\(spec.kind).copy-lines",
          read: { _, _ in "{}" },
          defaults: ["factor": "1", "invertSign": "no", "reprice": "no", "copyCharges": "no"],
          constants: ["to": number], keepsDrafts: false
        ).panel)
    ]
  }
}

import Desk
import Sales
import Store
import Terminal

/// Reading the document, and computing the figures of what is typed.
extension DocumentPanel {
  /// Reads the document; keys wait for it unless nobody asked for it just now.
  func load(isFirst: Bool, barrier: Bool = true) -> Effect {
    let (bench, spec, number) = (bench, spec, number ?? "")
    return work(
      barrier: barrier, name: "load",
      {
        let view = try DeskErrors.translating { try spec.read(bench, number) }
        return (view, isFirst ? DraftKeeper.waiting(bench.desk, action: spec.change, key: number) : nil)
      },
      then: { panel, result in
        switch result {
        case .failure(let error):
          return isFirst ? [.close, .drop(ErrorText.of(error))] : [.refuse(ErrorText.of(error))]
        case .success(let (view, waiting)):
          guard isFirst || !panel.isDirty else { return panel.leaveAside(view) }
          panel.show(view)
          var effects = panel.showLine() + [panel.showCredit()]
          if isFirst, let draft = panel.draft {
            let notice = panel.take(draft)
            effects += panel.startPreview() + (notice.map { [.tell($0)] } ?? [])
          } else if let waiting {
            let text =
              "What was typed on \(waiting.terminal) and not saved waits as a draft on the home screen."
            effects.append(.tell(Notice(.info, text)))
          }
          return effects
        }
      })
  }

  /// Tells once that somebody has saved the document while it is typed into here: what is typed stays.
  private mutating func leaveAside(_ view: DocumentView) -> [Effect] {
    let version = view.values["version"]
    guard version != self.view?.values["version"], version != versionAside else { return [] }
    versionAside = version
    let text =
      "Somebody else has saved \(title) meanwhile. What you typed stays; F10 tells what came between."
    return [.tell(Notice(.warning, text))]
  }

  /// Takes the document as it is saved now.
  mutating func show(_ view: DocumentView) {
    if number == nil {
      // A new document became a saved one: some fields of its header are fixed now.
      header = Form(fields: spec.fields(bench, false).map(\.field))
      // What is typed from now on changes the document that was made; as a draft it must not make another.
      keeper = DraftKeeper(desk: bench.desk, action: spec.change, key: view.number)
    }
    number = view.number
    self.view = view
    versionAside = nil
    currency = view.currency
    figures = view.figures
    header.load(view.values)
    header.details = view.details
    lines.load(view.lines)
    charges.load(view.charges)
  }

  /// How long typing pauses before the figures are computed: shorter than between two numbers, longer than between two
  /// digits of one.
  ///
  /// Computing takes the lock of the company's file for a moment.
  private static let pause = Duration.milliseconds(150)

  /// Computes the figures once typing pauses; leaving the field computes them at once.
  mutating func previewSoon() -> Effect {
    previewPauses = true
    return work(
      name: "pause", after: DocumentPanel.pause, {},
      then: { panel, _ in panel.previewPauses ? panel.startPreview() : [] })
  }

  /// Computes the figures of what is typed, one computation at a time: the latest state wins.
  mutating func startPreview() -> [Effect] {
    previewPauses = false
    guard !header["customer"].isEmpty else { return [] }
    guard !previewRuns else {
      previewWanted = true
      return []
    }
    previewRuns = true
    previewWanted = false
    let (bench, order, shifts) = (bench, payload(), lines.shifts)
    return [
      work(
        { try DocumentPreview.compute(bench, order) },
        then: { panel, result in
          panel.previewRuns = false
          // Figures of lines that stand elsewhere by now would be put into others.
          if panel.lines.shifts == shifts {
            panel.take(result, of: order)
          } else if panel.isDirty {
            panel.previewWanted = true
          }
          return (panel.previewWanted ? panel.startPreview() : []) + panel.showLine()
        })
    ]
  }

  /// Shows stock and price of the line under the cursor.
  mutating func showLine() -> [Effect] {
    guard part == .lines else { return [] }
    let (bench, facts) = (bench, lineFacts)
    return [
      work(
        name: "info", { try facts.info(bench) },
        then: { panel, result in
          if case .success(let info) = result { panel.take(info) }
          return []
        })
    ]
  }

  /// Takes what is known about the line under the cursor.
  mutating func take(_ info: LineInfo) {
    self.info = info
    suggestions.show(info.advice, all: size.columns >= 132)
  }

  /// What is asked about the line under the cursor.
  var lineFacts: LineFacts {
    let row = lines.row
    var values = row.values
    values.merge(lines.form.changes) { $1 }
    let warehouse = header["warehouse"]
    var line = LineFacts(
      item: values["item"] ?? "",
      warehouse: values["warehouse"].flatMap { $0.isEmpty ? nil : $0 } ?? warehouse,
      id: row.id, agreement: row.values["agreement"] ?? "", order: spec.kind == "order" ? view?.number : nil)
    line.selling = sellingQuestion
    return line
  }

  /// Shows the name of a customer that was not typed here, such as that of a draft.
  func nameCustomer() -> Effect {
    let (source, customer) = (bench.lookups, header["customer"])
    return work(
      name: "customer", { try source.resolve("customer", customer, values: [:]) },
      then: { panel, result in
        if case .success(.found(let row)) = result, panel.header["customer"] == customer {
          panel.header.details["customer"] = row.name
        }
        return []
      })
  }

  func showCredit() -> Effect {
    let (bench, customer) = (bench, header["customer"])
    let wantsFacts = size.columns >= 200
    return work(
      name: "credit",
      { (try bench.creditLine(of: customer), wantsFacts ? try bench.customerFacts(customer) : []) },
      then: { panel, result in
        panel.credit = nil
        panel.facts = []
        if case .success(let (line, facts)) = result {
          panel.credit = line
          panel.facts = facts
        }
        return []
      })
  }
}

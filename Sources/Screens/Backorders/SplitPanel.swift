import Desk
import Foundation
import Sales
import Store
import Terminal

/// Shares what there is of one item out between the lines that wait for it: a scheme proposes, the clerk types, one
/// key applies it all.
struct SplitPanel: DraftingPanel {
  let bench: Workbench
  let item: String
  let warehouse: String?
  let drafts: (any RecordDrafts)?
  private let draft: RecordDraft?
  /// What was read, and what was made of it; nil until it is there.
  private(set) var shown: SplitShown?
  private(set) var scheme: SplitScheme
  /// What was typed, by the row of the line, in stock units.
  private(set) var typed: [Int: Quantity] = [:]
  private(set) var selected = 0
  private(set) var editor: LineEditor?
  var rowsInSight = 14

  init(
    bench: Workbench, item: String, warehouse: String?, scheme: SplitScheme = .byDate, draft: Draft? = nil
  ) {
    self.bench = bench
    self.item = item
    self.warehouse = warehouse
    self.scheme = scheme
    self.draft = draft.flatMap { try? JSONText.decode(DraftContent.self, from: $0.content).draft }
    drafts = DraftKeeper(
      desk: bench.desk, action: SplitStock.name, key: "\(item)/\(warehouse ?? "")", row: draft?.id)
  }

  var title: String { "Split \(item)" }
  var contexts: [String] { ["split", "form"] }
  var isDirty: Bool { !typed.isEmpty || editor?.isChanged == true }
  var isDirtyInFocusOnly: Bool { typed.isEmpty && editor?.isChanged == true }
  var draftTitle: String { "split of \(item), \(typed.count) share\(typed.count == 1 ? "" : "s")" }
  var about: String? {
    "Shares what is on hand of an item out between the order lines that wait for it. F7 proposes by ship date, by class "
      + "of customer, by order age, pro rata or a fixed share; digits type a share. Picked and locked quantities stay, an "
      + "order that ships complete gets all or nothing. F10 applies all of it at once, if nobody has changed it meanwhile."
  }
  var focusHelp: String? { "Type what the line gets, in stock units; Enter goes on to the next line." }

  var input: RecordInput {
    RecordInput(
      values: ["scheme": scheme.code], changes: [:],
      lines: [
        "shares": typed.sorted { $0.key < $1.key }.map { key, share in
          var row = GridRow(id: key)
          row.values = ["now": share.description]
          return row
        }
      ], removed: [:])
  }

  mutating func fit(_ size: Size) { rowsInSight = max(1, size.rows - 9) }
  mutating func appear() -> [Effect] { shown == nil ? [load()] : [] }
  mutating func hangUp() { keepDraftAtOnce() }
  func label(of command: String) -> String? { command == "form.save" ? "Apply" : nil }

  func availability(of command: String) -> Availability {
    switch command {
    case "form.prompt", "form.duplicate", "form.remove-line": .disabled("There is nothing to list here.")
    case "form.save":
      shown?.split.changes.isEmpty == false ? .available : .disabled("No share is another than before.")
    default: .available
    }
  }

  mutating func perform(_ command: String) -> [Effect] {
    switch command {
    case "form.leave", "form.cancel":
      if command == "form.cancel", editor != nil {
        editor = nil
        return []
      }
      return askBeforeLeaving()
    case "form.reset": return askBeforePuttingBack()
    case "form.undo", "form.field-exit": return undoField()
    case "form.save": return committed() ?? apply()
    case "split.scheme": return committed() ?? nextScheme()
    case "split.release": return release()
    case "split.why": return why()
    default: return []
    }
  }

  mutating func undoField() -> [Effect] {
    if editor == nil, let key = focused?.demand.key { typed[key] = nil }
    editor = nil
    return share()
  }

  mutating func putBack() -> [Effect] {
    editor = nil
    typed = [:]
    return share()
  }

  mutating func handle(_ key: Key) -> [Effect] {
    switch key.code {
    case .down: return committed() ?? move(1)
    case .up: return committed() ?? move(-1)
    case .pageDown: return committed() ?? move(rowsInSight)
    case .pageUp: return committed() ?? move(-rowsInSight)
    case .home: return committed() ?? move(-selected)
    case .end: return committed() ?? move(Int.max / 2)
    case .enter, .keypadEnter, .tab: return committed() ?? move(1)
    default: break
    }
    guard let share = focused else { return [.refuse("There is nothing to share out.")] }
    var line = editor ?? LineEditor(share.now.description)
    guard line.handle(key) else { return [.refuse("\(key.name) does nothing here; F1 tells the keys.")] }
    editor = line
    return []
  }

  mutating func paste(_ text: String) -> [Effect] {
    guard focused != nil else { return [.refuse("There is nothing to share out.")] }
    editor = editor ?? LineEditor()
    editor?.insert(text.trimmingCharacters(in: .whitespacesAndNewlines))
    return []
  }

  /// The share under the cursor.
  var focused: Share? {
    guard let shares = shown?.split.shares, shares.indices.contains(selected) else { return nil }
    return shares[selected]
  }
}

extension SplitPanel {
  private func load() -> Effect {
    let (bench, item, warehouse, draft) = (bench, item, warehouse, draft)
    return work(
      barrier: true, name: "split",
      {
        try DeskErrors.translating {
          try bench.desk.read { try SplitShown(item: item, warehouse: warehouse, scheme: .byDate, $0) }
        }
      },
      then: { panel, result in
        switch result {
        case .failure(let error): return [.close, .drop(ErrorText.of(error))]
        case .success(let read):
          panel.shown = read
          for line in draft?.lines["shares"] ?? [] {
            guard let key = line.id, let text = line.changes["now"] else { continue }
            panel.typed[key] = try? Quantity(text)
          }
          return panel.share()
        }
      })
  }

  /// Shares out again, by the scheme with what was typed over it.
  private mutating func share() -> [Effect] {
    guard var shown else { return [] }
    let key = focused?.demand.key
    do {
      shown.split = try shown.place.split(by: scheme)
      if !typed.isEmpty { shown.split = try shown.split.typed(typed, at: shown.place) }
      self.shown = shown
      selected = shown.split.shares.firstIndex { $0.demand.key == key } ?? 0
      return []
    } catch {
      self.shown = shown
      return [.halt(error.description)]
    }
  }

  /// Takes what is typed under the cursor; nil when there was nothing, or all is well.
  private mutating func committed() -> [Effect]? {
    guard let editor, let share = focused else { return nil }
    do {
      let quantity: Quantity = try TypedNumber.scaled(editor.text.isEmpty ? "0" : editor.text)
      let before = typed
      typed[share.demand.key] = quantity
      let effects = self.share()
      guard effects.isEmpty else {
        typed = before
        return effects
      }
      self.editor = nil
      let kept = keepDraft()
      return kept.isEmpty ? nil : kept + move(1)
    } catch {
      return [.halt(error.description)]
    }
  }

  private mutating func move(_ rows: Int) -> [Effect] {
    selected = min(max(0, selected + rows), max(0, (shown?.split.shares.count ?? 1) - 1))
    return []
  }

  private mutating func nextScheme() -> [Effect] {
    typed = [:]
    switch scheme {
    case .byDate: scheme = .byClass
    case .byClass: scheme = .byAge
    case .byAge: scheme = .proRata
    case .proRata:
      let dialog = EntryDialog(
        title: "Fixed share", label: "At most", help: "The most that each line gets, in stock units.")
      return [
        ask(dialog) { (panel, text: String) in
          guard let most: Quantity = try? TypedNumber.scaled(text), most > .zero else {
            return [.refuse("A fixed share is a number above zero.")]
          }
          panel.scheme = .fixed(most)
          return panel.share()
        }
      ]
    case .fixed, .byHand: scheme = .byDate
    }
    return share()
  }

  private func apply() -> [Effect] {
    guard let shown else { return [] }
    guard shown.split.excess.isZero else {
      let refusal = SplitRefusal.moreThanThere(wanted: shown.split.given, there: shown.split.quantity)
      return [.halt(refusal.description, until: .save)]
    }
    let (bench, keeper) = (bench, drafts as? DraftKeeper)
    let action = shown.action(scheme: scheme, isTyped: !typed.isEmpty)
    return [
      work(
        writes: true,
        {
          try DeskErrors.translating {
            guard let keeper else { return try bench.desk.perform(action) }
            return try keeper.saving { try bench.desk.perform(action, draft: $0) }
          }
        },
        then: { panel, result in
          switch result {
          case .failure(let error): return [.halt(ErrorText.of(error), until: .save)]
          case .success(let outcome):
            let count = outcome.lines.count
            let text =
              "\(count) reservation\(count == 1 ? "" : "s") of \(panel.item) changed; F8 releases for picking."
            panel.typed = [:]
            return [panel.load(), .tell(Notice(.done, text))]
          }
        })
    ]
  }

  private func release() -> [Effect] {
    guard let shown, shown.split.changes.isEmpty else {
      return [.refuse("Apply the split with F10 first; picking lists take what is reserved.")]
    }
    return [.open(bench.releasing(item: item, warehouse: shown.place.place.warehouse))]
  }

  private func why() -> [Effect] {
    guard let share = focused else { return [] }
    return [.open(bench.whyWaiting(order: share.demand.order, line: share.demand.line))]
  }
}

extension Workbench {
  /// The screen that shares an item out.
  func split(of item: String, warehouse: String? = nil, draft: Draft? = nil) -> SplitPanel {
    SplitPanel(bench: self, item: item, warehouse: warehouse, draft: draft)
  }

  /// The dialog that releases what is reserved of an item for picking.
  func releasing(item: String, warehouse: String) -> PostingPanel {
    posting(
      [
        OrderSteps.step(
          "release", "Release \(item) for picking", ReleaseWaiting.name,
          ["item": item, "warehouse": warehouse])
      ], "Release \(item) for picking")
  }
}

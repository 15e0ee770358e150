/// The loop: input in, state changed, one frame out.
///
/// Everything happens in it on the main thread: a batch of input is drained, the panel on top takes each key, effects go
/// to workers, their results come back, one frame is composed from state and given to the terminal.
public final class Loop {
  struct Layer {
    let id: Int
    /// The layer that opened it: closed, it takes this one along.
    let opener: Int
    var panel: any Panel
    /// What becomes of the answer in the layer that opened this one.
    let answer: ((inout any Panel, any Sendable) -> [Effect])?
  }

  struct Pending {
    let layer: Int
    let work: Work
  }

  /// Keys that were typed ahead and wait in a layer until what stands in front of them is out of the way.
  struct HeldKeys {
    var events: ArraySlice<InputEvent> = []
    var hurdle = Hurdle.field
  }

  /// What the keys mean.
  public let table: CommandTable
  /// How things are drawn.
  public private(set) var look: Look
  /// The messages so far, the latest last.
  public private(set) var notices: [Notice] = []
  /// The message of the message row now.
  public private(set) var notice: Notice?
  /// True once the program is to end.
  public private(set) var ended = false
  /// True once the bell rang since the last frame.
  var bellRang = false
  var repaintWanted = false
  /// Whether clicks and the wheel come here.
  public internal(set) var capturesMouse = false
  /// What waits to be put into the clipboard of the terminal.
  public internal(set) var copied: String?
  var layers: [Layer] = []
  private(set) var size: Size
  var queue: ArraySlice<InputEvent> = []
  /// The held keys by the layer that they were typed for.
  var held: [Int: HeldKeys] = [:]
  /// The work that keys wait for.
  var barriers: Set<Int> = []
  var pending: [Int: Pending] = [:]
  private var nextID = 1
  var suspension: (() -> Void)?
  let workers: Workers
  /// The panels that commands of everywhere open: palette, help, notices, jump line.
  let everywhere: any Everywhere

  /// Makes a loop with its first panel.
  public init(
    first panel: any Panel, table: CommandTable, look: Look, size: Size, everywhere: any Everywhere,
    wake: @escaping @Sendable () -> Void = {}
  ) {
    self.table = table
    self.look = look
    self.size = size
    self.everywhere = everywhere
    workers = Workers(wake: wake)
    push(panel, from: 0, answer: nil)
  }

  /// True while results are awaited.
  public var isWaiting: Bool { !pending.isEmpty }
  /// True while results are under way that were not put off.
  var isExpecting: Bool { pending.values.contains { $0.work.delay == .zero } }
  /// True while typed keys wait for a result.
  var isBlocked: Bool { !barriers.isEmpty || top?.panel.isBusy == true }
  /// How many typed keys wait: for a result, or because what stands in front of them was not accepted.
  var waitingKeys: Int { held.values.reduce(queue.count) { $0 + $1.events.count } }
  var top: Layer? { layers.last }
  /// The room for panels: all but the message row and the key bar.
  var panelSize: Size { Size(columns: size.columns, rows: size.rows - 2) }

  /// Takes a batch of input in its order.
  public func accept(_ events: [InputEvent]) {
    for event in events {
      switch event {
      case .resize(let size):
        self.size = size
        for index in layers.indices { layers[index].panel.fit(panelSize) }
      case .resumed: repaintWanted = true
      case .hangup:
        drain()
        hangUp()
        return
      case .key(let key) where top?.panel.isBusy == true && cancels(key): perform("dialog.cancel")
      case .key(let key) where !barriers.isEmpty && key == .control("c"): abandonBarriers()
      case .key, .paste, .click: queue.append(event)
      }
    }
    drain()
  }

  /// Takes the results that have come in.
  public func acceptReplies() {
    for reply in workers.takeReplies() {
      guard let pending = pending.removeValue(forKey: reply.id) else { continue }
      barriers.remove(reply.id)
      on(pending.layer) { pending.work.finish(&$0, reply.result) }
    }
    drain()
  }

  /// Tells the panels that another program may have changed the data.
  public func refresh() {
    onTop { $0.refresh() }
  }

  /// Shows a message from outside the panels.
  public func tell(_ notice: Notice) {
    self.notice = notice
    notices.append(notice)
    if notices.count > 200 { notices.removeFirst(notices.count - 200) }
  }

  /// Waits for all results, taking them as they come: for tests.
  public func settle() {
    acceptReplies()
    while isWaiting {
      workers.waitForReply()
      acceptReplies()
    }
  }

  private func drain() {
    while !isBlocked, !ended, let event = queue.popFirst() {
      notice = nil
      switch event {
      case .key(let key): dispatch(key)
      case .paste(let text): onTop { $0.paste(text) }
      case .click(let cell): click(cell)
      case .resize, .hangup, .resumed: break
      }
    }
    if queue.isEmpty { queue = [] }
  }

  private func cancels(_ key: Key) -> Bool {
    top.map { table.command(for: key, in: $0.panel.contexts)?.id == "dialog.cancel" } ?? false
  }

  /// A click on the key bar presses the key; one on the panel on top goes to it; any other does nothing.
  private func click(_ cell: Position) {
    guard let top else { return }
    if cell.row == size.rows - 1 {
      let hit = keyBar(columns: size.columns).first { $0.columns.contains(cell.column) }
      if let hit { perform(hit.command.id) }
      return
    }
    let screen = Rect(panelSize)
    let place = top.panel.placement(in: panelSize).map { $0.intersection(screen) } ?? screen
    let (column, row) = (cell.column - place.column, cell.row - place.row)
    guard (0..<place.columns).contains(column), (0..<place.rows).contains(row) else { return }
    onTop { $0.click(Position(column: column, row: row), in: place.size) }
  }

  private func dispatch(_ key: Key) {
    guard let top else { return }
    if held[top.id] != nil, key == .function(12) || key.code == .escape {
      held[top.id] = nil
      tell(Notice(.info, "The keys that were typed ahead are dropped."))
      return
    }
    let contexts = top.panel.contexts + [Command.everywhere]
    if top.panel.takesText, key.typed != nil {
      onTop { $0.handle(key) }
    } else if let command = table.command(for: key, in: contexts) {
      perform(command.id)
    } else {
      onTop { $0.handle(key) }
    }
  }

  /// Does a command on the panel on top, or refuses it with its reason.
  func perform(_ id: String) {
    guard let top else { return }
    if let effects = everywhere.perform(id, in: self) {
      apply(effects, from: top.id)
      return
    }
    switch availability(of: id) {
    case .available: onTop { $0.perform(id) }
    case .disabled(let reason): apply([.refuse(reason)], from: top.id)
    }
  }

  /// Whether a command can be done now: what holds everywhere is never asked of the panel.
  func availability(of id: String) -> Availability {
    guard let top else { return .available }
    if everywhere.owns(id) { return everywhere.availability(of: id, in: self) }
    return everywhere.obstacle(id).map { .disabled($0) } ?? top.panel.availability(of: id)
  }

  private func onTop(_ body: (inout any Panel) -> [Effect]) {
    if let top { on(top.id, body) }
  }

  /// Changes the panel of a layer, where it is still there, and does what it asks for.
  func on(_ layer: Int, _ body: (inout any Panel) -> [Effect]) {
    guard let index = layers.firstIndex(where: { $0.id == layer }) else { return }
    var panel = layers[index].panel
    let effects = body(&panel)
    layers[index].panel = panel
    apply(effects, from: layer)
  }

  /// A number that no layer and no work has.
  func takeID() -> Int {
    defer { nextID += 1 }
    return nextID
  }

  /// Draws with another look from now on.
  func take(_ look: Look) {
    self.look = look
    repaintWanted = true
  }

  /// Ends the program.
  func end() { ended = true }

  private func hangUp() {
    for index in layers.indices { layers[index].panel.hangUp() }
    ended = true
  }

  /// The text that is to go into the clipboard, once.
  func takeCopied() -> String? {
    defer { copied = nil }
    return copied
  }

  /// The work that is to run on the plain terminal, once.
  func takeSuspension() -> (() -> Void)? {
    defer { suspension = nil }
    return suspension
  }
}

/// What can be done on every panel: help, palette, messages, leaving.
///
/// The kit has one; a program may add to it.
public protocol Everywhere {
  /// The effects of a command that holds everywhere; nil when the command belongs to the panel on top.
  func perform(_ command: String, in loop: Loop) -> [Effect]?
  /// Whether a command is one of these, whatever panel is on top.
  func owns(_ command: String) -> Bool
  /// Why the user may not do a command on any panel; nil when nothing is in the way.
  func obstacle(_ command: String) -> String?
  /// Whether one of its commands can be done now.
  func availability(of command: String, in loop: Loop) -> Availability
}

extension Everywhere {
  public func obstacle(_ command: String) -> String? { nil }
}

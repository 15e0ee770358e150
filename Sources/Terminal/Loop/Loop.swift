/// The loop: input in, state changed, one frame out.
///
/// Everything happens in it on the main thread: a batch of input is drained, the panel on top takes each key, effects go
/// to workers, their results come back, one frame is composed from state and given to the terminal.
public final class Loop {
  struct Layer {
    let id: Int
    var panel: any Panel
    let answer: ((inout any Panel, any Sendable) -> [Effect])?
  }

  struct Pending {
    let layer: Int
    let work: Work
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
  private(set) var layers: [Layer] = []
  private(set) var size: Size
  private var queue: ArraySlice<InputEvent> = []
  private var held: ArraySlice<InputEvent> = []
  private var barrier: Int?
  private var pending: [Int: Pending] = [:]
  private var nextID = 1
  private var suspension: (() -> Void)?
  private let workers: Workers
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
    push(panel, answer: nil)
  }

  /// True while results are awaited.
  public var isWaiting: Bool { !pending.isEmpty }
  /// True while typed keys wait for a result.
  var isBlocked: Bool { barrier != nil }
  /// How many keys are held because a field could not be accepted.
  var heldKeys: Int { held.count }
  var top: Layer? { layers.last }
  /// The room for panels: all but the message row and the key bar.
  private var panelSize: Size { Size(columns: size.columns, rows: size.rows - 2) }

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
      case .key(let key) where barrier != nil && key == .control("c"): abandonBarrier()
      case .key, .paste: queue.append(event)
      }
    }
    drain()
  }

  /// Takes the results that have come in.
  public func acceptReplies() {
    for reply in workers.takeReplies() {
      guard let pending = pending.removeValue(forKey: reply.id) else { continue }
      if barrier == reply.id { barrier = nil }
      guard let index = layers.firstIndex(where: { $0.id == pending.layer }) else { continue }
      var panel = layers[index].panel
      let effects = pending.work.finish(&panel, reply.result)
      layers[index].panel = panel
      apply(effects, from: pending.layer)
    }
    drain()
  }

  /// Tells the panels that another program may have changed the data.
  public func refresh() {
    guard let top else { return }
    var panel = top.panel
    let effects = panel.refresh()
    layers[layers.count - 1].panel = panel
    apply(effects, from: top.id)
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
    while barrier == nil, !ended, let event = queue.popFirst() {
      notice = nil
      switch event {
      case .key(let key): dispatch(key)
      case .paste(let text): onTop { $0.paste(text) }
      case .resize, .hangup, .resumed: break
      }
    }
    if queue.isEmpty { queue = [] }
  }

  private func dispatch(_ key: Key) {
    guard let top else { return }
    if !held.isEmpty, key == .function(12) || key.code == .escape {
      held = []
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
    return everywhere.owns(id) ? everywhere.availability(of: id, in: self) : top.panel.availability(of: id)
  }

  private func onTop(_ body: (inout any Panel) -> [Effect]) {
    guard let top else { return }
    var panel = top.panel
    let effects = body(&panel)
    layers[layers.count - 1].panel = panel
    apply(effects, from: top.id)
  }

  private func apply(_ effects: [Effect], from layer: Int) {
    for effect in effects { apply(effect, from: layer) }
  }

  private func apply(_ effect: Effect, from layer: Int) {
    switch effect {
    case .open(let panel): push(panel, answer: nil)
    case .ask(let panel, let then): push(panel, answer: then)
    case .close: remove(layer)
    case .answer(let value):
      guard let index = layers.firstIndex(where: { $0.id == layer }), index > 0 else { return }
      let then = layers[index].answer
      layers.removeSubrange(index...)
      if let then { onTop { then(&$0, value) } }
    case .replace(let panel):
      guard let index = layers.firstIndex(where: { $0.id == layer }) else { return }
      let answer = layers[index].answer
      layers.removeSubrange(index...)
      push(panel, answer: answer)
    case .home:
      layers.removeSubrange(1...)
      onTop { $0.appear() }
    case .quit: ended = true
    case .tell(let notice): tell(notice)
    case .refuse(let reason):
      bellRang = true
      tell(Notice(.error, reason))
    case .halt(let reason):
      bellRang = true
      held = queue + held
      queue = []
      let keys = held.isEmpty ? "" : " (\(held.count) keys wait; F12 drops them)"
      tell(Notice(.error, reason + keys))
    case .drop(let reason):
      bellRang = true
      let count = queue.count
      queue = []
      let keys = count == 0 ? "" : " \(count) key\(count == 1 ? "" : "s") typed ahead dropped."
      tell(Notice(.error, reason + keys))
    case .release: release()
    case .work(let work): start(work, for: layer)
    case .command(let id): perform(id)
    case .look(let look):
      self.look = look
      repaintWanted = true
    case .repaint: repaintWanted = true
    case .suspend(let body): suspension = body
    }
  }

  private func release() {
    queue = held + queue
    held = []
  }

  private func push(_ panel: any Panel, answer: ((inout any Panel, any Sendable) -> [Effect])?) {
    let id = nextID
    nextID += 1
    var panel = panel
    panel.fit(panelSize)
    layers.append(Layer(id: id, panel: panel, answer: answer))
    onTop { $0.appear() }
  }

  private func remove(_ layer: Int) {
    guard let index = layers.firstIndex(where: { $0.id == layer }) else { return }
    layers.removeSubrange(index...)
    if layers.isEmpty {
      ended = true
    } else {
      onTop { $0.appear() }
    }
  }

  private func start(_ work: Work, for layer: Int) {
    let id = nextID
    nextID += 1
    if let name = work.name {
      for (old, entry) in pending where entry.layer == layer && entry.work.name == name {
        pending[old] = nil
        workers.drop(old)
        if barrier == old { barrier = nil }
      }
    }
    pending[id] = Pending(layer: layer, work: work)
    if work.barrier { barrier = id }
    workers.start(id, work.run)
  }

  private func abandonBarrier() {
    if let barrier { pending[barrier] = nil }
    barrier = nil
    queue = []
    tell(Notice(.info, "Stopped waiting; the keys that were typed ahead are dropped."))
  }

  private func hangUp() {
    for index in layers.indices { layers[index].panel.hangUp() }
    ended = true
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
  /// Whether one of its commands can be done now.
  func availability(of command: String, in loop: Loop) -> Availability
}

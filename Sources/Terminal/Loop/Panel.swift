/// One layer of the screen: a list, a form, a dialog.
///
/// Panels are values in a stack; the loop alone changes them.
public protocol Panel {
  /// What stands in the window's title and in the history of where one came from.
  var title: String { get }
  /// The contexts whose commands hold here, the innermost first.
  var contexts: [String] { get }
  /// Whether something was typed that is not saved.
  var isDirty: Bool { get }
  /// The rectangle that a dialog wants; nil for a panel that takes the whole screen.
  func placement(in size: Size) -> Rect?

  /// Whether characters are text now, also those that are a command's key elsewhere on the panel.
  var takesText: Bool { get }
  /// Whether a command of the panel's contexts can be done now.
  func availability(of command: String) -> Availability
  /// Does a command of the panel's contexts.
  mutating func perform(_ command: String) -> [Effect]
  /// Takes a key that is no command here.
  mutating func handle(_ key: Key) -> [Effect]
  /// Takes text that was pasted.
  mutating func paste(_ text: String) -> [Effect]
  /// Takes a click of the mouse on a cell of the panel, which has such a size.
  mutating func click(_ cell: Position, in size: Size) -> [Effect]
  /// What is copied from here to the clipboard; nil where there is nothing.
  var copied: String? { get }
  /// Called with the room that panels have: when the panel is opened and whenever the room changes.
  mutating func fit(_ size: Size)
  /// Called when the panel comes into sight: after it was opened, and when a panel above it was closed.
  mutating func appear() -> [Effect]
  /// Called when the data may have changed: another program wrote to the file.
  mutating func refresh() -> [Effect]
  /// Called when the terminal is gone or the program is told to end: keep what is typed, at once.
  mutating func hangUp()
  /// Whether the panel is at work and takes no key but the one that cancels: all others wait until it is closed.
  var isBusy: Bool { get }
  /// Whether the panel answers with an ``OptionDone`` when it has done what it was opened for.
  var tellsWhatIsDone: Bool { get }
  /// How often (in milliseconds) the panel wants to be drawn although nothing came in; nil for never.
  var redrawsEvery: Int? { get }
  /// What the key bar calls a command now; nil for its usual label.
  func label(of command: String) -> String?
  /// The help for what has the focus; nil when the panel has nothing to add to its keys.
  var focusHelp: String? { get }
  /// What the screen is for, in a sentence or two: the beginning of its help.
  var about: String? { get }
  /// Draws the panel from its state.
  func draw(on canvas: Canvas)
}

extension Panel {
  public var isDirty: Bool { false }
  public var takesText: Bool { false }
  public func placement(in size: Size) -> Rect? { nil }
  public func availability(of command: String) -> Availability { .available }
  public mutating func perform(_ command: String) -> [Effect] { [] }
  public mutating func handle(_ key: Key) -> [Effect] {
    [.refuse("\(key.name) does nothing here; F1 tells the keys.")]
  }
  public mutating func paste(_ text: String) -> [Effect] {
    [.refuse("There is nothing to paste into here. Put the cursor into a field first.")]
  }
  public mutating func click(_ cell: Position, in size: Size) -> [Effect] { [] }
  public var copied: String? { nil }
  public mutating func fit(_ size: Size) {}
  public mutating func appear() -> [Effect] { [] }
  public mutating func refresh() -> [Effect] { [] }
  public mutating func hangUp() {}
  public var isBusy: Bool { false }
  public var tellsWhatIsDone: Bool { false }
  public var redrawsEvery: Int? { nil }
  public func label(of command: String) -> String? { nil }
  public var focusHelp: String? { nil }
  public var about: String? { nil }
}

/// How a message is meant.
public enum NoticeKind: String, Hashable, Sendable {
  case info, done, warning, error
}

/// One message of the message row; the history keeps them.
public struct Notice: Hashable, Sendable {
  public let kind: NoticeKind
  public let text: String

  /// Makes a message.
  public init(_ kind: NoticeKind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// What a panel asks of the loop.
public enum Effect {
  /// Opens a panel above.
  case open(any Panel)
  /// Opens a panel above and hands its answer to this one.
  case ask(any Panel, then: (inout any Panel, any Sendable) -> [Effect])
  /// Opens a panel that no key asked for and hands its answer to this one: keys that were typed before it was seen are
  /// held and can't answer it.
  case interrupt(any Panel, until: Hurdle, then: (inout any Panel, any Sendable) -> [Effect])
  /// Closes this panel.
  case close
  /// Closes this panel and gives its answer to the one that asked.
  case answer(any Sendable)
  /// Closes this panel and puts another in its place.
  case replace(any Panel)
  /// Closes all panels but the first.
  case home
  /// Ends the program.
  case quit
  /// Shows a message.
  case tell(Notice)
  /// Rings the bell and shows why the key was refused.
  case refuse(String)
  /// Rings the bell, shows why, and holds the keys that were typed ahead until what is in front of them is right or they
  /// are dropped.
  case halt(String, until: Hurdle = .field)
  /// Lets keys go on that were held: what was in front of them is done.
  case release(Hurdle = .field)
  /// Rings the bell, shows why, and drops the keys that were typed ahead: what they were meant for is not there.
  case drop(String)
  /// Does something away from the main thread.
  case work(Work)
  /// Does a command as if its key had been pressed.
  case command(String)
  /// Draws with another look from now on.
  case look(Look)
  /// Takes the mouse, or leaves it to the terminal again.
  case mouse(Bool)
  /// Puts text into the clipboard of the terminal.
  case copy(String)
  /// Sends everything to the terminal again.
  case repaint
  /// Leaves the screen, runs something on the plain terminal, and comes back.
  case suspend(() -> Void)
}

/// What keys that were typed ahead wait for.
public enum Hurdle: Hashable, Sendable {
  /// That a field is accepted.
  case field
  /// That what was typed is saved: the keys are meant for what comes after it.
  case save
}

/// Something done away from the main thread, and what becomes of its result in the panel that asked.
public struct Work {
  /// Keys queue behind the work until its result is in, so that type-ahead meets the state it was meant for.
  let barrier: Bool
  /// It changes the company: once begun it comes to its end, and its result is taken.
  let writes: Bool
  /// How long it waits before it begins, for work that newer work of its name makes needless.
  let delay: Duration
  /// Newer work of the same name makes the result of older work unwanted.
  let name: String?
  let run: @Sendable () -> Result<any Sendable, any Error>
  let finish: (inout any Panel, Result<any Sendable, any Error>) -> [Effect]
}

extension Panel {
  /// Work whose result comes back to this panel.
  ///
  /// - Parameters:
  ///   - barrier: whether keys wait for the result; so for whatever moves the focus or opens something.
  ///   - writes: whether it changes the company: keys wait for it, and nothing stops it.
  ///   - name: work of the same name replaces this; its late result is dropped.
  ///   - delay: how long it waits before it begins; newer work of its name that comes meanwhile is done in its place.
  ///   - job: runs on another thread.
  ///   - then: runs in the loop with the panel as it is by then.
  public func work<Value: Sendable>(
    barrier: Bool = false, writes: Bool = false, name: String? = nil, after delay: Duration = .zero,
    _ job: @escaping @Sendable () throws -> Value,
    then: @escaping (inout Self, Result<Value, any Error>) -> [Effect]
  ) -> Effect {
    .work(
      Work(
        barrier: barrier || writes, writes: writes, delay: delay, name: name,
        run: { Result { try job() as any Sendable } },
        finish: { panel, result in
          guard var own = panel as? Self else { return [] }
          let effects: [Effect]
          switch result {
          case .success(let value):
            guard let value = value as? Value else { return [] }
            effects = then(&own, .success(value))
          case .failure(let error): effects = then(&own, .failure(error))
          }
          panel = own
          return effects
        }))
  }

  /// Opens a panel above; its answer comes back to this one.
  public func ask<Value: Sendable>(
    _ panel: any Panel, for type: Value.Type = Value.self, then: @escaping (inout Self, Value) -> [Effect]
  ) -> Effect { .ask(panel, then: Self.taking(then)) }

  /// Opens a panel above that no key asked for; its answer comes back to this one.
  ///
  /// Keys that were typed before it was seen don't answer it; they wait until the hurdle is taken.
  public func interrupt<Value: Sendable>(
    _ panel: any Panel, until hurdle: Hurdle, then: @escaping (inout Self, Value) -> [Effect]
  ) -> Effect { .interrupt(panel, until: hurdle, then: Self.taking(then)) }

  private static func taking<Value: Sendable>(
    _ then: @escaping (inout Self, Value) -> [Effect]
  ) -> (inout any Panel, any Sendable) -> [Effect] {
    { panel, answer in
      guard var own = panel as? Self, let answer = answer as? Value else { return [] }
      let effects = then(&own, answer)
      panel = own
      return effects
    }
  }
}

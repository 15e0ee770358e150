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
  /// Called with the room that panels have: when the panel is opened and whenever the room changes.
  mutating func fit(_ size: Size)
  /// Called when the panel comes into sight: after it was opened, and when a panel above it was closed.
  mutating func appear() -> [Effect]
  /// Called when the data may have changed: another program wrote to the file.
  mutating func refresh() -> [Effect]
  /// Called when the terminal is gone or the program is told to end: keep what is typed, at once.
  mutating func hangUp()
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
  public mutating func fit(_ size: Size) {}
  public mutating func appear() -> [Effect] { [] }
  public mutating func refresh() -> [Effect] { [] }
  public mutating func hangUp() {}
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
  /// Rings the bell, shows why, and holds the keys that were typed ahead until the field is right or they are dropped.
  case halt(String)
  /// Rings the bell, shows why, and drops the keys that were typed ahead: what they were meant for is not there.
  case drop(String)
  /// Lets keys go on that were held: the field in front of them is right now.
  case release
  /// Does something away from the main thread.
  case work(Work)
  /// Does a command as if its key had been pressed.
  case command(String)
  /// Draws with another look from now on.
  case look(Look)
  /// Sends everything to the terminal again.
  case repaint
  /// Leaves the screen, runs something on the plain terminal, and comes back.
  case suspend(() -> Void)
}

/// Something done away from the main thread, and what becomes of its result in the panel that asked.
public struct Work {
  /// Keys queue behind the work until its result is in, so that type-ahead meets the state it was meant for.
  let barrier: Bool
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
  ///   - name: work of the same name replaces this; its late result is dropped.
  ///   - job: runs on another thread.
  ///   - then: runs in the loop with the panel as it is by then.
  public func work<Value: Sendable>(
    barrier: Bool = false, name: String? = nil, _ job: @escaping @Sendable () throws -> Value,
    then: @escaping (inout Self, Result<Value, any Error>) -> [Effect]
  ) -> Effect {
    .work(
      Work(
        barrier: barrier, name: name,
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
  ) -> Effect {
    .ask(
      panel,
      then: { panel, answer in
        guard var own = panel as? Self, let answer = answer as? Value else { return [] }
        let effects = then(&own, answer)
        panel = own
        return effects
      })
  }
}

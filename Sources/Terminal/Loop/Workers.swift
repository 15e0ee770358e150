import Dispatch
import Synchronization

/// Runs work away from the main thread and keeps the results until the loop takes them.
final class Workers: Sendable {
  struct Reply: Sendable {
    let id: Int
    let result: Result<any Sendable, any Error>
  }

  private let replies = Mutex<[Reply]>([])
  /// The jobs whose results nobody wants any more and that may not have begun.
  private let dropped = Mutex<Set<Int>>([])
  private let queue = DispatchQueue(label: "docket.workers", qos: .userInitiated, attributes: .concurrent)
  private let arrived = DispatchSemaphore(value: 0)
  private let wake: @Sendable () -> Void

  /// Makes the workers; `wake` is called from any thread when a result is there.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Runs a job, after a while where one is given; its result is kept under the id.
  func start(
    _ id: Int, after delay: Duration = .zero, _ job: @escaping @Sendable () -> Result<any Sendable, any Error>
  ) {
    let run: @Sendable () -> Void = { [self] in
      guard dropped.withLock({ $0.remove(id) }) == nil else { return }
      let result = job()
      _ = dropped.withLock { $0.remove(id) }
      replies.withLock { $0.append(Reply(id: id, result: result)) }
      arrived.signal()
      wake()
    }
    guard delay > .zero else { return queue.async(execute: run) }
    queue.asyncAfter(deadline: .now() + .milliseconds(Int(delay / .milliseconds(1))), execute: run)
  }

  /// Gives up a job because newer work takes its place.
  ///
  /// One that has begun is finished, and its result is nobody's.
  func drop(_ id: Int) { _ = dropped.withLock { $0.insert(id) } }

  /// Takes the results that are there.
  func takeReplies() -> [Reply] {
    replies.withLock { replies in
      defer { replies = [] }
      return replies
    }
  }

  /// Waits until a result has come in since the last call, for tests that go on when the screen has settled.
  func waitForReply() { arrived.wait() }
}

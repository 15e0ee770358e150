import Sales
import Store

// How far supply covers what waits follows from lines and movements. It is laid out when somebody looks, for the places
// that have changed, and is no act of a user: the audit trail knows nothing of it.
extension Desk {
  /// How many places one transaction lays out, so that nobody who posts has to wait.
  private static let batch = 4000

  /// Lays out the coverage of all places that have changed.
  ///
  /// - Parameter progress: Told after each batch.
  /// - Throws: `StoreRefusal`.
  public func refreshCoverage(progress: (CoverageProgress) throws -> Void = { _ in }) throws {
    let all = try read { try $0.staleCoverage() }
    var done = 0
    while done < all {
      let places = try store.write { try $0.refreshCoverage(limit: Self.batch) }
      guard places > 0 else { return }
      done += places
      try progress(CoverageProgress(done: min(done, all), all: all))
    }
  }

  /// Lays out the coverage of every place.
  ///
  /// - Throws: `StoreRefusal`.
  public func planAllCoverage(progress: (CoverageProgress) throws -> Void = { _ in }) throws {
    try store.write { try $0.markAllCoverage() }
    try refreshCoverage(progress: progress)
  }
}

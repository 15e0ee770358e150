import Sales

/// What sharing out changed: who gained and who lost.
public struct SplitOutcome: ActionOutcome, Hashable {
  /// One line whose reservation is another now; quantities in stock units.
  public struct Line: Codable, Hashable, Sendable {
    public let item: String
    public let warehouse: String
    public let order: String
    public let line: Int
    public let customer: String
    public let shipDate: Day
    public let open: Quantity
    public let had: Quantity
    public let now: Quantity
    /// What it gains; negative when it loses.
    public let change: Quantity
  }

  /// The scheme that was used.
  public let scheme: String
  /// The lines that changed, those who lose first within each place.
  public let lines: [Line]
  /// What nobody got, of all places together; nil where there are several items.
  public let left: Quantity?
  public let subjects: [String]

  public var subject: String { subjects.first ?? "" }

  private enum CodingKeys: String, CodingKey {
    case scheme, lines, left
  }

  /// Tells of splits that were made.
  init(_ splits: [(place: WaitingPlace, split: Split)], scheme: SplitScheme) {
    self.scheme = scheme.code
    lines = splits.flatMap { place, split in
      split.changes.sorted { $0.change < $1.change }.map { share in
        Line(
          item: place.place.item, warehouse: place.place.warehouse, order: share.demand.order,
          line: share.demand.line, customer: share.demand.customer, shipDate: share.demand.shipDate,
          open: share.demand.open, had: share.demand.had, now: share.now, change: share.change)
      }
    }
    left = splits.count == 1 ? splits.first?.split.left : nil
    var seen: Set<String> = []
    subjects = (splits.map { "item \($0.place.place.item)" } + lines.map { "order \($0.order)" })
      .filter { seen.insert($0).inserted }
  }
}

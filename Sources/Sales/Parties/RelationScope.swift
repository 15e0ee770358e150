/// Whom or what a rule is for: one record, a group, or all (domain.md 0.3); the more specific one is asked first.
public enum RelationScope: String, Codable, Sendable, CaseIterable, Hashable {
  /// One customer or item.
  case table
  case group
  case all

  /// How specific it is; more is more specific.
  var rank: Int {
    switch self {
    case .table: 2
    case .group: 1
    case .all: 0
    }
  }

  /// Whether a relation of this scope to a code covers a record and its group.
  func covers(_ code: String, record: String, group: String) -> Bool {
    switch self {
    case .table: code == record
    case .group: code == group
    case .all: true
    }
  }
}

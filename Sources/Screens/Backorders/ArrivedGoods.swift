import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The split that goods which have just come call for: of the first of the items for which lines wait that others have, or
  /// that is free; nil where all who wait have what they need.
  func splitOfArrived(_ items: [String]) throws -> (@Sendable () -> any Panel)? {
    let bench = self
    let places = try desk.read { reader in
      try items.flatMap { try reader.contestedPlaces(item: $0) }.filter { place in
        let waiting = try WaitingPlace(place, reader)
        return try !waiting.split(by: .byDate).changes.isEmpty
      }
    }
    guard let first = places.first else { return nil }
    return { bench.split(of: first.item, warehouse: first.warehouse) }
  }
}

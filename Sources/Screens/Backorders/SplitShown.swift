import Desk
import Sales
import Store

/// What the split screen has read of an item, and the shares that were made of it.
struct SplitShown: Sendable {
  let place: WaitingPlace
  let name: String
  let unit: String
  var split: Split

  /// Reads an item and shares it out.
  init(item: String, warehouse: String?, scheme: SplitScheme, _ reader: StoreReader) throws {
    place = try WaitingPlace(item: item, warehouse: warehouse, reader)
    let record = try reader.item(item)
    name = record?.name ?? ""
    unit = record?.stockUnit ?? ""
    split = try place.split(by: scheme)
  }

  /// The action that applies what is shown, with what it was made of, so that a change meanwhile is found out.
  func action(scheme: SplitScheme, isTyped: Bool) -> SplitStock {
    let shares = split.changes.map { share in
      SplitStock.Entry(
        order: share.demand.order, line: share.demand.line, quantity: share.now, had: share.demand.had)
    }
    var most: Quantity?
    if case .fixed(let quantity) = scheme { most = quantity }
    return SplitStock(
      item: place.place.item, warehouse: place.place.warehouse,
      scheme: isTyped ? "by-hand" : scheme.code, quantity: isTyped ? nil : most, shares: shares,
      shown: place.toShare)
  }

  /// What applying it means, in a sentence or two.
  func summary(on today: Day) -> String {
    let changes = split.changes
    guard !changes.isEmpty else { return "Nothing would change." }
    var text = "Apply changes \(changes.count) reservation\(changes.count == 1 ? "" : "s")"
    let losers = changes.filter { $0.change.isNegative }.sorted { $0.change < $1.change }
    if let first = losers.first {
      text +=
        "; \(first.demand.customerName) loses \(first.change.magnitude) and gets \(first.now) of \(first.demand.open)"
      if losers.count > 1 { text += ", \(losers.count - 1) more lose" }
    }
    let missing = split.shares.filter { !$0.missing.isZero }
    guard !missing.isEmpty else { return text + "." }
    let next = place.supply.arrivals.first { $0.date >= today } ?? place.supply.arrivals.first
    return text
      + (next.map { ". \(missing.count) wait for \($0.document) on \($0.date)." }
        ?? ". \(missing.count) go on waiting, and nothing is ordered.")
  }
}

extension Split {
  /// The same split with what was typed for some lines, each of which is what its line may have.
  ///
  /// Together they may be more than there is while somebody goes on typing.
  /// - Throws: `SplitRefusal`.
  func typed(_ shares: [Int: Quantity], at place: WaitingPlace) throws(SplitRefusal) -> Split {
    var all = Dictionary(self.shares.map { ($0.demand.key, $0.now) }, uniquingKeysWith: { first, _ in first })
    for (key, quantity) in shares where all[key] != nil { all[key] = quantity }
    let sum = Quantity(millionths: all.values.reduce(0) { $0 + $1.millionths })
    let hand = try allocate(max(quantity, sum), to: place.demands, by: .byHand(all))
    // The lines stay where the scheme has put them, so that the cursor stays on its line.
    let byKey = Dictionary(hand.shares.map { ($0.demand.key, $0) }, uniquingKeysWith: { first, _ in first })
    return Split(quantity: quantity, shares: self.shares.compactMap { byKey[$0.demand.key] })
  }
}

import Sales
import Store

/// An item that a typed text may mean, with what of it the text is.
public struct ItemMatch: Sendable {
  /// What of an item a text was found in.
  public enum Part: Hashable, Sendable {
    /// Its number, or the beginning of it.
    case number
    /// A bar code, and the unit that it stands on.
    case barCode(String, unit: String)
    /// The customer's own number, or the customer's own name.
    case theirNumber(String, name: String)
    /// Its search name.
    case searchName(String)
    /// Its name.
    case name
  }

  public let item: Item
  public let part: Part
  /// Whether the text is all of a number or a code, so that nothing else can be meant.
  public let isExact: Bool

  /// The unit that goes with a bar code; nil for anything else.
  public var unit: String? {
    if case .barCode(_, let unit) = part, !unit.isEmpty { return unit }
    return nil
  }

  /// What matched, in words: nothing for the number and the name, which are seen anyhow.
  public var told: String {
    switch part {
    case .number, .name: ""
    case .barCode(let code, let unit): unit.isEmpty ? "bar code \(code)" : "bar code \(code), \(unit)"
    case .theirNumber(let number, let name): name.isEmpty ? "theirs \(number)" : "theirs \(number) \(name)"
    case .searchName(let name): "search name \(name)"
    }
  }
}

extension ItemFinder {
  /// The items that a text may mean for the customer, the likeliest first: the exact number, bar code or customer's own
  /// number alone where there is one; else numbers that begin so, then whatever has the words as parts.
  ///
  /// A customer's own numbers find nothing for another customer. Stopped items are among them.
  /// - Parameters:
  ///   - text: what was typed; the first items by number when it is empty.
  ///   - limit: how many at most.
  /// - Throws: a refusal of the store.
  public func matches(_ text: String, limit: Int) throws -> [ItemMatch] {
    let text = text.trimmingSpaces
    if let exact = try exact(text) { return [exact] }
    var found: [ItemMatch] = []
    var known: Set<String> = []
    func add(_ match: ItemMatch?) {
      guard let match, found.count < limit, known.insert(match.item.number).inserted else { return }
      found.append(match)
    }
    for row in try reader.lookupRows(.item, codeBegins: text.uppercased(), limit: limit) {
      add(try reader.item(row.code).map { ItemMatch(item: $0, part: .number, isExact: false) })
    }
    guard !text.isEmpty else { return found }
    let words = SearchFold.fold(text).split(separator: " ").map(String.init)
    func has(_ candidate: String) -> Bool {
      let folded = SearchFold.fold(candidate)
      return words.allSatisfy { folded.contains($0) }
    }
    for number in try reader.find("item", text, limit: limit) {
      guard let item = try reader.item(number) else { continue }
      let isByName = has("\(item.number) \(item.name)") || !has(item.searchName)
      add(ItemMatch(item: item, part: isByName ? .name : .searchName(item.searchName), isExact: false))
    }
    guard found.count < limit else { return found }
    for number in try reader.find("item-alias", text, limit: limit) {
      guard let item = try reader.item(number) else { continue }
      let code = try reader.barCodes(of: number).first { has($0.code) }
      let own = try reader.customerItems(of: number).first {
        $0.customer == customer && (has($0.theirNumber) || has($0.theirName))
      }
      if let own {
        add(ItemMatch(item: item, part: .theirNumber(own.theirNumber, name: own.theirName), isExact: false))
      } else if let code {
        add(ItemMatch(item: item, part: .barCode(code.code, unit: code.unit), isExact: false))
      }
    }
    return found
  }

  /// The item whose number, bar code, or own number of the customer a text is.
  ///
  /// A number may be typed in small letters.
  func exact(_ text: String) throws -> ItemMatch? {
    guard !text.isEmpty else { return nil }
    if let item = try reader.item(text) ?? reader.item(text.uppercased()) {
      return ItemMatch(item: item, part: .number, isExact: true)
    }
    if let code = try reader.barCode(text), let item = try reader.item(code.item) {
      return ItemMatch(item: item, part: .barCode(code.code, unit: code.unit), isExact: true)
    }
    if !customer.isEmpty, let own = try reader.customerItem(customer, number: text),
      let item = try reader.item(own.item)
    {
      return ItemMatch(item: item, part: .theirNumber(own.theirNumber, name: own.theirName), isExact: true)
    }
    return nil
  }
}

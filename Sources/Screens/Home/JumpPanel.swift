import Desk
import Sales
import Store
import Terminal

/// Finds what a jump means and hands over to its screen: a whole number of its series, the digits alone, or part of a name.
struct JumpPanel: Panel {
  /// What a text was found to mean.
  enum Target: Sendable {
    case document(FlowEntry)
    case customer(String)
    case item(String)
    /// No single record is meant: the list of a place is searched, by the place's jump code.
    case search(String)
  }

  let bench: Workbench
  let place: Place?
  let text: String

  let title = "Jump"
  var contexts: [String] { ["dialog"] }
  func placement(in size: Size) -> Rect? { Rect(column: 0, row: 0, columns: 0, rows: 0) }

  mutating func appear() -> [Effect] {
    let (bench, text, codes) = (bench, text, place?.codes ?? [])
    return [
      work(
        barrier: true, { try JumpReading.target(of: text, codes: codes, bench) },
        then: { panel, result in
          switch result {
          case .failure(let error): return [.close, .refuse(DeskError(error).message)]
          case .success(.document(let entry)):
            guard case .open(let opened)? = bench.open(entry).first else { return [.close] }
            return [.replace(opened)]
          case .success(.customer(let account)): return [.replace(bench.customer(account))]
          case .success(.item(let number)): return [.replace(bench.item(number))]
          case .success(.search(let code)):
            guard let place = panel.place ?? Menu.named(code), var list = place.panel(bench) as? ListPanel
            else {
              return [.close, .refuse("Nothing is called \(text).")]
            }
            list.search(for: text)
            return [.replace(list)]
          }
        })
    ]
  }

  mutating func perform(_ command: String) -> [Effect] { [.close] }
  func draw(on canvas: Canvas) {}
}

/// Looks up what a jump means.
enum JumpReading {
  static func target(of text: String, codes: [String], _ bench: Workbench) throws -> JumpPanel.Target {
    try bench.desk.read { reader in
      func wants(_ code: String) -> Bool { codes.isEmpty || codes.contains(code) }
      func number(_ series: SeriesCode) throws -> [String] {
        guard let digits = Int(text) else { return [text, text.uppercased()] }
        return [text, try reader.numberSeries(series).text(digits)]
      }
      if wants("so"), let found = try number(.order).first(where: { try reader.order($0) != nil }) {
        return .document(FlowEntry(kind: "order", number: found, status: ""))
      }
      if wants("qu"), let found = try number(.quotation).first(where: { try reader.quotation($0) != nil }) {
        return .document(FlowEntry(kind: "quotation", number: found, status: ""))
      }
      if wants("inv"), let found = try number(.invoice).first(where: { try reader.invoice($0) != nil }) {
        return .document(FlowEntry(kind: "invoice", number: found, status: ""))
      }
      if wants("ps"), let found = try number(.packingSlip).first(where: { try reader.packingSlip($0) != nil })
      {
        return .document(FlowEntry(kind: "slip", number: found, status: ""))
      }
      if wants("pick"),
        let found = try number(.pickingList).first(where: { try reader.pickingList($0) != nil })
      {
        return .document(FlowEntry(kind: "picking list", number: found, status: ""))
      }
      if wants("sa"), let found = try number(.agreement).first(where: { try reader.agreement($0) != nil }) {
        return .document(FlowEntry(kind: "agreement", number: found, status: ""))
      }
      if wants("c") {
        if let found = try number(.customer).first(where: { try reader.customer($0) != nil }) {
          return .customer(found)
        }
        let rows = try Lookup(reader).rows(kind: .customer, matching: text, limit: 2)
        if rows.count == 1 { return .customer(rows[0].code) }
        if rows.count > 1 { return .search("c") }
      }
      if wants("i") {
        if let found = try number(.item).first(where: { try reader.item($0) != nil }) { return .item(found) }
        let rows = try Lookup(reader).rows(kind: .item, matching: text, limit: 2)
        if rows.count == 1 { return .item(rows[0].code) }
        if rows.count > 1 { return .search("i") }
      }
      if codes.isEmpty {
        // The customers' own references are found in the lists of documents.
        for (code, list) in [("so", ListDefinition.orders), ("qu", .quotations)] {
          let page = try reader.page(list, ListRequest(search: text, limit: 1), company: reader.company())
          if !page.rows.isEmpty { return .search(code) }
        }
      }
      return .search(codes.first ?? "")
    }
  }
}

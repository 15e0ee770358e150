import Desk
import Sales
import Store
import Terminal

/// A kind of record with a number of its own: how it is found, in which place of the menu it is listed, how it opens.
///
/// Jumps, chains of documents and the field that names a document go over `all`; a new kind is one more value there.
struct RecordType: Sendable {
  /// A record that was found.
  struct Found: Sendable {
    let number: String
    /// The customer of a document, the name of anything else.
    let name: String
    var status = ""
  }

  /// What one is called, such as `order`.
  let kind: String
  /// The series that makes a whole number of typed digits; nil where numbers are typed in full.
  let series: SeriesCode?
  /// The first jump code of the place that lists it.
  let place: String
  let list: ListDefinition
  /// The lookup that finds it by part of a name; nil where a name alone leads to the list.
  var lookup: LookupKind?
  /// Whether its lines can be copied into another document.
  var hasLines = false
  let find: @Sendable (StoreReader, String) throws -> Found?
  let panel: @Sendable (Workbench, String) -> any Panel

  static func named(_ kind: String) -> RecordType? { all.first { $0.kind == kind } }

  /// The record of a number, or of the digits of one alone.
  func found(_ text: String, _ reader: StoreReader) throws -> Found? {
    if let digits = Int(text), let series {
      let whole = try reader.numberSeries(series).text(digits)
      return try find(reader, text) ?? find(reader, whole)
    }
    return try find(reader, text) ?? (text == text.uppercased() ? nil : find(reader, text.uppercased()))
  }
}

extension Workbench {
  /// Opens a document of a chain.
  func open(_ entry: FlowEntry) -> [Effect] {
    RecordType.named(entry.kind).map { [.open($0.panel(self, entry.number))] } ?? []
  }
}

import Desk

/// Finds a name that stands twice in one JSON object.
///
/// Readers of JSON take one of the two without a word; an order with two quantities must not be guessed.
enum RepeatedName {
  /// The first such name; nil when there is none.
  ///
  /// - Parameter json: text that is known to be JSON.
  static func first(in json: some StringProtocol) -> String? {
    // For each object or list that is open: the names so far, nil for a list.
    var open: [Set<String>?] = []
    var isName = false
    var bytes = json.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "{"):
        open.append([])
        isName = true
      case UInt8(ascii: "["):
        open.append(nil)
        isName = false
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = open.popLast()
        isName = false
      case UInt8(ascii: ","): isName = open.last.map { $0 != nil } ?? false
      case UInt8(ascii: ":"): isName = false
      case UInt8(ascii: "\""):
        let text = quoted(&bytes)
        guard isName, let last = open.indices.last else { continue }
        let name = plain(text)
        if open[last]?.insert(name).inserted == false { return name }
      default: break
      }
    }
    return nil
  }

  /// The bytes up to the closing quote, with their escapes.
  private static func quoted(_ bytes: inout some IteratorProtocol<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    while let byte = bytes.next(), byte != UInt8(ascii: "\"") {
      text.append(byte)
      if byte == UInt8(ascii: "\\"), let escaped = bytes.next() { text.append(escaped) }
    }
    return text
  }

  /// The name without escapes, so that two spellings of it are one.
  private static func plain(_ quoted: [UInt8]) -> String {
    let text = String(decoding: quoted, as: UTF8.self)
    guard quoted.contains(UInt8(ascii: "\\")) else { return text }
    return (try? JSONText.decode([String].self, from: "[\"\(text)\"]"))?.first ?? text
  }
}

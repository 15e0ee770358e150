import Sales
import Store

/// Collects all that is wrong with a record while it is being saved, so that it is told at once.
struct RecordCheck {
  let reader: StoreReader
  private(set) var problems: [Problem] = []

  init(_ reader: StoreReader) { self.reader = reader }

  /// Notes a problem.
  mutating func add(_ field: String, _ code: String, _ text: String, figures: [Figure] = []) {
    problems.append(Problem(field, code, text, figures: figures))
  }

  /// Notes a problem unless something holds.
  mutating func require(_ holds: Bool, _ field: String, _ code: String, _ text: String) {
    if !holds { add(field, code, text) }
  }

  /// Notes a text that is needed and empty.
  mutating func needs(_ text: String, _ field: String, _ kind: String) {
    require(!text.isEmpty, field, "\(kind).\(field)-missing", "A \(kind) needs a \(field).")
  }

  /// Notes a code that names nothing, together with the one that is most like it; an empty code is well.
  mutating func code(_ kind: LookupKind, _ code: String, _ field: String) throws {
    let lookup = Lookup(reader)
    guard !code.isEmpty, try !lookup.exists(kind, code) else { return }
    let missing = NotFound(kind.title, code, nearest: try lookup.nearest(kind, to: code))
    add(field, missing.code, missing.description, figures: missing.figures)
  }

  /// Notes a country that ISO 3166 does not have.
  mutating func country(_ country: String, _ field: String) {
    require(
      country.isEmpty || CountryCodes.contains(country), field, "address.country",
      "There is no country \(country); a country is two capital letters, such as DE.")
  }

  /// Notes an e-mail address that can't be one.
  mutating func email(_ email: String, _ field: String) {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !email.contains(" ")
    require(
      email.isEmpty || isAddress, field, "address.email", "An e-mail address has a name, an @ and a domain.")
  }

  /// Notes blanks around a code and signs that no code has.
  mutating func newCode(_ code: String, _ field: String, _ kind: String) {
    let isCode = code == code.trimmingSpaces && !code.contains { $0.isNewline || $0 == "\t" }
    require(
      isCode, field, "\(kind).code-shape", "A code has no blanks before or behind and stands on one line.")
  }

  /// Throws when there are problems.
  ///
  /// - Throws: `ProblemsRefusal` with all of them.
  func finish(_ document: String) throws {
    try ProblemsRefusal.check(document, problems)
  }
}

extension ActionContext {
  /// The refusal for a record that is not there, with the one that is most like it.
  func notFound(_ kind: LookupKind, _ code: String) throws -> NotFound {
    NotFound(kind.title, code, nearest: try Lookup(reader).nearest(kind, to: code))
  }

  /// The refusal of a number that names no document, with the one that was probably meant: in capitals, or with the prefix
  /// and the zeros of its series.
  func noDocument(_ series: SeriesCode, _ number: String) throws -> NotFound {
    let typed = number.trimmingSpaces
    let digits = Int(typed.drop { !$0.isASCII || !$0.isNumber })
    let written = try digits.map { try reader.numberSeries(series).text($0) }
    let nearest = try [typed.uppercased(), written].compactMap(\.self).first {
      try reader.hasNumber($0, of: series)
    }
    return NotFound(series.title, number, nearest: nearest)
  }

  /// Sees to it that a record is still what its editor read.
  ///
  /// - Throws: `Conflict` that names who saved in between.
  func checkVersion(_ given: Int?, present: Int, of subject: String) throws {
    guard let given, given != present else { return }
    let last = try reader.audit(of: subject, limit: 1).first
    throw Conflict(
      document: subject, read: given, present: present, by: last?.user ?? "", at: last?.at ?? "")
  }
}

/// Takes over a field that was given; one that was left out stays as it is.
func take<Value>(_ given: Value?, into field: inout Value) {
  if let given { field = given }
}

import GRDB
import Sales

/// Something that can't be deleted while it is used.
public enum UsedRecord: Hashable, Sendable {
  case customer(String)
  case vendor(String)
  case item(String)
  case warehouse(String)
  case currency(String)
  case calendar(String)
  case prognosis(String)
  case unit(String)
  case paymentTerms(String)
  case named(CodeKind, String)
}

extension StoreReader {
  /// What uses a record, such as `order SO-000042`; nil when nothing does.
  ///
  /// Records in the way of a deletion are those that would lose their meaning: documents, open or done, stock, what is
  /// owed, and other records that name it. That nothing names it takes a look at every row of those tables where no
  /// index has the column; a posting need not write an index for what is deleted once in a year.
  public func use(of record: UsedRecord) throws -> String? {
    let (named, code) = record.place
    for place in UsePlace.all where place.named == named {
      let statement = try database.cachedStatement(sql: place.query)
      if let user = try String.fetchOne(statement, arguments: ["code": code]) { return user }
    }
    return nil
  }
}

extension UsedRecord {
  fileprivate var place: (UsePlace.Named, String) {
    switch self {
    case .customer(let code): (.customer, code)
    case .vendor(let code): (.vendor, code)
    case .item(let code): (.item, code)
    case .warehouse(let code): (.warehouse, code)
    case .currency(let code): (.currency, code)
    case .calendar(let code): (.calendar, code)
    case .prognosis(let code): (.prognosis, code)
    case .unit(let code): (.unit, code)
    case .paymentTerms(let code): (.paymentTerms, code)
    case .named(let kind, let code): (.code(kind), code)
    }
  }
}

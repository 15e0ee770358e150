import Desk
import Paper
import Sales
import Store

/// Puts documents on paper: finds them, lays them out in the language of their reader and makes a file of them.
public struct PaperPress: Sendable {
  public let languages: PaperLanguages
  let size: PaperSize

  /// Makes a press.
  public init(languages: PaperLanguages = PaperLanguages(), size: PaperSize = .a4) {
    self.languages = languages
    self.size = size
  }

  /// A document ready to be read or printed.
  public struct Sheet: Sendable {
    /// The number by which people know it.
    public let number: String
    public let printout: Printout
  }

  /// The document of a number.
  ///
  /// - Parameters:
  ///   - number: as in ``PrintedDocuments/find(_:in:)``.
  ///   - wanted: another language than that of its reader, two letters.
  /// - Throws: ``NotFound``, ``PaperRefusal``.
  public func sheet(_ number: String, language wanted: String? = nil, in reader: StoreReader) throws -> Sheet
  {
    let document = try PrintedDocuments.find(number, in: reader)
    let frame = try frame(language: wanted, reader: document.language, in: reader)
    return Sheet(number: document.number, printout: try document.printout(in: frame))
  }

  /// The parts that all papers have, in a language that was asked for, else in the reader's.
  func frame(language wanted: String?, reader code: String, in store: StoreReader) throws -> PaperFrame {
    let company = try store.company()
    let known = languages.languages.keys.sorted()
    if let wanted, languages.languages[wanted] == nil {
      throw PaperRefusal.noLanguage(code: wanted, known: known)
    }
    let own = PaperLanguages.language(ofCountry: company.address.country)
    guard let language = languages.language(wanted ?? code, own: own) else {
      throw PaperRefusal.noLanguage(code: wanted ?? code, known: known)
    }
    return PaperFrame(company: company, language: language)
  }

  /// One PDF of some papers.
  ///
  /// - Throws: ``PaperRefusal/notDrawn(document:reason:)``.
  public func pdf(_ printouts: [Printout]) throws -> PDFWriter.Result {
    do {
      return try PDFWriter(size: size).pdf(printouts)
    } catch let fault as PDFFault {
      throw PaperRefusal.notDrawn(
        document: printouts.map(\.title).joined(separator: ", "), reason: fault.reason)
    }
  }
}

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
    let company = try reader.company()
    let document = try PrintedDocuments.find(number, in: reader)
    if let wanted, languages.languages[wanted] == nil {
      throw PaperRefusal.noLanguage(code: wanted, known: languages.languages.keys.sorted())
    }
    let own = PaperLanguages.language(ofCountry: company.address.country)
    guard let language = languages.language(wanted ?? document.language, own: own) else {
      throw PaperRefusal.noLanguage(code: document.language, known: [])
    }
    let frame = PaperFrame(company: company, language: language)
    return Sheet(number: document.number, printout: try document.printout(in: frame))
  }

  /// One PDF of some sheets.
  ///
  /// - Throws: ``PaperRefusal/notDrawn(document:reason:)``.
  public func pdf(_ sheets: [Sheet]) throws -> PDFWriter.Result {
    do {
      return try PDFWriter(size: size).pdf(sheets.map(\.printout))
    } catch let fault as PDFFault {
      throw PaperRefusal.notDrawn(
        document: sheets.map(\.number).joined(separator: ", "), reason: fault.reason)
    }
  }
}

internal import CPango

/// Printouts as a PDF.
///
/// Text stays text: it can be searched and copied, fonts are embedded, and whatever writing the fonts of the machine
/// have is shaped as its readers expect.
public struct PDFWriter {
  let size: PaperSize
  let made: String?

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - size: of each page.
  ///   - made: the moment that the file tells as its making, in ISO 8601; nil tells none. The same printouts with the
  ///     same moment give the same bytes.
  public init(size: PaperSize, made: String? = nil) {
    self.size = size
    self.made = made
  }

  /// What a PDF became.
  public struct Result: Sendable {
    /// The file.
    public var bytes: [UInt8]
    public var pageCount: Int
    /// Characters that no font of this machine has, each once; they are printed as boxes.
    public var unknown: [Character]
  }

  /// One file with all printouts, each on pages of its own that are counted for itself.
  ///
  /// - Throws: ``PDFFault`` when the file can't be made, as without memory or for a logo that is no PNG picture.
  public func pdf(_ printouts: [Printout]) throws -> Result {
    let sink = ByteSink()
    let holder = Unmanaged.passUnretained(sink).toOpaque()
    let surface = cairo_pdf_surface_create_for_stream(
      { holder, data, length in
        guard let holder, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(holder).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, holder, size.width, size.height)
    defer { cairo_surface_destroy(surface) }
    if let made { cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made) }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Docket")
    if let title = printouts.first?.title {
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    }
    let pen = cairo_create(surface)
    defer { cairo_destroy(pen) }
    let context = PangoContext()
    var count = 0
    var unknown: Set<Character> = []
    for printout in printouts {
      context.use(language: printout.language)
      let pages = PageLayout.pages(
        of: printout, measure: PangoMeasure(context: context), geometry: PageGeometry(size))
      for page in pages {
        var painter = PagePainter(pen: pen, context: context, size: size)
        try painter.paint(page)
        unknown.formUnion(painter.unknown)
        cairo_show_page(pen)
      }
      count += pages.count
    }
    cairo_surface_finish(surface)
    try PDFFault.check(cairo_surface_status(surface))
    try PDFFault.check(cairo_status(pen))
    return withExtendedLifetime(sink) {
      Result(bytes: sink.bytes, pageCount: count, unknown: unknown.sorted())
    }
  }
}

/// Where the bytes of a file go while it is made.
private final class ByteSink {
  var bytes: [UInt8] = []
}

/// Why a PDF could not be made, in the words of the library that draws it.
public struct PDFFault: Error, Sendable, Hashable {
  public let reason: String

  static func check(_ status: cairo_status_t) throws {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw PDFFault(reason: cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown")
  }
}

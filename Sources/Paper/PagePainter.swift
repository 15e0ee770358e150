internal import CPango

/// Draws the marks of a page.
struct PagePainter {
  let pen: OpaquePointer?
  let context: PangoContext
  let size: PaperSize
  /// Characters that no font has.
  var unknown: Set<Character> = []

  mutating func paint(_ page: Page) throws {
    for mark in page.marks {
      switch mark {
      case .text(let line, let style, let x, let y): text(line, style, x, y)
      case .rule(let x, let y, let width):
        cairo_set_source_rgb(pen, 0.45, 0.45, 0.45)
        cairo_set_line_width(pen, 0.5)
        cairo_move_to(pen, x, y)
        cairo_line_to(pen, x + width, y)
        cairo_stroke(pen)
      case .picture(let bytes, let right, let y, let height):
        try picture(bytes, right: right, y: y, height: height)
      case .code(let square, let x, let y, let side): code(square, x, y, side)
      case .watermark(let words): watermark(words)
      }
    }
  }

  private mutating func text(_ line: MeasuredLine, _ style: TextStyle, _ x: Double, _ y: Double) {
    let grey = style.isFaint ? 0.32 : 0
    cairo_set_source_rgb(pen, grey, grey, grey)
    context.set(line.text, style, width: nil)
    if context.unknownGlyphs > 0 { noteUnknown(line.text, style) }
    cairo_move_to(pen, x, y)
    pango_cairo_show_layout(pen, context.layout)
  }

  private mutating func noteUnknown(_ text: String, _ style: TextStyle) {
    for character in Set(text) {
      context.set(String(character), style, width: nil)
      if context.unknownGlyphs > 0 { unknown.insert(character) }
    }
    context.set(text, style, width: nil)
  }

  private func picture(_ bytes: [UInt8], right: Double, y: Double, height: Double) throws {
    let source = PictureSource(bytes)
    let picture = withExtendedLifetime(source) {
      cairo_image_surface_create_from_png_stream(
        { holder, data, length in
          guard let holder, let data else { return CAIRO_STATUS_READ_ERROR }
          let source = Unmanaged<PictureSource>.fromOpaque(holder).takeUnretainedValue()
          return source.read(into: data, count: Int(length)) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
        }, Unmanaged.passUnretained(source).toOpaque())
    }
    defer { cairo_surface_destroy(picture) }
    try PDFFault.check(cairo_surface_status(picture))
    let high = Double(cairo_image_surface_get_height(picture))
    let wide = Double(cairo_image_surface_get_width(picture))
    guard high > 0, wide > 0 else { return }
    // A wide logo must not run over the left margin.
    let scale = min(height / high, (right - size.width / 3) / wide)
    cairo_save(pen)
    cairo_translate(pen, right - wide * scale, y)
    cairo_scale(pen, scale, scale)
    cairo_set_source_surface(pen, picture, 0, 0)
    cairo_paint(pen)
    cairo_restore(pen)
  }

  private func code(_ square: CodeSquare, _ x: Double, _ y: Double, _ side: Double) {
    let module = side / Double(square.size)
    cairo_set_source_rgb(pen, 0, 0, 0)
    for (index, isDark) in square.modules.enumerated() where isDark {
      let row = Double(index / square.size)
      let column = Double(index % square.size)
      cairo_rectangle(pen, x + column * module, y + row * module, module, module)
    }
    cairo_fill(pen)
  }

  private func watermark(_ words: String) {
    cairo_save(pen)
    cairo_set_source_rgb(pen, 0.88, 0.88, 0.88)
    context.set(words, TextStyle(.title, bold: true), width: nil)
    var extents = PangoRectangle()
    pango_layout_get_extents(context.layout, nil, &extents)
    let width = docket_points(extents.width)
    let height = docket_points(extents.height)
    let diagonal = (size.width * size.width + size.height * size.height).squareRoot()
    let scale = diagonal * 0.62 / max(width, 1)
    cairo_translate(pen, size.width / 2, size.height / 2)
    cairo_rotate(pen, -0.9553)
    cairo_scale(pen, scale, scale)
    cairo_move_to(pen, -width / 2, -height / 2)
    pango_cairo_show_layout(pen, context.layout)
    cairo_restore(pen)
  }
}

/// The bytes of a picture as they are read.
private final class PictureSource {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into data: UnsafeMutablePointer<UInt8>, count: Int) -> Bool {
    guard position + count <= bytes.count else { return false }
    for offset in 0..<count { data[offset] = bytes[position + offset] }
    position += count
    return true
  }
}

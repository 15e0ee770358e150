internal import CPango

/// Measures text as it is printed.
struct PangoMeasure: TextMeasure {
  let context: PangoContext

  func lines(of text: String, in style: TextStyle, width: Double?) -> [MeasuredLine] {
    context.set(text, style, width: width)
    let bytes = Array(text.utf8)
    let count = Int(pango_layout_get_line_count(context.layout))
    return (0..<count).compactMap { index in
      guard let line = pango_layout_get_line_readonly(context.layout, Int32(index)) else { return nil }
      let start = min(Int(docket_line_start(line)), bytes.count)
      let end = min(start + Int(docket_line_length(line)), bytes.count)
      var extents = PangoRectangle()
      pango_layout_line_get_extents(line, nil, &extents)
      let piece = String(decoding: bytes[start..<end], as: UTF8.self)
      return MeasuredLine(
        text: piece, width: docket_points(extents.width), height: docket_points(extents.height),
        isRightToLeft: docket_line_is_rtl(line) != 0)
    }
  }
}

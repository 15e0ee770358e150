internal import CPango

/// The fonts that a printout is set in, and one layout that everything is measured and drawn with.
final class PangoContext {
  private let context: OpaquePointer
  let layout: OpaquePointer
  private let fonts: UnsafeMutablePointer<PangoFontMap>?
  private var descriptions: [TextStyle: OpaquePointer] = [:]

  init() {
    fonts = pango_cairo_font_map_new()
    context = pango_font_map_create_context(fonts)
    // Lengths on paper must not depend on the pixels of any screen.
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_cairo_context_set_resolution(context, 72)
    layout = pango_layout_new(context)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
    docket_release(UnsafeMutableRawPointer(layout))
    docket_release(UnsafeMutableRawPointer(context))
    if let fonts { docket_release(fonts) }
  }

  /// Chooses glyphs as a language has them, as a tag such as `de`.
  func use(language: String) {
    pango_context_set_language(context, pango_language_from_string(language.isEmpty ? "en" : language))
    pango_layout_context_changed(layout)
  }

  /// Sets the text and its look; a width of nil breaks no line.
  func set(_ text: String, _ style: TextStyle, width: Double?) {
    pango_layout_set_font_description(layout, description(style))
    pango_layout_set_width(layout, width.map { max(docket_units($0), 1) } ?? -1)
    pango_layout_set_text(layout, text, -1)
  }

  /// How many characters of the text that is set no font has.
  var unknownGlyphs: Int { Int(pango_layout_get_unknown_glyphs_count(layout)) }

  private func description(_ style: TextStyle) -> OpaquePointer? {
    if let known = descriptions[style] { return known }
    guard let description = pango_font_description_from_string("sans") else { return nil }
    pango_font_description_set_absolute_size(description, style.points * Double(docket_units(1)))
    pango_font_description_set_weight(description, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    descriptions[style] = description
    return description
  }
}

extension TextStyle {
  /// The size of the letters on paper.
  var points: Double {
    switch size {
    case .small: 7
    case .body: 9
    case .large: 14
    case .title: 14
    }
  }
}

import Configuration

extension Theme {
  /// Reads a theme file.
  ///
  /// What can't be used is told in ``problems`` and left out, the rest is used: a theme always comes back.
  ///
  /// - Parameters:
  ///   - file: The file's name, for problems. Without its ending it is the theme's name unless the file says one.
  ///   - text: The TOML.
  public init(file: String, text: String) {
    let config = ConfigFile(name: file, text: text)
    let base = file.split(separator: "/").last.map(String.init) ?? file
    let name = base.hasSuffix(".toml") ? String(base.dropLast(5)) : base
    self.init(name: name, title: name)
    problems = config.problems
    var palette: [String: ColorForms] = [:]
    for entry in config.entries where entry.section == "palette" {
      report(readColor(entry, into: &palette), entry, file)
    }
    for entry in config.entries {
      switch entry.section {
      case "palette": continue
      case "roles": report(readRole(entry, palette), entry, file)
      case "mono": report(readMono(entry), entry, file)
      case "glyphs": report(readGlyph(entry), entry, file)
      case "": report(readTop(entry), entry, file)
      default:
        report(Theme.unknown("section", entry.section, ["palette", "roles", "mono", "glyphs"]), entry, file)
      }
    }
    problems.sort { ($0.line, $0.reason) < ($1.line, $1.reason) }
  }

  private mutating func report(_ reason: String?, _ entry: ConfigFile.Entry, _ file: String) {
    guard let reason else { return }
    problems.append(ConfigProblem(file: file, line: entry.line, reason: reason))
  }

  private static func unknown(_ kind: String, _ name: String, _ known: [String]) -> String {
    let hint = NearestName.suggestion(for: name, among: known).map { "; did you mean \($0)?" } ?? ""
    return "there is no \(kind) \(name)\(hint)"
  }

  private mutating func readTop(_ entry: ConfigFile.Entry) -> String? {
    switch (entry.key, entry.value.text) {
    case ("name", let text?): name = text
    case ("title", let text?): title = text
    case ("name", nil), ("title", nil): return "\(entry.key) is a text in quotes"
    default:
      return Theme.unknown("setting", entry.key, ["name", "title", "palette", "roles", "mono", "glyphs"])
    }
    return nil
  }

  private func readColor(_ entry: ConfigFile.Entry, into palette: inout [String: ColorForms]) -> String? {
    switch entry.value {
    case .string(let text):
      guard let color = Color(name: text) else {
        return "\(text) is not a colour: write #RRGGBB, a name or a number"
      }
      palette[entry.key] = ColorForms(color)
    case .table(let forms):
      guard let color = forms["rgb"]?.text.flatMap(Color.init(name:)) else {
        return "colour \(entry.key) needs rgb = \"#RRGGBB\""
      }
      var result = ColorForms(color)
      for (depth, value) in forms where depth != "rgb" {
        guard case .integer(let number) = value, let size = Int(depth), size == 16 || size == 256,
          (0..<size).contains(number)
        else { return "colour \(entry.key): write 256 = a number up to 255, or 16 = a number up to 15" }
        let form = Color.palette(UInt8(truncatingIfNeeded: number))
        if size == 16 { result.among16 = form } else { result.among256 = form }
      }
      palette[entry.key] = result
    default: return "colour \(entry.key) is a text such as \"#005FAF\""
    }
    return nil
  }

  private mutating func readRole(_ entry: ConfigFile.Entry, _ palette: [String: ColorForms]) -> String? {
    guard Theme.styleableNames.contains(entry.key) else {
      return Theme.unknown("role", entry.key, Theme.styleableNames)
    }
    guard let text = entry.value.text else {
      return "role \(entry.key) is a text such as \"ink on paper bold\""
    }
    var style = RoleStyle()
    var background = false
    for word in text.split(separator: " ").map(String.init) {
      if word == "on" {
        background = true
      } else if let attribute = Style.Attributes(name: word) {
        style.attributes.insert(attribute)
      } else if let color = palette[word] ?? Color(name: word).map(ColorForms.init) {
        if background { style.background = color } else { style.foreground = color }
        background = false
      } else {
        return Theme.unknown("colour or attribute", word, palette.keys.sorted() + Style.Attributes.names)
      }
    }
    roles[entry.key] = style
    return nil
  }

  private mutating func readMono(_ entry: ConfigFile.Entry) -> String? {
    guard Theme.styleableNames.contains(entry.key) else {
      return Theme.unknown("role", entry.key, Theme.styleableNames)
    }
    guard let text = entry.value.text else { return "role \(entry.key) is a text such as \"bold underline\"" }
    var attributes: Style.Attributes = []
    for word in text.split(separator: " ").map(String.init) {
      guard let attribute = Style.Attributes(name: word) else {
        return Theme.unknown("attribute", word, Style.Attributes.names)
      }
      attributes.insert(attribute)
    }
    mono[entry.key] = attributes
    return nil
  }

  private mutating func readGlyph(_ entry: ConfigFile.Entry) -> String? {
    guard case .list(let forms) = entry.value, forms.count == 2, let unicode = forms[0].text,
      let ascii = forms[1].text
    else { return "glyph \(entry.key) is a list of two texts, Unicode and ASCII, such as [\"─\", \"-\"]" }
    return glyphs.set(entry.key, unicode: unicode, ascii: ascii)
  }
}

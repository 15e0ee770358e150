import Testing
import ThemeFiles

@testable import Terminal

@Suite struct ThemeTests {
  static let depths = [8, 16, 256, 0x1000000]

  @Test func sevenThemesComeWithTheProgramAndReadWithoutProblems() {
    #expect(
      Theme.builtIn.map(\.name) == [
        "plain", "light", "dark", "high-contrast", "deuteranopia", "mono", "green-screen",
      ])
    #expect(Theme.builtIn.flatMap(\.problems) == [])
  }

  @Test("B14 every text role of a coloured theme is readable", arguments: Theme.builtIn.map(\.name))
  func everyRoleOfAColouredThemeIsReadable(name: String) throws {
    let theme = try #require(Theme.named(name))
    let coloured = !["plain", "mono"].contains(name)
    for role in Theme.roleNames {
      for colors in ThemeTests.depths {
        let style = theme.style(role, colors: colors)
        guard let contrast = Contrast.between(style.foreground, style.background) else {
          #expect(style.foreground == .standard && style.background == .standard, "\(name) \(role) \(colors)")
          #expect(!coloured || colors == 8, "\(name) \(role) \(colors)")
          continue
        }
        #expect(contrast >= (colors == 8 ? 3 : 4.5), "\(name) \(role) \(colors) \(style)")
      }
    }
  }

  @Test(arguments: Theme.builtIn.map(\.name))
  func withoutColourNothingIsColouredAndTheFocusStillShows(name: String) throws {
    let theme = try #require(Theme.named(name))
    for role in Theme.roleNames {
      let style = theme.style(role, colors: 0)
      #expect(style.foreground == .standard && style.background == .standard)
    }
    #expect(theme.style("list.row.selected", colors: 0) != theme.style("list.row", colors: 0))
    #expect(theme.style("field.focus", colors: 0) != theme.style("field", colors: 0))
    #expect(theme.style("state.late", colors: 0) != theme.style("text", colors: 0))
  }

  @Test func aRoleFallsBackToTheOneAboveIt() {
    let theme = Theme(
      file: "t.toml",
      text: """
        [palette]
        ink = "#101010"
        paper = "#f0f0f0"
        [roles]
        text = "ink on paper"
        list = "#ff0000 bold"
        """)
    #expect(theme.problems == [])
    let style = theme.style("list.row.selected", colors: 0x1000000)
    #expect(
      style == Style(foreground: .rgb(255, 0, 0), background: .rgb(0xF0, 0xF0, 0xF0), attributes: .bold))
    #expect(theme.style("nothing.known", colors: 0x1000000) == theme.style("text", colors: 0x1000000))
  }

  @Test func eachMistakeIsToldWithItsLineAndCostsOnlyIt() {
    let theme = Theme(
      file: "mine.toml",
      text: """
        title = "Mine"
        [palette]
        ink = "#101010"
        paper = "#white"
        [roles]
        text = "ink on yellow"
        "list.row.selectd" = "bold"
        "list.row" = "ikn"
        label = = "bold"
        [glyphs]
        check = ["顧", "v"]
        chek = ["a", "b"]
        """)
    let told = theme.problems.map(\.description)
    #expect(told.count == 6)
    #expect(told.contains("mine.toml:4: #white is not a colour: write #RRGGBB, a name or a number"))
    #expect(told.contains("mine.toml:7: there is no role list.row.selectd; did you mean list.row.selected?"))
    #expect(told.contains("mine.toml:8: there is no colour or attribute ikn; did you mean ink?"))
    #expect(told.contains { $0.hasPrefix("mine.toml:9: ") })
    #expect(told.contains("mine.toml:11: glyph check must take one column"))
    #expect(told.contains("mine.toml:12: there is no glyph chek; did you mean check?"))
    #expect(theme.title == "Mine")
    #expect(theme.style("text", colors: 256).background == .palette(3))
  }

  @Test func aThemeCutOffAnywhereStillReads() throws {
    let bytes = Array(
      "title = \"D\"\n[palette]\nink = { rgb = \"#101010\", 16 = 0 }\n[roles]\ntext = \"ink\"\n".utf8)
    for length in 0...bytes.count {
      let theme = Theme(file: "cut.toml", text: String(decoding: bytes[..<length], as: UTF8.self))
      #expect(theme.problems.allSatisfy { $0.line >= 1 && $0.line <= 6 }, "\(length) \(theme.problems)")
    }
  }

  @Test(arguments: ThemeFiles.all.map(\.name))
  func aThemeFileDamagedAnywhereStillReadsAndTellsTheLine(name: String) throws {
    let text = try #require(ThemeFiles.all.first { $0.name == name }).text
    let bytes = Array(text.utf8)
    for length in stride(from: 0, to: bytes.count, by: 17) {
      let theme = Theme(file: name, text: String(decoding: bytes[..<length], as: UTF8.self))
      #expect(theme.problems.count <= 3, "\(length) \(theme.problems)")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: lines.count, by: 5) {
      for junk in ["]] = {", "\"unclosed", "x = [1, {", "\u{0}\u{1B}[31m", "= = ="] {
        var damaged = lines
        damaged[index] = junk[...]
        let theme = Theme(file: name, text: damaged.joined(separator: "\n"))
        #expect(theme.problems.contains { $0.line == index + 1 }, "\(index + 1) \(junk) \(theme.problems)")
      }
    }
  }

  @Test func aTrueColourBecomesTheNearestOfFewer() {
    #expect(Color.rgb(0, 95, 175).nearest(among: 256) == .palette(25))
    #expect(Color.rgb(250, 250, 250).nearest(among: 16) == .palette(15))
    #expect(Color.rgb(200, 10, 10).nearest(among: 8) == .palette(1))
    #expect(Color.palette(12).nearest(among: 256) == .palette(12))
    #expect(Color.rgb(1, 2, 3).nearest(among: 0x1000000) == .rgb(1, 2, 3))
    #expect(Color.rgb(1, 2, 3).nearest(among: 0) == .standard)
  }

  @Test func everyGlyphHasATwinOfOneColumn() {
    for name in Glyphs.standard.names {
      #expect(DisplayText.width(of: Theme.standard.glyph(name, unicode: true)) == 1)
      let twin = Theme.standard.glyph(name, unicode: false)
      #expect(twin.utf8.count == 1 && twin.unicodeScalars.allSatisfy(\.isASCII))
    }
    #expect(Glyphs.standard.step(0, unicode: true) == "▁")
    #expect(Glyphs.standard.step(1000, unicode: true) == "█")
    #expect(Glyphs.standard.step(500, unicode: true) == "▄")
    #expect(Glyphs.standard.step(-5, unicode: false) == "_")
  }
}

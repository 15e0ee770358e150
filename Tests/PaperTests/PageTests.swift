import Testing

@testable import Paper

@Suite("Pages") struct PageTests {
  private static func pages(_ printout: Printout, _ size: PaperSize = .a4) -> [Page] {
    PageLayout.pages(
      of: printout, measure: PangoMeasure(context: PangoContext()), geometry: PageGeometry(size))
  }

  private static func texts(_ page: Page) -> [String] {
    page.marks.compactMap { mark in
      if case .text(let line, _, _, _) = mark { line.text } else { nil }
    }
  }

  @Test(
    "Every row stands on exactly one page, in order, with the headings over it", arguments: PaperSize.allCases
  )
  func rows(size: PaperSize) {
    let pages = PageTests.pages(Sample.letter(rows: 200), size)
    #expect(pages.count > 3)
    let rows = pages.flatMap(PageTests.texts).filter { $0.hasPrefix("BV-") }
    #expect(rows == (1...200).map { "BV-\($0)" })
    for page in pages where PageTests.texts(page).contains(where: { $0.hasPrefix("BV-") }) {
      #expect(PageTests.texts(page).contains("Quantity"))
    }
  }

  @Test(
    "Nothing stands beyond the page or over the foot, and no text over other text",
    arguments: [1, 33, 34, 35, 36, 120])
  func room(rows: Int) {
    let printout = Sample.letter(rows: rows) { number in
      number % 5 == 0 ? String(repeating: "Kreiselpumpe mit Laufrad ", count: number % 9 + 1) : "Ball valve"
    }
    for page in PageTests.pages(printout) {
      var boxes: [(x: Double, y: Double, width: Double, height: Double)] = []
      for mark in page.marks {
        guard case .text(let line, _, let x, let y) = mark, !line.text.isEmpty else { continue }
        #expect(x >= 0 && x + line.width <= PaperSize.a4.width, "\(line.text)")
        #expect(y >= 0 && y + line.height <= PaperSize.a4.height, "\(line.text)")
        for box in boxes {
          let apart =
            x >= box.x + box.width - 0.5 || x + line.width <= box.x + 0.5 || y >= box.y + box.height - 0.5
            || y + line.height <= box.y + 0.5
          #expect(apart, "\(line.text) at \(x), \(y)")
        }
        boxes.append((x, y, line.width, line.height))
      }
    }
  }

  @Test("The sum at the foot of a page is that at the head of the next")
  func carried() throws {
    let pages = PageTests.pages(Sample.letter(rows: 100))
    for (page, next) in zip(pages, pages.dropFirst()) {
      let texts = PageTests.texts(page)
      guard let forward = texts.firstIndex(of: "Carried forward") else { continue }
      let brought = try #require(PageTests.texts(next).firstIndex(of: "Brought forward"))
      let sum = texts[forward - 1]
      #expect(PageTests.texts(next)[brought - 1] == sum)
      let last = try #require(texts.last { $0.hasPrefix("BV-") })
      #expect(sum == "\(last.dropFirst(3)).00")
    }
    #expect(pages.dropLast().contains { PageTests.texts($0).contains("Carried forward") })
  }

  @Test("A row that is higher than a page goes on over the next, and all of it is there")
  func highRow() {
    let words = (1...2500).map { "w\($0)" }
    let pages = PageTests.pages(
      Sample.letter(rows: 2) { $0 == 1 ? words.joined(separator: " ") : "Ball valve" })
    let printed = pages.flatMap(PageTests.texts).flatMap { $0.split(separator: " ") }.filter {
      $0.hasPrefix("w") && $0 != "within"
    }
    let isWhole = printed.map(String.init) == words
    #expect(isWhole)
    #expect(pages.count >= 3)
  }

  @Test("Each page tells its number and how many there are")
  func numbers() {
    let pages = PageTests.pages(Sample.letter(rows: 100))
    for (index, page) in pages.enumerated() {
      #expect(PageTests.texts(page).contains("Page \(index + 1) of \(pages.count)"))
    }
  }

  @Test("The sums stay together on one page", arguments: 28..<40)
  func sums(rows: Int) {
    let pages = PageTests.pages(Sample.letter(rows: rows))
    let page = pages.filter { PageTests.texts($0).contains("Net") && PageTests.texts($0).contains("To pay") }
    #expect(page.contains { PageTests.texts($0).contains("\(rows).00") })
  }

  @Test("A heading within a table stays with its row", arguments: 25..<45)
  func headings(rows: Int) throws {
    var printout = Sample.letter(rows: rows)
    printout.blocks = printout.blocks.map { block in
      guard case .table(var table) = block else { return block }
      table.rows.insert(.heading("Packing slip PS-9"), at: rows - 1)
      return .table(table)
    }
    let pages = PageTests.pages(printout)
    let page = try #require(pages.first { PageTests.texts($0).contains("Packing slip PS-9") })
    #expect(PageTests.texts(page).contains("BV-\(rows)"))
  }

  @Test("Text that is read from the right begins at the right")
  func rightToLeft() throws {
    var printout = Sample.letter(rows: 1)
    printout.blocks = [.text("شركة المثال التجارية", .body)]
    let page = try #require(PageTests.pages(printout).first)
    let mark = try #require(
      page.marks.first { mark in
        if case .text(let line, _, _, _) = mark { line.text.contains("شركة") } else { false }
      })
    guard case .text(let line, _, let x, _) = mark else { return }
    #expect(line.isRightToLeft)
    #expect(abs(x + line.width - (PaperSize.a4.width - 50)) < 1)
  }
}

import ScreenScript
import Testing

@testable import Screens
@testable import Terminal

@Suite("The menu and the help of every place")
struct MenuTests {
  @Test("Every place opens by its number and by each of its jump codes", arguments: Menu.places.map(\.number))
  func places(number: Int) throws {
    let small = try SmallDesk()
    let place = try #require(Menu.places.first { $0.number == number })
    let screen = small.screen()
    screen.type("\(number)<enter>")
    let title = try #require(screen.loop.top?.panel.title)
    #expect(title != "Docket", "\(screen.text)")
    for code in place.codes {
      let other = small.screen()
      other.type("=\(code)<enter>")
      #expect(other.loop.top?.panel.title == title, "=\(code)\n\(other.text)")
    }
  }

  @Test(
    "F1 tells what each place is for and explains each of its commands", arguments: Menu.places.map(\.number))
  func help(number: Int) throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("\(number)<enter>")
    let panel = try #require(screen.loop.top?.panel)
    #expect(panel.about?.isEmpty == false, "\(panel.title) says what it is for")
    for command in screen.loop.table.commands(in: panel.contexts + [Command.everywhere]) {
      #expect(command.help.hasSuffix("."), "\(command.id)")
      if case .disabled(let reason) = panel.availability(of: command.id) {
        #expect(reason.hasSuffix("."), "\(panel.title): \(command.id) says why it can't be done")
      }
    }
    screen.type("<f1>")
    #expect(screen.shows("Help: \(panel.title)"), "\(screen.text)")
  }

  @Test("No place has the number or the jump code of another")
  func unique() {
    let codes = Menu.places.flatMap(\.codes)
    #expect(Set(codes).count == codes.count)
    #expect(Set(Menu.places.map(\.number)).count == Menu.places.count)
  }

  @Test("The menu leaves room at 24 rows for what waits, and shows every place", arguments: [80, 132, 200])
  func room(columns: Int) throws {
    let screen = try SmallDesk().screen(columns: columns, rows: 24)
    for area in Menu.areas {
      #expect(screen.shows(area.title))
      for place in area.places { #expect(screen.shows("\(place.number) \(place.title)"), "\(screen.text)") }
    }
    #expect(MenuColumns(Menu.areas, room: columns).rows <= 11)
  }

  @Test("A set-up table is found by part of its name and opens by Enter")
  func setUp() throws {
    let screen = try SmallDesk().screen()
    screen.type("=setup<enter>")
    #expect(screen.shows("Set-up tables") && screen.shows("Units"), "\(screen.text)")
    screen.type("/exchange<enter><enter>")
    #expect(screen.loop.top?.panel.title == "Exchange rates", "\(screen.text)")
  }
}

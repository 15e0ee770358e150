import Sales
import Store
import Testing

@testable import Desk

@Suite("Changing the dates of many orders")
struct ChangeDatesTests {
  let flow: Flow
  private let today = Fixture.today

  init() throws { flow = try Flow() }

  @Test("Rehearsed it tells what would change and changes nothing; performed it does")
  func preview() throws {
    let (first, second) = (try flow.hammers("2"), try flow.hammers("3"))
    let action = ChangeDates([first, second], shipDate: today + 5)
    let preview = try flow.desk.rehearse(action).outcome
    #expect(preview.lines.map(\.order) == [first, second])
    #expect(preview.lines.allSatisfy { $0.from == today && $0.to == today + 5 })
    #expect(try flow.line(first).requestedShipDate == today)
    try flow.desk.perform(action)
    #expect(try flow.line(second).requestedShipDate == today + 5)
    #expect(try flow.company.order(second).header.nextShipDate == today + 5)
    try flow.expectClean()
  }

  @Test("A filter finds the lines; delivered lines and other items stay")
  func filter() throws {
    let mixed = try flow.company.order([("0010", "2"), ("0030", "1")]).header.number
    let gone = try flow.hammers("3")
    try flow.pack(gone)
    var action = ChangeDates(shiftDays: 3)
    action.item = "0010"
    action.to = today
    #expect(try flow.desk.perform(action).lines.map(\.order) == [mixed])
    #expect(try flow.company.order(mixed).lines.map(\.requestedShipDate) == [today + 3, today])
    #expect(try flow.line(gone).requestedShipDate == today)
    let again = try flow.company.refusal { try flow.desk.perform(action) }
    #expect(again?.code == "order.no-dates-to-change")
  }

  @Test("Neither a date nor a shift, or both, is refused")
  func unclear() throws {
    let order = try flow.hammers("2")
    for action in [ChangeDates([order]), ChangeDates([order], shipDate: today, shiftDays: 1)] {
      #expect(try flow.company.refusal { try flow.desk.perform(action) }?.code == "order.change-dates")
    }
  }
}

import Sales
import Testing

@testable import Desk

@Suite("Drafts of others")
struct OwnDraftTests {
  @Test("An action that names the draft of somebody else leaves it where it is")
  func others() throws {
    let company = try NewDesk()
    let draft = try company.clerk.keepDraft(nil, action: "user.save", title: "Half typed", content: "{}")
    try company.desk.perform(SaveUser("nina", role: .clerk), draft: draft)
    #expect(try company.clerk.drafts().map(\.id) == [draft])
    let own = try company.desk.keepDraft(nil, action: "user.save", title: "Mine", content: "{}")
    try company.desk.perform(SaveUser("otto", role: .clerk), draft: own)
    #expect(try company.desk.drafts().isEmpty)
  }
}

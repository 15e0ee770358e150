import Foundation
import Testing

@Suite("Backup and restore")
struct BackupTests {
  @Test("A backup is a company of its own, and is never written over a file")
  func backup() throws {
    let workshop = try Workshop()
    try workshop.fill()
    let program = Program(company: workshop.company)
    let copy = workshop.folder + "/copy.docket"
    #expect(try program.run(["backup", copy]).status == 0)
    #expect(try program.run(["backup", copy]).status == 1)
    #expect(
      try Program(company: copy).run(["list", "items", "--csv"]).output
        == program.run(["list", "items", "--csv"]).output)
  }

  @Test(
    "A company in which something was done after the backup is replaced only when that is said, and is kept")
  func newer() throws {
    let workshop = try Workshop()
    let program = Program(company: workshop.company)
    let copy = workshop.folder + "/copy.docket"
    #expect(try program.run(["backup", copy]).status == 0)
    #expect(try program.run(["item", "create", "--number", "I1", "--name", "Later"]).status == 0)
    let refused = try program.run(["restore", copy])
    #expect(refused.status == 1)
    #expect(refused.messages.contains("something was done after the backup"))
    #expect(try program.run(["show", "I1"]).status == 0)
    #expect(try program.run(["restore", copy, "--replace"]).status == 0)
    #expect(try program.run(["show", "I1"]).status == 1)
    #expect(try Program(company: workshop.company + ".before-restore").run(["show", "I1"]).status == 0)
    #expect(try program.run(["check"]).status == 0)
  }

  @Test("A company that is open somewhere is never touched")
  func inUse() throws {
    let workshop = try Workshop()
    let program = Program(company: workshop.company)
    let copy = workshop.folder + "/copy.docket"
    #expect(try program.run(["backup", copy]).status == 0)
    let desk = try workshop.desk()
    let refused = try program.run(["restore", copy, "--replace"])
    #expect(refused.status == 1)
    #expect(refused.messages.contains("is in use"))
    #expect(try desk.read { try $0.company().name } == "Workshop")
  }

  @Test("What is no company is not restored")
  func noCompany() throws {
    let workshop = try Workshop()
    let text = try workshop.write("text", String(repeating: "This is no company. ", count: 100))
    let program = Program(company: workshop.company)
    #expect(try program.run(["restore", text]).status == 3)
    #expect(try program.run(["restore", workshop.folder + "/nothing"]).status == 3)
    #expect(try program.run(["check"]).status == 0)
  }
}

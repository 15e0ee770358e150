import Foundation
import Testing

@Suite("The modules")
struct ModuleTests {
  /// What each module may import of the others: an arrow only points down.
  private static let below: [String: Set<String>] = [
    "docket": ["Screens", "CursesTerminal", "Terminal", "Documents", "Paper", "Desk", "Store", "Sales"],
    "docket-bench": ["Screens", "Terminal", "Documents", "Desk", "Store", "Sales"],
    "Screens": ["Configuration", "Documents", "Terminal", "Desk", "Store", "Sales"],
    "Documents": ["Configuration", "Paper", "Desk", "Store", "Sales"],
    "Paper": ["Terminal", "CPango"],
    "Desk": ["Configuration", "Store", "Sales"],
    "Store": ["Sales"],
    "Sales": [],
    "Terminal": ["Configuration", "ThemeFiles", "CTerminal"],
    "Configuration": [],
    "CursesTerminal": ["Terminal", "CNcurses", "CTerminal"],
  ]

  /// Packages that only one layer may know, so that another can take its place.
  private static let owners: [String: Set<String>] = [
    "GRDB": ["Store"], "SQLite3": [], "ArgumentParser": ["docket", "docket-bench"],
    "TOMLKit": ["Documents", "Configuration"],
  ]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The imports of each module with the files that have them.
  private static func imports(of module: String) throws -> [(file: String, name: String)] {
    let folder = root.appendingPathComponent("Sources/\(module)").path
    guard let files = FileManager.default.enumerator(atPath: folder) else { return [] }
    var found: [(String, String)] = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
          words[..<at].allSatisfy({
            $0.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains($0)
          })
        else { continue }
        let name = words[at...].last.map { $0.split(separator: ".")[0] } ?? ""
        found.append((file, String(name)))
      }
    }
    return found
  }

  @Test("An arrow between modules only points down", arguments: ModuleTests.below.keys.sorted())
  func arrows(module: String) throws {
    let allowed = try #require(ModuleTests.below[module])
    let ours = Set(ModuleTests.below.keys).union(ModuleTests.below.values.joined())
    let imports = try ModuleTests.imports(of: module)
    #expect(!imports.isEmpty || ["Sales", "docket-bench"].contains(module))
    for (file, name) in imports {
      #expect(!ours.contains(name) || allowed.contains(name), "\(module)/\(file) imports \(name)")
      if let owners = ModuleTests.owners[name] {
        #expect(owners.contains(module), "\(module)/\(file) imports \(name)")
      }
    }
  }

  @Test("Every module of the sources is known here")
  func known() throws {
    let folder = ModuleTests.root.appendingPathComponent("Sources").path
    let libraries: Set<String> = ["CNcurses", "CTerminal", "CPango"]
    for module in try FileManager.default.contentsOfDirectory(atPath: folder)
    where !libraries.contains(module) {
      #expect(ModuleTests.below[module] != nil, "\(module)")
    }
  }

  @Test("The domain core reads no clock, no file and no environment")
  func pureCore() throws {
    for (file, name) in try ModuleTests.imports(of: "Sales") { #expect(name == "Foundation", "\(file)") }
    let folder = ModuleTests.root.appendingPathComponent("Sources/Sales").path
    let files = try #require(FileManager.default.enumerator(atPath: folder))
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for word in [
        "Date()", "FileManager", "ProcessInfo", "Double", "Float(", "try!", "fatalError", "URLSession",
      ] {
        let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        #expect(!code.contains { $0.contains(word) }, "\(file) has \(word)")
      }
    }
  }

  @Test("SQL is written in the store only")
  func sqlInStore() throws {
    for module in ModuleTests.below.keys where module != "Store" {
      let folder = ModuleTests.root.appendingPathComponent("Sources/\(module)").path
      guard let files = FileManager.default.enumerator(atPath: folder) else { continue }
      for case let file as String in files where file.hasSuffix(".swift") {
        let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        for word in ["SELECT ", "INSERT INTO ", "DELETE FROM ", "PRAGMA "] {
          let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
          #expect(!code.contains { $0.contains(word) }, "\(module)/\(file) has \(word)")
        }
      }
    }
  }
}

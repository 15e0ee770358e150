import Configuration
import Foundation

/// The languages that papers can be written in: those that come with the program, and the user's own files, which may
/// be new languages or other words for one that comes with it.
public struct PaperLanguages: Sendable {
  /// The languages by their two letters.
  public private(set) var languages: [String: PaperLanguage] = [:]
  /// What is wrong with the user's files, each with its line.
  public private(set) var problems: [ConfigProblem] = []

  /// The language that everything falls back to.
  public static let fallback = "en"

  /// Makes the languages.
  ///
  /// - Parameter files: the user's own, each named by its two letters, such as `nl.toml`.
  public init(files: [(name: String, text: String)] = []) {
    for (code, text) in PaperLanguages.builtIn {
      let file = ConfigFile(name: "\(code).toml", text: text)
      languages[code] =
        PaperLanguage.read(code, from: file, fallingBackTo: languages[PaperLanguages.fallback]).language
    }
    for (name, text) in files {
      let code = String(name.prefix { $0 != "." })
      let other = languages[code] ?? languages[PaperLanguages.fallback]
      let isChange = languages[code] != nil
      let read = PaperLanguage.read(code, from: ConfigFile(name: name, text: text), fallingBackTo: other)
      languages[code] = read.language
      // A file that changes some words of a language needn't have all.
      problems += isChange ? read.problems.filter { !$0.reason.hasSuffix("is missing") } : read.problems
    }
  }

  /// Makes the languages of a folder: its files that end in `.toml`.
  public init(folder: URL) {
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    self.init(
      files: files.filter { $0.pathExtension == "toml" }.sorted { $0.path < $1.path }.compactMap { file in
        guard let data = try? Data(contentsOf: file) else { return nil }
        return (file.lastPathComponent, String(decoding: data, as: UTF8.self))
      })
  }

  /// The language of a reader: the company's own for whoever has none, English where theirs is not among them.
  ///
  /// - Parameters:
  ///   - wanted: two letters.
  ///   - own: two letters of the company's own language.
  public func language(_ wanted: String, own: String) -> PaperLanguage? {
    languages[wanted.isEmpty ? own : wanted] ?? languages[PaperLanguages.fallback]
  }

  /// What a company in a country writes to its own warehouse, as far as it comes with the program.
  static func language(ofCountry country: String) -> String {
    switch country {
    case "DE", "AT", "LI": "de"
    case "FR", "MC": "fr"
    case "ES", "MX", "AR", "CL", "CO", "PE": "es"
    default: fallback
    }
  }

  private static let builtIn: [(code: String, text: String)] = [
    (fallback, PackageResources.en_toml), ("de", PackageResources.de_toml), ("fr", PackageResources.fr_toml),
    ("es", PackageResources.es_toml),
  ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
}

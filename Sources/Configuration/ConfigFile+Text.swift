extension ConfigFile {
  /// The text of a file's bytes; a line that is not UTF-8 is left out and told.
  public static func text(
    of bytes: some Sequence<UInt8>, file: String
  ) -> (text: String, problems: [ConfigProblem]) {
    var problems: [ConfigProblem] = []
    let lines = Array(bytes).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let texts = lines.enumerated().map { index, line -> String in
      if let text = String(validating: line, as: UTF8.self) { return text }
      let reason = "this line is not UTF-8 text; write it anew, or save the file as UTF-8"
      problems.append(ConfigProblem(file: file, line: index + 1, reason: reason))
      return ""
    }
    return (texts.joined(separator: "\n"), problems)
  }
}

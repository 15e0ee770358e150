/// The words of a command line, put in the order in which they are read: the verb, then the options.
struct CommandLineWords {
  /// The verb; nil when there is none.
  let verb: String?
  /// Everything else, with the global options that stood before the verb first.
  let rest: [String]
  /// What stood behind the verb.
  let restBehindVerb: [String]

  /// Finds the verb behind global options.
  init(_ words: [String]) {
    var before: [String] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if GlobalOptions.valued.contains(word), index + 1 < words.count {
        before += words[index...(index + 1)]
        index += 2
      } else if GlobalOptions.flags.contains(word)
        || GlobalOptions.valued.contains(where: { word.hasPrefix($0 + "=") })
      {
        before.append(word)
        index += 1
      } else {
        break
      }
    }
    if index < words.count, !words[index].hasPrefix("-") {
      verb = words[index]
      restBehindVerb = Array(words[(index + 1)...])
      rest = before + words[(index + 1)...]
    } else {
      verb = nil
      restBehindVerb = []
      rest = before + words[index...]
    }
  }
}

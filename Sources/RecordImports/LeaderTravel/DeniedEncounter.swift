internal import Documents

/// Whether prose says of an encounter that it did not happen: `did not meet with`, `Postponed meeting
/// with`, `Meeting scheduled November 19 with President Reagan cancelled`.
enum DeniedEncounter {
  /// Whether the words of a clause around its `with` deny it.
  static func isDenied(before: Substring, after: Substring) -> Bool {
    let clause = lastClause(of: before)
    let words = words(of: clause)
    if hasNegation(words) { return true }
    if mayBeCalledOff(words), String(clause).trimmed.contains(calledOffBefore) { return true }
    let after = after.prefix(1_000)
    return mayBeCalledOff(self.words(of: after)) && after.contains(calledOffBehind)
  }

  /// Whether a sentence is about what did not happen: `State visit cancelled`.
  static func isDenied(_ words: [String]) -> Bool { hasNegation(words) || mayBeCalledOff(words) }

  /// The words of a text, in small letters.
  static func words(of text: Substring) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
  }

  /// Whether some word says that something was put off or given up.
  static func mayBeCalledOff(_ words: [String]) -> Bool {
    words.contains { $0.hasPrefix("postpon") || $0.hasPrefix("cancel") }
      || follow(words, ["called"], "off") || follow(words, ["not"], "held")
      || follow(words, ["take", "taken"], "place")
  }

  /// What stands behind the last word that joins clauses.
  private static func lastClause(of text: Substring) -> Substring {
    // A clause is short, whatever the length of the sentence.
    let text = text.suffix(300)
    guard let joint = text.ranges(of: /,?[ ](?:and|but)[ ]|;[ ]/).last else { return text }
    return text[joint.upperBound...]
  }

  private static func hasNegation(_ words: [String]) -> Bool {
    for (index, word) in words.enumerated() {
      if word == "not", words.dropFirst(index + 1).first == "only" { continue }
      if negations.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t") { return true }
    }
    return follow(words, intentions, "to") || follow(words, ["instead"], "of")
  }

  /// Whether one of `firsts` stands before `second`.
  private static func follow(_ words: [String], _ firsts: Set<String>, _ second: String) -> Bool {
    zip(words, words.dropFirst()).contains { firsts.contains($0) && $1 == second }
  }

  private static let negations: Set<String> = [
    "not", "never", "without", "unable", "failed", "failing", "declined", "refused", "neither",
    "nor", "no",
  ]

  /// `was to meet`, `scheduled to meet`
  private static let intentions: Set<String> = [
    "was", "were", "scheduled", "planned", "expected", "hoped", "intended", "supposed",
  ]

  /// `Cancelled a planned meeting`, at the end of what stands before `with`.
  private static var calledOffBefore: Regex<Substring> {
    /(?:[Pp]ostponed|[Cc]ancell?ed|[Cc]alled off|[Pp]ostponing|[Cc]ancell?ing)(?: \w+){0,3} (?:[Mm]eetings?|[Tt]alks|[Dd]iscussions?|[Vv]isit|[Aa]udience|[Cc]onference)(?: [\w–-]+){0,4}$/
  }

  /// `… was postponed because of illness`, as the end of a clause.
  private static var calledOffBehind: Regex<Substring> {
    /\b(?:[Cc]ancell?ed|[Pp]ostponed|[Cc]alled off|not held|(?:not|never) (?:take|taken) place)(?=[ ]*(?:$|[.,;]|by\b|because\b|due\b|owing\b|until\b|on account\b|at the last\b|when\b|after\b))/
  }
}

/// The words that announce those present at the beginning of a sentence: “Present at the 138th meeting were”, “The
/// following attended:”, “The meeting was attended by”.
struct AttendanceAnnouncement {
  /// Where the names begin; `nil` where the sentence announces nobody.
  private(set) var end: Int?

  private var words: [Word] = []

  private struct Word {
    var key: String
    /// The sign behind it, if it ends something: a colon, a semicolon, a full stop.
    var sign: Character?
    var end: Int
  }

  /// The longest stretch that is looked at, in characters.
  private static let longest = 200

  /// Looks at the sentence that begins at `place`.
  init(in characters: [Character], from place: Int) {
    var place = place
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    guard place < characters.count,
      characters[place].isUppercase || "[0123456789".contains(characters[place])
    else { return }
    words = Self.words(in: characters, from: place)
    var first = 0
    // "2. Present were"
    if let number = words.first, number.sign == ".", number.key.allSatisfy(\.isNumber) { first = 1 }
    guard let last = lastWord(from: first) else { return }
    var index = words[last].end
    while index < characters.count, characters[index].isWhitespace || characters[index] == ":" {
      index += 1
    }
    end = index
  }

  private static func words(in characters: [Character], from place: Int) -> [Word] {
    var result: [Word] = []
    var index = place
    let limit = min(characters.count, place + longest)
    while index < limit {
      var end = index
      while end < characters.count, !characters[end].isWhitespace { end += 1 }
      let text = String(characters[index..<end])
      let sign = text.last.flatMap { ":;.".contains($0) ? $0 : nil }
      result.append(
        Word(key: text.lowercased().filter { !",:;.[]".contains($0) }, sign: sign, end: end))
      index = end
      while index < limit, characters[index].isWhitespace { index += 1 }
    }
    return result
  }

  /// The last word of the announcement that begins with a word.
  private func lastWord(from first: Int) -> Int? {
    if key(first) == "here", key(first + 1).hasPrefix("follow") { return bracket(from: first) }
    guard
      let verb = words.indices.dropFirst(first).prefix(8).first(where: {
        Self.verbs.contains(words[$0].key)
      }),
      words[first..<verb].allSatisfy({ $0.sign == nil && Self.leading.contains($0.key) })
    else { return nil }
    let lead = words[first..<verb].map(\.key)
    switch words[verb].key {
    case "attendance":
      return lead.last == "in" ? copula(behind: verb, lead) : nil
    case "attended" where lead.contains("was"):
      return key(verb + 1) == "by" && lead.contains { Self.occasions.contains($0) } ? verb + 1 : nil
    case "attended", "participated":
      return lead.contains { Self.groups.contains($0) } ? copula(behind: verb, lead) : nil
    default:
      return copula(behind: verb, lead)
    }
  }

  /// Where “Present at the meeting were” or “The following were present:” ends.
  private func copula(behind verb: Int, _ lead: [String]) -> Int? {
    let isSaid =
      lead.contains { ["were", "was"].contains($0) || Self.groups.contains($0) }
      || words[verb].key.hasSuffix("ed")
    if words[verb].sign == ":" { return isSaid ? verb : nil }
    guard words[verb].sign == nil else { return nil }
    let isOpen = ["at", "for", "during", "from", "on", "in", "this", "and"].contains(key(verb + 1))
    for index in words.indices.dropFirst(verb + 1).prefix(20) {
      let word = words[index]
      if ["were", "was", "included"].contains(word.key), isOpen || index == verb + 1 {
        let rest = words[(index + 1)...].prefix(2).map(\.key)
        if word.sign == nil, rest == ["the", "following"] { return index + 2 }
        if word.sign == nil, rest == ["as", "follows"] { return index + 2 }
        return word.sign == "." ? nil : index
      }
      if word.sign == ":" { return isSaid && isOpen ? index : nil }
      if word.sign == ";" || word.sign == "." && word.key.count > 3 { return nil }
      if !isOpen { return nil }
    }
    return nil
  }

  /// Where “[Here follows a list of those present, including” ends.
  private func bracket(from first: Int) -> Int? {
    let rest = words.indices.dropFirst(first).prefix(24)
    guard rest.contains(where: { ["list", "listing"].contains(words[$0].key) }),
      let end = rest.first(where: { words[$0].key == "including" }),
      rest.prefix(while: { $0 < end }).allSatisfy({ words[$0].sign == nil })
    else { return nil }
    return end
  }

  private func key(_ index: Int) -> String { words.indices.contains(index) ? words[index].key : "" }

  private static let verbs: Set<String> = [
    "present", "attending", "attended", "attendance", "participated",
  ]
  private static let groups: Set<String> = ["those", "others", "following"]
  private static let occasions: Set<String> = [
    "meeting", "conference", "session", "conversation", "luncheon", "dinner", "discussion",
    "briefing", "lunch",
  ]
  private static let leading: Set<String> = groups.union(occasions).union([
    "also", "persons", "the", "this", "members", "officials", "people", "were", "was", "in",
    "individuals",
    "addition",
  ])
}

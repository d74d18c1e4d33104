/// Parts an entry that names several people: `Secretary Herter, Mr. Dillon, General Goodpaster`;
/// `Secretaries Dillon and Murphy`.
extension MarkedText {
  /// How long an entry can be, in characters.
  static let longestEntry = 400

  /// The stretches of an entry that name one person each, with whatever is said of that person.
  func people(in range: Range<Int>) -> [Range<Int>] {
    // A paragraph that stands in a list by mistake is no list of names.
    guard range.count <= Self.longestEntry else { return [range] }
    var result: [Range<Int>] = []
    var named = 0
    var isPlural = false
    for piece in pieces(of: range) {
      let isNamed = names(piece, afterPlural: isPlural)
      if isNamed {
        named += 1
        let title = TitledName(string(piece)).title
        isPlural = PartyList.isPlural(title) || (isPlural && title.isEmpty)
      }
      if isNamed && named > 1 || result.isEmpty {
        result.append(piece)
      } else {
        // What is said of somebody stays with the name before it.
        result[result.count - 1] = result[result.count - 1].lowerBound..<piece.upperBound
      }
    }
    return named > 1 ? result : [range]
  }

  /// The stretches between commas and “and”s, and between two tagged names that nothing but titles parts.
  private func pieces(of range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      if let end = endOfSeparator(at: position, from: start, in: range) {
        result.append(start..<position)
        (start, position) = (end, end)
      } else {
        position += 1
      }
    }
    result.append(start..<range.upperBound)
    return result.map(trimmed).filter { !$0.isEmpty }
  }

  private func endOfSeparator(at position: Int, from start: Int, in range: Range<Int>) -> Int? {
    guard ", &".contains(characters[position]), isOutside(position, from: start) else { return nil }
    for text in [", and ", " and ", " & ", ", "] where starts(with: text, at: position) {
      let next = position + text.count
      guard next < range.upperBound else { return nil }
      let word = string(next..<range.upperBound).prefix { !$0.isWhitespace && $0 != "," }
      return PersonName.isSuffix(String(word)) ? nil : next
    }
    guard characters[position] == " ",
      marks.contains(where: { $0.element == "persName" && $0.range.upperBound == position }),
      let next = marks.first(where: { $0.element == "persName" && $0.range.lowerBound > position }),
      next.range.lowerBound < range.upperBound
    else { return nil }
    let words = string(position..<next.range.lowerBound).split(separator: " ")
    return !words.isEmpty && words.allSatisfy { HeadingWords.isTitle($0) } ? position + 1 : nil
  }

  /// Whether a stretch is a name by itself: tagged, or behind a title that says no more than that.
  private func names(_ piece: Range<Int>, afterPlural: Bool) -> Bool {
    let tagged = marks("persName", in: piece)
    if tagged.count == 1 {
      let before = string(piece.lowerBound..<tagged[0].range.lowerBound)
      let after = string(tagged[0].range.upperBound..<piece.upperBound)
      return after.isEmpty && before.split(separator: " ").allSatisfy { HeadingWords.isTitle($0) }
    }
    // "Mr. Delta (EUR)"
    let text = string(piece).prefix { $0 != "(" }
    let titled = TitledName(String(text))
    let words = titled.name.split(separator: " ")
    guard titled.isName, words.count <= 3, words.allSatisfy(Self.isOfName) else { return false }
    if titled.title.isEmpty { return afterPlural && words.count < 3 }
    // "Italian Foreign Minister Medici"
    guard let last = titled.title.split(separator: " ").last, !titled.title.contains(" of ") else {
      return false
    }
    return Self.personal.contains(HeadingWords.key(last)) || HeadingWords.isRank(last)
      || PartyList.isPlural(String(last))
  }

  /// Whether a word can belong to a name, and calls no body or post.
  private static func isOfName(_ word: Substring) -> Bool {
    let key = HeadingWords.key(word)
    return (word.contains(where: \.isLowercase) || word.hasSuffix("."))
      && !HeadingWords.bodies.contains(key) && !HeadingWords.collections.contains(key)
      && !HeadingWords.posts.contains(key) && !ofOffices.contains(key)
  }

  /// Words of what offices are for.
  private static let ofOffices: Set<String> = [
    "affairs", "near", "far", "east", "west", "eastern", "western", "european", "american",
    "african",
    "asian", "economic", "policy", "planning", "general", "university", "defense", "security",
  ]

  /// Titles that a name follows and nothing else.
  private static let personal: Set<String> = [
    "mr", "mrs", "miss", "dr", "messrs", "ambassador", "secretary", "senator", "president", "sir",
    "lord", "lady", "madame", "mme", "prince", "marshal", "premier", "chancellor", "congressman",
    "governor", "professor", "under", "vice", "prime", "foreign", "minister", "speaker",
    "representative", "herr",
  ]

  /// A name, and apart from it a second one that the editors put in brackets behind it: `Mr. Webb [Mr.
  /// Lovett]`.
  func withoutBracket(_ range: Range<Int>) -> [Range<Int>] {
    guard range.upperBound > range.lowerBound, characters[range.upperBound - 1] == "]",
      let open = range.last(where: { characters[$0] == "[" }), open > range.lowerBound
    else { return [range] }
    let first = trimmed(range.lowerBound..<open)
    let second = (open + 1)..<(range.upperBound - 1)
    // "[Duncan?]" is how the editors would read the first.
    let isSomebody =
      !marks("persName", in: second).isEmpty || Party(plain: string(second))?.title.isEmpty == false
    return isSomebody && !string(second).contains("?") ? [first, second] : [first]
  }
}

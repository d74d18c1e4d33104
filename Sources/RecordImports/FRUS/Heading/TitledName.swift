/// A name with the titles before it: `Secretary of the Treasury` and `Morgenthau`.
struct TitledName: Hashable, Sendable {
  /// What stands before the name; empty where nothing does.
  var title: String
  /// The name; empty where only an office is named.
  var name: String

  /// Takes `text` apart.
  init(_ text: String) {
    let words = Self.words(of: text)
    var position = 0
    if let first = words.first, first.lowercased() == "the" { position = 1 }
    let start = position
    position = Self.endOfPost(words, from: start) ?? start
    while position < words.count {
      if HeadingWords.isTitle(words[position]) || Self.isAirRank(words, at: position)
        || Self.isRightHonorable(words, at: position)
      {
        position += 1
      } else if position > start, Self.isDepartment(words, at: position) {
        // "Under Sec. State White"
        position += 1
      } else if position > start, ["The", "the"].contains(words[position]),
        position + 1 < words.count,
        HeadingWords.isTitle(words[position + 1])
          || Self.isRightHonorable(words, at: position + 1)
      {
        // "H.E. The Foreign Minister White"
        position += 1
      } else if position > start, Self.isQualifier(words[position - 1]),
        let end = Self.endOfPost(words, from: position)
      {
        // "Deputy Legal Adviser John B. Green", "Chief Cabinet Secretary Ishida"
        position = end
      } else if position > start, Self.isJoin(words, at: position) {
        let join = words[position].lowercased()
        position = Self.endOfObject(words, after: position)
        // "President in Thomasville, Georgia": the rest says where that is.
        if join == "in", words[position - 1].hasSuffix(",") { position = words.count }
      } else {
        break
      }
    }
    if position == words.count, position == start + 2,
      Self.endsInName(words[start], words[start + 1])
    {
      // "Mr. Bishop", "Miss King", "Colonel King"
      position -= 1
    }
    if Self.isBody(words[position...], behind: words[start..<position]) { position = words.count }
    title = words[start..<position].joined(separator: " ")
    name = words[position...].joined(separator: " ")
    while let last = title.last, last == "," { title.removeLast() }
  }

  /// The words of a text; “H. E.” is one, and so is “H. R. H.”
  private static func words(of text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 2, let place = words.firstIndex(of: "H.") else { return words }
    for length in [3, 2] where place + length < words.count {
      let style = words[place..<(place + length)].joined()
      if HeadingWords.styles.contains(style) {
        return words[..<place] + [style] + words[(place + length)...]
      }
    }
    return words
  }

  /// “Right Honorable”, “Right Reverend”
  private static func isRightHonorable(_ words: [String], at position: Int) -> Bool {
    words[position] == "Right" && position + 1 < words.count
      && ["honorable", "honourable", "reverend"].contains(HeadingWords.key(words[position + 1]))
  }

  private static func isAirRank(_ words: [String], at position: Int) -> Bool {
    position + 1 < words.count && HeadingWords.isAirRank(words[position], words[position + 1])
  }

  /// Whether the department follows without its “of”, and a name behind it.
  private static func isDepartment(_ words: [String], at position: Int) -> Bool {
    position + 1 < words.count
      && ["sec", "secretary", "secy"].contains(HeadingWords.key(words[position - 1]))
      && ["State", "Defense", "Treasury", "Interior", "Commerce", "Labor", "Agriculture"]
        .contains(words[position])
  }

  /// Whether what is left belongs to the office: “President of the Southern Christian Leadership
  /// Conference”, “Acting Secretary of State, White House”.
  private static func isBody(_ rest: ArraySlice<String>, behind title: ArraySlice<String>) -> Bool {
    guard let last = rest.last.map({ HeadingWords.key($0) }), let end = title.last else {
      return false
    }
    if end.hasSuffix(","), HeadingWords.rooms.contains(last) { return true }
    return title.contains("of") && HeadingWords.bodies.contains(last) && last != "house"
  }

  private static let joins: Set<String> = ["of", "for", "in"]

  /// Whether a word joins what follows to the title: `Minister of Defense`, `Ambassador to France`.
  private static func isJoin(_ words: [String], at position: Int) -> Bool {
    let word = words[position].lowercased()
    if joins.contains(word) { return true }
    // What an assistant belongs to is somebody else: "Assistant to General Marshall".
    return word == "to" && position + 2 < words.count && !HeadingWords.isTitle(words[position + 1])
      && ["ambassador", "designate"].contains(HeadingWords.key(words[position - 1]))
  }

  /// Whether the second of two titles is a family name: “Mr. Bishop”; behind a rank only what is no rank
  /// itself, as in “Colonel King”.
  private static func endsInName(_ first: String, _ second: String) -> Bool {
    let key = HeadingWords.key(second)
    return isPersonal(first) && HeadingWords.titlesThatAreNames.contains(key)
      || HeadingWords.isRank(first) && namesBehindRanks.contains(key)
  }

  private static let namesBehindRanks: Set<String> = [
    "king", "bishop", "judge", "justice", "lord", "prince", "baron", "pope", "father", "queen",
    "cardinal",
  ]

  /// Whether a title is part of a longer one that goes on with other words: `Deputy`, `Chief`.
  private static func isQualifier(_ word: String) -> Bool {
    [
      "deputy", "chief", "assistant", "vice", "acting", "under", "first", "second", "third",
      "former", "special",
    ].contains(HeadingWords.key(word))
  }

  private static func isPersonal(_ word: String) -> Bool {
    ["mr", "mrs", "miss", "dr", "mme", "madame", "m"].contains(HeadingWords.key(word))
  }

  /// Where a post ends that begins with other words than titles, and that a name follows: `State
  /// Secretary von Hase`, `Thai Foreign Minister Thanat`.
  private static func endOfPost(_ words: [String], from start: Int) -> Int? {
    guard start < words.count, !HeadingWords.isTitle(words[start]) else { return nil }
    for position in (start + 1)..<max(start + 1, min(start + 4, words.count - 1)) {
      guard words[start..<position].allSatisfy({ $0.first?.isUppercase == true && $0.last != "," })
      else { return nil }
      guard namedPosts.contains(HeadingWords.key(words[position])), words[position].last != ","
      else {
        continue
      }
      let rest = words[(position + 1)...]
      // "Argentine Minister of Economy Alvaro C. Alsogaray"
      let isJoined = rest.first.map { joins.contains($0) } ?? false
      let named = isJoined ? words[endOfObject(words, after: position + 1)...] : rest
      let isName =
        named.count <= 4
        && named.allSatisfy { word in
          !HeadingWords.bodies.contains(HeadingWords.key(word))
            && HeadingWords.key(word) != "affairs"
        }
      let isOpen = rest.first.map { word in
        (word.contains(where: \.isLowercase) || word.contains("."))
          && word.first?.isUppercase == true
          || joins.contains(word) || word == "to" || ["von", "van", "de"].contains(word)
      }
      return isName && isOpen == true ? position + 1 : nil
    }
    return nil
  }

  /// Posts that are called by more than their own word before a name.
  private static let namedPosts: Set<String> = [
    "ambassador", "attaché", "chancellor", "chargé", "chief", "commissioner", "delegate",
    "director", "minister", "premier", "president", "representative", "secretary", "senator",
    "adviser", "advisor", "captain", "officer", "spokesman", "secy", "secretary-general", "min",
    "attache",
  ]

  /// Where what `of` governs ends: `of the Treasury`, `of Foreign Affairs`, `of State`.
  private static func endOfObject(_ words: [String], after join: Int) -> Int {
    var position = join + 1
    while position < words.count, ["the", "his"].contains(words[position].lowercased()) {
      position += 1
    }
    if let end = endOfAffairs(words, from: position) { return end }
    let isQuality = position < words.count && qualities.contains(words[position])
    position = min(position + (isQuality ? 2 : 1), words.count)
    while position < words.count, objects.contains(words[position]) || words[position] == "Nation,"
    {
      position += 1
    }
    return position
  }

  /// Where “Near Eastern, South Asian, and African Affairs” ends, if that is what follows.
  private static func endOfAffairs(_ words: [String], from start: Int) -> Int? {
    var position = start
    while position < words.count, position < start + 8 {
      let key = HeadingWords.key(words[position])
      if key == "affairs" { return position + 1 }
      let isOpen = words[position].first?.isUppercase == true || key == "and"
      guard isOpen, !HeadingWords.isTitle(words[position]) || key == "foreign" else { return nil }
      position += 1
    }
    return nil
  }

  /// Words that another must follow: `of Naval Intelligence`, `of Central Bank`.
  private static let qualities: Set<String> = [
    "Naval", "Central", "Military", "National", "Public", "Internal", "Strategic", "Political",
    "Foreign", "Economic", "Mutual", "Atomic", "Far", "Near", "Middle",
  ]

  /// Words that go on with what an office is for, and are no name: `of National Defense`.
  private static let objects: Set<String> = [
    "Affairs", "Staff", "Ministers", "Union", "States", "Kingdom", "Nations", "Republic", "Defense",
    "Defence", "Economy", "Finance", "Trade", "Education", "Security", "Relations", "Cooperation",
    "Intelligence", "Bank", "Nation", "Mobilization", "Information", "Research", "Development",
    "Planning", "Operations", "Works", "Energy", "Budget", "Communications", "Commerce",
    "Agriculture", "Transportation", "Industry", "Force", "Aff.",
  ]

  /// Whether ``name`` can be one: up to five words beside initials, each with a capital or a particle.
  var isName: Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    let initials = words.count { $0.count == 2 && $0.last == "." }
    let isOffice =
      words.count > 5 && words.contains { HeadingWords.isPost($0) || HeadingWords.isTitle($0) }
    guard (1...7).contains(words.count), words.count - initials <= 5, !isOffice else {
      return false
    }
    // A comma ends a name, unless "Jr." follows it.
    let commas = words.indices.filter { words[$0].hasSuffix(",") }
    guard commas.allSatisfy({ $0 + 1 < words.count && PersonName.isSuffix(String(words[$0 + 1])) })
    else { return false }
    return words.allSatisfy { word in
      let letters = word.filter(\.isLetter)
      guard let first = letters.first else { return false }
      return first.isUppercase || Self.particles.contains(letters)
        || Self.articles.contains(where: word.hasPrefix)
    }
  }

  private static let particles: Set<String> = [
    "de", "von", "van", "der", "la", "du", "le", "del", "den", "di", "da", "dos", "ter", "ten",
    "tot",
    "und", "zu", "bin", "ibn", "ben", "al", "el", "y", "duy", "na",
  ]

  /// Articles that are written together with the name: `al-Said`, `d’Estaing`.
  private static let articles = [
    "al-", "el-", "as-", "ad-", "ul-", "ud-", "al–", "el–", "d’", "d'",
  ]
}

internal import Documents
internal import HistoricalDates
internal import Negotiations

/// What the prose of the tables says about who was met.
enum PersonsMet {
  /// One person named as met.
  struct Person: Hashable {
    var titled: TitledLeader
    /// The adjective or country that stands with the title: `Russian`; `nil` where the host country
    /// is meant.
    var nationality: String?
    /// Whether the country is none of those the adjectives name: `UN`, `PLO`.
    var isForeign = false
  }

  /// Everybody whom `prose` names as met: `Met with President Putin and King Abdullah of Jordan.`
  static func people(in prose: String) -> [Person] {
    var people: [Person] = []
    for sentence in sentences(of: prose) {
      for part in sentence.split(separator: /\b(?:[Ww]ith|[Bb]riefed)\b[ ]/) {
        // What stands before the first trigger names nobody who was met.
        guard part.startIndex > sentence.startIndex else { continue }
        for piece in part.split(separator: /,?[ ]and[ ]|,[ ]/) {
          if let person = person(in: String(piece)), !people.contains(person) {
            people.append(person)
          }
        }
      }
    }
    return people
  }

  /// Whose officials `prose` says were met without naming them, as an adjective of nationality; empty
  /// for those of the host country, `nil` where it speaks of none or of those of no one country.
  static func officials(in prose: String) -> String? {
    let encounter =
      /\b(?:[Mm]et|[Mm]eetings?|[Cc]onferred|[Tt]alks|[Dd]iscussions) (?:\w+ ){0,2}with ([^.;]*)/
    for match in prose.matches(of: encounter) {
      let words = match.output.1.split { !$0.isLetter }.map(String.init)
      let office = words.firstIndex { ["officials", "leaders", "ministers"].contains($0) }
      guard let office else { continue }
      let capitals = words[..<office].filter { $0.first?.isUppercase == true }
      if capitals.isEmpty { return "" }
      let adjective = capitals.joined(separator: " ")
      if Nationalities.country(of: adjective) != nil { return adjective }
    }
    return nil
  }

  /// The sentences of `prose`, and the parts of one between semicolons; `U.S.` and `Jr.` end none.
  static func sentences(of prose: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = prose.startIndex
    for match in prose.matches(of: /[.;][ ]+(?=\p{Lu})|;[ ]/) where match.range.lowerBound >= start
    {
      let before = prose[start..<match.range.lowerBound]
      let word = before.split(whereSeparator: { $0 == " " || $0 == "." }).last ?? ""
      let isAbbreviation = word.count == 1 || abbreviations.contains(String(word))
      if prose[match.range.lowerBound] == ".", isAbbreviation { continue }
      sentences.append(before)
      start = match.range.upperBound
    }
    sentences.append(prose[start...])
    return sentences
  }

  private static let abbreviations: Set<String> = [
    "Jr", "Sr", "Dr", "St", "Ft", "Mr", "Mrs", "Lt", "Gen", "Col", "Adm",
  ]

  private static func person(in piece: String) -> Person? {
    var words = piece.collapsed.split(separator: " ")[...]
    if words.first == "the" || words.first == "with" { words.removeFirst() }
    // At most three words may stand before the title: `West German Chancellor`, `then Prime Minister`.
    for count in 0...min(3, max(0, words.count - 1)) {
      let rest = words.dropFirst(count).joined(separator: " ")
      guard TitledLeader.leadingTitle(of: rest) != nil else { continue }
      let before = words.prefix(count).joined(separator: " ")
      return person(rest, before: before)
    }
    return nil
  }

  private static func person(_ text: String, before: String) -> Person? {
    var titled = TitledLeader(text)
    guard before.isEmpty || before.first?.isUppercase == true || before == "former" else {
      return nil
    }
    var (name, country) = named(titled.name)
    if name.hasSuffix("'s") || name.hasSuffix("’s") { name.removeLast(2) }
    guard !name.isEmpty else { return nil }
    titled.name = name
    var person = Person(titled: titled, nationality: country)
    if before == "former" {
      person.titled.title = "former " + titled.title
    } else if !before.isEmpty {
      person.nationality = before
      if Nationalities.country(of: before) == nil {
        person.isForeign = true
        person.titled.title = "\(before) \(titled.title)"
      }
    }
    if titled.title == "Pope" { person.nationality = "Pope" }
    return person
  }

  /// The words of a name at the beginning of `text`, and the country behind an `of`.
  private static func named(_ text: String) -> (name: String, country: String?) {
    let words = text.split(separator: " ")
    var name: [Substring] = []
    for (index, word) in words.enumerated() {
      if word == "of" {
        let country = words[(index + 1)...].joined(separator: " ").filter { $0 != "." }
        let isCountry = Nationalities.country(named: country) != nil
        return (tidied(name), isCountry ? country : nil)
      }
      guard
        word.first?.isUppercase == true || particles.contains(String(word).lowercased())
          || word.hasPrefix("al-") || word.hasPrefix("d'") || word.hasPrefix("d’")
      else { break }
      name.append(word)
      if word.hasSuffix("]") || word.hasSuffix(")") { break }
    }
    while let last = name.last, particles.contains(last.lowercased()) { name.removeLast() }
    return (tidied(name), nil)
  }

  private static func tidied(_ words: [Substring]) -> String {
    var name = words.joined(separator: " ")
    while let last = name.last, ",:[]()".contains(last) || (last == "." && !isInitial(name)) {
      name.removeLast()
    }
    return name
  }

  private static func isInitial(_ name: String) -> Bool {
    let word = name.split(separator: " ").last ?? ""
    return word.count == 2 || word == "Jr." || word == "Sr."
  }

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von",
    "zu", "bin", "ibn", "al", "el", "abu", "bint", "ter", "ten", "y", "e", "av", "af",
  ]
}

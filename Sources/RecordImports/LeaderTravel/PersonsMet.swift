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

    /// Whether the prose names no country, so that the one visited is a guess.
    var isOfHost: Bool { nationality == nil && !isForeign }
  }

  /// Titles that are of no country unless one is named: those of organisations, and ranks in which a
  /// traveller meets his own countrymen.
  static let ofNoCountry: Set<String> = [
    "Gen.", "Ambassador", "Director General", "Secretary-General", "Secretary General",
    "High Representative", "Special Representative", "Special Envoy",
  ]

  /// Somebody met whom prose names by an office alone: the Foreign Minister of France.
  struct OfficeHolder: Hashable {
    var title: String
    /// The adjective or the name of the country; `nil` where the host country is meant.
    var nationality: String?
    /// Whether the country stands behind the office: `of France`.
    var isExplicit = false
  }

  /// What prose says about encounters.
  struct Account {
    var people: [Person] = []
    var officeHolders: [OfficeHolder] = []
    /// Who is named in an encounter that did not take place.
    var denied: [Person] = []
  }

  /// Everybody whom `prose` names as met: `Met with President Putin and King Abdullah of Jordan.`
  static func account(of prose: String) -> Account {
    var account = Account()
    for sentence in sentences(of: prose) { read(sentence, into: &account) }
    return account
  }

  /// Those whom the beginning of a sentence lists as at a meeting, without a `with`: `Foreign Ministers Eden and
  /// Molotov`, `Attended meeting of Foreign Ministers …`.
  private static func listed(in beginning: Substring) -> [Person] {
    let gathering = beginning.firstRange(
      of: /\b(?:[Mm]eetings?|[Cc]onferences?|[Tt]alks|[Ss]essions?) (?:of|between|among) (?:the )?/)
    let list = gathering.map { beginning[$0.upperBound...] } ?? beginning
    return PluralTitle.leading(String(list)) == nil ? [] : MetList(list).people
  }

  /// Reads what follows each `with`. What stands before the first is read where it is a list of people.
  private static func read(_ sentence: Substring, into account: inout Account) {
    let triggers = sentence.ranges(of: /\b(?:[Ww]ith|[Bb]riefed|[Mm]et|[Rr]eceived by)\b[ ]/)
      // The Holy See has a Secretary for Relations with States.
      .filter { !sentence[..<$0.lowerBound].hasSuffix("Relations ") }
    let listed = listed(in: sentence[..<(triggers.first?.lowerBound ?? sentence.endIndex)])
    if DeniedEncounter.isDenied(DeniedEncounter.words(of: sentence)) {
      account.denied += listed
    } else {
      for person in listed where !account.people.contains(person) { account.people.append(person) }
    }
    var clause = sentence.startIndex
    for (index, trigger) in triggers.enumerated() {
      let end = index + 1 < triggers.count ? triggers[index + 1].lowerBound : sentence.endIndex
      let after = sentence[trigger.upperBound..<end]
      let met = MetList(after)
      if DeniedEncounter.isDenied(before: sentence[clause..<trigger.lowerBound], after: after) {
        account.denied += met.people
      } else {
        for person in met.people where !account.people.contains(person) {
          account.people.append(person)
        }
        for holder in met.officeHolders where !account.officeHolders.contains(holder) {
          account.officeHolders.append(holder)
        }
      }
      if !met.isEmpty { clause = trigger.upperBound }
    }
  }

  /// Words of `prose` that tell of an encounter with somebody who is not of the traveller's own side.
  static func encounter(in prose: String) -> String? {
    for sentence in sentences(of: prose) {
      for match in sentence.matches(of: encounter)
      where !match.output.1.contains(/^(?:[a-z]+ )*(?:U$|American\b)/) {
        let before = sentence[..<match.range.lowerBound]
        if DeniedEncounter.isDenied(before: before, after: match.output.1) { continue }
        return String(sentence[match.range.lowerBound...].prefix(120))
      }
    }
    return nil
  }

  private static var encounter: Regex<(Substring, Substring)> {
    /\b(?:[Mm]et|[Mm]eetings?|[Cc]onferred|[Tt]alked|[Tt]alks|[Dd]iscuss(?:ed|ions)) (?:[^,.;]{0,150}? )??with ([^.;]*)/
  }

  /// Whose officials `prose` says were met without naming them, as adjectives of nationality; an empty one
  /// for those of the host country.
  static func officials(in prose: String) -> [String] {
    for sentence in sentences(of: prose) {
      for match in sentence.matches(of: encounter) {
        let before = sentence[..<match.range.lowerBound]
        if DeniedEncounter.isDenied(before: before, after: match.output.1) { continue }
        let officials = officials(among: match.output.1)
        if !officials.isEmpty { return officials }
      }
    }
    return []
  }

  /// `senior Korean and Japanese officials`
  private static func officials(among text: Substring) -> [String] {
    let office = text.firstRange(of: /\b(?:officials|leaders|ministers|counterparts|leadership)\b/)
    guard let office else { return [] }
    var adjectives: [String] = []
    let pieces = text[..<office.lowerBound].split(separator: /,?[ ]and[ ]|,[ ]/)
    for piece in pieces {
      let words = piece.split { !$0.isLetter }
      let adjective = words.filter { $0.first?.isUppercase == true }.joined(separator: " ")
      // `government and Solidarity leaders`, but not `members of the opposition and Iraqi leaders`
      let isOfHost = adjective.isEmpty && (pieces.count == 1 || words.allSatisfy(ranks.contains))
      if isOfHost || Nationalities.country(of: adjective) != nil { adjectives.append(adjective) }
    }
    return office.lowerBound == text.startIndex ? [""] : adjectives
  }

  private static let ranks: Set<Substring> = [
    "senior", "government", "other", "political", "military", "local", "city", "regional", "top",
  ]

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
}

extension PersonsMet.Person {
  /// A person with a title alone, what stands before it, and the name: `former Russian President Putin`.
  init(_ titled: TitledLeader, _ named: MetName, before: String) {
    var words = before.split(separator: " ")[...]
    let isFormer = words.first == "former"
    if isFormer { words.removeFirst() }
    let adjective = words.joined(separator: " ")
    self.init(titled.title, named, nationality: adjective.isEmpty ? nil : adjective)
    if !adjective.isEmpty, Nationalities.country(of: adjective) == nil {
      isForeign = true
      self.titled.title = "\(adjective) \(titled.title)"
    }
    if isFormer { self.titled.title = "former " + self.titled.title }
    if titled.title == "Pope" { nationality = "Pope" }
  }

  /// A person with a title, and a country where none stands behind the name.
  init(_ title: String, _ named: MetName, nationality: String?) {
    var titled = TitledLeader(named.name)
    titled.title = title
    titled.name = named.name
    self.init(
      titled: titled, nationality: named.country ?? nationality,
      isForeign: named.isElsewhere && nationality == nil)
  }
}

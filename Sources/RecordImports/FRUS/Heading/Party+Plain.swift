internal import Documents
internal import Negotiations

extension Party {
  /// The party that text without markup names.
  init?(plain text: String, tag: String? = nil) {
    let phrase = Self.withoutSymbols(Self.office(text))
    guard phrase.contains(where: \.isLetter) else { return nil }
    var titled = TitledName(phrase)
    if !titled.isName, !titled.title.isEmpty || Self.opensWithFullName(phrase) {
      // "Mr. Guy Walter Bay of the Division of the American Republics"
      let words = titled.name.prefix { $0 != "," }.split(separator: " ")
      let end = words.firstIndex { Self.stops.contains($0.lowercased()) } ?? words.endIndex
      // What follows an "and" may be somebody else, who must not be lost.
      if end == words.endIndex || words[end] != "and" {
        titled.name = words[..<end].joined(separator: " ")
      }
    }
    if let (name, office) = Self.described(phrase) ?? Self.named(beforeOffice: phrase)
      ?? Self.servingPresident(phrase)
    {
      self.init(kind: .person(name), text: text, title: office, tag: tag)
    } else if let ruler = Self.ruler(in: phrase) {
      self.init(kind: .office, text: text, title: ruler, tag: tag)
    } else if let (name, office) = Self.addressed(phrase) {
      self.init(kind: .person(name), text: text, title: office, tag: tag)
    } else if PartyList.isPlural(titled.title), let names = Self.names(in: titled.name) {
      self.init(kind: .person(names), text: text, title: titled.title, tag: tag)
    } else if let head = Self.headKind(phrase) {
      let title = head == .office ? Self.withoutStation(phrase) : phrase
      self.init(kind: head, text: text, title: title, tag: tag)
    } else if Self.isHeadOfOffice(titled.title), Self.isSymbol(titled.name) {
      // "Assistant Secretary FE"
      self.init(kind: .office, text: text, title: phrase, tag: tag)
    } else if titled.isName, Self.canBeName(titled.name),
      !Self.isSurelyNoName(titled),
      let name = PersonName(printed: titled.name)
    {
      self.init(kind: .person(name), text: text, title: titled.title, tag: tag)
    } else if titled.name.isEmpty {
      self.init(kind: .office, text: text, title: Self.withoutStation(phrase), tag: tag)
    } else {
      return nil
    }
  }

  /// A phrase without the symbol of an office before a form of address or behind a full name: `NE Mr. J.
  /// Dorman`, `Mr. Robert Creel EUR/GER`.
  private static func withoutSymbols(_ phrase: String) -> String {
    var words = phrase.split(separator: " ")[...]
    if words.count > 2, let first = words.first, isSymbol(String(first)),
      forms.contains(String(words[1])) || words[1].contains("/") && HeadingWords.isTitle(words[1])
    {
      words = words.dropFirst()
    }
    if words.count > 2, let last = words.last, last.contains("/"), isSymbol(String(last)) {
      words = words.dropLast()
    }
    return words.joined(separator: " ")
  }

  /// “Ralph Abernathy, President of the Conference”: a full name, and behind it the office.
  static func described(_ phrase: String) -> (PersonName, String)? {
    guard let comma = phrase.firstIndex(of: ",") else { return nil }
    let titled = TitledName(String(phrase[..<comma]))
    let words = titled.name.split(separator: " ")
    let rest = phrase[phrase.index(after: comma)...].trimmed
    guard (2...4).contains(words.count), opensWithFullName(titled.name + " of it"),
      ParticipantEntry.isHonorific(titled.title),
      opensWithPost(rest),
      rest.contains(" of ") || !titled.title.isEmpty
    else { return nil }
    return PersonName(printed: titled.name).map { ($0, office(rest)) }
  }

  /// Whether an office begins with its post, perhaps behind a word of what kind: `Political Adviser to …`.
  private static func opensWithPost(_ office: String) -> Bool {
    let words = office.split(separator: " ")
    guard let first = words.first else { return false }
    if HeadingWords.posts.contains(HeadingWords.key(first)) || HeadingWords.isTitle(first) {
      return true
    }
    return words.count > 2 && ["to", "of"].contains(words[2])
      && HeadingWords.posts.contains(HeadingWords.key(words[1]))
  }

  /// “Shah of Iran”, “Sultan of Morocco”: a ruler called by the country.
  static func isRuler(_ phrase: String) -> Bool { ruler(in: phrase) != nil }

  /// The title of a ruler who is called by the country, without how he is styled: “His Imperial Majesty the
  /// Shahinshah” is the Shah of Iran.
  private static func ruler(in phrase: String) -> String? {
    let words = phrase.split(separator: " ")
    let title = words.drop { styles.contains(HeadingWords.key($0)) }
    let keys = title.map { HeadingWords.key($0) }
    guard let first = keys.first, rulers.contains(first) || first.hasSuffix("shah"), keys.count < 6
    else { return nil }
    if ["shahinshah", "shahanshah"].contains(first) || first == "shah" && keys.last == "iran" {
      return "Shah of Iran"
    }
    guard rulers.contains(first), keys.count == 1 ? first == "shah" : keys[1] == "of" else {
      return nil
    }
    return title.joined(separator: " ")
  }

  private static let rulers: Set<String> = ["shah", "sultan", "emir", "amir", "imam"]
  private static let styles: Set<String> = [
    "his", "her", "imperial", "royal", "majesty", "highness", "the", "him", "hrh", "hm", "hh", "he",
  ]

  /// “Bertram W. Rein Deputy Assistant Secretary for Transportation”: a full name and, without a comma, the
  /// office. A given name that many bear, an initial, capitals or a form of address tell the name.
  private static func named(beforeOffice phrase: String) -> (PersonName, String)? {
    let words = phrase.split(separator: " ").map(String.init)
    guard words.count > 2, !phrase.contains(",") else { return nil }
    let start = words.firstIndex { !ParticipantEntry.isHonorific($0) } ?? 0
    for end in (start + (start > 0 ? 1 : 2))..<max(start + 2, min(start + 5, words.count)) {
      guard end < words.count else { return nil }
      let name = words[start..<end]
      guard
        name.allSatisfy({ word in
          MarkedText.isOfName(Substring(word)) && !HeadingWords.isTitle(word)
            && (word.first?.isUppercase == true || PersonName.isParticle(word))
            && !["The", "His", "Her", "And"].contains(word) || isCapitals(word)
        })
      else { return nil }
      guard opensOffice(words[end...]), name.last?.hasSuffix(".") == false else { continue }
      let isSurelyName =
        start > 0 || GivenNames.isCommon(name[start].lowercased()) || isCapitals(words[end - 1])
        || name.dropLast().dropFirst().contains { $0.count == 2 && $0.hasSuffix(".") }
      guard isSurelyName, let printed = PersonName(printed: name.joined(separator: " ")) else {
        return nil
      }
      return (printed, office(words[end...].joined(separator: " ")))
    }
    return nil
  }

  /// `JABLONSKI`, but no initials of an office.
  private static func isCapitals(_ word: String) -> Bool {
    word.count > 4 && word.allSatisfy(\.isUppercase)
  }

  /// Whether words are an office and nothing else, and the first of them opens one: `Country Officer for
  /// Tunisia`.
  private static func opensOffice(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return false }
    let key = HeadingWords.key(first)
    guard first.first?.isUppercase == true,
      HeadingWords.isPost(first) && key != "general" || openingOffices.contains(key)
    else { return false }
    let text = words.joined(separator: " ")
    return headKind(text) == .office || words.count == 1 && HeadingWords.isPost(first)
      || TitledName(text).name.isEmpty && words.count > 1
  }

  private static let openingOffices: Set<String> = [
    "acting", "country", "cultural", "commercial", "desk", "economic", "first", "foreign", "joint",
    "labor", "military", "permanent", "political", "press", "prime", "principal", "public",
    "second",
    "senior", "special", "staff", "third", "under", "vice",
  ]

  /// “Press Secretary to the President Nessen”: who is called by the name behind the President whom he serves.
  private static func servingPresident(_ phrase: String) -> (PersonName, String)? {
    let lead = " to the President "
    guard let place = phrase.firstRange(of: lead) else { return nil }
    let words = phrase[place.upperBound...].split(separator: " ")
    let post = phrase[..<place.lowerBound].split(separator: " ").last.map { HeadingWords.key($0) }
    guard (1...3).contains(words.count), words.allSatisfy(MarkedText.isOfName),
      words.allSatisfy({ !HeadingWords.isTitle($0) && $0.first?.isUppercase == true }),
      let post, HeadingWords.posts.contains(post),
      let name = PersonName(printed: words.joined(separator: " "))
    else { return nil }
    return (name, office(String(phrase[..<place.lowerBound]) + " to the President"))
  }

  /// “Deputy Prime Minister and Minister for Foreign Affairs Mr. Mohammad Ludin”: the offices, and behind
  /// them, with a form of address, who holds them.
  private static func addressed(_ phrase: String) -> (PersonName, String)? {
    let words = phrase.split(separator: " ").map(String.init)
    guard let place = words.lastIndex(where: { forms.contains($0) }), place > 1,
      (1...4).contains(words.count - place - 1),
      !stops.contains(words[place - 1].lowercased()), words[place - 1] != "vice",
      words[..<place].contains(where: { word in
        HeadingWords.isPost(word) || HeadingWords.isTitle(word)
          || HeadingWords.bodies.contains(HeadingWords.key(word))
      })
    else { return nil }
    let titled = TitledName(words[place...].joined(separator: " "))
    guard titled.isName, canBeName(titled.name), let name = PersonName(printed: titled.name) else {
      return nil
    }
    return (name, office(words[..<place].joined(separator: " ")))
  }

  private static let forms: Set<String> = ["Mr.", "Mrs.", "Dr.", "Miss"]

  /// Whether a text that stands where a name could is none: a post, a body, somebody's assistant or, without
  /// a title, a country.
  private static func isSurelyNoName(_ titled: TitledName) -> Bool {
    let words = titled.name.split(separator: " ")
    guard let last = words.last else { return true }
    let owners = ["’s", "'s", "s’", "’S", "'S"]
    if words.contains(where: { word in owners.contains(where: word.hasSuffix) }) {
      return true
    }
    if titled.name.contains("/") { return true }
    let isAddressed = !titled.title.isEmpty && ParticipantEntry.isHonorific(titled.title)
    if isAddressed { return false }
    let key = HeadingWords.key(last)
    // "Embassy Paris", "Department State"
    if words.count > 1, let first = words.first.map({ HeadingWords.key($0) }),
      HeadingWords.bodies.contains(first), first != "house"
    {
      return true
    }
    let isBody = HeadingWords.bodies.contains(key) && !["house", "bank", "union"].contains(key)
    // "Ivan Head"
    let isPost = HeadingWords.isPost(last) && !(key == "head" && words.count == 2)
    return isPost || isBody && !isOfPerson(titled.title)
      || titled.title.isEmpty && ParticipantList.isNamedSide(titled.name)
  }

  /// Whether a tag of a person holds something else: a body, a post, or a name that is withheld.
  static func isNoPerson(tagged text: String) -> Bool {
    if text.contains("declassified") { return true }
    if case .body? = Party(plain: text)?.kind { return true }
    return false
  }

  /// Whether words that look like a name can be one: no brackets and colons, and no word of a thing.
  private static func canBeName(_ text: String) -> Bool {
    guard !text.contains(where: { "():;\"“”".contains($0) }), !text.contains("declassified"),
      text.filter({ $0 == "[" }).count == text.filter({ $0 == "]" }).count
    else { return false }
    return !text.split(separator: " ").contains { word in
      let key = HeadingWords.key(word)
      // "Mr. Al Puhan" is somebody, "et al." is not.
      return HeadingWords.unnamed.contains(key) && !(key == "al" && word.first?.isUppercase == true)
    }
  }

  /// The names of “Messrs. Donnelly and Turkel of the Division”, as one that is taken apart later.
  private static func names(in text: String) -> PersonName? {
    let words = text.split(separator: " ").prefix {
      $0 == "and" || !stops.contains($0.lowercased())
    }
    guard words.contains("and"),
      words.allSatisfy({ $0 == "and" || $0.first?.isUppercase == true })
    else { return nil }
    return PersonName(printed: words.joined(separator: " "))
  }

  /// What the noun that heads the phrase says it is; `nil` where a name may follow.
  private static func headKind(_ text: String) -> Kind? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.first == "Certain" { return .body(.group) }
    let end = words.firstIndex { stops.contains($0.lowercased()) } ?? words.count
    guard end > 0 else { return nil }
    let head = HeadingWords.key(words[end - 1]).replacing("’s", with: "")
    if HeadingWords.collections.contains(head) { return .body(.group) }
    // "Consulate General at Calcutta"
    if head == "general", end > 1, HeadingWords.bodies.contains(HeadingWords.key(words[end - 2])) {
      return .body(.organisation)
    }
    if HeadingWords.bodies.contains(head), !(end <= 4 && isOfPerson(words[0])) {
      return .body(
        head == "government" ? .government : head == "delegation" ? .delegation : .organisation)
    }
    // "President Truman" ends in a name, "Secretary of the Treasury Morgenthau" does too.
    guard HeadingWords.posts.contains(head) else { return nil }
    let titled = TitledName(text)
    guard titled.isName else { return .office }
    // "Soviet Interpreter", "Deputy Executive Secretary"; but "Alexander Pope" and "Mr. Head".
    let isAddressed = !titled.title.isEmpty && ParticipantEntry.isHonorific(titled.title)
    let isPost =
      !isAddressed && !HeadingWords.titlesThatAreNames.contains(head)
      && !(head == "head" && titled.title.isEmpty && titled.name.split(separator: " ").count == 2)
    return isPost && HeadingWords.key(titled.name).hasSuffix(head) ? .office : nil
  }

  /// Whether a title is one that the symbol of an office may follow: `Assistant Secretary`, but not `President`,
  /// whose name may be printed in capitals.
  private static func isHeadOfOffice(_ title: String) -> Bool {
    guard let last = title.split(separator: " ").last else { return false }
    return ["secretary", "director", "assistant", "deputy", "chief", "counselor"]
      .contains(HeadingWords.key(last))
  }

  /// Whether a word is what the Department calls an office by: `FE`.
  private static func isSymbol(_ text: String) -> Bool {
    (2...7).contains(text.count) && text.allSatisfy { $0.isUppercase || "/–-&".contains($0) }
  }

  /// Whether two words or more that can be a name stand before an “of”: “Charles Burton Marshall of
  /// the Policy Planning Staff”.
  private static func opensWithFullName(_ text: some StringProtocol) -> Bool {
    let words = text.split { $0.isWhitespace }.map { String($0) }
    guard let end = words.firstIndex(of: "of"), (2...4).contains(end) else { return false }
    return words[..<end].allSatisfy { word in
      let key = HeadingWords.key(word)
      return word.first?.isUppercase == true && !HeadingWords.bodies.contains(key)
        && !HeadingWords.posts.contains(key) && !RecordWords.isForm(word)
        && word.allSatisfy { $0.isLetter || ".’'-".contains($0) }
    }
  }

  /// An office that is the same wherever its holder stays: “Secretary of State, at Canberra”.
  private static func withoutStation(_ title: String) -> String {
    if let comma = title.lastIndex(of: ","),
      let last = title[comma...].split(separator: " ").last,
      HeadingWords.rooms.contains(HeadingWords.key(last))
    {
      return withoutStation(String(title[..<comma]))
    }
    for join in [", at ", " at ", ", in ", " in ", " of a "] {
      guard let place = title.firstRange(of: join) else { continue }
      let office = String(title[..<place.lowerBound])
      if central.contains(OfficeTitle.key(office)) { return office }
    }
    return title
  }

  private static let central: Set<String> = [
    "president", "vicepresident", "secretary", "secretaryofstate", "actingsecretary",
    "actingsecretaryofstate", "undersecretary", "undersecretaryofstate", "secretaryofdefense",
    "secretaryofthetreasury", "secretaryofwar", "secretaryofthenavy", "deputysecretaryofstate",
    "president-elect",
  ]

  /// Whether a title is that of a person and of no body: Colonel House, but the General Staff.
  private static func isOfPerson(_ title: String) -> Bool {
    ParticipantEntry.isHonorific(title)
      || ["colonel", "major", "captain", "admiral", "senator", "lieutenant"]
        .contains(HeadingWords.key(title))
      || title.contains(".") && HeadingWords.isRank(title) || title.lowercased() == "honorable"
  }

  private static let stops: Set<String> = [
    "of", "in", "to", "for", "at", "on", "with", "and", "about", "regarding", "concerning",
  ]

  /// An office or title without its article, quotation marks and trailing commas.
  static func office(_ text: String) -> String {
    var text = Substring(text)
    if text.lowercased().hasPrefix("the ") { text = text.dropFirst(4) }
    while let last = text.last, last.isWhitespace || ",;:.".contains(last) {
      // The point of an abbreviation belongs to it.
      if last == ".", text.split(separator: " ").last.map({ $0.count <= 5 }) ?? false { break }
      text = text.dropLast()
    }
    return String(text)
  }
}

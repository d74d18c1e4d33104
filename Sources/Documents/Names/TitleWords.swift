/// Words of offices and ranks, by which "Minister of Finance" is told from a person.
enum TitleWords {
  /// Whether a text is an office, a rank or a function and no name: `Minister of Finance`, `chair`.
  static func areAll(_ text: String) -> Bool {
    let words = words(of: text)
    guard let first = words.first, let last = words.last else { return false }
    // General Marshall and Admiral King are people, whatever their names mean beside.
    if words.count > 1, ranks.contains(first), !prepositions.contains(words[1]),
      !isOffice(words[1]) || surnames.contains(words[1])
    {
      return false
    }
    let isWrittenLarge = text.split(separator: " ").last?.first?.isUppercase == true
    if first != "the", isWrittenLarge, surnames.contains(last) { return false }
    let known = words.prefix { isTitle($0) || belongs($0) }
    guard known.contains(where: isTitle) else { return false }
    if known.count == words.count { return true }
    // "President of Mexico": where somebody was it is one word.
    return known.count == words.count - 1 && known.last.map(prepositions.contains) == true
  }

  /// The person in a text that begins with an office: `Secretary of War Taft`; `nil` where it does not,
  /// or is the office alone. A form of address such as `Mr.` is left to stand.
  static func person(in text: String) -> (title: String, name: String)? {
    let all = text.split(separator: " ").map(String.init)
    let words = all.map(Self.plain)
    guard let first = words.first, all.count > 1,
      isOffice(first) || isOffice(words[1]) && belongs(first)
    else { return nil }
    let count = words.prefix { isOffice($0) || belongs($0) }.count
    guard count < all.count, words.prefix(count).contains(where: isOffice) else { return nil }
    // A preposition leads to the name of a place, which is part of the office.
    if let last = words.prefix(count).last, prepositions.contains(last) { return nil }
    let name = all[count...].joined(separator: " ")
    guard name.count > 1, NameCells.isNameLike(name) else { return nil }
    return (all[..<count].joined(separator: " "), name)
  }

  /// Whether a text is a function in small letters, which names nobody: `interpreter`, `note taker`.
  static func isFunction(_ text: String) -> Bool {
    !text.contains { $0.isUppercase || $0 == "(" } && text.first?.isLowercase == true
      && words(of: text).allSatisfy(functions.contains)
  }

  /// Whether a text is the title of a peer or a prince with a place, by which one person is known: `Duke of Alba`.
  static func isPeer(_ text: String) -> Bool {
    let words = words(of: text)
    guard words.count > 2, let first = words.first(where: { $0 != "the" }), peers.contains(first)
    else { return false }
    return words.contains { ["of", "von", "de", "du", "d"].contains($0) }
      && text.split(separator: " ").last?.first?.isUppercase == true
  }

  private static let peers: Set<String> = [
    "duke", "duchess", "marquess", "marquis", "marchioness", "earl", "count", "countess",
    "viscount",
    "prince", "princess", "king", "queen", "emperor", "sultan", "grand", "archduke", "herzog",
    "fürst", "graf", "duc", "comte",
  ]

  /// Whether a text ends in the word of an office: "Assistant Secretary" before "for War".
  static func endsInOffice(_ text: String) -> Bool {
    words(of: text).last.map(isTitle) ?? false
  }

  /// Whether a text is what offices are for, or where: "Foreign Affairs".
  static func isMatter(_ text: String) -> Bool {
    let words = words(of: text)
    return !words.isEmpty && words.allSatisfy(belongs)
  }

  /// Whether a text holds a word for a body of people: "National Committee", "Society".
  static func namesBody(_ text: String) -> Bool {
    words(of: text).contains { matters.contains($0) || bodies.contains($0) }
  }

  private static let bodies: Set<String> = [
    "society", "office", "ministry", "department", "bureau", "league", "institute", "agency",
    "centre", "center", "front", "movement", "congress", "association", "fund", "bank", "group",
    "administration", "authority", "organisation", "organization", "foundation", "academy",
    "people",
    "комитет", "совет", "общество", "министерство", "комиссия",
  ]

  private static func words(of text: String) -> [String] {
    text.split { $0 == " " || $0 == "/" }.map { plain(String($0)) }.filter { !$0.isEmpty }
  }

  private static func plain(_ word: String) -> String {
    word.lowercased().trimmingScalars { ".,()'’".unicodeScalars.contains($0) }
  }

  private static func isOffice(_ word: String) -> Bool {
    offices.contains(word) || word.split(separator: "-").contains { offices.contains(String($0)) }
  }

  private static func isTitle(_ word: String) -> Bool {
    isOffice(word) || functions.contains(word)
  }

  private static func belongs(_ word: String) -> Bool {
    prepositions.contains(word) || matters.contains(word)
  }

  private static let prepositions: Set<String> = [
    "of", "for", "to", "at", "in", "the", "and", "on", "de", "des", "du", "der", "die", "für",
    "von", "la", "le", "am", "im", "по", "при", "в", "и", "&",
  ]

  private static let ranks: Set<String> = [
    "general", "admiral", "colonel", "major", "captain", "commander", "lord", "sir", "marshal",
    "count", "baron", "prince", "duke", "earl",
  ]

  /// Words of offices that are surnames too.
  private static let surnames: Set<String> = [
    "king", "major", "marshal", "head", "house", "home", "page", "clerk", "chief", "lord",
    "french", "german", "england", "france", "speaker",
  ]

  private static let offices: Set<String> = [
    "minister", "president", "secretary", "undersecretary", "premier", "chancellor", "ambassador",
    "envoy", "consul", "governor", "senator", "commissar", "commissioner", "attaché", "attache",
    "vice", "deputy", "assistant", "chargé", "charge", "marshal", "chairman", "chairwoman",
    "chairperson", "speaker", "congressman", "delegate", "counsellor", "counselor", "viceroy",
    "regent", "plenipotentiary", "legate", "unterstaatssekretär", "nuncio", "ministerpräsident",
    "außenminister",
    "aussenminister", "reichskanzler", "kanzler", "präsident", "botschafter", "gesandter",
    "staatssekretär", "ministre", "président", "ambassadeur", "министр", "президент", "посол",
    "премьер", "премьер-министр", "нарком", "секретарь", "председатель",
  ]

  /// What somebody was at the meeting, or forms of rank that stand behind a name.
  private static let functions: Set<String> = [
    "baron", "count", "prince", "viscount", "marquis", "earl", "duke", "graf", "fürst", "freiherr",
    "chair", "chairing", "presiding", "absent", "present", "interpreter", "translator",
    "interpreting", "notetaker", "note-taker", "note", "taker", "observer", "host", "head",
    "leader", "member", "adviser", "advisor", "expert", "rapporteur", "witness", "mediator",
    "signatory", "spokesman", "recorder", "emperor", "empress", "king", "queen", "tsar", "czar",
    "kaiser", "shah", "sultan", "general", "admiral", "colonel", "major", "captain", "director",
    "chief", "officer", "commander", "clerk", "dolmetscher", "vorsitz", "vorsitzender",
    "vorsitzende", "protokoll", "leiter", "interprète", "переводчик", "председательствующий",
    "глава", "император", "король", "主席", "翻译", "翻譯", "外长", "部长", "大使", "总统", "总理",
  ]

  /// What offices are for, and where.
  private static let matters: Set<String> = [
    "foreign", "prime", "first", "second", "third", "former", "acting", "permanent", "chief",
    "special", "state", "war", "finance", "affairs", "navy", "naval", "marine", "army", "air",
    "interior", "internal", "external", "home", "treasury", "exchequer", "defence", "defense",
    "trade", "commerce", "justice", "education", "agriculture", "labour", "labor", "health",
    "colonies", "colonial", "communications", "transport", "industry", "economy", "economics",
    "economic", "council", "staff", "people's", "peoples", "general", "national", "security",
    "cabinet", "legation", "embassy", "delegation", "mission", "committee", "commission",
    "conference", "government", "board", "senate", "house", "parliament", "party", "military",
    "extraordinary", "plenipotentiary", "privy", "lord", "high", "d'affaires", "daffaires",
    "étrangères", "etrangeres", "affaires", "great", "united", "states", "kingdom", "nations",
    "republic",
    "union", "soviet", "russia", "russian", "japan", "japanese", "china", "chinese", "france",
    "french", "britain", "british", "germany", "german", "italy", "italian", "american", "america",
    "england", "turkey", "austria", "hungary", "poland", "spain", "portugal", "sweden", "norway",
    "denmark", "usa", "ussr", "us", "uk", "u.s", "u.k", "washington", "moscow", "london", "paris",
    "berlin", "tokyo", "peking", "beijing", "st", "petersburg", "иностранных", "дел", "финансов",
    "военный", "внутренних",
  ]
}

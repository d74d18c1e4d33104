/// The words by which American diplomatic documents call people, posts and bodies.
enum HeadingWords {
  /// May stand before a name: `Mr.`, `General`, `Secretary of State`.
  static let titles: Set<String> = [
    "acting", "admiral", "ambassador", "assistant", "attorney", "baron", "bishop", "brigadier",
    "captain", "chairman", "chairmen", "chancellor", "chargé", "chief", "colonel", "commander",
    "commissar", "commissioner", "congressman", "consul", "count", "counselor", "crown", "deputy",
    "director", "dr", "emperor", "ex-president", "father", "field", "first", "fleet", "foreign",
    "former", "general", "generalissimo", "generalissimus", "governor", "his", "excellency",
    "judge",
    "justice", "king", "lady", "lieutenant", "lord", "m", "madame", "major", "marshal", "messrs",
    "minister", "miss", "mme", "mr", "mrs", "premier", "president", "presidents", "president-elect",
    "prime", "prince", "princess", "professor", "queen", "rear", "representative", "second",
    "secretary", "secretary-general", "senator", "señor", "sir", "special", "third", "under",
    "vice", "vice-president", "ambassadors", "archbishop", "brigadier-general", "cardinal",
    "comrade", "congresswoman", "frau", "generals", "herr", "honorable", "honourable",
    "lieutenant-colonel", "lieutenant-general", "major-general", "minister-president", "postmaster",
    "monsieur",
    "representatives", "secretaries", "senators", "sergeant", "signor", "speaker", "vice-admiral",
    "vice-chancellor", "viscount", "administrator", "ms", "doña", "monsignor", "messers",
    "congressmen", "governors", "colonels", "admirals", "secty", "secy", "d’affaires", "d'affaires",
    "majesty", "highness", "imperial", "royal", "interpreter", "designate", "madam", "senor",
    "commodore",
  ]

  /// Ranks and titles that are printed short and without a point: `LTC P. Dawkins`, `Col de Villemain`.
  private static let bareRanks: Set<String> = [
    "adm", "amb", "bg", "capt", "cdr", "col", "cpt", "dcm", "gen", "lcdr", "lt", "ltc", "ltcol",
    "ltg", "ltgen", "ltjg", "maj", "majgen", "mg", "pmg", "radm", "sgt", "vadm", "brig", "1lt",
    "2lt",
  ]

  /// Whether the word is one of them; small letters throughout would be a word of a sentence.
  private static func isBareRank(_ word: some StringProtocol) -> Bool {
    guard let first = word.first(where: \.isLetter), first.isUppercase else { return false }
    let key = key(word)
    // `Bg` and `Mg` are syllables of names.
    return bareRanks.contains(key)
      && (key.count > 2 || key == "lt" || !word.contains(where: \.isLowercase))
  }

  /// Whether a word is joined of titles: `Under-Secretary`, `Lieutenant-General`.
  private static func isJoined(_ key: String) -> Bool {
    let parts = key.split(separator: "-")
    return parts.count == 2 && parts.allSatisfy { titles.contains(String($0)) }
  }

  /// Ranks and titles that are printed short, always with a point: `Brig. Gen.`
  static let shortTitles: Set<String> = [
    "adm", "amb", "brig", "capt", "cdr", "cmdr", "col", "cong", "gen", "gov", "hon", "lt", "maj",
    "prof", "radm", "rep", "rev", "sr", "sra", "rt", "sec", "sen", "sgt", "vadm", "asst", "dep",
    "lic", "ing", "eng", "arq", "lieut", "secy", "min", "chrm", "msgr", "amb", "dir", "couns",
    "atty", "cdre",
  ]

  /// Ranks in full that are printed short.
  private static let fullRanks = [
    "adm": "admiral", "brig": "brigadier", "capt": "captain", "cdr": "commander",
    "cmdr": "commander", "col": "colonel", "gen": "general", "lt": "lieutenant",
    "lieut": "lieutenant", "maj": "major", "radm": "rear admiral", "vadm": "vice admiral",
    "ltc": "lieutenant colonel", "ltcol": "lieutenant colonel", "ltg": "lieutenant general",
    "ltgen": "lieutenant general", "mg": "major general", "majgen": "major general",
    "bg": "brigadier general",
  ]

  /// A rank in full, as ranks are compared: `lieutenant general` for `Lt. Gen.`
  static func inFull(rank: String) -> String {
    rank.split { $0.isWhitespace || $0 == "-" }.map { key($0) }
      .map { fullRanks[$0] ?? $0 }.joined(separator: " ")
  }

  /// Words before a given name that are no rank by themselves: `Air Chief Marshal`, `Prince`.
  static func isHalfOfRank(_ word: some StringProtocol) -> Bool {
    [
      "Senator", "Representative", "Vice", "Marshal", "Air", "Field", "Chief", "Fleet", "Group",
      "Commodore", "Prince", "Princess", "Ambassador", "Dr.",
    ].contains(String(word))
  }

  /// Whether two words open a rank of the air forces, the first of which is none alone: `Air Marshal`, `Group
  /// Captain`.
  static func isAirRank(_ first: some StringProtocol, _ second: some StringProtocol) -> Bool {
    switch String(first) {
    case "Air": ["marshal", "chief", "commodore", "vice", "vice-marshal"].contains(key(second))
    case "Group", "Wing": ["captain", "commander"].contains(key(second))
    default: false
    }
  }

  /// What stands before a name, and no part of it, in the lists of persons: `Lt. Gen.`
  static let ranks: Set<String> = [
    "admiral", "brigadier", "brigadier-general", "captain", "colonel", "commander", "general",
    "lieutenant", "lieutenant-colonel", "lieutenant-general", "major", "major-general", "rear",
    "vice-admiral", "honorable", "honourable",
  ]

  /// Titles that are family names as well: “Mr. Bishop”.
  static let titlesThatAreNames: Set<String> = [
    "baron", "bishop", "captain", "count", "crown", "father", "field", "judge", "justice", "king",
    "lord", "major", "marshal", "prince", "queen", "pope", "governor", "speaker", "cardinal",
  ]

  /// Where people meet, at the end of a phrase: “the Secretary’s Residence”.
  static let rooms: Set<String> = [
    "apartment", "home", "hotel", "house", "office", "palace", "residence", "room", "suite",
    "villa",
  ]

  /// Call a person by the post, whatever stands around them.
  static let posts: Set<String> = [
    "adviser", "advisers", "advisor", "agent", "aide", "assistant", "attaché", "attorney", "charge",
    "chargé", "chief", "commander", "commissar", "commissioner", "consul", "coordinator",
    "counselor", "counsellor", "delegate", "deputy", "director", "emperor", "general",
    "generalissimo", "governor", "head", "holiness", "interpreter", "king", "majesty", "marshal",
    "member", "minister", "observer", "officer", "premier", "president", "queen", "representative",
    "secretary", "secretary-general", "chairman", "chancellor", "ambassador", "admiral", "judge",
    "administrator", "president-elect", "pope", "regent", "leader", "counsel", "spokesman",
    "attache", "translator", "manager", "rapporteur",
  ]

  /// Call a body.
  static let bodies: Set<String> = [
    "agency", "army", "assembly", "board", "bureau", "cabinet", "command", "commission",
    "committee",
    "company", "conference", "congress", "consulate", "corporation", "council", "delegation",
    "department", "division", "embassy", "forces", "government", "headquarters", "house",
    "kremlin", "legation", "ministry", "mission", "office", "organization", "party", "secretariat",
    "service", "staff", "station", "section", "department’s", "group", "union", "league", "bank",
    "society", "force", "subcommittee", "sub-group", "subgroup", "directorate", "region", "club",
    "secretariat-general", "administration", "communities", "community",
  ]

  /// Stand in no name of a person, and tell a phrase from one.
  static let unnamed: Set<String> = [
    "africa", "attached", "attendees", "college", "files", "list", "officials", "others",
    "participants", "representing", "room", "statement", "trip", "organizations", "aide-mémoire",
    "delivered", "submitted", "notetaker", "note-taker", "notetakers", "visitors", "visitor", "al",
    "nation", "intelligence", "session", "secs", "press", "republic", "kingdom", "nations",
    "absent", "invitees", "affairs", "aides", "communism", "invitation", "leaders", "meeting",
    "minutes", "period", "policy", "reporting", "rights", "viet-nam", "guiana", "europe",
    "interpreters", "translators", "observers", "advisers",
  ]

  /// Call several bodies or people at once.
  static let collections: Set<String> = [
    "ambassadors", "consulates", "embassies", "governments", "legations", "missions", "officers",
    "offices", "posts", "representatives", "ministers", "chiefs", "members", "principals",
    "departments", "delegations", "posts", "stations", "secretaries", "capitals",
  ]

  /// Take a "to" behind them that is no recipient: the Ambassador *to* France.
  static let takingTo: Set<String> = [
    "accredited", "adviser", "advisor", "aide", "ambassador", "assistant", "attaché",
    "commissioner",
    "counselor", "commission", "delegate", "delegation", "deputy", "envoy", "liaison", "military",
    "minister",
    "mission", "naval", "observer", "officer", "representative", "secretary", "counsel",
  ]

  /// A word as these sets have it: small, without points and commas.
  static func key(_ word: some StringProtocol) -> String {
    word.lowercased().filter { $0 != "." && $0 != "," && $0 != ":" }
  }

  /// Whether the word may open the title of a party: `President`, `Mr.`, `H.E.`
  static func isTitle(_ word: some StringProtocol) -> Bool {
    let key = key(word)
    return titles.contains(key) && !isInitials(word) || isJoined(key) || isBareRank(word)
      || (word.contains(".") && (shortTitles.contains(key) || styles.contains(word.uppercased())))
      || isDesignate(key) || isShortened(word)
  }

  /// How rulers and envoys are styled, in initials: `H.R.H. Prince Wan`.
  static let styles: Set<String> = ["H.E.", "H.R.H.", "H.I.M.", "H.M.", "H.H."]

  /// Whether the word is the title of one who is still to take the post: `Ambassador-designate`.
  private static func isDesignate(_ key: String) -> Bool {
    key.hasSuffix("-designate") && titles.contains(String(key.dropLast(10)))
  }

  /// Whether the word is a rank whose first part is one letter before a stroke: `B/General`, `V/Adm.`
  private static func isShortened(_ word: some StringProtocol) -> Bool {
    let parts = word.split(separator: "/")
    guard parts.count == 2, parts[0].count == 1, parts[0].first?.isUppercase == true else {
      return false
    }
    let rank = key(parts[1])
    return parts[1].first?.isUppercase == true
      && (ranks.contains(rank) || bareRanks.contains(rank) || shortTitles.contains(rank))
  }

  /// Whether the word is a rank that a list prints before a given name.
  static func isRank(_ word: some StringProtocol) -> Bool {
    let key = key(word)
    return ranks.contains(key) && !isInitials(word) || isBareRank(word)
      || (word.contains(".") && shortTitles.contains(key))
  }

  /// Whether the word is the initials of a name, `M.S.`, and no title cut short, `Ms.`
  private static func isInitials(_ word: some StringProtocol) -> Bool {
    word.count == 4 && word.last == "." && word.dropFirst().first == "." && word != "H.E."
      && word.allSatisfy { $0 == "." || $0.isUppercase }
  }

  /// Whether the word calls a post and is hardly a family name: `Legal Adviser`, `Press Spokesman`; but
  /// “Alexander Pope”.
  static func isPost(_ word: some StringProtocol) -> Bool {
    let key = key(word)
    return posts.contains(key) && !titlesThatAreNames.contains(key)
  }
}

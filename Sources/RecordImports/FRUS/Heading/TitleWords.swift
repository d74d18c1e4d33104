/// The words by which American diplomatic documents call people, posts and bodies.
enum TitleWords {
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
    "vice", "vice-president",
  ]

  /// Call a person by the post, whatever stands around them.
  static let posts: Set<String> = [
    "adviser", "advisers", "advisor", "agent", "aide", "assistant", "attaché", "attorney", "charge",
    "chargé", "chief", "commander", "commissar", "commissioner", "consul", "coordinator",
    "counselor", "counsellor", "delegate", "deputy", "director", "emperor", "general",
    "generalissimo", "governor", "head", "holiness", "interpreter", "king", "majesty", "marshal",
    "member", "minister", "observer", "officer", "premier", "president", "queen", "representative",
    "secretary", "secretary-general", "chairman", "chancellor", "ambassador", "admiral", "judge",
    "administrator", "president-elect", "pope", "regent", "leader",
  ]

  /// Call a body.
  static let bodies: Set<String> = [
    "agency", "army", "assembly", "board", "bureau", "cabinet", "command", "commission",
    "committee",
    "company", "conference", "congress", "consulate", "corporation", "council", "delegation",
    "department", "division", "embassy", "forces", "government", "headquarters", "house",
    "kremlin", "legation", "ministry", "mission", "office", "organization", "party", "secretariat",
    "service", "staff", "station", "section", "department’s", "group", "union", "league", "bank",
    "society",
  ]

  /// Call several bodies or people at once.
  static let collections: Set<String> = [
    "ambassadors", "consulates", "embassies", "governments", "legations", "missions", "officers",
    "offices", "posts", "representatives", "ministers", "chiefs", "members", "principals",
    "departments", "delegations", "posts", "stations",
  ]

  /// Take a "to" behind them that is no recipient: the Ambassador *to* France.
  static let takingTo: Set<String> = [
    "accredited", "adviser", "advisor", "aide", "ambassador", "assistant", "attaché",
    "commissioner",
    "counselor", "delegate", "delegation", "deputy", "envoy", "liaison", "military", "minister",
    "mission", "naval", "observer", "officer", "representative", "secretary", "counsel",
  ]

  /// A word as these sets have it: small, without points and commas.
  static func key(_ word: some StringProtocol) -> String {
    word.lowercased().filter { $0 != "." && $0 != "," && $0 != ":" }
  }

  /// Whether the word may open the title of a party: `President`, `Mr.`
  static func isTitle(_ word: some StringProtocol) -> Bool { titles.contains(key(word)) }
}

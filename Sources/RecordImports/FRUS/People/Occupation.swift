/// What a title says its bearer is by occupation: a consul is no general, and Madame Chiang is not the
/// Generalissimo.
enum Occupation: Hashable, Sendable {
  case officer, consul, lady, man

  /// What a title says; `nil` where it leaves more than one open, as “Ambassador” does.
  init?(_ title: String) {
    let words = title.split(whereSeparator: \.isWhitespace).map { HeadingWords.key($0) }
    guard let first = words.first, let last = words.last else { return nil }
    if Self.ofLadies.contains(last) || Self.ofLadies.contains(first) {
      self = .lady
    } else if words.contains("consul") || first == "chargé" || words.contains("consul-general") {
      self = .consul
    } else if Self.ofOfficers.contains(last) && !Self.civil.contains(first) || first == "supreme"
      || first == "commanding"
    {
      self = .officer
    } else if Self.ofMen.contains(last) || Self.ofMen.contains(first) {
      self = .man
    } else {
      return nil
    }
  }

  /// Whether nobody is both.
  func excludes(_ other: Occupation) -> Bool {
    switch (self, other) {
    case (.officer, .consul), (.consul, .officer): true
    case (.lady, .officer), (.lady, .man), (.officer, .lady), (.man, .lady): true
    default: false
    }
  }

  private static let ofLadies: Set<String> = [
    "madame", "madam", "mme", "mrs", "miss", "lady", "queen", "princess", "frau",
  ]
  private static let ofMen: Set<String> = [
    "mr", "sir", "lord", "king", "prince", "baron", "count", "herr", "generalissimo", "shah",
    "emperor", "messrs",
  ]
  private static let ofOfficers: Set<String> = [
    "general", "gen", "admiral", "adm", "colonel", "col", "marshal", "major", "generalissimus",
    "lieutenant-general", "major-general", "brigadier", "captain", "commander",
  ]
  /// “Attorney General”, “Consul General”, “Secretary General”.
  private static let civil: Set<String> = [
    "attorney", "consul", "secretary", "postmaster", "surgeon", "director", "inspector",
    "comptroller",
    "solicitor", "governor", "assistant", "acting", "deputy",
  ]
}

extension ListedPerson {
  /// What the list says the person is by occupation.
  var occupation: Occupation? {
    let words = "\(name.given) \(description)".split { !$0.isLetter && $0 != "-" }.prefix(3)
    if words.contains(where: { ["Madame", "Mrs", "Mme", "Miss", "wife"].contains($0) }) {
      return .lady
    }
    if words.contains("Generalissimo") { return .man }
    // "Chiang Ching-kuo, Lieutenant General" is no Madame Chiang.
    let post = String(description.prefix { !",;".contains($0) })
    return !rank.isEmpty || Occupation(post) == .officer ? .officer : nil
  }
}

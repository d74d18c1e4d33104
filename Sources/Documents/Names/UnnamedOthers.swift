/// Words that say that there were others, without their names: `et al.`, `and 3 others`, `и др.`, `等人`.
enum UnnamedOthers {
  /// Whether a text says nothing else.
  static func contains(_ text: String) -> Bool {
    let found = removed(from: text)
    return found.hasOthers && found.rest.isEmpty
  }

  /// A text without such words at its end or as the whole of it, and whether there were any.
  static func removed(from text: String) -> (rest: String, hasOthers: Bool) {
    let text = text.collapsed
    if let before = withoutCount(text) { return (before, true) }
    let words = text.split { $0 == " " || $0 == "," }
    if isUnnamed(words) { return ("", true) }
    if let chinese = withoutChinese(text) { return (chinese, true) }
    guard let count = wordsOfOthers(words), let first = words.dropLast(count).last else {
      return wordsOfOthers(words) == nil ? (text, false) : ("", true)
    }
    let rest = text[..<first.endIndex]
    return (String(rest).trimmingScalars { ", &".unicodeScalars.contains($0) }, true)
  }

  /// What stands before "+ 2", which counts those who have no name there; "A+2" may be one name.
  private static func withoutCount(_ text: String) -> String? {
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count) else { return nil }
    let rest = String(text.dropLast(digits.count)).trimmed
    guard rest.hasSuffix(" +") else { return nil }
    return String(rest.dropLast(2)).trimmed
  }

  /// Whether a text goes on with "et al.", which joins no two names.
  static func begin(_ text: Substring) -> Bool {
    if text.hasPrefix("& al.") || text.hasPrefix(" and al.") { return true }
    guard text.hasPrefix(" et al") else { return false }
    return text.dropFirst(6).first?.isLetter != true || text.hasPrefix(" et alii")
  }

  /// How many words at the end say that there were others; `nil` where none do.
  private static func wordsOfOthers(_ words: [Substring]) -> Int? {
    let plain = words.suffix(5).map { word in
      word.lowercased().trimmingScalars { "()[].".unicodeScalars.contains($0) }
    }
    guard let last = plain.last else { return nil }
    var left = plain.dropLast()
    switch last {
    case "al", "alii", "alia":
      guard let joiner = left.last, ["et", "&", "and"].contains(joiner) else { return nil }
      return 2
    case "a" where left.last == "u" && words.last?.hasSuffix("a.") == true: return 2
    case "u.a", "etc", "usw", "др", "другие", "другими":
      left.removeAll { $0.isEmpty }
    case "other", "others", "andere", "anderen", "more":
      if let number = left.last, Int(number) != nil || numbers.contains(number) {
        left.removeLast()
      }
      if left.last == "the" { left.removeLast() }
    default: return wordsOfCompany(words, plain)
    }
    if let joiner = left.last, joiners.contains(joiner) { left.removeLast() }
    return plain.count - left.count
  }

  /// How many words at the end name a company behind a word that joins it: `and his staff`, `nebst Begleitung`.
  private static func wordsOfCompany(_ words: [Substring], _ plain: [String]) -> Int? {
    guard let last = plain.last, let written = words.last,
      germanRetinues.contains(last)
        || written.first?.isLowercase == true
          && (retinues.contains(last) || companies.contains(last))
    else { return nil }
    var left = plain.dropLast()
    if let word = left.last, possessives.contains(word) { left.removeLast() }
    guard let joiner = left.popLast(), joiners.contains(joiner) || companions.contains(joiner)
    else { return nil }
    return plain.count - left.count
  }

  private static let possessives: Set<String> = [
    "his", "her", "their", "seine", "seiner", "seinem", "ihre", "ihrer", "sa", "son", "ses", "su",
    "suo", "sua", "своей", "своим", "the", "a",
  ]
  private static let companions: Set<String> = [
    "nebst", "samt", "с", "со", "avec", "con", "y", "e",
  ]
  private static let retinues: Set<String> = [
    "delegation", "party", "suite", "company", "retinue", "wife", "family", "colleagues",
    "délégation",
    "entourage", "comitiva", "delegación", "delegazione", "seguito", "séquito", "делегацией",
    "свитой",
    "делегация", "свита", "помощниками",
  ]
  private static let germanRetinues: Set<String> = [
    "begleitung", "gefolge", "stab", "mitarbeiter", "mitarbeitern", "gattin",
  ]

  private static let joiners: Set<String> = ["and", "und", "et", "и", "&", "with", "plus", "mit"]
  private static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "some", "several",
    "many", "various", "few", "zwei", "drei", "vier", "mehrere", "einige",
  ]

  /// "an interpreter", "two secretaries": somebody who has no name there.
  private static func isUnnamed(_ words: [Substring]) -> Bool {
    guard let first = words.first?.lowercased() else { return false }
    if words.count == 1 {
      return several.contains(first)
        || words[0].first?.isLowercase == true && companies.contains(first)
    }
    // "an American officer"
    if ["a", "an"].contains(words[0]), words.last?.first?.isLowercase == true { return true }
    return (articles.contains(first) || numbers.contains(first) || Int(first) != nil)
      && words.dropFirst().allSatisfy { $0.first?.isLowercase == true }
  }

  private static let several: Set<String> = [
    "various", "several", "many", "diverse", "mehrere", "verschiedene", "divers", "plusieurs",
    "разные", "несколько", "другие", "若干",
  ]

  /// Words in small letters for people who are not named.
  private static let companies: Set<String> = [
    "all", "everyone", "everybody", "others", "staff", "aides", "aide", "entourage", "advisers",
    "advisors", "experts", "delegates", "secretaries", "interpreters", "officials", "assistants",
    "observers", "journalists", "alle", "andere", "mitarbeiter", "berater", "tous", "autres", "все",
    "прочие", "советники", "эксперты",
  ]

  private static let articles: Set<String> = [
    "a", "an", "his", "her", "their", "its", "one", "ein", "eine", "other",
  ]

  /// What stands before 等人, which may follow a name without a blank.
  private static func withoutChinese(_ text: String) -> String? {
    for word in ["等人", "等等", "等"] where text.hasSuffix(word) {
      let name = String(text.dropLast(word.count)).trimmed
      return name.count == 1 ? nil : name
    }
    return nil
  }
}

/// Names of one with a word between two in them: `Ford & Co.`, `Bosnia and Herzegovina`.
enum JoinedNames {
  /// Whether a text is such a name.
  static func contains(_ text: String) -> Bool {
    let plain = text.collapsed.lowercased().replacing("&", with: "and")
      .replacing("ã", with: "a").replacing("é", with: "e").replacing("í", with: "i")
      .collapsed
    if countries.contains(where: { plain == $0 || plain == "the \($0)" }) { return true }
    let words = plain.split(separator: " ").map {
      String($0).trimmingScalars { $0 == "." || $0 == "," }
    }
    guard words.count > 2, let last = words.last else { return false }
    return companies.contains(last)
      && ["and", "und", "u", "et", "y", "e"].contains(words[words.count - 2])
  }

  /// The text with such names of states as one word each, so that nothing in them parts names.
  static func protected(_ text: String) -> String {
    let lower = text.lowercased()
    guard [" and ", " und ", " et ", " и "].contains(where: lower.holds),
      countries.contains(where: lower.holds), lower.count == text.count
    else { return text }
    var characters = Array(text)
    let plain = Array(lower)
    for country in countries.map(Array.init) {
      var start = 0
      while start + country.count <= plain.count {
        if plain[start] == country[0],
          plain[start..<start + country.count].elementsEqual(country)
        {
          for position in start..<start + country.count where characters[position] == " " {
            characters[position] = blank
          }
          start += country.count
        } else {
          start += 1
        }
      }
    }
    return String(characters)
  }

  /// The text as it was before ``protected(_:)``.
  static func restored(_ text: String) -> String {
    text.contains(blank) ? String(text.map { $0 == blank ? " " : $0 }) : text
  }

  /// Stands for a blank that parts nothing; no text holds it.
  private static let blank: Character = "\u{E000}"

  private static let companies: Set<String> = [
    "co", "cie", "company", "son", "sons", "söhne", "sohn", "fils", "bros", "brothers", "gebrüder",
    "partner", "partners", "associates", "hijos",
  ]

  private static let countries: Set<String> = [
    "bosnia and herzegovina", "bosnia and hercegovina", "trinidad and tobago",
    "antigua and barbuda", "saint kitts and nevis", "st. kitts and nevis", "st kitts and nevis",
    "saint vincent and the grenadines", "st. vincent and the grenadines",
    "sao tome and principe", "serbia and montenegro", "turks and caicos",
    "turks and caicos islands", "wallis and futuna", "saint pierre and miquelon",
    "heard and mcdonald islands", "bosnien und herzegowina", "trinidad und tobago",
    "serbien und montenegro", "antigua und barbuda", "bosnie et herzegovine",
    "jammu and kashmir", "alsace and lorraine", "england and wales", "schleswig and holstein",
    "босния и герцеговина", "сербия и черногория", "тринидад и тобаго", "сан-томе и принсипи",
    "антигуа и барбуда",
  ]
}

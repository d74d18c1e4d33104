internal import Documents
internal import Negotiations

/// The people in a field, by BibTeX's rules: `First von Last`, `von Last, First`,
/// `von Last, Jr, First`, an institution in braces, and biblatex's `family=…, given=…`.
enum TeXName {
  /// The people whom a field names, in its order.
  static func names(_ source: String) -> [Source.PersonName] {
    people(source).compactMap(name)
  }

  /// The field divided at the `and`s outside braces.
  private static func people(_ source: String) -> [String] {
    var people: [[String]] = [[]]
    for word in words(source) {
      if word.lowercased() == "and" {
        people.append([])
      } else {
        people[people.count - 1].append(word)
      }
    }
    return people.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private static func name(_ source: String) -> Source.PersonName? {
    // "and others" says that there are more, not who.
    if BibliographyOthers.contains(TeXText.decoded(source)) { return nil }
    if isBraced(source) { return plain(TeXText.decoded(source)) }
    let parts = divided(source, at: ",").map(\.trimmed)
    if let named = named(parts) { return named }
    switch parts.count {
    case 1: return inOrder(words(source))
    case 2: return person(family: parts[0], given: parts[1], suffix: "")
    default:
      return person(
        family: parts[0], given: parts[2...].joined(separator: ", "), suffix: parts[1])
    }
  }

  /// `First von Last`: the family name begins at the first word in small letters, else it is the last
  /// word.
  private static func inOrder(_ words: [String]) -> Source.PersonName? {
    guard words.count > 1 else {
      let name = TeXText.decoded(words.first ?? "")
      return name.isEmpty ? nil : Source.PersonName(family: name)
    }
    let small = words.dropLast().dropFirst().firstIndex(where: isSmall)
    let start = small ?? (isSmall(words[0]) ? 0 : words.count - 1)
    return person(
      family: words[start...].joined(separator: " "),
      given: words[..<start].joined(separator: " "), suffix: "")
  }

  private static func person(
    family: String, given: String, suffix: String
  ) -> Source.PersonName? {
    let (family, given) = (TeXText.decoded(family), TeXText.decoded(given))
    let suffixed = [given, TeXText.decoded(suffix)].filter { !$0.isEmpty }.joined(separator: ", ")
    if family.isEmpty { return plain(suffixed) }
    return Source.PersonName(family: family, given: suffixed.isEmpty ? nil : suffixed)
  }

  private static func plain(_ name: String) -> Source.PersonName? {
    name.isEmpty ? nil : Source.PersonName(literal: name)
  }

  /// biblatex's names by their parts.
  private static func named(_ parts: [String]) -> Source.PersonName? {
    let known = ["family", "given", "prefix", "suffix"]
    var values: [String: String] = [:]
    for part in parts {
      guard let equals = part.firstIndex(of: "=") else { return nil }
      let key = String(part[..<equals]).trimmed.lowercased()
      values[key] = String(part[part.index(after: equals)...]).trimmed
    }
    guard values.keys.contains(where: known.contains), let family = values["family"] else {
      return nil
    }
    return person(
      family: [values["prefix"] ?? "", family].filter { !$0.isEmpty }.joined(separator: " "),
      given: values["given"] ?? "", suffix: values["suffix"] ?? "")
  }

  // MARK: Words

  /// Words divided by white space and ties outside braces.
  private static func words(_ source: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    var previous: Character?
    for character in source {
      if character == "{" { depth += 1 }
      if character == "}" { depth = max(0, depth - 1) }
      // After a backslash these are an accent and a control space.
      let divides = depth == 0 && previous != "\\" && (character.isWhitespace || character == "~")
      if divides {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
      previous = character
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func divided(_ source: String, at mark: Character) -> [String] {
    var parts = [""]
    var depth = 0
    for character in source {
      if character == "{" { depth += 1 }
      if character == "}" { depth = max(0, depth - 1) }
      if depth == 0 && character == mark {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  /// Whether one pair of braces holds all of it.
  private static func isBraced(_ source: String) -> Bool {
    guard source.first == "{", source.last == "}" else { return false }
    var depth = 0
    for (position, character) in source.enumerated() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0 && position < source.count - 1 { return false }
    }
    return source.count > 2
  }

  /// Whether a word begins with a small letter, as `von` does.
  private static func isSmall(_ word: String) -> Bool {
    guard !word.hasPrefix("{") || word.hasPrefix("{\\") else { return false }
    return TeXText.decoded(word).first { $0.isLetter }?.isLowercase ?? false
  }
}

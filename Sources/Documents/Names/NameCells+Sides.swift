/// Cells that name a side with its people, or people with their side: `Russia: Witte, Rosen`.
extension NameCells {
  /// Reads a piece of a cell that a strong sign ends.
  func readPiece(_ text: String, _ siblings: Siblings, _ result: inout NamedPeople) {
    let text = Self.withoutBetween(text)
    if let word = Self.inflecting.first(where: { " \(text)".holds($0) }) {
      result.problem =
        "'\(text)' names several, and those after '\(word.trimmed)' in another form of their names"
      return
    }
    guard arePersons, let (before, after) = Self.parts(ofColon: text) else {
      return readWeak(text, siblings, &result)
    }
    var inner = NamedPeople()
    // The people of a side are a list of their own, whatever stands between the sides.
    var listed = siblings
    (listed.hasStrong, listed.isList) = (false, true)
    readWeak(after, listed, &inner)
    let isKnownBefore = alone.contains(Self.key(before))
    let isKnownAfter = inner.people.contains { alone.contains(Self.key($0.name)) }
    if inner.problem == nil, !isKnownBefore, inner.people.count > 1 || isKnownAfter {
      add(inner, as: before, to: &result)
    } else if isKnownBefore, !isKnownAfter, inner.people.count == 1 {
      add(before, role: after, to: &result)
    } else {
      result.problem = "'\(text)' may be a side and its people, or somebody and the side"
    }
  }

  /// The sides that a cell names: a comma or "and" parts them only where each is a state.
  package static func sides(of cell: String) -> [String] {
    let parts = parts(of: cell)
    guard parts.count == 1 else { return parts }
    let signs = [",", "&", "/", " and ", " und ", " et ", " y ", " e ", " и ", "和", "与", "與"]
    let pieces = split(JoinedNames.protected(cell), at: signs).0.map(JoinedNames.restored)
    return pieces.count > 1 && pieces.allSatisfy(isState) ? pieces : parts
  }

  /// Whether a text is the name of a state and of nothing else.
  static func isState(_ text: String) -> Bool {
    guard Nationalities.country(named: text) != nil else { return false }
    return PlaceNames.contains(text)
  }

  /// Whether a text is the name of a state or of a body, and so nobody's: `Russia`, `Russian delegation`.
  package static func isOfNobody(_ name: String) -> Bool {
    isState(name)
      || name.lowercased().split(separator: " ").last.map { bodies.contains(String($0)) } == true
      || ["代表团", "代表團", "政府"].contains { name.hasSuffix($0) }
  }

  private static let bodies: Set<String> = [
    "delegation", "delegations", "government", "mission", "embassy", "legation", "ministry",
    "committee", "commission", "council", "cabinet", "regierung", "gouvernement", "gobierno",
    "governo", "délégation", "delegación", "delegazione", "делегация", "правительство",
  ]

  private func add(_ inner: NamedPeople, as side: String, to result: inout NamedPeople) {
    for var person in inner.people {
      person.role = [person.role, side].compactMap(\.self).joined(separator: ", ")
      result.people.append(person)
    }
    for separator in inner.separators + [":"] where !result.separators.contains(separator) {
      result.separators.append(separator)
    }
    result.absent += inner.absent
    result.unknown += inner.unknown
    result.hasOthers = result.hasOthers || inner.hasOthers
    result.isInverted = result.isInverted || inner.isInverted
    result.isTakenWhole = result.isTakenWhole || inner.isTakenWhole
  }

  /// What stands on either side of the only colon; `cc:` parts names otherwise.
  private static func parts(ofColon text: String) -> (String, String)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }
    guard parts.count == 2, !parts[0].isBlank, !parts[1].isBlank,
      !parts[0].lowercased().hasSuffix("cc")
    else { return nil }
    return (parts[0].collapsed, parts[1].collapsed)
  }

  /// `Between Witte and Komura` names two, and so does `MM. Witte et Komura`.
  private static func withoutBetween(_ text: String) -> String {
    let lower = text.lowercased()
    for word in [
      "mm. ", "messrs. ", "messrs ", "messieurs ", "herren ", "die herren ", "sres. ", "señores ",
      "signori ", "sigg. ", "гг. ", "господа ",
      "both ", "sowohl ", "between ", "meeting between ", "meeting of ", "zwischen ", "entre ",
    ]
    where lower.hasPrefix(word) {
      return String(text.dropFirst(word.count)).trimmed
    }
    return text
  }

  /// Words after which a name stands in another case: `Витте с Комурой`.
  private static let inflecting = [" с ", " со ", " между ", " Между "]
}

/// Words that say that somebody was not there: `Komura (absent)`.
package enum AbsenceWord {
  /// Whether a role is such a word.
  package static func contains(_ role: String) -> Bool {
    words.contains(role.collapsed.lowercased())
  }

  private static let words: Set<String> = [
    "absent", "not present", "did not attend", "in absentia", "excused", "abwesend",
    "entschuldigt", "nicht anwesend", "absente", "excusé", "отсутствовал", "отсутствовала",
    "отсутствует", "отсутствовали", "не присутствовал", "缺席", "未出席",
  ]
}

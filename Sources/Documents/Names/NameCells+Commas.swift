/// Commas in a cell: between people, before a given name, or before what somebody was.
extension NameCells {
  func readCommas(_ text: String, _ siblings: Siblings, _ result: inout NamedPeople) {
    let pieces = Self.split(text, at: [","]).0
    guard pieces.count > 1 else { return add(pieces.first ?? "", to: &result) }
    guard let names = names(of: pieces) else {
      result.problem = "'\(text)' may be several people, or one and what that one was"
      return
    }
    switch meaning(of: names.map(\.name), siblings) {
    case .several:
      if names.count > 1, !result.separators.contains(",") { result.separators.append(",") }
      for (name, role) in names { add(name, role: role, to: &result) }
    case .inverted:
      for index in stride(from: 0, to: names.count - 1, by: 2) {
        let (whole, aside) = Self.withoutAside(names[index + 1].name)
        let (given, suffix) = Self.withoutSuffix(whole)
        add(
          "\(given) \(names[index].name)\(suffix)\(aside)", role: names[index + 1].role, to: &result
        )
      }
      if names.count > 2, !result.separators.contains(",") { result.separators.append(",") }
      result.isInverted = true
    case .open:
      result.problem =
        "'\(text)' may be two people, or one whose family name stands first"
    }
  }

  /// The names among pieces, each with what stands after it that is no name; `nil` where a piece may be
  /// either.
  private func names(of pieces: [String]) -> [(name: String, role: String?)]? {
    var names: [(name: String, role: String?)] = []
    for piece in pieces {
      guard let last = names.indices.last else {
        names.append((piece, nil))
        continue
      }
      if Self.isBeforeName(piece) {
        // "Korea, Republic of" is written with its name in front.
        names[last].name = "\(piece) \(names[last].name)"
      } else if arePersons, Self.isDoubtWord(piece), !piece.isEmpty {
        names[last].name += " (?)"
      } else if Self.isSuffix(piece) || Self.isHonour(piece, behind: names[last].name) {
        names[last].name += ", \(piece)"
      } else if arePersons, CountryCode.contains(piece), !CountryCode.contains(names[last].name) {
        names[last].role = [names[last].role, piece].compactMap(\.self).joined(separator: ", ")
      } else if isCertainName(piece) {
        names.append((piece, nil))
      } else if arePersons, pieces.count == 2, Self.mayBeHere(names[last].name, in: piece) {
        return nil
      } else if arePersons, TitleWords.isPeer(piece), TitleWords.isPeer(names[last].name) {
        names.append((piece, nil))
      } else if arePersons, PlaceNames.contains(piece), !Self.isPlace(names[last].name) {
        names[last].role = [names[last].role, piece].compactMap(\.self).joined(separator: ", ")
      } else if TitleWords.areAll(piece) {
        names[last].role = [names[last].role, piece].compactMap(\.self).joined(separator: ", ")
      } else if Self.isNameLike(piece) || TitleWords.person(in: piece) != nil {
        names.append((piece, nil))
      } else if !Self.isNameLike(names[0].name), !piece.contains(" ") {
        // Whoever writes one name small writes all of them so.
        names.append((piece, nil))
      } else {
        return nil
      }
    }
    return names
  }

  /// Whether a text stands behind a name that it begins: the "Republic of" of "Korea, Republic of".
  private static func isBeforeName(_ piece: String) -> Bool {
    let words = piece.lowercased().split(separator: " ")
    if words == ["the"] { return true }
    guard words.count > 1, words.first != "the" else { return false }
    return words.suffix(2) == ["of", "the"] && words.count > 2 || words.last == "of"
  }

  /// Whether a name may be a state's or somebody's who was in a city: "Jordan, Paris".
  private static func mayBeHere(_ name: String, in piece: String) -> Bool {
    Nationalities.country(named: name) != nil && !PlaceNames.contains(name)
      && PlaceNames.contains(piece) && Nationalities.country(named: piece) == nil
  }

  /// Whether a name is that of a state or another place, beside which a place is one more of them: `Honduras,
  /// Mexico`.
  static func isPlace(_ name: String) -> Bool {
    PlaceNames.contains(name) || Nationalities.country(named: name) != nil
  }

  private func isCertainName(_ piece: String) -> Bool {
    !arePersons || UnnamedOthers.contains(piece) || UnknownName.contains(piece)
      || JoinedNames.contains(piece) || alone.contains(Self.key(piece))
  }

  /// A name without what stands in parentheses after it, and that.
  static func withoutAside(_ name: String) -> (name: String, aside: String) {
    guard let open = name.firstIndex(where: { $0 == "(" || $0 == "（" }), open != name.startIndex,
      name.last == ")" || name.last == "）"
    else { return (name, "") }
    return (String(name[..<open]).trimmed, " " + name[open...])
  }

  /// A name without the suffix after a comma, and that: "John F., Jr."
  private static func withoutSuffix(_ name: String) -> (name: String, suffix: String) {
    guard let comma = name.firstIndex(of: ",") else { return (name, "") }
    return (String(name[..<comma]).trimmed, String(name[comma...]))
  }

  private enum CommaMeaning { case several, inverted, open }

  private func meaning(of names: [String], _ siblings: Siblings) -> CommaMeaning {
    guard names.count > 1, arePersons else { return .several }
    let pairs = stride(from: 0, to: names.count - 1, by: 2).map { (names[$0], names[$0 + 1]) }
    let isEven = names.count % 2 == 0
    if isEven, pairs.allSatisfy({ Self.isInitials(Self.withoutAside($0.1).name) }) {
      return .inverted
    }
    if names.contains(where: UnnamedOthers.contains) { return .several }
    if isEven, pairs.allSatisfy({ isGiven($0.1, of: $0.0) }) { return .inverted }
    if names.dropFirst().allSatisfy(isFamily) { return .several }
    if names.count > 2 {
      // One given name among people has a family name beside it.
      return zip(names, names.dropFirst()).contains { isGiven($1, of: $0) } ? .open : .several
    }
    return meaning(ofPair: names, siblings)
  }

  /// What two names are of which neither the table nor the names themselves tell.
  private func meaning(ofPair names: [String], _ siblings: Siblings) -> CommaMeaning {
    if inverted.contains(Self.key(names.joined(separator: ", "))) { return .inverted }
    if siblings.hasStrong {
      // What parts people there is stronger than a comma.
      return mayInvert ? .inverted : .open
    }
    if siblings.hasWeak {
      return siblings.allOneComma ? mayInvert ? .inverted : .open : .several
    }
    if siblings.isList { return .several }
    // A family name that stands alone elsewhere is as good a proof of "Stalin, Molotov" as of "Stalin, Joseph".
    if alone.contains(Self.key(names[0])) { return .open }
    return siblings.isColumnInverted || !inverted.isEmpty ? .inverted : .open
  }

  /// Whether `name` is the given name of whoever is called `family`: the table has both together otherwise, or
  /// it is a common one that never stands alone.
  private func isGiven(_ name: String, of family: String) -> Bool {
    let given = Self.withoutSuffix(Self.withoutAside(name).name).name
    let bare = Self.key(given)
    if alone.contains("\(bare) \(Self.key(family))")
      || alone.contains("\(Self.key(family)) \(bare)")
    {
      return true
    }
    if alone.contains(bare) { return false }
    if let first = given.first, !given.contains(" "),
      lettered.contains(Self.lettering(String(first), family))
    {
      return true
    }
    return GivenNames.areAll(given) && !GivenNames.areAll(family)
  }

  /// Whether a name is known to be one by itself.
  private func isFamily(_ name: String) -> Bool {
    alone.contains(Self.key(name)) || alone.contains(Self.key(Self.withoutAside(name).name))
  }
}

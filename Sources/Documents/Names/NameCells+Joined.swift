/// Names with a word or a sign between them that also stands within names: "and", "&", "with".
extension NameCells {
  func weakPieces(of text: String) -> [String] { weakSplit(text).pieces }

  private func weakSplit(_ text: String) -> (pieces: [String], used: [String]) {
    if let names = adjacent(text) { return (names, [" "]) }
    if let names = hyphenated(text) { return (names, ["-"]) }
    let guarded = JoinedNames.protected(text)
    var (pieces, used) = Self.split(guarded, at: Self.weak)
    if used.contains(Self.toward), pieces.dropLast().contains(where: Self.endsInOffice) {
      (pieces, used) = Self.split(guarded, at: Self.weak.filter { $0 != Self.toward })
    }
    pieces = pieces.map(JoinedNames.restored)
    guard pieces.count > 1, !JoinedNames.contains(text) else { return ([text], []) }
    // "King of Spain and Portugal" is one.
    if arePersons, pieces.contains(where: TitleWords.isPeer), pieces.contains(where: Self.isPlace) {
      return ([text], [])
    }
    let areNames = pieces.allSatisfy { piece in
      if alone.contains(Self.key(piece)) || UnnamedOthers.contains(piece) { return true }
      guard arePersons else { return Self.isPlace(piece) }
      if TitleWords.isPeer(piece) { return true }
      // A long list has more words than a name.
      return Self.split(piece, at: [","]).0.allSatisfy { part in
        Self.isNameLike(part) || UnnamedOthers.contains(part) || TitleWords.person(in: part) != nil
      }
    }
    // The first sign of a Chinese name may be one of those that join.
    let isChinese = used.contains { $0 == "和" || $0 == "与" || $0 == "與" || $0 == "及" }
    if isChinese, pieces.contains(where: { $0.count < 2 }) { return ([text], []) }
    let areOffices = pieces.allSatisfy {
      $0.lowercased().hasPrefix("the ") && TitleWords.areAll($0)
    }
    if areNames, arePersons { pieces = Self.sharingName(pieces) }
    return areNames || areOffices ? (pieces, used) : ([text], [])
  }

  /// The pieces with the name that two share: "Mr. and Mrs. Hull" are Mr. Hull and Mrs. Hull.
  private static func sharingName(_ pieces: [String]) -> [String] {
    guard let last = pieces.last else { return pieces }
    let part = AddressedNames.part(last)
    if part.address.isEmpty || part.name.isEmpty { return pieces }
    return pieces.dropLast().map { piece in
      AddressedNames.areAll(piece) || TitleWords.areAll(piece) ? "\(piece) \(part.name)" : piece
    } + [last]
  }

  /// Whether a piece ends in an office, as that before "to China" does.
  private static func endsInOffice(_ piece: String) -> Bool {
    piece.split(separator: ",").last.map { TitleWords.areAll(String($0)) } ?? false
  }

  func readWeak(_ text: String, _ siblings: Siblings, _ result: inout NamedPeople) {
    if let problem = alternatives(text) {
      result.problem = problem
      return
    }
    if let (name, office) = officeBehindDash(text) {
      return add(name, role: office, to: &result)
    }
    let (pieces, used) = weakSplit(text)
    if arePersons, used.contains(where: { ["-", "–", "—"].contains($0.trimmed) }),
      pieces.contains(where: Self.isPlace), !pieces.allSatisfy(Self.isPlace)
    {
      result.problem = "'\(text)' may be a side and its people, or somebody and the side"
      return
    }
    var siblings = siblings
    siblings.hasWeak = pieces.count > 1
    if siblings.hasWeak {
      siblings.allOneComma = pieces.allSatisfy(Self.mayBeInverted)
      for separator in used where !result.separators.contains(separator) {
        result.separators.append(separator)
      }
    } else if mayBeAdjacent(text)
      || Self.split(JoinedNames.protected(text), at: Self.weak).0.count > 1
        && !JoinedNames.contains(text)
    {
      result.isTakenWhole = true
    }
    for piece in pieces { readCommas(piece, siblings, &result) }
  }

  /// A name and what stands behind a dash, where that is an office: "Stalin – General Secretary".
  private func officeBehindDash(_ text: String) -> (name: String, office: String)? {
    guard arePersons else { return nil }
    let pieces = Self.split(text, at: [" – ", " — ", " - "]).0
    guard pieces.count == 2, TitleWords.areAll(pieces[1]), !TitleWords.areAll(pieces[0]),
      !alone.contains(Self.key(pieces[1]))
    else { return nil }
    return (pieces[0], pieces[1])
  }
}

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
        let (given, aside) = Self.withoutAside(names[index + 1].name)
        add(
          "\(given) \(names[index].name)\(aside)", role: names[index + 1].role, to: &result)
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
      if Self.isSuffix(piece) {
        names[last].name += ", \(piece)"
      } else if arePersons, CountryCode.contains(piece), !CountryCode.contains(names[last].name) {
        names[last].role = [names[last].role, piece].compactMap(\.self).joined(separator: ", ")
      } else if isCertainName(piece) {
        names.append((piece, nil))
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

  private func isCertainName(_ piece: String) -> Bool {
    !arePersons || UnnamedOthers.contains(piece) || UnknownName.contains(piece)
      || alone.contains(Self.key(piece))
  }

  /// A name without what stands in parentheses after it, and that.
  private static func withoutAside(_ name: String) -> (name: String, aside: String) {
    guard let open = name.firstIndex(where: { $0 == "(" || $0 == "（" }), open != name.startIndex,
      name.last == ")" || name.last == "）"
    else { return (name, "") }
    return (String(name[..<open]).trimmed, " " + name[open...])
  }

  private enum CommaMeaning { case several, inverted, open }

  private func meaning(of names: [String], _ siblings: Siblings) -> CommaMeaning {
    guard names.count > 1, arePersons else { return .several }
    let seconds = stride(from: 1, to: names.count, by: 2).map { names[$0] }
    if names.count % 2 == 0, seconds.allSatisfy({ Self.isInitials(Self.withoutAside($0).name) }) {
      return .inverted
    }
    if names.contains(where: { alone.contains(Self.key($0)) || UnnamedOthers.contains($0) }) {
      return .several
    }
    if names.count == 2, inverted.contains(Self.key(names.joined(separator: ", "))) {
      return .inverted
    }
    if names.count > 2 { return .several }
    if siblings.hasStrong || siblings.hasWeak { return siblings.allOneComma ? .inverted : .several }
    if siblings.isList { return .several }
    return siblings.isColumnInverted || !inverted.isEmpty ? .inverted : .open
  }
}

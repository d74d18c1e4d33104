internal import Negotiations

/// The actors of CAMEO's actor codes: a country, an organisation, or a part of a country by its role.
///
/// A code without a country and without a known organisation (`CVL`, civilians anywhere) is nobody who
/// could be told from others. Names that the table gives an actor (`ROTTERDAM` for the Netherlands) stay
/// with the event.
struct CAMEOActors {
  private var known: [String: ActorID] = [:]

  /// The actor of one side of a row; `nil` where the side is empty or could be anybody.
  mutating func actor(
    _ fields: [String], _ side: GDELTColumns.Side, _ draft: inout EventDataDraft
  ) -> ActorID? {
    let code = fields.value(side.code)
    if let id = known[code] { return id }
    guard code.utf8.count >= 3, code.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    let id = ActorID("cameo-" + code.lowercased())
    let country = String(code.prefix(3))
    if let name = CAMEOCodes.country(country) {
      noteCountry(country, name, &draft)
      if code != country { notePart(of: country, name, code, id, &draft) }
    } else {
      let group = fields.value(side.group)
      guard !group.isEmpty else { return nil }
      let name = fields.value(side.name)
      draft.note(
        Actor(id: id, kind: .organisation, name: name.isEmpty ? code : Self.shown(name)), id)
    }
    known[code] = id
    return id
  }

  private func noteCountry(_ code: String, _ name: String, _ draft: inout EventDataDraft) {
    let id = ActorID("cameo-" + code.lowercased())
    let kind = CAMEOCodes.isRegion(code) ? Actor.Kind.group : .state
    draft.note(Actor(id: id, kind: kind, name: name), id)
  }

  private func notePart(
    of country: String, _ name: String, _ code: String, _ id: ActorID,
    _ draft: inout EventDataDraft
  ) {
    let roles = CAMEOCodes.parts(of: String(code.dropFirst(3)))
    let words = roles.map { CAMEOCodes.role($0) ?? $0 }
    let kind: Actor.Kind =
      roles.contains("GOV") ? .government : roles.contains("PTY") ? .party : .group
    draft.note(
      Actor(
        id: id, kind: kind, name: "\(name): \(words.joined(separator: ", "))",
        affiliations: [Affiliation(of: ActorID("cameo-" + country.lowercased()))]), id)
  }

  /// `UNITED NATIONS` as `United Nations`.
  private static func shown(_ name: String) -> String {
    guard name == name.uppercased() else { return name }
    let small: Set<Substring> = ["OF", "THE", "FOR", "AND", "IN", "ON"]
    let words = name.split(separator: " ").enumerated().map { index, word in
      index > 0 && small.contains(word)
        ? word.lowercased() : word.prefix(1) + word.dropFirst().lowercased()
    }
    return words.joined(separator: " ")
  }
}

internal import HistoricalDates
internal import Negotiations

extension FileDecoding {
  /// An actor, or `nil` where kind or name is missing.
  func actor(_ id: String, _ node: SyntaxNode, _ range: Range<Int>) -> Actor? {
    guard
      let record = RecordDecoding(
        node, "actor '\(id)'", at: .actor(ActorID(id)), range: range, keys: CorpusKeys.actor, self)
    else { return nil }
    let kind = record.required("kind").flatMap { option($0, "kind of actor", as: Actor.Kind.self) }
    let name = record.requiredText("name")
    let actor = Actor(
      id: ActorID(id), kind: kind ?? .group, name: name ?? id, names: record.names(),
      during: record.date("during"), affiliations: record.affiliations(),
      offices: record.offices(), colour: record.colour(), note: record.text("note"),
      claims: record.claims())
    return kind == nil || name == nil ? nil : actor
  }

  /// A tie, or `nil` where kind or people are missing.
  func tie(_ id: String, _ node: SyntaxNode, _ range: Range<Int>) -> Tie? {
    guard
      let record = RecordDecoding(
        node, "tie '\(id)'", at: .tie(TieID(id)), range: range, keys: CorpusKeys.tie, self)
    else { return nil }
    let kind = record.requiredText("kind")
    let between: [ActorID] = record.ids("between", of: .actor)
    let tie = Tie(
      id: TieID(id), kind: kind ?? "", between: between, role: record.text("as"),
      during: record.date("during"), note: record.text("note"), claims: record.claims())
    if record.required("between") != nil, between.count < 2 {
      report("value.type", range, "tie '\(id)' is between at least two actors")
    }
    return kind == nil || between.isEmpty ? nil : tie
  }
}

extension RecordDecoding {
  fileprivate func affiliations() -> [Affiliation] {
    list("affiliation") { node, path in
      guard
        let record = RecordDecoding(
          node, "an affiliation of \(what)", at: path, keys: CorpusKeys.affiliation, decoding)
      else { return nil }
      let of: ActorID? = record.required("of") == nil ? nil : record.id("of", of: .actor)
      let role = record.text("role")
      let during = record.date("during")
      let claims = record.claims()
      return of.map { Affiliation(of: $0, role: role, during: during, claims: claims) }
    }
  }

  fileprivate func colour() -> Colour? {
    guard let node = self["colour"], let text = decoding.text(node, "'colour'") else { return nil }
    if let colour = Colour(hex: text) { return colour }
    decoding.report(
      "colour.syntax", node.range, "'\(text)' is no colour",
      help: "write it as \"#rrggbb\", six hexadecimal digits, in quotes")
    return nil
  }

  fileprivate func offices() -> [Office] {
    list("offices") { node, path in
      guard
        let record = RecordDecoding(
          node, "an office of \(what)", at: path, keys: CorpusKeys.office, decoding)
      else { return nil }
      let title = record.requiredText("title")
      let of: ActorID? = record.id("of", of: .actor)
      let during = record.date("during")
      let claims = record.claims()
      return title.map { Office(title: $0, of: of, during: during, claims: claims) }
    }
  }
}

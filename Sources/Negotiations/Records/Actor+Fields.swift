extension Actor {
  package static let type = RecordType<Actor>(
    "actor", blank: { _ in Actor(id: "", kind: .group, name: "") },
    isSpread: {
      !$0.affiliations.isEmpty || !$0.offices.isEmpty || !$0.claims.isEmpty || $0.note != nil
    },
    [
      .required("id", \.id, .id(.actor), "The id by which the record refers to it").from(.key),
      .required("kind", \.kind, .word("kind of actor"), "A person, or which kind of collective")
        .contradicting(.error),
      .required("name", \.name, .text, "The name printed unless a language is asked for"),
      .names(beside: \.name, \.names),
      .optional("during", \.during, .date, "The span of the life or existence").called("lifetime"),
      .records(
        "affiliation", \.affiliations, Affiliation.type, .list(isSpread: false),
        "The collectives it belongs to"
      ).attribute("affiliations"),
      .records(
        "offices", \.offices, Office.type, .list(isSpread: false), "The posts held"),
      .optional("colour", \.colour, .colour, "The colour in which a collective is drawn"),
      .list(
        "same-as", \.sameAs, .authority, "What catalogues call the actor: wikidata:Q1234567"
      ).attribute("sameAs"),
      .note(\.note),
      .claims(\.claims),
    ])
}

extension Affiliation {
  package static let type = RecordType<Affiliation>(
    "affiliation", blank: { _ in Affiliation(of: "") },
    [
      .required("of", \.of, .id(.actor), "The collective"),
      .optional("role", \.role, .text, "What the actor was in it, where that is no office"),
      .optional("during", \.during, .date, "When"),
      .claims(\.claims, isSpread: false),
    ])
}

extension Office {
  package static let type = RecordType<Office>(
    "office", blank: { _ in Office(title: "") },
    [
      .required("title", \.title, .text, "The post"),
      .optional("of", \.of, .id(.actor), "The collective whose post it is"),
      .optional("during", \.during, .date, "When it was held"),
      .claims(\.claims, isSpread: false),
    ])
}

extension Tie {
  package static let type = RecordType<Tie>(
    "tie", blank: { _ in Tie(id: "", kind: "", between: []) }, isSpread: { _ in true },
    [
      .required("id", \.id, .id(.actor), "The id by which the record refers to it").from(.key),
      .required("kind", \.kind, .text, "What kind of relation: kinship, marriage, patronage")
        .contradicting(.error),
      .list("between", \.between, .id(.actor), "The actors it joins", atLeast: 2),
      .optional("as", \.role, .text, "What they were to one another").attribute("role"),
      .optional("during", \.during, .date, "When it held"),
      .note(\.note),
      .claims(\.claims),
    ])
}

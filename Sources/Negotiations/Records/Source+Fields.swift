internal import HistoricalDates

extension Source {
  package static let type = RecordType<Source>(
    "source", blank: { _ in Source(id: "", type: "", title: "") }, isSpread: { _ in true },
    [
      .required("id", \.id, .id(.source), "The citation key").from(.key),
      .required("type", \.type, .text, "The CSL type: book, chapter, article-journal, webpage"),
      .required("title", \.title, .text, "What it is called"),
      .records(
        "contributors", \.contributors, Contribution.type,
        .inline(InlineKeys(names: .among(StyleVariables.names), isShared: false)),
        "The people behind it"),
      .optional("issued", \.issued, .text, "When it was published"),
      .usually(
        true, "consulted", \.isConsulted, .flag,
        "Whether whoever made the corpus has seen it themselves"),
      .records(
        "variables", \.variables, Variable.type,
        .inline(InlineKeys(names: .others(check: Variable.problem), isShared: false)),
        "Any other variable of the Citation Style Language"
      ),
    ])
}

extension Source.Contribution {
  package static let type = RecordType<Source.Contribution>(
    "name", blank: { _ in Source.Contribution("", []) },
    [
      .required("variable", \.variable, .text, "The CSL name variable").from(.key),
      .records(
        "names", \.names, Source.PersonName.type, .list(isSpread: false), "The names, in order"
      ).alwaysListed(),
    ])
}

extension Source.PersonName {
  package static let type = RecordType<Source.PersonName>(
    "name", blank: { _ in Source.PersonName() }, shorthand: "literal", isShortened: false,
    rules: [.someOf(["family", "given", "literal"], named: ["family", "literal"])],
    [
      .optional("family", \.family, .text, "The family name"),
      .optional("given", \.given, .text, "The given name"),
      .optional(
        "literal", \.literal, .text, "The name of an institution, or one that does not divide"),
    ])
}

extension Source.Variable {
  package static let type = RecordType<Source.Variable>(
    "value", blank: { _ in Source.Variable("", "") },
    [
      .required("name", \.name, .text, "The CSL variable").from(.key),
      .required("value", \.value, .text, "Its value"),
    ])

  @Sendable fileprivate static func problem(of key: String) -> ValueProblem? {
    if StyleVariables.texts.contains(key) { return nil }
    let near = Nearest.suggestions(
      for: key, among: StyleVariables.texts.union(StyleVariables.names).sorted())
    return ValueProblem("key.unknown", help: near.first.map { "did you mean '\($0)'?" }) {
      "'\(key)' in \($0) is no variable of the Citation Style Language"
    }
  }
}

extension Topic {
  package static let type = RecordType<Topic>(
    "topic", blank: { _ in Topic(id: "", name: "") },
    [
      .required("id", \.id, .id(.topic), "The id by which the record refers to it").from(.key),
      .required("name", \.name, .text, "The name printed unless a language is asked for"),
      .names(beside: \.name, \.names),
    ])
}

extension Place {
  package static let type = RecordType<Place>(
    "place", blank: { _ in Place(id: "", name: "") },
    [
      .required("id", \.id, .id(.place), "The id by which the record refers to it").from(.key),
      .required("name", \.name, .text, "The name printed unless a language is asked for"),
      .names(beside: \.name, \.names),
      .zones(\.zones, "How far its clocks were ahead of Greenwich, and when")
        .contradicting(.warning),
      .list(
        "same-as", \.sameAs, .authority, "What catalogues call the place: geonames:524901"
      ).attribute("sameAs"),
    ])
}

extension ZonePeriod {
  package static let type = RecordType<ZonePeriod>(
    "zone", blank: { _ in ZonePeriod(.greenwich) }, shorthand: "offset",
    text: { period in
      period.during.map { "\(period.offset) (\($0.text))" } ?? "\(period.offset)"
    },
    [
      .required("offset", \.offset, .offset, "How far the clock is ahead of Greenwich: +03:00"),
      .optional("during", \.during, .date, "When the clock was so"),
    ])
}

extension Field {
  /// Offsets from Greenwich, each with its time.
  static func zones(_ path: FieldPath<Record, [ZonePeriod]>, _ words: String) -> Field {
    .records("zone", path, ZonePeriod.type, .list(isSpread: false), words)
  }
}

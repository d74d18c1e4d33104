internal import HistoricalDates

extension Claim {
  package static let type = RecordType<Claim>(
    "claim", blank: { _ in Claim(source: "") },
    [
      .required("source", \.source, .id(.source), "The source that says so"),
      .optional("at", \.locator, .text, "Where in the source: p. 57"),
      .usually(.asserted, "status", \.status, .word("status"), "How firmly the claim stands"),
    ] + Statement.fields.map(\.field) + [
      .optional("quote", \.quote, .text, "The source's own words"),
      .note(\.note),
    ])
}

extension Claim {
  /// A claim on a position, which can say otherwise when it was taken and what was held.
  package static let onPosition = RecordType<Claim>(
    "claim on a stand", blank: { _ in Claim(source: "") },
    [
      .required("source", \.source, .id(.source), "The source that says so"),
      .optional("at", \.locator, .text, "Where in the source: p. 57"),
      .usually(.asserted, "status", \.status, .word("status"), "How firmly the claim stands"),
      .optional("date", \.differs.date, .date, "When, as the source says otherwise"),
      .optional("option", \.differs.option, .name(), "The option, as the source says otherwise"),
      .optional("value", \.differs.value, .number, "The number, as the source says otherwise"),
      .optional("quote", \.quote, .text, "The source's own words"),
      .note(\.note),
    ])
}

extension Position {
  /// The keys of what a claim on a position can state otherwise.
  package static let stated: Set = ["date", "option", "value"]
}

/// A field of an event that a claim can state otherwise.
package struct StatedField: Sendable {
  /// The field as it stands in the claim.
  package let field: Field<Claim>
  /// Puts what a claim states in place of the preferred value.
  let state: @Sendable (Claim, inout Event) -> Void
}

extension Statement {
  /// What a claim can state otherwise, in the order in which a corpus writes it.
  package static let fields: [StatedField] = [
    .value("title", \.differs.title, .text) { $1.title = $0 },
    .value("date", \.differs.date, .date) { $1.date = $0 },
    .value("received", \.differs.received, .date, only: [.message]) { $1.received = $0 },
    .value("place", \.differs.place, .place) { $1.place = $0 },
    .participations,
    .value("about", \.differs.about, .text) { $1.about = $0 },
  ]
}

extension StatedField {
  fileprivate static func value<Stored: Hashable & Sendable>(
    _ key: String, _ path: FieldPath<Claim, Stored?>, _ codec: ValueCodec<Stored>,
    only kinds: [Event.Kind] = Event.Kind.allCases,
    _ state: @escaping @Sendable (Stored, inout Event) -> Void
  ) -> Self {
    let field = Field<Claim>.optional(key, path, codec, "The \(key), as the source says otherwise")
    return Self(
      field: field.only(Set(kinds)).inMessages(key == "date" ? "sent" : key),
      state: { claim, event in
        if let stated = claim[keyPath: path] { state(stated, &event) }
      })
  }

  /// Who took part: a part that is named replaces the preferred list of that part.
  fileprivate static let participations = Self(
    field: Field<Claim>.records(
      "participants", \.differs.participations, Participation.type,
      .inline(Participation.keys.optional), "Who took part, as the source says otherwise"
    ).only(Set(Event.Kind.allCases)),
    state: { claim, event in
      let restated = Set(claim.differs.participations.map(\.part))
      if restated.isEmpty { return }
      let preferred = event.participations
      event.participations = Participation.Part.parts(of: event.kind).flatMap { part in
        (restated.contains(part) ? claim.differs.participations : preferred)
          .filter { $0.part == part }
      }
    })
}

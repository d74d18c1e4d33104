extension Corpus {
  /// What a corpus says of itself, before its sections.
  package static let type = RecordType<Corpus>(
    "corpus", blank: { _ in Corpus(title: "") },
    [
      .required("title", \.title, .text, "What the corpus is called").contradicting(nil),
      .note(\.note),
      .list("creators", \.creators, .text, "Who made the corpus"),
      .stated("licence", \.licence, "Under what terms it may be used: CC BY 4.0"),
      .stated("version", \.version, "Which state of it this is"),
      .stated("doi", \.doi, "Its persistent identifier"),
      .stated("collected", \.collected, "When it was collected"),
      .stated("boundary", \.boundary, "What was taken in and what was not, in a sentence"),
      .optional(
        "approximate-days", \.approximateDays, .count(of: "days", in: 0...100_000),
        "How many days '~' widens a date to either side"
      ).attribute("approximateDays").joined { corpus, other in
        // The more days, the less is certain.
        corpus.approximateDays = [corpus.approximateDays, other.approximateDays]
          .compactMap(\.self).max()
      },
      .zones(
        \.zones, "How far clocks were ahead of Greenwich, where no date or place says otherwise"),
    ])

  /// The sections of a corpus file, in their order.
  package static let sections: [any CorpusSection] =
    [
      Section("sources", \.sources, Source.type, .source, "The bibliographic records"),
      Section("topics", \.topics, Topic.type, .topic, "The matters it was about"),
      Section("places", \.places, Place.type, .place, "The places, with their names"),
      Section("actors", \.actors, Actor.type, .actor, "The people and collectives"),
    ]
    + Event.Kind.allCases.map { kind in
      Section(
        kind.section, \.events, Event.type, .event, kind.words, kind: kind, isSpaced: true
      ) { $0.kind == kind }
    } + [
      Section("ties", \.ties, Tie.type, nil, "The relations that are no event"),
      Section(
        "issues", \.issues, BargainingIssue.type, .issue, "The matters bargained over",
        isSpaced: true),
      Section(
        "positions", \.positions, Position.type, .position,
        "What was held on them, by whom and when", isSpaced: true),
      Section("rounds", \.rounds, Round.type, nil, "The rounds of the negotiation"),
    ]
}

/// A section of a corpus file: records of one type, each under its id.
package protocol CorpusSection<Record>: Sendable {
  associatedtype Record: Identifiable & Sendable & Equatable

  /// The key of the section.
  var key: String { get }
  /// What it holds, for people.
  var words: String { get }
  var records: FieldPath<Corpus, Roster<Record>> { get }
  var type: RecordType<Record> { get }
  /// What its ids are ids of, where anything refers to them.
  var subject: RecordSubject? { get }
  /// The kind of its events.
  var kind: Event.Kind? { get }
  /// Whether a blank line stands between its records.
  var isSpaced: Bool { get }
  /// Whether a record stands in this section, of those that share its roster.
  func holds(_ record: Record) -> Bool
}

extension CorpusSection {
  /// What one of its records is called: `actor`.
  package var noun: String { kind?.rawValue ?? type.noun }
}

private struct Section<Record: Identifiable & Sendable & Equatable>: CorpusSection {
  let key: String
  let words: String
  let records: FieldPath<Corpus, Roster<Record>>
  let type: RecordType<Record>
  let subject: RecordSubject?
  let kind: Event.Kind?
  let isSpaced: Bool
  private let isHeld: @Sendable (Record) -> Bool

  init(
    _ key: String, _ records: FieldPath<Corpus, Roster<Record>>,
    _ type: RecordType<Record>, _ subject: RecordSubject?, _ words: String,
    kind: Event.Kind? = nil, isSpaced: Bool = false,
    isHeld: @escaping @Sendable (Record) -> Bool = { _ in true }
  ) {
    self.key = key
    self.words = words
    self.records = records
    self.type = type
    self.subject = subject
    self.kind = kind
    self.isSpaced = isSpaced
    self.isHeld = isHeld
  }

  func holds(_ record: Record) -> Bool { isHeld(record) }
}

extension Event.Kind {
  /// The key of the corpus file under which events of this kind stand.
  package var section: String {
    switch self {
    case .meeting: "meetings"
    case .message: "messages"
    case .agreement: "agreements"
    case .act: "acts"
    }
  }

  fileprivate var words: String {
    switch self {
    case .meeting: "The events at which actors were present together"
    case .message: "What a sender sent to recipients"
    case .agreement: "The texts that actors signed or joined"
    case .act: "What one side did alone"
    }
  }
}

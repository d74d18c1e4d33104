import Documents
import CorpusFormat
import HistoricalDates
import InterchangeFormats
import Negotiations
import RandomCorpora
import RecordImports
import Testing

/// Every property of the model is in its list of fields, and every field comes back from every format
/// that holds it.
@Suite struct RecordFieldTests {
  // MARK: The lists

  @Test func `no stored property is missing from the lists of fields`() throws {
    var maker = FullRecords(seed: 1, ids: FullRecords.ids)
    try expectAll(Actor.type, &maker)
    try expectAll(Affiliation.type, &maker)
    try expectAll(Office.type, &maker)
    try expectAll(Name.type, &maker)
    try expectAll(Tie.type, &maker)
    try expectAll(Relation.type, &maker)
    try expectAll(Term.type, &maker)
    try expectAll(Stage.type, &maker)
    try expectAll(Participation.type, &maker)
    try expectAll(Source.type, &maker)
    try expectAll(Source.Contribution.type, &maker)
    try expectAll(Source.PersonName.type, &maker)
    try expectAll(Source.Variable.type, &maker)
    try expectAll(Topic.type, &maker)
    try expectAll(Place.type, &maker)
    try expectAll(BargainingIssue.type, &maker)
    try expectAll(BargainingIssue.Option.type, &maker)
    try expectAll(BargainingIssue.Mark.type, &maker)
    try expectAll(Settlement.type, &maker)
    try expectAll(Position.type, &maker)
    try expectAll(Round.type, &maker)
    let onEvents = try missing(Claim.type, &maker, kinds: Event.Kind.allCases)
    #expect(onEvents.intersection(try missing(Claim.onPosition, &maker)) == [])
    try expectAll(Event.type, &maker, kinds: Event.Kind.allCases)
  }

  @Test func `no part of a corpus is missing from its fields and sections`() throws {
    let empty = Corpus(title: "")
    // How it was joined of files is no part of what a corpus says.
    #expect(Self.untouched(try FullRecords.corpus(seed: 1), beside: empty) == ["parts"])
    // Whatever it gains next has a section or a field; events of all kinds are in one list.
    let fields = Corpus.type.fields.count + Corpus.sections.count { $0.kind == nil } + 1
    #expect(fields == Mirror(reflecting: empty).children.count - 1)
  }

  private func expectAll<Record>(
    _ type: RecordType<Record>, _ maker: inout FullRecords, kinds: [Event.Kind?] = [nil],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let missing = try missing(type, &maker, kinds: kinds)
    #expect(missing == [], "\(type.noun)", sourceLocation: location)
  }

  /// The stored properties that no field of a list fills.
  private func missing<Record>(
    _ type: RecordType<Record>, _ maker: inout FullRecords, kinds: [Event.Kind?] = [nil]
  ) throws -> Set<String> {
    var missing: Set<String>?
    for kind in kinds {
      let untouched = Self.untouched(
        try maker.record(type, in: kind), beside: type.blank(nil))
      missing = missing?.intersection(untouched) ?? untouched
    }
    // The kind of an event is that of the section it stands in, and its home the file.
    if Record.self == Event.self { missing?.subtract(["kind", "home"]) }
    return missing ?? []
  }

  /// The stored properties that hold the same in both, those of what a claim states among them.
  private static func untouched(_ one: Any, beside other: Any) -> Set<String> {
    var same: Set<String> = []
    for (mine, theirs) in zip(Mirror(reflecting: one).children, Mirror(reflecting: other).children)
    {
      let label = mine.label ?? ""
      if mine.value is Statement {
        same.formUnion(untouched(mine.value, beside: theirs.value).map { "\(label).\($0)" })
      } else if "\(mine.value)" == "\(theirs.value)" {
        same.insert(label)
      }
    }
    return same
  }

  @Test func `every id that a record mentions is found, and can be another or none`() throws {
    let corpus = try FullRecords.corpus(seed: 3)
    for section in Corpus.sections { expectMentions(section, of: corpus) }
    for actor in corpus.actors { #expect(Actor.type.mentions(of: actor).count >= 12) }
    for event in corpus.events {
      let found = Set(Event.type.mentions(of: event).map(\.subject))
      var kinds: Set<RecordSubject> = [.actor, .source, .topic, .place, .event]
      if event.kind == .agreement { kinds.insert(.issue) }
      #expect(found == kinds)
    }
  }

  private func expectMentions<Section: CorpusSection>(_ section: Section, of corpus: Corpus) {
    for record in corpus[keyPath: section.records] where section.holds(record) {
      let found = section.type.mentions(of: record).map(\.id)
      var other = record
      let isKept = section.type.changeMentions(of: &other) { "other-\($1)" }
      #expect(isKept && section.type.mentions(of: other).map(\.id) == found.map { "other-\($0)" })
      var bare = record
      let isOfUse = section.type.changeMentions(of: &bare) { _, _ in nil }
      // A position is of no use without actor and issue, and goes as a whole.
      #expect(section.type.mentions(of: bare).isEmpty || !isOfUse)
    }
  }

  // MARK: The formats

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `every field comes back from a corpus file`(seed: UInt64) throws {
    let corpus = try FullRecords.corpus(seed: seed)
    let text = CorpusWriter().text(of: corpus)
    let reading = CorpusReader().read(text: text, path: "full.yaml")
    expectSame(reading.corpus, corpus)
    let isSame = CorpusWriter().text(of: reading.corpus) == text
    #expect(isSame)
  }

  @Test(arguments: RoundTripTests.whole, 0..<3 as Range<UInt64>)
  func `every field comes back from a graph with attributes`(name: String, seed: UInt64) throws {
    let corpus = try FullRecords.corpus(seed: seed)
    let format = try Samples.found(name)
    expectSame(
      try Samples.reread(format.write(corpus, WritingChoices()), as: format).corpus, corpus)
  }

  @Test(arguments: RoundTripTests.tables)
  func `every field of actors, events and ties comes back from tables`(name: String) throws {
    let corpus = try FullRecords.corpus(seed: 7)
    let format = try Samples.found(name)
    let read = try Samples.reread(format.write(corpus, WritingChoices()), as: format).corpus
    expectSame(read, corpus, sections: ["actors", "ties"] + Event.Kind.allCases.map(\.section))
  }

  @Test func `every field of events comes back from the table of events`() throws {
    var corpus = try FullRecords.corpus(seed: 8)
    for event in corpus.events {
      var named = event
      named.participations = named.participations.map(Self.namingNoOffice)
      for index in named.claims.indices {
        named.claims[index].differs.participations =
          named.claims[index].differs.participations.map(Self.namingNoOffice)
      }
      corpus.events[event.id] = named
    }
    let format = try Samples.found("events")
    let read = try Samples.reread(format.write(corpus, WritingChoices()), as: format).corpus
    expectSame(read, corpus, sections: Event.Kind.allCases.map(\.section))
  }

  /// Tells record by record where two corpora differ.
  private func expectSame(_ one: Corpus, _ other: Corpus, sections: [String]? = nil) {
    for section in Corpus.sections where sections?.contains(section.key) ?? true {
      expectSame(section, one, other)
    }
    if sections == nil {
      #expect(one.note == other.note && one.title == other.title)
      #expect(one.approximateDays == other.approximateDays)
    }
  }

  private func expectSame<Section: CorpusSection>(
    _ section: Section, _ one: Corpus, _ other: Corpus
  ) {
    let (mine, theirs) = (one[keyPath: section.records], other[keyPath: section.records])
    #expect(mine.count == theirs.count, "\(section.key)")
    for (left, right) in zip(mine, theirs) where left != right {
      let different = Mirror(reflecting: left).children.compactMap(\.label)
      let same = Self.untouched(left, beside: right)
      Issue.record("\(section.key): \(different.filter { !same.contains($0) }) differ")
    }
  }

  private static func namingNoOffice(_ part: Participation) -> Participation {
    var part = part
    part.role = part.role ?? part.office
    part.office = nil
    part.officeOf = nil
    return part
  }
}

import HistoricalDates
import Negotiations
import RandomCorpora
import TestSupport
import Testing

/// What records can hold, and what is so of every record.
struct RecordFieldsTests {
  @Test func `records have the fields and keys that are listed`() throws {
    let tables = [
      table(Corpus.type), table(Source.type), table(Source.Contribution.type),
      table(Source.PersonName.type), table(Source.Variable.type), table(Topic.type),
      table(Place.type), table(ZonePeriod.type), table(Actor.type), table(Affiliation.type),
      table(Office.type), table(Tie.type), table(Name.type), table(Event.type),
      table(Participation.type), table(Relation.type), table(Stage.type), table(Term.type),
      table(Claim.type), table(Claim.onPosition), table(BargainingIssue.type),
      table(BargainingIssue.Option.type), table(BargainingIssue.Mark.type), table(Settlement.type),
      table(Position.type), table(Round.type),
    ]
    let sections = Corpus.sections.map { section in
      "\(section.key): \(section.noun), \(section.isSpaced ? "spaced" : "close")"
        + (section.subject.map { ", id of \($0.rawValue)" } ?? "")
    }
    let text = (tables + [sections.joined(separator: "\n")]).joined(separator: "\n\n") + "\n"
    #expect(try Golden.compare(text, with: "record-fields.txt") == .same)
  }

  private func table<Record>(_ type: RecordType<Record>) -> String {
    var head = type.noun
    if let shorthand = type.shorthand { head += ", for short its \(shorthand)" }
    if !type.isShortened { head += ", never written so" }
    if let field = type.keyField { head += ", under its \(field.key)" }
    if let field = type.onlyField { head += ", with nothing but \(field.key)" }
    let bare = [true, false].map { type.bareField(isRecord: $0)?.key ?? "-" }
    var lines = ["\(head); bare \(bare.joined(separator: " "))"]
    for rule in type.rules {
      switch rule {
      case .oneOf(let one, let other, _): lines.append("  one of \(one), \(other)")
      case .someOf(let keys, let named): lines.append("  some of \(keys), named \(named)")
      case .beside(let key, let other): lines.append("  \(key) beside \(other)")
      }
    }
    return (lines + type.fields.map { "  " + line($0) }).joined(separator: "\n")
  }

  private func line<Record>(_ field: Field<Record>) -> String {
    var parts: [String] = []
    if field.origin != .record { parts.append("from the \(field.origin)") }
    if field.isRequired { parts.append("required") }
    if field.isEssential { parts.append("essential") }
    if let key = field.messageKey { parts.append("\(key) in messages") }
    if field.attribute != field.key { parts.append("attribute \(field.attribute)") }
    if field.noun != field.key { parts.append("called \(field.noun)") }
    if let kinds = field.kinds { parts.append("of \(kinds.map(\.rawValue).sorted())") }
    if let severity = field.contradiction { parts.append("contradiction is \(severity)") }
    if field.isAlwaysListed { parts.append("always listed") }
    switch field.content {
    case .value(let value): parts.append("\(value.kind)")
    case .values(let values): parts.append("\(values.kind), at least \(values.least)")
    case .records(let nested): parts.append(arrangement(nested))
    }
    return "\(field.key): " + parts.joined(separator: "; ")
  }

  private func arrangement(_ nested: some NestedRecords) -> String {
    let told = nested.isToldKind ? " told the kind" : ""
    switch nested.arrangement {
    case .list(let isSpread):
      return "\(isSpread ? "spread" : "plain") list of \(nested.type.noun)" + told
    case .mapping(let isShared, _):
      return "mapping to \(isShared ? "several" : "one") of \(nested.type.noun)" + told
    case .inline(let keys):
      let shared = (keys.isShared ? " shared" : "") + (keys.isBareAlone ? " bare alone" : "")
      return "inline \(nested.type.noun)\(shared)\(told): \(names(of: keys))"
    }
  }

  private func names(of keys: InlineKeys) -> String {
    switch keys.names {
    case .among(let names): names.sorted().joined(separator: " ")
    case .others: "any other"
    case .listed:
      Event.Kind.allCases.map { kind in
        let keys = keys.keys(in: kind).map { $0.key + ($0.isRequired ? "!" : "") }
        return "\(kind) \(keys.joined(separator: " "))"
      }.joined(separator: ", ")
    }
  }

  // MARK: - What is so of every record

  private func check<Record: Equatable>(_ type: RecordType<Record>, _ record: Record) {
    var joined = record
    type.join(&joined, record)
    // What the record says twice is said once when it is joined; after that, nothing changes.
    var again = joined
    type.join(&again, record)
    #expect(
      again == joined
        && type.mentions(of: joined).map(\.id).distinct()
          == type.mentions(of: record).map(\.id).distinct(),
      "\(type.noun)")
    var kept = record
    #expect(type.changeMentions(of: &kept) { $1 } && kept == record, "\(type.noun)")
    var renamed = record
    #expect(type.changeMentions(of: &renamed) { "\($0.rawValue)/\($1)" })
    let names = type.mentions(of: record).map { "\($0.subject.rawValue)/\($0.id)" }
    #expect(type.mentions(of: renamed).map(\.id) == names, "\(type.noun)")
    #expect(type.lack(of: record) == nil)
    var bereft = record
    _ = type.changeMentions(of: &bereft) { _, _ in nil }
    for field in type.fields where !field.isEssential {
      let left = mentions(of: bereft, in: field)
      #expect(left == 0, "\(type.noun): \(field.key)")
    }
  }

  private func mentions<Record>(of record: Record, in field: Field<Record>) -> Int {
    switch field.content {
    case .value(let value): value.kind.subject == nil || value.text(record) == nil ? 0 : 1
    case .values(let values): values.kind.subject == nil ? 0 : values.texts(record).count
    case .records: 0
    }
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func `a record joined with itself is itself, and its mentions can be renamed`(seed: UInt64) throws
  {
    let corpus = try FullRecords.corpus(seed: seed)
    for actor in corpus.actors { check(Actor.type, actor) }
    for event in corpus.events { check(Event.type, event) }
    for position in corpus.positions { check(Position.type, position) }
    for issue in corpus.issues { check(BargainingIssue.type, issue) }
    for source in corpus.sources { check(Source.type, source) }
    for place in corpus.places { check(Place.type, place) }
    for tie in corpus.ties { check(Tie.type, tie) }
    for section in Corpus.sections { checkSection(section, corpus) }
  }

  private func checkSection(_ section: some CorpusSection, _ corpus: Corpus) {
    let held = corpus[keyPath: section.records].filter(section.holds)
    #expect(!held.isEmpty, "\(section.key)")
    for record in held {
      if let event = record as? Event { #expect(event.kind == section.kind) }
    }
  }

  @Test func `a record joined to an empty one gives what it has`() throws {
    let corpus = try FullRecords.corpus(seed: 5)
    for actor in corpus.actors {
      var other = Actor(id: actor.id, kind: actor.kind, name: actor.name)
      Actor.type.join(&other, actor)
      #expect(other == actor)
    }
    for position in corpus.positions {
      var other = Position(id: position.id, actor: position.actor, issue: position.issue)
      Position.type.join(&other, position)
      #expect(other == position)
    }
  }

  @Test func `the name in another file is kept, unless some language has it`() throws {
    var actor = Actor(id: "a", kind: .person, name: "Soong")
    actor.names = [Name("宋子文", language: "zh")]
    var same = actor
    Actor.type.join(&same, Actor(id: "a", kind: .person, name: "Soong"))
    #expect(same.names == actor.names)
    Actor.type.join(&same, Actor(id: "a", kind: .person, name: "宋子文"))
    #expect(same.names == actor.names)
    Actor.type.join(&same, Actor(id: "a", kind: .person, name: "Sung"))
    #expect(same.name == "Soong" && same.names == actor.names + [Name("Sung", language: "und")])
  }

  @Test func `what others cannot do without goes with it`() {
    var claim = Claim(source: "s")
    #expect(!Claim.type.changeMentions(of: &claim) { _, _ in nil })
    var position = Position(id: "p", actor: "a", issue: "i")
    position.event = "e"
    position.text = "none"
    for lost in [RecordSubject.actor, .issue, .event] {
      var changed = position
      #expect(!Position.type.changeMentions(of: &changed) { $0 == lost ? nil : $1 }, "\(lost)")
    }
    position.date = Fixture.date("1945")
    var dated = position
    #expect(Position.type.changeMentions(of: &dated) { $0 == .event ? nil : $1 })
    #expect(dated.event == nil && dated.date == position.date)
  }

  @Test func `what a record lacks is said`() {
    var position = Position(id: "p", actor: "a", issue: "i")
    #expect(Position.type.lack(of: position) == "'option' or 'text' is missing")
    position.value = 2
    #expect(Position.type.lack(of: position) == "'event' or 'date' is missing")
    position.event = "e"
    #expect(Position.type.lack(of: position) == nil)
  }

  // MARK: - How values are spelled

  @Test func `a name stands under the tag of a language`() throws {
    let field = try #require(Actor.type.fields.first { $0.key == "names" })
    guard case .records(let nested) = field.content,
      case .mapping(_, let check) = nested.arrangement
    else {
      Issue.record("Names stand by language.")
      return
    }
    for tag in ["zh", "ru", "zh-Hant", "zh-Latn-pinyin", "abcdefgh", "de-1996"] {
      #expect(check(tag) == nil, "\(tag)")
    }
    for tag in ["", "z", "-", "zh-", "1a", "abcdefghi", "zh-é", "zh_Hant", "z-Hant", "宋"] {
      #expect(check(tag) != nil, "\(tag)")
    }
  }

  @Test(arguments: [
    "wikidata:Q855", "viaf:71388015", "gnd:118642499", "gnd:4-X", "geonames:524901",
    "unts:08000002801581bd", "isni:000000012144229X", "lccn:n80126231", "bnf:cb119255634",
    "ndl:00054222", "tgn:7012924", "orcid:0000-0002-1825-0097",
  ])
  func `an identifier of a catalogue comes back`(text: String) {
    #expect(AuthorityID(text)?.text == text)
  }

  @Test(arguments: [
    "wikidata:Q", "wikidata:855", "wikidata:Q8a", "wikidata:P855", "viaf:", "viaf:x", "viaf:1 2",
    "gnd:11x", "geonames:٣", "unts:a_b", "lccn:é", "none:1", "wikidata", "orcid:0000+", ":1",
  ])
  func `what is none of a catalogue is refused`(text: String) {
    #expect(AuthorityID(text) == nil)
  }

  @Test func `flags, counts and numbers are read as they are written`() throws {
    let flag = ValueCodec<Bool>.flag
    #expect(try ["true", "Yes"].map(flag.read) == [true, true])
    #expect(try ["false", "NO"].map(flag.read) == [false, false])
    #expect(throws: ValueProblem.self) { try flag.read("1") }
    let count = ValueCodec<Int>.count(of: "days", in: 0...10)
    #expect(try ["0", "10"].map(count.read) == [0, 10])
    for text in ["-1", "11", "1.5", ""] {
      #expect(throws: ValueProblem.self) { try count.read(text) }
    }
    let number = ValueCodec<Double>.number
    #expect(
      try ["-0.0", "1e3", "0.5"].map { number.text(try number.read($0)) } == ["0", "1000", "0.5"])
    for text in ["inf", "nan", "x"] { #expect(throws: ValueProblem.self) { try number.read(text) } }
  }

  // MARK: - Issues

  @Test
  func `an issue has a range where its numbers differ, and steps where its options have an order`()
  {
    var issue = BargainingIssue(id: "i", name: "Issue")
    #expect(issue.range == nil && issue.span == nil)
    issue.options = [
      .init(id: "a", name: "A"), .init(id: "b", name: "B"), .init(id: "c", name: "C"),
    ]
    #expect(issue.span == nil && issue.place(of: .option("b")) == nil)
    #expect(issue.has(.option("b")) && !issue.has(.option("d")) && !issue.has(.value(1)))
    issue.isOrdered = true
    #expect(issue.span == 2 && issue.place(of: .option("c")) == 2)
    #expect(issue.place(of: .option("d")) == nil && issue.place(of: .value(1)) == nil)
    issue.options = [.init(id: "a", name: "A")]
    #expect(issue.span == nil)
    issue.scale = [.init(5, "one")]
    #expect(issue.range == nil)
    issue.scale = [.init(5, "one"), .init(5, "the same")]
    #expect(issue.range == nil)
    issue.scale = [.init(5, "high"), .init(-1, "low")]
    #expect(issue.range == -1...5 && issue.span == 6)
    #expect(issue.place(of: .value(5)) == 6 && issue.place(of: .value(5.5)) == nil)
    #expect(
      issue.has(.value(-1)) && !issue.has(.value(-1.5)) && issue.place(of: .option("a")) == nil)
  }
}

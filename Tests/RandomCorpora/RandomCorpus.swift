import HistoricalDates
public import Negotiations
import TestSupport

/// Text that a careless writer of YAML would get wrong.
public let hostileTexts = [
  "\"", "'", "it's", "say \"no\"", "a: b", "a:", ":", "#", "a #b", "a# b", "- ", "-", "- a", "-a",
  "? ", "?", "?a", "&a", "*a", "a *b &c", "!x", "!!str x", "%", "%TAG", "@", "@a", "`", "|", ">",
  ">-",
  "[", "]", "{", "}", "[a, b]", "{a: b}", ",", "a, b", "a,b", "~", "null", "Null", "NULL", "true",
  "yes", "No", "1", "-1", "0x1F", "1e3", ".5", "1945-07-11", "-0044", "---", "...", "<<", "=",
  " leading", "trailing ", "  two  inside  ", "a  b", "line\nline", "para\n\npara", "end\n",
  "\nstart",
  "\n", "a\n b", "a \nb", "tab\there", "\t", "cr\rlf\r\n", "\\", "\\n", "C:\\path", "nul\u{0}",
  "\u{7}",
  "del\u{7F}", "nel\u{85}", "ls\u{2028}ps\u{2029}", "bom\u{FEFF}", "\u{FFFE}",
  "rtl \u{202E}cba\u{202C}",
  "עברית", "العربية", "宋子文", "蔣介石：一", "Сталин", "🙂", "👩‍👩‍👧", "e\u{301}", "\u{E000}",
  "\u{F0000}", "\u{10FFFF}", "a:?b", "a:,b", "a:[", "http://x.org/a#b?c=d,e", "100%", "p. 57",
  "§ 3",
  String(repeating: "long words of prose: with, marks [and] #signs ", count: 6) + "end",
  String(repeating: "x", count: 150), String(repeating: "中文", count: 80),
  String(repeating: "two  spaces  ", count: 12) + ".",
]

/// Corpora that hold everything the format can say, made by chance from a seed.
public struct RandomCorpus {
  private var numbers: SeededGenerator
  private var actors: [ActorID] = []
  private var sources: [SourceKey] = []
  private var topics: [TopicID] = []
  private var agreements: [EventID] = []
  private let texts: [String]

  /// Corpora from a seed, out of these texts.
  public init(seed: UInt64, texts: [String] = hostileTexts) {
    self.texts = texts
    numbers = SeededGenerator(seed: seed)
  }

  /// The next corpus.
  public mutating func make() throws -> Corpus {
    actors = (0..<count(2...6)).map { ActorID("a\($0)") }
    sources = (0..<count(1...3)).map { SourceKey("s:\($0)") }
    topics = (0..<count(0...3)).map { TopicID("t.\($0)") }
    agreements = (0..<count(0...3)).map { EventID("g_\($0)") }
    var corpus = Corpus(
      title: text(), note: maybe { $0.text() }, approximateDays: maybe { $0.count(0...9) })
    for id in sources { corpus.sources.insert(source(id)) }
    for id in topics { corpus.topics.insert(Topic(id: id, name: text(), names: try names())) }
    for number in 0..<count(0...2) {
      corpus.places.insert(Place(id: PlaceID("p\(number)"), name: text(), names: try names()))
    }
    for id in actors { corpus.actors.insert(try actor(id)) }
    for kind in Event.Kind.allCases {
      let ids =
        kind == .agreement ? agreements : (0..<count(0...3)).map { EventID("\(kind)\($0)") }
      for id in ids { corpus.events.insert(try event(id, kind)) }
    }
    for number in 0..<count(0...2) { corpus.ties.insert(try tie(TieID("tie\(number)"))) }
    return corpus
  }
}

// MARK: - Parts

extension RandomCorpus {
  private mutating func count(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &numbers)
  }

  private mutating func chance(_ percent: Int) -> Bool { count(1...100) <= percent }

  private mutating func maybe<Value>(_ make: (inout Self) throws -> Value) rethrows -> Value? {
    chance(40) ? try make(&self) : nil
  }

  private mutating func some<Value>(
    _ range: ClosedRange<Int>, _ make: (inout Self) throws -> Value
  ) rethrows -> [Value] {
    var values: [Value] = []
    for _ in 0..<count(range) { values.append(try make(&self)) }
    return values
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[count(0...(values.count - 1))]
  }

  private mutating func text() -> String {
    chance(30) ? "\(pick(texts))\(pick(texts))" : pick(texts)
  }

  private mutating func date() throws -> HistoricalDate {
    try HistoricalDate(
      pick([
        "1945-07-11", "1945-07", "1924-11-2X", "1945?", "1945~", "[1945-07-12..1945-08-07]",
        "[..1945-06-09]", "1945-02-04/1945-02-11", "1911/..", "1911/", "../1945-07-30",
        "1915-05-25 (Julian)", "1945-07-05T11:39:00+03:00", "-0044-03-15",
      ]))
  }

  private mutating func names() throws -> [Name] {
    var names: [Name] = []
    for language in ["zh-Hant", "ru", "zh-Latn-pinyin"] where chance(40) {
      names += try some(1...2) { made in
        Name(made.text(), language: language, during: try made.maybe { try $0.date() })
      }
    }
    return names
  }

  private mutating func claim(on kind: Event.Kind? = nil) throws -> Claim {
    var claim = Claim(
      source: pick(sources), locator: maybe { $0.text() }, status: pick(Claim.Status.allCases),
      quote: maybe { $0.text() }, note: maybe { $0.text() })
    guard let kind, chance(50) else { return claim }
    claim.differs = Statement(
      title: maybe { $0.text() }, date: try maybe { try $0.date() },
      received: kind == .message ? try maybe { try $0.date() } : nil, place: maybe { $0.text() },
      about: maybe { $0.text() }, participations: chance(50) ? participations(kind) : [])
    return claim
  }

  private mutating func claims(on kind: Event.Kind? = nil) throws -> [Claim] {
    try some(0...2) { try $0.claim(on: kind) }
  }

  private mutating func participations(_ kind: Event.Kind) -> [Participation] {
    Participation.Part.parts(of: kind).flatMap { part in
      some(1...3) { $0.participation(part) }
    }
  }

  private mutating func participation(_ part: Participation.Part) -> Participation {
    let actor = pick(actors)
    var result = Participation(
      actor, as: part, role: maybe { $0.text() }, status: pick(Claim.Status.allCases))
    if chance(20) {
      result.office = "Office of \(actor)"
      result.officeOf = chance(50) ? actors[0] : nil
    }
    return result
  }

  private mutating func source(_ id: SourceKey) -> Source {
    let contributors =
      chance(60)
      ? [Source.Contribution("author", some(1...2) { $0.person() })] : []
    return Source(
      id: id, type: text(), title: text(), contributors: contributors,
      issued: maybe { $0.text() },
      variables: chance(50) ? [Source.Variable("publisher", text()), .init("URL", text())] : [])
  }

  private mutating func person() -> Source.PersonName {
    chance(50)
      ? Source.PersonName(literal: text())
      : Source.PersonName(family: text(), given: maybe { $0.text() })
  }

  private mutating func actor(_ id: ActorID) throws -> Actor {
    // One of which all claims are rejected would be nobody's.
    let evidence = try claims()
    let office = Office(
      title: "Office of \(id)", of: chance(50) ? actors[0] : nil,
      claims: evidence.contains(where: \.status.counts) ? evidence : [])
    return Actor(
      id: id, kind: pick(Actor.Kind.allCases), name: text(), names: try names(),
      during: try maybe { try $0.date() },
      affiliations: try some(0...2) { made in
        Affiliation(
          of: made.pick(made.actors), role: made.maybe { $0.text() },
          during: try made.maybe { try $0.date() }, claims: try made.claims())
      }, offices: [office], colour: maybe { Colour($0.pick([0xC00000, 0x0072B2])) },
      note: maybe { $0.text() }, claims: try claims())
  }

  private mutating func event(_ id: EventID, _ kind: Event.Kind) throws -> Event {
    var event = Event(
      id: id, kind: kind, title: maybe { $0.text() }, names: try names(), date: try date(),
      received: kind == .message ? try maybe { try $0.date() } : nil,
      place: maybe { $0.text() }, form: maybe { $0.text() },
      participations: participations(kind), about: maybe { $0.text() })
    // A message that comes before it is sent is refused by whoever reads it.
    if event.received?.isReceipt(before: event.date) == true { event.received = nil }
    if !topics.isEmpty { event.topics = some(0...2) { $0.pick($0.topics) } }
    event.isSecret = chance(20)
    if !agreements.isEmpty {
      let kinds = kind == .agreement ? Relation.Kind.allCases : [.terminates, .violates]
      for relation in kinds where chance(20) {
        event.relations += some(1...2) { Relation(relation, $0.pick($0.agreements)) }
      }
    }
    if kind == .agreement { event.terms = try terms() }
    // Of three meetings the last two are sittings of the first.
    if ["meeting1", "meeting2"].contains(id) { event.sittingOf = "meeting0" }
    event.note = maybe { $0.text() }
    event.claims = try claims(on: kind)
    if event.receiptBeforeSending != nil {
      for index in event.claims.indices {
        (event.claims[index].differs.date, event.claims[index].differs.received) = (nil, nil)
      }
    }
    return event
  }

  private mutating func terms() throws -> [Term] {
    var terms: [Term] = []
    for _ in 0..<count(0...2) {
      let id = text()
      if terms.contains(where: { $0.id == id }) { continue }
      terms.append(
        Term(
          id: id, by: some(0...2) { $0.pick($0.actors) }, to: some(0...2) { $0.pick($0.actors) },
          text: text(), due: try maybe { try $0.date() },
          fulfilledBy: some(0...1) { $0.pick($0.agreements) },
          brokenBy: some(0...1) { $0.pick($0.agreements) }, claims: try claims()))
    }
    return terms
  }

  private mutating func tie(_ id: TieID) throws -> Tie {
    Tie(
      id: id, kind: text(), between: some(2...3) { $0.pick($0.actors) }, role: maybe { $0.text() },
      during: try maybe { try $0.date() }, note: maybe { $0.text() }, claims: try claims())
  }
}

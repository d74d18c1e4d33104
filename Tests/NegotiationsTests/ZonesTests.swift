import HistoricalDates
import Negotiations
import TestSupport
import Testing

/// In which zone an event was, by its date, its place, its file or the corpus.
struct ZonesTests {
  private func offset(_ text: String) throws -> UTCOffset { try #require(UTCOffset(text)) }

  private func event(
    _ date: String, at place: String? = nil, received: String? = nil
  ) throws -> Event {
    Event(
      id: "e", kind: received == nil ? .meeting : .message, date: try HistoricalDate(date),
      received: try received.map { try HistoricalDate($0) }, place: place)
  }

  /// Moscow changed its clock in 1930, and had it otherwise for two years before.
  private func corpus(_ events: [Event] = []) throws -> Corpus {
    var corpus = Corpus(title: "T", events: Roster(events))
    corpus.zones = [ZonePeriod(try offset("+01:00"))]
    var moscow = Place(id: "moscow", name: "Moscow")
    moscow.names = [Name("Москва", language: "ru")]
    moscow.zones = [
      ZonePeriod(try offset("+02:00"), during: try HistoricalDate("1922/1930-06-20")),
      ZonePeriod(try offset("+03:00"), during: try HistoricalDate("1930-06-21/1940")),
      ZonePeriod(try offset("+04:00")),
    ]
    corpus.places = Roster([moscow, Place(id: "nowhere", name: "Nowhere")])
    return corpus
  }

  @Test(arguments: [
    ("1925-01-01", "Moscow", "+02:00"), ("1931", "moscow", "+03:00"),
    ("1930", "Moscow", "+02:00 +03:00"), ("1950", "Moscow", "+04:00"),
    ("1950", "Кремль, Москва", "+04:00"), ("1950", "Moscow, Nowhere", "+01:00"),
    ("1950", "Yalta", "+01:00"), ("1925-01-01T10:00Z", "Moscow", "Z"),
  ])
  func `the date says it, else the place at that time, else the corpus`(
    date: String, place: String, expected: String
  ) throws {
    let event = try event(date, at: place)
    for corpus in [try corpus(), try corpus([event])] {
      let zones = Zones(of: corpus)
      let offsets = expected.split(separator: " ").map { UTCOffset(String($0)) }
      #expect(zones.offsets(of: event) == offsets)
      #expect(zones.zone(of: event) == (offsets.count == 1 ? offsets[0] : nil))
      #expect(!zones.areUnknown)
    }
  }

  @Test func `a file of its own goes before the corpus, and a receipt has the zone of its file`()
    throws
  {
    var message = try event("1945", at: "Yalta", received: "1945-02-01")
    let zones = Zones(of: try corpus())
    #expect(zones.receiptZone(of: message) == (try offset("+01:00")))
    message.home = [ZonePeriod(try offset("+08:00"))]
    #expect(zones.zone(of: message) == (try offset("+08:00")))
    #expect(zones.receiptZone(of: message) == (try offset("+08:00")))
    message.received = try HistoricalDate("1945-02-01T10:00-05:00")
    #expect(zones.receiptZone(of: message) == (try offset("-05:00")))
    message.received = nil
    #expect(zones.receiptZone(of: message) == nil)
  }

  @Test func `nothing is known where nothing says it`() throws {
    var event = try event("1945", received: "1945-02-01")
    var corpus = Corpus(title: "T", events: Roster([event]))
    let zones = Zones(of: corpus)
    #expect(zones.areUnknown && zones.zone(of: event) == nil && zones.receiptZone(of: event) == nil)
    #expect(corpus.statingAllZones().unstated == 0)
    event.home = [ZonePeriod(try offset("+08:00"))]
    corpus.events["e"] = event
    #expect(!Zones(of: corpus).areUnknown)
    corpus.events = Roster()
    corpus.zones = [ZonePeriod(try offset("+08:00"))]
    #expect(!Zones(of: corpus).areUnknown)
  }

  @Test func `every date with hours states its zone, and others are counted`() throws {
    let hours = try event("1931-05-01T10:00", at: "Moscow", received: "1931-05-02T08:00")
    var day = try event("1931-05-01", at: "Moscow")
    day.id = "day"
    var own = try event("1931-05-01T10:00Z", at: "Moscow")
    own.id = "own"
    let (stated, unstated) = try corpus([hours, day, own]).statingAllZones()
    #expect(stated.events["e"]?.date.zone == (try offset("+03:00")))
    #expect(stated.events["e"]?.received?.zone == (try offset("+01:00")))
    #expect(stated.events["own"] == own && stated.events["day"] == day)
    #expect(unstated == 1 && stated.zones.isEmpty)
  }

  @Test(arguments: [
    ("1945-07-11T10:00", "1945-07-11T10:00+03:00"),
    ("1945-07-11T10:00/1945-07-12T11:00", "1945-07-11T10:00+03:00/1945-07-12T11:00+03:00"),
    ("1945-07-11T10:00/..", "1945-07-11T10:00+03:00/.."),
  ])
  func `a zone is written at each end that has hours`(date: String, expected: String) throws {
    #expect(try HistoricalDate(date).stating(try offset("+03:00")).text == expected)
  }

  // MARK: What sources say of positions

  @Test func `a position is read as the policy says`() throws {
    var position = Position(id: "p", actor: "a", issue: "i", option: "one")
    position.date = try HistoricalDate("1945")
    #expect(EvidencePolicy.all.variants(of: position) == [position] && position.isFirm)
    var (same, other, number, rejected) = (
      Claim(source: "s"), Claim(source: "s"), Claim(source: "t"), Claim(source: "s")
    )
    other.differs.option = "two"
    other.status = .disputed
    number.differs.value = 2
    number.differs.date = try HistoricalDate("1946")
    rejected.differs.option = "three"
    rejected.status = .rejected
    position.claims = [same, other, number, rejected]
    let stands = { (policy: EvidencePolicy) in policy.variants(of: position).map { $0.stand?.text }
    }
    #expect(stands(.preferred) == ["one"])
    #expect(stands(.all) == ["one", "two", "2"])
    #expect(stands(.source("s")) == ["one", "two"] && stands(.source("t")) == ["2"])
    let late = EvidencePolicy.source("t").variants(of: position).first
    #expect(late?.date?.text == "1946" && late?.option == nil)
    #expect(position.wasHeld && position.isFirm)
    same.status = .rejected
    position.claims = [same, rejected]
    #expect(!position.wasHeld && !position.isFirm && stands(.all).isEmpty)
    position.claims = [other]
    #expect(position.wasHeld && position.isFirm == Claim.Status.disputed.isFirm)
    #expect(Position.Kind.allCases.filter(\.isInternal) == [.instruction, .privateView])
  }

  @Test func `what a corpus is made of is named by what gives an answer`() {
    var corpus = Corpus(title: "Whole")
    #expect(corpus.titles(giving: ["e"]) == ["Whole"] && corpus.titles(giving: []).isEmpty)
    corpus.parts = CorpusParts([
      CorpusPart(title: "One", events: ["a", "b"]), CorpusPart(title: "Two", events: ["c"]),
      CorpusPart(title: "One", events: ["d"]),
    ])
    #expect(corpus.titles(giving: ["d", "b"]) == ["One"])
    #expect(
      corpus.titles(giving: ["d", "c"]) == ["Two", "One"] && corpus.titles(giving: ["x"]).isEmpty)
  }

  // MARK: Names

  @Test(arguments: 0..<200)
  func `plain names are folded the quick way as any other`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let signs = [
      "a", "B", "z", "Z", "0", "9", " ", "\t", "'", "`", "-", ".", "@", "[", "{", "/", ":",
    ]
    let name = (0..<Int.random(in: 0...8, using: &random)).map { _ in random.pick(signs) }.joined()
    // One letter that is not plain makes the whole name be folded otherwise.
    let (quick, slow) = (FoldedName(name), FoldedName(name + " é"))
    #expect(slow.letters == quick.letters + "e", "\(name.debugDescription)")
    #expect(slow.words == quick.words.union(["e"]), "\(name.debugDescription)")
    #expect(slow.contains(wordsOf: quick) == !quick.letters.isEmpty)
  }

  @Test(arguments: 0..<300)
  func `the distance of two words is that of the textbook, up to the limit`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let word = { (random: inout SeededGenerator) in
      (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(Array("abc")) }
    }
    let (one, other) = (word(&random), word(&random))
    let distance = slowDistance(one[...], other[...])
    for limit in 0...4 {
      let found = EditDistance.between(one, other, limit: limit)
      #expect(
        found == (distance <= limit ? distance : nil), "\(String(one)) \(String(other)) \(limit)")
    }
  }

  /// Optimal string alignment by its definition.
  private func slowDistance(_ one: ArraySlice<Character>, _ other: ArraySlice<Character>) -> Int {
    guard let first = one.last, let second = other.last else { return max(one.count, other.count) }
    let (shorter, less) = (one.dropLast(), other.dropLast())
    var best = slowDistance(shorter, less) + (first == second ? 0 : 1)
    best = min(best, slowDistance(shorter, other) + 1, slowDistance(one, less) + 1)
    if let before = shorter.last, before == second, less.last == first {
      best = min(best, slowDistance(shorter.dropLast(), less.dropLast()) + 1)
    }
    return best
  }
}

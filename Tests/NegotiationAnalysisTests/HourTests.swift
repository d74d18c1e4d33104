import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Hours, zones and the order within a day, in every answer.
struct HourTests {
  private func message(
    _ id: String, from: String, to: [String], _ sent: String, received: String? = nil,
    place: String? = nil, reports: [EventID] = [], follows: [EventID] = []
  ) throws -> Event {
    Event(
      id: EventID(id), kind: .message, date: try HistoricalDate(sent),
      received: try received.map { try HistoricalDate($0) }, place: place,
      participations: [Participation(ActorID(from), as: .from)]
        + to.map { Participation(ActorID($0), as: .to) },
      follows: follows, reports: reports, claims: [Claim(source: "book")])
  }

  private func answer(
    _ from: String, _ to: String, _ corpus: Corpus, isEvent: Bool = false
  ) -> Path.Answer {
    Path(from: isEvent ? .event(EventID(from)) : .actor(ActorID(from)), to: .actor(ActorID(to)))
      .answer(in: corpus)
  }

  @Test func `instants decide between zones`() throws {
    let later = try corpus([
      message(
        "m1", from: "a", to: ["b"], "1945-07-06T08:00:00+07:00",
        received: "1945-07-06T13:55:00-04:00"),
      message(
        "m2", from: "b", to: ["c"], "1945-07-06T15:11:00-04:00",
        received: "1945-07-06T18:00:00-04:00"),
    ])
    #expect(answer("a", "c", later).certainty == .certain)
    #expect(answer("a", "c", later).arrival?.latest == Day("1945-07-06"))
    let sooner = try corpus([
      message(
        "m1", from: "a", to: ["b"], "1945-07-06T08:00:00+07:00",
        received: "1945-07-06T13:55:00-04:00"),
      message(
        "m2", from: "b", to: ["c"], "1945-07-06T10:00:00-04:00",
        received: "1945-07-06T11:00:00-04:00"),
    ])
    #expect(answer("a", "c", sooner).obstacle == .againstTime)
    // The evening of the 6th in Washington is after the morning of the 7th in Chungking.
    let dateLine = try corpus([
      message(
        "m1", from: "a", to: ["b"], "1945-07-07T08:00:00+07:00",
        received: "1945-07-06T22:00:00-04:00"),
      meeting("m2", "1945-07-06T23:00:00-04:00", ["b", "c"]),
    ])
    #expect(answer("a", "c", dateLine).certainty == .certain)
    #expect(answer("a", "c", dateLine).arrival?.earliest == Day("1945-07-06"))
  }

  @Test func `meetings of one day have their hours`() throws {
    let corpus = try corpus([
      meeting("m1", "1945-07-06T09:00:00+03:00", ["a", "b"]),
      meeting("m2", "1945-07-06T17:00:00+03:00", ["b", "c"]),
    ])
    #expect(answer("a", "c", corpus).certainty == .certain)
    #expect(answer("c", "a", corpus).obstacle == .againstTime)
    let spoken = try self.corpusOf("1945-07-06 (morning)", "1945-07-06 (afternoon)")
    #expect(answer("a", "c", spoken).certainty == .certain)
    let vague = try self.corpusOf("1945-07-06T17~", "1945-07-06T17:30")
    #expect(answer("a", "c", vague).certainty == .possible)
    #expect(answer("a", "c", vague).question != nil)
  }

  private func corpusOf(_ first: String, _ second: String) throws -> Corpus {
    try corpus([meeting("m1", first, ["a", "b"]), meeting("m2", second, ["b", "c"])])
  }

  @Test func `an answer is certain where it is so by each clock that an unknown one may be`() throws
  {
    func corpusOf(_ day: String, _ instant: String, _ elsewhere: String?) throws -> Corpus {
      let other = try elsewhere.map { try [meeting("e2", $0, ["d", "c"])] } ?? []
      return try corpus(
        [meeting("e1", day, ["a", "b"]), meeting("e0", instant, ["b", "c"])] + other)
    }
    // By the clock of Greenwich the day may end after the hour, whatever other clocks are recorded.
    for (day, instant, elsewhere) in [
      ("1945-07-04", "1945-07-04T22:00Z", "1945-07-03T18:00+03:00"),
      ("1945-07-04/1945-07-05", "1945-07-04T20:00Z", "1945-07-03T18:00+09:00"),
      ("1945-07-04", "1945-07-04T23:59Z", "1945-07-03T18:00+03:00"),
    ] {
      let both = try corpusOf(day, instant, elsewhere)
      #expect(answer("a", "c", both).certainty == .possible)
      #expect(
        Reach(.actor("a")).answer(in: both).actors.first { $0.id == "c" }?.certainty == .possible)
      #expect(try answer("a", "c", corpusOf(day, instant, nil)).certainty == .possible)
    }
    let sure = try corpusOf("1945-07-04", "1945-07-05T00:30Z", "1945-07-03T18:00+03:00")
    #expect(answer("a", "c", sure).certainty == .certain)
    let late = try corpusOf("1945-07-04", "1945-07-05T00:30+03:00", "1945-07-03T18:00Z")
    #expect(answer("a", "c", late).certainty == .possible)
    #expect(
      Reach(.actor("a")).answer(in: sure).actors.first { $0.id == "c" }?.certainty == .certain)
  }

  @Test func `clocks of unknown zones are taken as one, and the answer says so`() throws {
    let unknown = try corpusOf("1945-07-06T09:00", "1945-07-06T17:00")
    #expect(answer("a", "c", unknown).certainty == .certain)
    #expect(answer("a", "c", unknown).sameClock == ["m1", "m2"])
    let far = try corpusOf("1945-07-06T09:00", "1945-07-09")
    #expect(answer("a", "c", far).certainty == .certain)
    #expect(answer("a", "c", far).sameClock.isEmpty)
    let known = try corpusOf("1945-07-06T09:00Z", "1945-07-06T17:00Z")
    #expect(answer("a", "c", known).sameClock.isEmpty)
  }

  @Test func `there may be a chain by other clocks where there is none by one`() throws {
    let unknown = try corpusOf("1945-07-06T10:00", "1945-07-06T05:00Z")
    #expect(answer("a", "c", unknown).obstacle == .againstTime)
    #expect(answer("a", "c", unknown).sameClock == ["m1"])
    let known = try corpusOf("1945-07-06T10:00Z", "1945-07-06T05:00Z")
    #expect(answer("a", "c", known).sameClock.isEmpty)
    let far = try corpusOf("1945-07-10T10:00", "1945-07-06T05:00Z")
    #expect(answer("a", "c", far).sameClock.isEmpty)
  }

  @Test func `a place that has two zones at a time has one of them`() throws {
    var corpus = try corpus([
      meeting("m1", "1921-07-11T10:00", ["a", "b"], place: "Moscow"),
      meeting("m2", "1921-07-11T06:00Z", ["b", "c"]),
    ])
    func certainty(_ zones: [ZonePeriod]) -> Certainty? {
      corpus.places = Roster([Place(id: "m", name: "Moscow", zones: zones)])
      return answer("a", "c", corpus).certainty
    }
    let (two, six) = (try #require(UTCOffset("+02:00")), try #require(UTCOffset("+06:00")))
    let own = try HistoricalDate("1921")
    #expect(certainty([ZonePeriod(six)]) == .certain)
    #expect(certainty([ZonePeriod(two)]) == nil)
    #expect(certainty([ZonePeriod(two), ZonePeriod(six)]) == .possible)
    #expect(certainty([ZonePeriod(six), ZonePeriod(two)]) == .possible)
    // One with a time is what was so then, wherever it stands.
    #expect(certainty([ZonePeriod(two), ZonePeriod(six, during: own)]) == .certain)
    #expect(certainty([ZonePeriod(two, during: own), ZonePeriod(six)]) == nil)
  }

  @Test func `a zone elsewhere makes no day uncertain`() throws {
    var corpus = try corpus([
      meeting("m1", "1945-07-06", ["a", "b"]), meeting("m2", "1945-07-07", ["b", "c"]),
      meeting("w", "1945-07-06", ["x", "y"], place: "Washington"),
      meeting("k", "1945-07-06", ["x", "y"], place: "Chungking"),
      meeting("m3", "1945-07-08", ["c", "d"], place: "Washington"),
      meeting("m4", "1945-07-09", ["d", "e"], place: "Chungking"),
    ])
    corpus.places = Roster([
      Place(id: "w", name: "Washington", zones: [ZonePeriod(try #require(UTCOffset("-04:00")))]),
      Place(id: "k", name: "Chungking", zones: [ZonePeriod(try #require(UTCOffset("+07:00")))]),
    ])
    #expect(answer("a", "c", corpus).certainty == .certain)
    // By whatever clock: of two unknown ones both are the same.
    #expect(answer("c", "a", corpus).obstacle == .againstTime)
    #expect(answer("a", "d", corpus).certainty == .certain)
    // In Chungking the 9th begins while in Washington it is still the 8th.
    #expect(answer("d", "e", corpus).certainty == .certain)
    #expect(answer("c", "e", corpus).certainty == .possible)
    #expect(answer("a", "c", corpus).sameClock.isEmpty == false)
  }

  @Test func `a place and a corpus have zones, in their time`() throws {
    let (east, west) = (try #require(UTCOffset("+09:00")), try #require(UTCOffset("-04:00")))
    var corpus = try corpus([
      meeting("m1", "1945-07-07T08:00", ["a", "b"], place: "White House, Tokyo"),
      meeting("m2", "1945-07-06T18:30", ["b", "c"]),
      meeting("m3", "1945-07-06T19:30", ["b", "d"]),
    ])
    corpus.places = Roster([
      Place(
        id: "tokyo", name: "Tokyo",
        zones: [
          ZonePeriod(west, during: try HistoricalDate("../1944")),
          ZonePeriod(east, during: try HistoricalDate("1945/..")),
        ])
    ])
    corpus.zones = [ZonePeriod(west)]
    #expect(answer("a", "c", corpus).obstacle == .againstTime)
    #expect(answer("a", "d", corpus).certainty == .certain)
  }

  @Test func `what follows is later`() throws {
    let open = try corpusOf("1945-06-07", "1945-06-07")
    #expect(answer("a", "c", open).certainty == .possible)
    var events = Array(open.events)
    events[1].follows = ["m1"]
    let ordered = try corpus(events)
    #expect(answer("a", "c", ordered).certainty == .certain)
    #expect(answer("c", "a", ordered).obstacle == .againstTime)
    #expect(Selection().events(in: ordered).map(\.event.id) == ["m1", "m2"])
    events = Array(open.events)
    events[0].follows = ["m2"]
    #expect(Selection().events(in: try corpus(events)).map(\.event.id) == ["m2", "m1"])
  }

  @Test func `a report comes after what it reports, and its sender knew`() throws {
    let corpus = try corpus([
      meeting("talk", "1945-06-07", ["a", "envoy"]),
      message(
        "t", from: "envoy", to: ["c"], "1945-06-07", received: "1945-06-08", reports: ["talk"]),
      message(
        "u", from: "clerk", to: ["d"], "1945-06-07", received: "1945-06-08", reports: ["talk"]),
    ])
    #expect(answer("talk", "c", corpus, isEvent: true).certainty == .certain)
    #expect(answer("a", "c", corpus).certainty == .certain)
    #expect(answer("talk", "d", corpus, isEvent: true).certainty == .certain)
    let told = answer("a", "d", corpus)
    #expect(told.certainty == .certain)
    #expect(told.best?.hops.map(\.event.id) == ["talk", "u"])
    let reached = Reach(.event("talk")).answer(in: corpus).actors
    #expect(reached.map(\.id) == ["c", "d"])
    #expect(reached.allSatisfy { $0.certainty == .certain })
  }

  @Test func `a possible answer always says why`() throws {
    let corpus = try corpus([
      meeting("talk", "1905-08-18", ["a", "b"]),
      message("t", from: "b", to: ["c"], "1905-08-18", received: "1905-08-19"),
      message("u", from: "b", to: ["d"], "1905-08-18"),
      meeting("next", "1905-08-19", ["c", "e"]),
    ])
    #expect(
      answer("talk", "c", corpus, isEvent: true).questions == [.orderWithinDay(["talk", "t"])])
    #expect(
      answer("a", "e", corpus).questions == [
        .orderWithinDay(["talk", "t"]), .orderWithinDay(["t", "next"]),
      ])
    #expect(answer("b", "d", corpus).certainty == .certain)
    var inferred = try meeting("talk", "1905-08-18", ["a", "b"])
    inferred.claims[0].status = .inferred
    let doubtful = try self.corpusOf("1905-08-18", "1905-08-18?")
    #expect(
      answer("a", "c", doubtful).questions == [
        .evidence(["m2"]), .orderWithinDay(["m1", "m2"]),
      ])
    #expect(inferred.doubts(about: []) == ["inferred"])
    #expect(
      try meeting("m", "1905-08-18?", ["a"]).doubts(about: ["a"])
        == ["its date doubted: 1905-08-18?"])
  }

  @Test func `the share of readings and the deciding hour count minutes`() throws {
    let corpus = try corpusOf("1945-07-06T12:00", "[1945-07-06T10:00..T13:59]")
    let path = Path(from: .actor("a"), to: .actor("c"))
    let share = try #require(path.share(in: corpus, samples: 100, seed: 1))
    #expect(share.isExact)
    #expect(share.favourable == 120 && share.readings == 240)
    let decides = try #require(path.answer(in: corpus).question?.date)
    #expect(decides.certain.map(\.ends) == [["1945-07-06T12:01", "1945-07-06T13:59"]])
    #expect(decides.ruledOut.map(\.ends) == [["1945-07-06T10:00", "1945-07-06T11:59"]])
  }

  @Test func `a window of hours picks within a day`() throws {
    let corpus = try corpus([
      meeting("m1", "1945-07-07T09:00", ["a", "b"]), meeting("m2", "1945-07-07T13:00", ["a", "b"]),
      meeting("m3", "1945-07-07", ["a", "b"]), meeting("m4", "1945-07-07T19:00", ["a", "b"]),
      meeting("m0", "1945-07-07T17:30+03:00", ["a", "b"]),
    ])
    let asked = Selection(window: try window("1945-07-07T12/1945-07-07T18"))
    let met = Met(["a", "b"], selection: asked).answer(in: corpus)
    #expect(met.meetings.map(\.id) == ["m3", "m2", "m0"])
    #expect(met.meetings.map(\.certainty) == [.possible, .certain, .certain])
    #expect(
      Met(["a", "b"]).answer(in: corpus).meetings.map(\.id) == ["m3", "m1", "m2", "m0", "m4"])
  }

  @Test func `a window of days is that of each place`() throws {
    let corpus = try corpus([
      meeting("m1", "1945-07-06T22:00-04:00", ["a", "b"]),
      meeting("m2", "1945-07-06T23:30-04:00", ["b", "c"]),
      meeting("m3", "1945-07-07T00:30-04:00", ["c", "d"]),
    ])
    let day = Selection(window: try window("1945-07-06"))
    func certainty(_ to: String) -> Certainty? {
      Path(from: .actor("a"), to: .actor(ActorID(to)), selection: day).answer(in: corpus).certainty
    }
    #expect(certainty("c") == .certain)
    #expect(certainty("d") == nil)
  }
}

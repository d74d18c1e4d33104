import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// `--policy all`: everything that the sources say stands, and nothing is certain that one contradicts.
struct AllPolicyTests {
  private let a = Endpoint.actor("a")
  private let c = Endpoint.actor("c")

  private func parts(_ actors: [ActorID]) -> [Participation] {
    actors.map { Participation($0, as: .present) }
  }

  /// A meeting that one source puts on a day with some people, and another on its own with others.
  private func disputed(
    _ day: String, _ present: [String], elsewhere statement: Statement
  ) throws -> Corpus {
    try corpus([
      meeting(
        "m", day, present,
        claims: [Claim(source: "one"), Claim(source: "two", differs: statement)])
    ])
  }

  private func certainty(_ corpus: Corpus, _ policy: EvidencePolicy) -> Certainty? {
    Path(from: a, to: c, selection: Selection(policy: policy)).answer(in: corpus).certainty
  }

  @Test func `who is not named by all was there in dispute, the others for certain`() throws {
    let corpus = try disputed(
      "1945", ["a", "b", "c"], elsewhere: Statement(participations: parts(["a", "b"])))
    for (policy, certain) in [(EvidencePolicy.preferred, 1), (.all, 0)] {
      let selection = Selection(policy: policy)
      let pairs = Met(selection: selection).answer(in: corpus).pairs
      #expect(
        pairs == [
          Met.Pair(first: "a", second: "b", meetings: 1, certain: 1),
          Met.Pair(first: "a", second: "c", meetings: 1, certain: certain),
          Met.Pair(first: "b", second: "c", meetings: 1, certain: certain),
        ])
      let edges = NegotiationNetwork(of: corpus, events: selection.events(in: corpus)).edges
      #expect(edges.map { $0.certainty == .certain ? 1 : 0 } == [1, certain, certain])
    }
    #expect(certainty(corpus, .preferred) == .certain)
    #expect(certainty(corpus, .all) == .possible)
    #expect(certainty(corpus, .source("one")) == .certain)
    #expect(certainty(corpus, .source("two")) == nil)
  }

  @Test func `one who by some source was not there was there in dispute`() throws {
    var absent = parts(["a", "c"])
    absent[1].status = .rejected
    let corpus = try disputed("1945", ["a", "c"], elsewhere: Statement(participations: absent))
    #expect(certainty(corpus, .preferred) == .certain)
    #expect(certainty(corpus, .all) == .possible)
  }

  @Test func `a day in dispute makes a chain possible and leaves those present certain`() throws {
    let corpus = try disputed(
      "1945-06-14", ["a", "c"], elsewhere: Statement(date: try HistoricalDate("1945-06-13")))
    #expect(certainty(corpus, .preferred) == .certain)
    #expect(certainty(corpus, .all) == .possible)
    let june = Selection(window: try window("1945-06"), policy: .all)
    #expect(
      Met(selection: june).answer(in: corpus).pairs == [
        Met.Pair(first: "a", second: "c", meetings: 1, certain: 1)
      ])
  }

  @Test func `what differs in words alone disputes nothing`() throws {
    let corpus = try disputed("1945", ["a", "c"], elsewhere: Statement(about: "Trade"))
    #expect(certainty(corpus, .all) == .certain)
    let place = try disputed("1945", ["a", "c"], elsewhere: Statement(place: "Paris"))
    #expect(certainty(place, .all) == .certain)
  }

  @Test func `a letter whose receipt is in dispute tells nobody for certain`() throws {
    func letter(_ claims: [Claim]) throws -> Corpus {
      try corpus([
        Event(
          id: "l", kind: .message, date: try HistoricalDate("1945-06-01"),
          received: try HistoricalDate("1945-06-02"),
          participations: [Participation("a", as: .from), Participation("c", as: .to)],
          claims: claims)
      ])
    }
    let late = Claim(
      source: "two", differs: Statement(received: try HistoricalDate("1945-06-09")))
    #expect(certainty(try letter([Claim(source: "one")]), .all) == .certain)
    #expect(certainty(try letter([Claim(source: "one"), late]), .all) == .possible)
    #expect(certainty(try letter([Claim(source: "one"), late]), .preferred) == .certain)
  }

  /// Every value stated, tried one at a time: certain is what each of them makes certain, and
  /// possible what one of them makes possible.
  @Test(arguments: 0..<60)
  func `all is what every value agrees on`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func day() throws -> HistoricalDate {
      let first = Int.random(in: 10...20, using: &random)
      let last = first + Int.random(in: 0...2, using: &random)
      return try HistoricalDate("[1945-07-\(first)..1945-07-\(last)]")
    }
    let claims = try (0..<Int.random(in: 0...3, using: &random)).map { number in
      Claim(
        source: SourceKey("s\(number)"),
        status: Claim.Status.allCases.randomElement(using: &random) ?? .asserted,
        differs: Statement(date: Bool.random(using: &random) ? try day() : nil))
    }
    let event = Event(
      id: "m", kind: .meeting, date: try day(), participations: parts(["a", "b"]), claims: claims)
    let corpus = try corpus([event])
    let selection = Selection(window: try window("1945-07-12/1945-07-18"), policy: .all)
    let counted = claims.filter { $0.status != .rejected && $0.status != .plannedNotHeld }
    let isHeld = claims.isEmpty || !counted.isEmpty
    let isFirm = claims.isEmpty || claims.contains { $0.status == .asserted }
    let days = [event.date] + counted.compactMap(\.differs.date)
    let inWindow = days.map { date -> (some: Bool, every: Bool) in
      let (low, high) = (date.earliest?.number ?? 0, date.latest?.number ?? 0)
      let (from, to) = (selection.window?.first?.number ?? 0, selection.window?.last?.number ?? 0)
      return ((low...high).contains { (from...to).contains($0) }, low >= from && high <= to)
    }
    let expected: Certainty? =
      !isHeld || !inWindow.contains(where: \.some)
      ? nil : isFirm && inWindow.allSatisfy(\.every) ? .certain : .possible
    let found = selection.events(in: corpus).first
    #expect(found?.certainty == expected)
    // It stands with the first value that fits.
    let fitting = zip(days, inWindow).first { $0.1.some }?.0
    #expect(found == nil || found?.event.date == fitting)
  }
}

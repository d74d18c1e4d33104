import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// What is told twice counts once.
struct PartTests {
  private func talks() throws -> [Event] {
    var maps = try meeting("maps", "[1945-08-07..1945-08-10]", ["soong", "stalin"])
    maps.partOf = ["seventh", "tenth"]
    return [
      try meeting("seventh", "1945-08-07", ["soong", "stalin", "molotov"]),
      try meeting("tenth", "1945-08-10", ["soong", "stalin"]), maps,
    ]
  }

  private func meetings(_ events: [Event], during: String? = nil) throws -> [String] {
    let selection = Selection(window: try during.map(window))
    let answer = Met(["soong", "stalin"], selection: selection).answer(in: try corpus(events))
    #expect(answer.pairs.first?.meetings ?? 0 == answer.meetings.count)
    return answer.meetings.map(\.id.rawValue)
  }

  @Test func `a part is not counted beside what it may be part of`() throws {
    #expect(try meetings(talks()) == ["seventh", "tenth"])
    #expect(try meetings(talks(), during: "1945-08-08/1945-08-31") == ["tenth"])
    #expect(try meetings(talks(), during: "1945-08-09").isEmpty == false)
    let lines = NegotiationNetwork(
      of: try corpus(talks()), events: Selection().events(in: try corpus(talks())))
    #expect(lines.edges.map(\.events.count).max() == 2)
  }

  @Test func `it counts where nothing that is counted as surely stands for it`() throws {
    // Of both wholes only the firm one can be certain: without them the part is all there is.
    var events = try talks()
    events.removeFirst(2)
    #expect(try meetings(events) == ["maps"])
    // A whole that is only possible does not take a certain part away.
    events = try talks()
    events[0].claims = [Claim(source: "book", status: .inferred)]
    events[1].claims = [Claim(source: "book", status: .disputed)]
    events[2].claims = [Claim(source: "book")]
    #expect(try meetings(events) == ["seventh", "maps", "tenth"])
  }

  @Test func `it counts where someone was there whom the whole does not name`() throws {
    var events = try talks()
    events[2].participations.append(Participation("pavlov", as: .present))
    #expect(try meetings(events).contains("maps"))
  }

  @Test func `two that are part of each other both stay`() throws {
    var events = try talks()
    events[0].partOf = ["maps"]
    events[1].partOf = ["maps"]
    #expect(try meetings(events).contains("maps"))
  }

  @Test func `a list still has it, and a path may be asked from it`() throws {
    let corpus = try corpus(talks())
    let all = Selection().events(in: corpus, includingParts: true).map(\.event.id)
    #expect(all == ["seventh", "maps", "tenth"])
    let path = Path(from: .event("maps"), to: .actor("molotov")).answer(in: corpus)
    #expect(path.obstacle != .absent)
  }
}

import NegotiationAnalysis
import Negotiations
import Testing

struct BridgesTests {
  /// Two circles of three, joined by one meeting of two that one source tells of.
  private func twoCircles() throws -> Corpus {
    try corpus([
      meeting("m1", "1945-01", ["a", "b", "c"]), meeting("m2", "1945-02", ["d", "e", "f"]),
      meeting("m3", "1945-03", ["c", "d"], claims: [Claim(source: "memoir")]),
    ])
  }

  @Test func `the one meeting between two circles is a bridge, and its two are needed`() throws {
    let answer = Bridges().answer(in: try twoCircles())
    #expect(answer.actors == ["c", "d"] && answer.tieCount == 7)
    let bridge = try #require(answer.ties.first)
    #expect(answer.ties.count == 1 && bridge.actors == ["c", "d"])
    #expect(bridge.events == ["m3"] && bridge.sources == ["memoir"])
    // Nine of the fifteen pairs lie on either side of it.
    #expect(abs(bridge.betweenness - 9 / 15) < 1e-12)
  }

  @Test func `ties of another kind hold nothing together`() throws {
    var question = Influence()
    question.ties = .messages
    #expect(Bridges(network: question).answer(in: try twoCircles()).ties.isEmpty)
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// Dates with gaps, one day of several: a chain is possible where some day that the date can be allows it.
struct GapTests {
  private func answer(_ from: String, _ to: String, _ corpus: Corpus) -> Path.Answer {
    Path(from: .actor(ActorID(from)), to: .actor(ActorID(to))).answer(in: corpus)
  }

  @Test func `nothing is possible on a day that the date cannot be`() throws {
    let corpus = try corpus([
      meeting("m1", "1945-07-15", ["a", "b"]),
      meeting("m2", "[1945-07-12,1945-08-07]", ["b", "c"]),
      meeting("m3", "1945-07-20", ["c", "d"]), meeting("m4", "1945-08-08", ["c", "e"]),
    ])
    #expect(answer("a", "c", corpus).arrival?.earliest == Day("1945-08-07"))
    #expect(answer("a", "d", corpus).obstacle == .againstTime)
    #expect(answer("b", "e", corpus).certainty == .certain)
    #expect(answer("a", "e", corpus).arrival?.earliest == Day("1945-08-08"))
    let reached = Reach(.actor("a")).answer(in: corpus).actors
    #expect(reached.map(\.id.rawValue) == ["b", "c", "e"])
    let date = try #require(answer("a", "c", corpus).question?.date)
    #expect(date.certain.map(\.ends) == [["1945-08-07", "1945-08-07"]])
    #expect(date.ruledOut.map(\.ends) == [["1945-07-12", "1945-07-12"]])
    #expect(date.settles)
    let word = Path(
      from: .event("m2"), to: .actor("d"), selection: Selection(window: try window("1945-07-13/.."))
    ).answer(in: corpus)
    #expect(word.certainty == nil)
  }

  /// Small worlds of meetings, each on one of a few days, against every reading.
  @Test(arguments: 0..<10)
  func `chains over dates with gaps agree with all readings`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<40 {
      let meetings = (0..<4).map { _ in
        (
          days: Set(
            (0..<Int.random(in: 1...3, using: &random)).map { _ in
              Int.random(in: 1...9, using: &random)
            }
          ).sorted(), people: ["a", "b", "c", "d"].shuffled(using: &random).prefix(2)
        )
      }
      let corpus = try corpus(
        meetings.enumerated().map { number, one in
          let days = one.days.map { "1945-07-0\($0)" }.joined(separator: ",")
          return try meeting("m\(number)", "[\(days)]", Array(one.people))
        })
      for goal in ["b", "c", "d"] where meetings.contains(where: { $0.people.contains(goal) }) {
        let expected = earliest(goal, meetings)
        let found = answer("a", goal, corpus)
        #expect(found.arrival?.earliest?.day == expected, "\(goal): \(meetings)")
        #expect((found.certainty == nil) == (expected == nil), "\(goal): \(meetings)")
      }
    }
  }

  /// The first day on which `goal` has the word of `a` in some reading, the order within a day open.
  private func earliest(
    _ goal: String, _ meetings: [(days: [Int], people: ArraySlice<String>)]
  ) -> Int? {
    var best: Int?
    func read(_ number: Int, _ chosen: [Int]) {
      guard number < meetings.count else {
        var known = ["a": 0]
        for _ in meetings {
          for (day, meeting) in zip(chosen, meetings) {
            let told = meeting.people.compactMap { known[$0] }.min() ?? .max
            guard told <= day else { continue }
            for person in meeting.people {
              known[person] = min(known[person] ?? .max, max(day, told))
            }
          }
        }
        if let day = known[goal] { best = min(best ?? .max, day) }
        return
      }
      for day in meetings[number].days { read(number + 1, chosen + [day]) }
    }
    read(0, [])
    return best
  }
}

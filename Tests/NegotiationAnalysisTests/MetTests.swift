import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

struct MetTests {
  @Test func `the meetings of two, and how often`() throws {
    let corpus = try corpus([
      meeting("m1", "1945-07-11", ["soong", "stalin", "molotov"]),
      meeting("m2", "1945-07", ["stalin", "soong"]), meeting("m3", "1945", ["soong", "stalin"]),
      meeting("m4", "1945-07-12", ["soong", "molotov"]),
    ])
    let july = Selection(window: try window("1945-07"))
    let answer = Met(["soong", "stalin"], selection: july).answer(in: corpus)
    #expect(answer.meetings.map(\.id.rawValue) == ["m3", "m2", "m1"])
    #expect(answer.meetings.map(\.certainty) == [.possible, .certain, .certain])
    #expect(
      answer.pairs == [Met.Pair(first: "soong", second: "stalin", meetings: 3, certain: 2)])
  }

  @Test func `with one named, only the pairs with that one are counted`() throws {
    let corpus = try corpus([meeting("m", "1945", ["a", "b", "c"])])
    #expect(
      Met(["b"]).answer(in: corpus).pairs.map { [$0.first, $0.second] } == [
        ["a", "b"], ["b", "c"],
      ])
    #expect(Met().answer(in: corpus).pairs.count == 3)
  }

  @Test func `a doubtful presence makes the meeting of the two only possible`() throws {
    var doubted = try meeting("m", "1945-06-12", ["petrov", "chiang", "wang"])
    doubted.participations[1].status = .inferred
    let corpus = try corpus([doubted])
    let answer = Met(["petrov", "chiang"]).answer(in: corpus)
    #expect(answer.meetings.map(\.certainty) == [.possible])
    #expect(answer.pairs == [Met.Pair(first: "chiang", second: "petrov", meetings: 1, certain: 0)])
    #expect(Met(["petrov", "wang"]).answer(in: corpus).meetings.map(\.certainty) == [.certain])
    let firm = Met(["petrov", "chiang"], selection: Selection(atLeast: .certain))
    #expect(firm.answer(in: corpus).meetings.isEmpty)
  }

  @Test func `by affiliation, each stands for the side of the day`() throws {
    let corpus = try corpus(
      [meeting("early", "1919", ["x", "y"]), meeting("late", "1921", ["x", "y"])],
      actors: [
        person("x", of: [("red", "1920/.."), ("white", "../1920-01-01")]),
        person("y", of: [("roc", nil)]),
        Actor(id: "red", kind: .state, name: "Red"),
        Actor(id: "white", kind: .state, name: "White"),
        Actor(id: "roc", kind: .state, name: "China"),
      ])
    let answer = Met(grouping: .affiliation).answer(in: corpus)
    #expect(answer.meetings.map(\.present) == [["white", "roc"], ["red", "roc"]])
    #expect(answer.pairs.map { [$0.first, $0.second] } == [["red", "roc"], ["roc", "white"]])
  }

  /// Every pair of days in every reading, counted the slow way.
  @Test(arguments: 0..<40)
  func `counts agree with enumeration on random corpora`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let people = ["a", "b", "c", "d"]
    let events = try (0..<12).map { index in
      let first = Int.random(in: 1...20, using: &generator)
      let last = first + Int.random(in: 0...4, using: &generator)
      let present = people.filter { _ in Bool.random(using: &generator) }
      let date = "[1945-07-\(two(first))..1945-07-\(two(last))]"
      return (first, last, try meeting("m\(index)", date, present))
    }
    let (from, to) = (6, 14)
    let selection = Selection(window: try window("1945-07-\(two(from))/1945-07-\(two(to))"))
    let answer = Met(selection: selection).answer(in: try corpus(events.map(\.2)))
    for (index, one) in people.enumerated() {
      for other in people[(index + 1)...] {
        let shared = events.filter {
          $0.2.participants.contains(ActorID(one)) && $0.2.participants.contains(ActorID(other))
        }
        let possible = shared.count { first, last, _ in
          (first...last).contains { (from...to).contains($0) }
        }
        let certain = shared.count { first, last, _ in
          (first...last).allSatisfy { (from...to).contains($0) }
        }
        let pair = answer.pairs.first { $0.first.rawValue == one && $0.second.rawValue == other }
        #expect(pair?.meetings ?? 0 == possible)
        #expect(pair?.certain ?? 0 == certain)
      }
    }
  }

  private func two(_ day: Int) -> String { day < 10 ? "0\(day)" : "\(day)" }

  @Test func `a person who is named stands for their side`() throws {
    let states = [
      Actor(id: "roc", kind: .state, name: "China"), Actor(id: "ussr", kind: .state, name: "USSR"),
    ]
    let people = try [
      person("soong", of: [("roc", nil)]), person("wang", of: [("roc", nil)]),
      person("stalin", of: [("ussr", nil)]),
    ]
    let corpus = try corpus(
      [
        meeting("m1", "1945-07-02", ["soong", "stalin"]),
        meeting("m2", "1945-08", ["wang", "stalin"]),
      ],
      actors: states + people)
    let answer = Met(["soong"], grouping: .affiliation).answer(in: corpus)
    #expect(answer.meetings.map(\.id) == ["m1"])
    #expect(answer.pairs == [Met.Pair(first: "roc", second: "ussr", meetings: 1, certain: 1)])
  }

  @Test func `a meeting of a side in doubt is only possible`() throws {
    let corpus = try corpus(
      [meeting("m", "1921-07-11", ["p", "q"])],
      actors: [
        Actor(id: "old", kind: .state, name: "Old"), Actor(id: "new", kind: .state, name: "New"),
        Actor(id: "x", kind: .state, name: "X"),
        person("p", of: [("new", nil), ("old", "../1924-11-26"), ("new", "1924-11-26/..")]),
        person("q", of: [("x", nil)]),
      ])
    let answer = Met(["old"], grouping: .affiliation).answer(in: corpus)
    #expect(answer.meetings.map(\.certainty) == [.possible])
    #expect(answer.pairs == [Met.Pair(first: "old", second: "x", meetings: 1, certain: 0)])
    #expect(Met(["new"], grouping: .affiliation).answer(in: corpus).meetings.isEmpty)
  }

  @Test func `naming someone twice asks once`() throws {
    let corpus = try corpus([meeting("m1", "1945-07-02", ["soong", "stalin"])])
    #expect(
      Met(["soong", "soong"]).answer(in: corpus).pairs == Met(["soong"]).answer(in: corpus).pairs)
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// Meetings held on each of several days, and those that end a day at midnight.
struct OccasionTests {
  private func path(
    _ from: String, _ to: String, _ corpus: Corpus, during: String? = nil
  ) throws -> Path.Answer {
    Path(
      from: .actor(ActorID(from)), to: .actor(ActorID(to)),
      selection: Selection(window: try during.map(window))
    ).answer(in: corpus)
  }

  @Test(arguments: ["{1945-07-04,1945-07-07}", "1945-07-04/1945-07-07"])
  func `what stands in the order of the record carries word on each of its days`(
    date: String
  ) throws {
    var talks = try meeting("e0", date, ["a", "b"])
    if date.contains("/") { talks.participations[0].during = try HistoricalDate("1945-07-05") }
    var later = try meeting("e2", "1945-07-10", ["b", "c"])
    later.follows = ["e0"]
    let answer = try path("a", "c", corpus([talks, later]))
    #expect(answer.certainty == .certain)
    // The one that follows may itself be of several days.
    var sittings = try meeting("e0", date, ["a", "b"])
    if date.contains("/") { sittings.participations[0].during = try HistoricalDate("1945-07-05") }
    sittings.follows = ["e1"]
    let earlier = try meeting("e1", "1945-07-01", ["c", "a"])
    #expect(try path("c", "b", corpus([sittings, earlier])).certainty == .certain)
    #expect(Reach(.actor("c")).answer(in: try corpus([sittings, earlier])).actors.count == 2)
  }

  @Test func `between the days of a meeting on several days nobody meets`() throws {
    let days = try corpus([
      meeting("m1", "{1945-07-03,1945-07-09}", ["a", "b"]),
      meeting("m2", "1945-07-06", ["b", "c"]), meeting("m3", "1945-07-09", ["c", "d"]),
    ])
    #expect(try path("a", "c", days).certainty == .certain)
    #expect(try path("a", "c", days, during: "1945-07-04/1945-07-10").certainty == nil)
    let later = try path("a", "b", days, during: "1945-07-04/1945-07-10")
    #expect(later.certainty == .certain && later.arrival?.earliest == Day("1945-07-09"))
    let reached = Reach(
      .actor("a"), selection: Selection(window: try window("1945-07-04/1945-07-08"))
    ).answer(in: days)
    #expect(reached.actors.isEmpty)
    // Of so many years nothing is sure between the first and the last.
    let centuries = try corpus([
      meeting("m1", "{1001..1900}", ["a", "b"]), meeting("m2", "1500-06-01", ["b", "c"]),
    ])
    #expect(try path("a", "c", centuries).certainty == .possible)
    // What is told in one of the years is not told for certain by any day before its end.
    let years = try corpus([
      meeting("m1", "{1911..1913}", ["a", "b"]), meeting("m2", "1912-06-01", ["b", "c"]),
    ])
    #expect(try path("a", "c", years).certainty == .certain)
    #expect(try path("a", "c", years, during: "1912").certainty == .possible)
  }

  /// Small worlds of meetings on several days each, against a walk along the days.
  @Test(arguments: 0..<10)
  func `chains over meetings on several days agree with a walk along the days`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<40 {
      let meetings = (0..<4).map { _ in
        (
          days: Set((0..<3).map { _ in Int.random(in: 1...9, using: &random) }).sorted(),
          people: Array(["a", "b", "c", "d"].shuffled(using: &random).prefix(2))
        )
      }
      let corpus = try corpus(
        meetings.enumerated().map { number, one in
          let days = one.days.map { "1945-07-0\($0)" }.joined(separator: ", ")
          return try meeting("m\(number)", "{\(days)}", one.people)
        })
      let first = Int.random(in: 1...9, using: &random)
      let last = Int.random(in: first...9, using: &random)
      let days = meetings.flatMap { one in one.days.map { (day: $0, people: one.people) } }
        .filter { first...last ~= $0.day }.sorted { $0.day < $1.day }
      for goal in ["b", "c", "d"] where meetings.contains(where: { $0.people.contains(goal) }) {
        let answer = try path("a", goal, corpus, during: "1945-07-0\(first)/1945-07-0\(last)")
        let sooner = Self.arrival(at: goal, along: days, withinDays: true)
        let surely = Self.arrival(at: goal, along: days, withinDays: false)
        #expect(answer.arrival?.earliest?.day == sooner, "\(goal), \(first)–\(last): \(meetings)")
        #expect(
          answer.certainty == (surely != nil ? .certain : sooner != nil ? .possible : nil),
          "\(goal), \(first)–\(last): \(meetings)")
      }
    }
  }

  /// The first day on which word from a comes to `goal`; within a day it may go on, in some order of the
  /// meetings, or not, in every order.
  private static func arrival(
    at goal: String, along meetings: [(day: Int, people: [String])], withinDays: Bool
  ) -> Int? {
    var known: Set<String> = ["a"]
    for day in 1...9 {
      let today = meetings.filter { $0.day == day }
      let before = known
      for _ in today {
        for one in today where !(withinDays ? known : before).isDisjoint(with: one.people) {
          known.formUnion(one.people)
        }
      }
      if known.contains(goal) { return day }
    }
    return nil
  }

  @Test func `a meeting at the midnight that ends a day carries word on that day`() throws {
    let night = try corpus([
      meeting("m1", "1945-07-16T24:00", ["a", "b"]), meeting("m2", "1945-07-17T09:00", ["b", "c"]),
    ])
    let day = try path("a", "b", night, during: "1945-07-16")
    #expect(day.certainty == .certain && day.arrival?.earliest == Day("1945-07-16"))
    #expect(try path("a", "b", night, during: "1945-07-17").certainty == nil)
    #expect(try path("a", "b", night, during: "1945-07-15").certainty == nil)
    #expect(try path("a", "c", night, during: "1945-07-16/1945-07-17").certainty == .certain)
    let reached = Reach(.actor("a"), selection: Selection(window: try window("../1945-07-16")))
      .answer(in: night)
    #expect(reached.actors.map(\.id) == ["b"])
    let talk = try corpus([meeting("m1", "1945-07-16T22:30/T24:00", ["a", "b"])])
    #expect(try path("a", "b", talk, during: "1945-07-16").certainty == .certain)
    #expect(try path("a", "b", talk, during: "1945-07-17").certainty == nil)
  }

  @Test func `nothing arrives before the days asked about`() throws {
    let corpus = try corpus([
      meeting("m1", "[1945-04-18..1945-05-10]", ["a", "b"]),
      meeting("m2", "1945-05-02T10:00+08:00", ["b", "c"]),
      meeting("m3", "1945-05-03T10:00-04:00", ["c", "d"]),
    ])
    let answer = try path("a", "b", corpus, during: "1945-04-28/1945-06-09")
    #expect(answer.arrival?.earliest == Day("1945-04-28"))
    let reached = Reach(
      .actor("a"), selection: Selection(window: try window("1945-04-28/1945-06-09"))
    ).answer(in: corpus).actors
    let first = try #require(Day("1945-04-28"))
    #expect(reached.allSatisfy { $0.earliest.map { $0 >= first } ?? false })
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Plain questions on the talks of 1945, with the answers that a reader of the documents gives.
struct QuestionTests {
  private func meetings(_ actors: [ActorID], during days: String) throws -> [Met.Meeting] {
    Met(actors, selection: Selection(window: try window(days))).answer(in: Graphs.corpus).meetings
  }

  private func path(
    from start: Endpoint, to end: ActorID, during days: String, topics: Set<TopicID> = [],
    kinds: Set<Event.Kind> = Set(Event.Kind.allCases)
  ) throws -> Path.Answer {
    let selection = Selection(window: try window(days), topics: topics, kinds: kinds)
    return Path(from: start, to: .actor(end), selection: selection).answer(in: Graphs.corpus)
  }

  private let yalta = Endpoint.event("yalta-agreement-1945")

  @Test func `Soong could not see Stalin on 9 August`() throws {
    #expect(try meetings(["soong", "stalin"], during: "1945-08-09").isEmpty)
    let expected = try Graphs.event("stalin-soong-1945-08-09")
    #expect(!expected.wasHeld)
  }

  @Test func `nine talks of Soong and Stalin are certain, and the signing is possible`() throws {
    let found = try meetings(["soong", "stalin"], during: "1945-06-30/1945-08-14")
    // The maps were shown in one of two of the talks, and are no tenth.
    let talks = found.filter { $0.certainty == .certain && $0.id != "soong-maps-1945-08" }
    let days = [
      "06-30", "07-02", "07-07", "07-09", "07-11", "07-12", "08-07", "08-10", "08-13",
    ]
    #expect(talks.map(\.id) == days.map { EventID("stalin-soong-1945-\($0)") })
    let possible = found.filter { $0.certainty == .possible }.map(\.id)
    #expect(possible.contains("treaty-signing-1945-08-14"))
  }

  @Test func `nobody carried word from Chiang to Stalin before Soong had left Moscow`() throws {
    let answer = try path(
      from: .actor("chiang"), to: "stalin", during: "1945-07-05/1945-07-13", kinds: [.meeting])
    #expect(answer.certainty == nil)
    #expect(try Graphs.event("soong-chiang-1945-07").date.text == "[1945-07-14..1945-07-19]")
  }

  @Test func `what Hurley told Chiang on 29 April is disputed, and nothing certain rests on it`()
    throws
  {
    let told = try Graphs.event("hurley-chiang-1945-04-29")
    #expect(told.claims.allSatisfy { $0.status == .disputed })
    #expect(told.claims.contains { $0.source == "frus1945v07" && $0.locator == "d607" })
    for day in ["1945-04-29", "1945-04-15/1945-04-30"] {
      let answer = try path(from: .actor("hurley"), to: "chiang", during: day)
      #expect(answer.certainty == .possible, "\(day)")
    }
    let soong = try path(from: yalta, to: "soong", during: "../1945-05-22", topics: clauses)
    #expect(soong.certainty == .possible)
  }

  private let clauses: Set<TopicID> = ["yalta-clauses"]

  @Test func `Chiang had the items of Yalta from his ambassador by 10 May`() throws {
    let answer = try path(from: yalta, to: "chiang", during: "../1945-05-10", topics: clauses)
    #expect(answer.best?.hops.map(\.from) == ["roosevelt", "wei-tao-ming"])
    let telegrams = try Graphs.event("wei-chiang-1945-03")
    #expect(telegrams.date.text == "[1945-03-12..1945-05-10]")
    #expect(telegrams.claims.map(\.status) == [.asserted])
  }

  @Test func `Soong was told for certain by Truman on 9 June, with Grew and Leahy there`() throws {
    let answer = try path(from: yalta, to: "soong", during: "../1945-06-09", topics: clauses)
    #expect(answer.certainty == .certain)
    #expect(answer.best?.hops.last?.from == "truman")
    let talk = try Graphs.event("truman-soong-1945-06-09")
    #expect(Set(talk.actors(.present)) == ["truman", "soong", "grew", "leahy"])
  }

  @Test func `the Soviet ambassador put the clauses to Chiang on 12 June`() throws {
    let answer = try path(
      from: .actor("petrov"), to: "chiang", during: "1945-06-12", topics: clauses)
    #expect(answer.certainty == .certain)
    #expect(answer.best?.hops.map(\.event.id) == ["petrov-chiang-1945-06-12"])
  }

  @Test func `San Francisco: two days, two meetings, two words from Moscow`() throws {
    let met = try meetings(["stettinius", "soong"], during: "1945-06-05/1945-06-06")
    #expect(
      Set(met.map(\.id)).isSuperset(of: [
        "stettinius-soong-1945-06-05", "stettinius-soong-1945-06-06",
      ]))
    let heard = ["fu-soong-1945-06-05", "fu-soong-1945-06-06"] as [EventID]
    for id in heard { #expect(try Graphs.event(id).actors(.to) == ["soong"]) }
  }

  @Test func `the chief papers of July are among the answers of their topics`() throws {
    let july = Selection(window: try window("1945-07"), topics: ["outer-mongolia"])
    let found = Set(july.events(in: Graphs.corpus).map(\.event.id))
    let papers: Set<EventID> = [
      "chiang-advisers-1945-07-05", "chiang-soong-1945-07-05", "hurley-chiang-1945-07-06",
      "chiang-truman-1945-07-06",
    ]
    #expect(papers.isSubset(of: found))
  }

  @Test func `conditions for entering the war were named to Harriman before Yalta`() throws {
    let talk = try #require(
      try meetings(["stalin", "harriman"], during: "1944").first { $0.certainty == .certain })
    #expect(talk.id == "stalin-harriman-1944-12-14")
    #expect(try Graphs.event(talk.id).topics.contains("outer-mongolia"))
  }
}

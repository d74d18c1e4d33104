import CorpusFormat
import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// What the tool prints as JSON, read into the library's answers and beside them.
struct AnswerValueTests {
  private let scratch: Scratch
  private let tool: Tool
  private let corpus: Corpus

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
    corpus = CorpusReader().read(paths: [scratch.url("Graphs").path]).corpus
    try #require(corpus.events.count == 4)
  }

  private func printed(_ arguments: String) throws -> Data {
    let words = arguments.split(separator: " ").map(String.init)
    return try tool.run(words + ["--format", "json"]).bytes
  }

  /// The answer that the tool prints; written again, it is what was printed.
  private func answer<Answer: Codable>(
    _ type: Answer.Type, _ arguments: String
  ) throws -> Answer {
    let bytes = try printed(arguments)
    let answer = try JSONDecoder().decode(type, from: bytes)
    #expect(try json(answer) == bytes)
    return answer
  }

  private func json(_ answer: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(answer) + Data("\n".utf8)
  }

  private func selection(_ window: String) throws -> Selection {
    Selection(window: DateWindow(try HistoricalDate(window)))
  }

  // MARK: Meetings

  @Test func `met prints the library's answer`() throws {
    let printed = try answer(Met.Answer.self, "met soong --during 1945-06-01/1945-12-31")
    var found = Met(["soong"], selection: try selection("1945-06-01/1945-12-31"))
      .answer(in: corpus)
    #expect(found.meetings.map(\.id) == ["third", "first", "second"])
    #expect(found.meetings[1].present == ["stalin", "soong", "molotov"])
    // Those present stand in the JSON by id.
    for index in found.meetings.indices { found.meetings[index].present.sort() }
    #expect(printed == found)
    #expect(printed.window == "1945-06-01/1945-12-31")
    #expect(
      printed.pairs.contains(Met.Pair(first: "soong", second: "stalin", meetings: 2, certain: 2)))
  }

  @Test func `for all time, met has no window`() throws {
    #expect(try answer(Met.Answer.self, "met").window == nil)
    #expect(Met().answer(in: corpus).window == nil)
    // A window is printed as it was written, and known to the library by its days.
    #expect(try answer(Met.Answer.self, "met --during 1945-07").window == "1945-07")
    #expect(
      Met(selection: try selection("1945-07/..")).answer(in: corpus).window == "1945-07-01/..")
  }

  // MARK: Word

  @Test func `path prints the library's answer`() throws {
    let question = Path(
      from: .actor("stalin"), to: .actor("molotov"), selection: try selection("1945-07/1945-12"),
      count: 3)
    var found = question.answer(in: corpus)
    found.probability = question.share(in: corpus, samples: 20, seed: 3)
    let asked = "path stalin molotov --during 1945-07/1945-12 --k 3 --probability 20 --seed 3"
    #expect(try printed(asked) == json(found))
    let read = try answer(Path.Answer.self, asked)
    #expect(
      read.certainty == .possible && read.chains.map(\.certainty) == found.chains.map(\.certainty))
    #expect(read.arrival == found.arrival && read.probability == found.probability)
    #expect(read.probability?.interval != nil)
    #expect(read.best?.hops.map(\.event.id) == ["second", "third"])
    #expect(read.best?.hops.map(\.event.date.text) == ["1945-07", "1945"])
    #expect(read.best?.hops.map(\.to) == [.actor("soong"), .actor("molotov")])
    #expect(read.best?.hops.map(\.event.citedSources) == [["book"], ["book"]])
  }

  @Test func `path prints what would settle it, and why there is none`() throws {
    let vague = try answer(Path.Answer.self, "path stalin molotov --during 1945-06-30/1945-07-31")
    let none = try answer(Path.Answer.self, "path stalin molotov --during 1950")
    #expect(vague.certainty == .certain && vague.question == nil)
    #expect(none.certainty == nil && none.obstacle == .absent && none.chains.isEmpty)
    let asked = "path soong molotov --during 1945-07-01/1945-07-31"
    let open = try answer(Path.Answer.self, asked)
    let found = Path(
      from: .actor("soong"), to: .actor("molotov"),
      selection: try selection("1945-07-01/1945-07-31")
    ).answer(in: corpus)
    #expect(open.certainty == .possible && open.question == found.question)
    let date = try #require(open.question?.date)
    #expect(date.event == "third" && date.certain.first?.first == Day("1945-07-01"))
  }

  @Test func `path to an event prints the event`() throws {
    let read = try answer(Path.Answer.self, "path stalin report")
    #expect(read.to == "report" && read.best?.hops.last?.to == .event("report"))
  }

  @Test(arguments: [false, true])
  func `reach prints the library's answer`(isBackward: Bool) throws {
    let asked = "reach soong --during 1945-06-30/1945-12-31" + (isBackward ? " --backward" : "")
    let printed = try answer(Reach.Answer.self, asked)
    var found = Reach(
      .actor("soong"), isBackward: isBackward, selection: try selection("1945-06-30/1945-12-31")
    ).answer(in: corpus)
    #expect(found.origins == ["soong"] && found.actors.count == 2)
    found.origins = []
    #expect(printed == found)
    #expect((isBackward ? printed.to : printed.from) == "soong")
    #expect((isBackward ? printed.from : printed.to) == nil)
  }

  // MARK: Influence

  @Test func `influence prints the library's rankings`() throws {
    let robustness = Robustness(dropShare: 0.2, runs: 10, seed: 4)
    let found = try Influence(measures: ["betweenness", "constraint"], robustness: robustness)
      .answer(in: corpus)
    let flags = "--robust --drop 20% --runs 10 --seed 4"
    #expect(
      try printed("influence --measure betweenness --measure constraint \(flags)") == json(found))
    // One measure is printed as its ranking, with the evidence beside its own keys.
    struct Evidence: Decodable {
      var evidence: [EventEvidence]
    }
    let bytes = try printed("influence --measure betweenness \(flags)")
    let one = try JSONDecoder().decode(Influence.Ranking.self, from: bytes)
    #expect(one == found.rankings[0])
    #expect(try JSONDecoder().decode(Evidence.self, from: bytes).evidence == found.evidence)
    #expect(
      one.actors.allSatisfy { actor in
        actor.events.allSatisfy { id in found.evidence.contains { $0.id == id } }
      })
    #expect(one.heading == "Go-between" && one.stability?.seed == 4)
    #expect(one.actors.allSatisfy { $0.rankInterval?.contains($0.rank) == true })
  }

  @Test func `influence --maximise prints the library's answer`() throws {
    let question = Spreading(count: 2, probability: 0.25, epsilon: 0.3, seed: 5)
    #expect(
      try printed("influence --maximise 2 --probability 0.25 --epsilon 0.3 --seed 5")
        == json(question.answer(in: corpus)))
    let nobody = try printed("influence --maximise 2 --probability 0.25 --during 1800")
    var empty = Spreading(count: 2, probability: 0.25)
    empty.network.selection = try selection("1800")
    #expect(try json(empty.answer(in: corpus)) == nobody)
  }

  @Test func `influence --bridges prints the library's answer`() throws {
    #expect(
      try answer(Bridges.Answer.self, "influence --bridges") == Bridges().answer(in: corpus))
  }

  @Test func `influence --roles prints the library's answer`() throws {
    let printed = try answer(Brokerage.Answer.self, "influence --roles")
    #expect(printed == Brokerage().answer(in: corpus))
    #expect(printed.brokers.count == 3 && printed.brokers[0].roles.count == 6)
  }

  // MARK: The record

  @Test func `report prints the library's report`() throws {
    let printed = try answer(MethodsReport.self, "report --ties presence")
    let found = MethodsReport(on: Influence(ties: .presence), in: corpus, program: "a program")
    #expect(printed.items == found.items && printed.items.count > 10)
  }

  @Test func `check --facts prints the library's facts`() throws {
    let printed = try answer(CorpusFacts.self, "check --facts")
    #expect(printed == CorpusFacts(corpus))
    #expect(printed.sources.map(\.source) == ["book"] && printed.sources[0].claims == 4)
  }
}

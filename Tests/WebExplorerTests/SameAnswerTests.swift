import Diagrams
import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing
import WebExplorer

/// The page answers as the library does: the same meetings in the same order, the same pairs, the same
/// certainty, for windows, topics, places, sources and actors by chance.
@Suite(.enabled(if: Browser.isThere, "\(Browser.obstacle ?? "")"))
struct SameAnswerTests {
  /// A question as the page has it, and the library's answer.
  private struct Question: Encodable {
    struct Answer: Encodable {
      var meetings: [Meeting]
      var pairs: [[Item]]
    }

    struct Meeting: Encodable {
      var id: String
      var certainty: String
      var present: [String]
      var doubted: [String]
    }

    enum Item: Encodable {
      case text(String)
      case number(Int)

      func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        }
      }
    }

    var state: State
    var answer: Answer
  }

  private struct State: Encodable {
    var during = ""
    var topic: [String] = []
    var place = ""
    var certainty = ""
    var policy = "preferred"
    var secret = ""
    var by = ""
    var actor: [String] = []
  }

  /// Windows that ask for days, months, years and hours, vague and open ones.
  private static func window(_ corpus: Corpus, _ numbers: inout SeededGenerator) -> String {
    let days = corpus.events.flatMap { [$0.date.earliest, $0.date.latest] }.compactMap(\.self)
    func day() -> Day {
      (days.isEmpty ? Day(number: -9_000) : numbers.pick(days))
        + Int.random(in: -3...3, using: &numbers)
    }
    let (one, other) = (day(), day())
    let (first, last) = (min(one, other), max(one, other))
    let month = String("\(first)".prefix(7))
    let hour = Int.random(in: 10...23, using: &numbers)
    return numbers.pick([
      "", "\(first)", "\(first)/\(last)", "\(first)/\(first + 5)", "\(first)/..", "../\(last)",
      month, String("\(first)".prefix(4)), "\("\(first)".prefix(9))X", "\(first)T\(hour)",
      "\(first)T\(hour):30+03:00", "\(first)T\(hour)-05:00/\(last + 1)T09:00-05:00",
      "\(first) (evening)", "\("\(first)".prefix(3))X",
    ])
  }

  private static func question(
    of corpus: Corpus, _ numbers: inout SeededGenerator
  ) -> Question? {
    var state = State(during: window(corpus, &numbers))
    var selection = Selection(kinds: [.meeting])
    if !state.during.isEmpty {
      guard let date = try? HistoricalDate(state.during) else { return nil }
      selection.window = DateWindow(date)
    }
    let topics = corpus.events.flatMap(\.topics)
    if Bool.random(using: &numbers), !topics.isEmpty {
      let topic = numbers.pick(topics)
      (state.topic, selection.topics) = ([topic.rawValue], [topic])
    }
    let places = corpus.events.filter(\.wasHeld).compactMap(\.place)
    if Int.random(in: 0..<4, using: &numbers) == 0, !places.isEmpty {
      state.place = numbers.pick(places)
      selection.place = state.place
    }
    if Int.random(in: 0..<3, using: &numbers) == 0 {
      (state.certainty, selection.atLeast) = ("certain", .certain)
    }
    if Int.random(in: 0..<6, using: &numbers) == 0 {
      (state.secret, selection.isSecretOnly) = ("only", true)
    }
    let cited = corpus.events.flatMap { $0.claims.map(\.source) }
    switch Int.random(in: 0..<3, using: &numbers) {
    case 0: (state.policy, selection.policy) = ("all", .all)
    case 1 where !cited.isEmpty:
      let key = numbers.pick(cited)
      (state.policy, selection.policy) = ("source=\(key)", .source(key))
    default: break
    }
    let bySide = Int.random(in: 0..<4, using: &numbers) == 0
    if bySide { state.by = "affiliation" }
    let present = corpus.events.flatMap { $0.actors(.present) }
    let asked =
      present.isEmpty
      ? [] : (0..<Int.random(in: 0...2, using: &numbers)).map { _ in numbers.pick(present) }
    state.actor = asked.distinct().map(\.rawValue)
    let met = Met(
      asked.distinct(), selection: selection, grouping: bySide ? .affiliation : .person)
    return Question(state: state, answer: answer(of: met, in: corpus))
  }

  private static func answer(of met: Met, in corpus: Corpus) -> Question.Answer {
    let answer = met.answer(in: corpus)
    return Question.Answer(
      meetings: answer.meetings.map { meeting in
        Question.Meeting(
          id: meeting.id.rawValue, certainty: meeting.certainty.rawValue,
          present: meeting.present.map(\.rawValue).sorted {
            $0.utf16.lexicographicallyPrecedes($1.utf16)
          },
          doubted: meeting.doubted.map { "\($0.actor) \($0.status.rawValue)" })
      },
      pairs: answer.pairs.map { pair in
        [
          .text(pair.first.rawValue), .text(pair.second.rawValue), .number(pair.meetings),
          .number(pair.certain),
        ]
      })
  }

  private func compare(
    _ corpus: Corpus, page: String, seed: UInt64, count: Int, in engine: Browser.Engine = .chromium
  ) throws {
    var numbers = SeededGenerator(seed: seed)
    var questions: [Question] = []
    while questions.count < count {
      if let question = Self.question(of: corpus, &numbers) { questions.append(question) }
    }
    let result = try Browser.check(
      "answers", page, beside: JSONEncoder().encode(questions), in: engine)
    #expect(result.code == 0, "seed \(seed): \(result.output)")
  }

  @Test func `of the corpora that come along`() throws {
    try compare(Pages.shipped, page: Pages.ofShipped.page, seed: 1, count: 400)
  }

  @Test(.enabled(if: Browser.obstacleOfFirefox == nil, "\(Browser.obstacleOfFirefox ?? "")"))
  func `and in Firefox`() throws {
    try compare(
      Pages.shipped, page: Pages.ofShipped.page, seed: 2, count: 200, in: .firefox)
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func `of corpora by chance`(seed: UInt64) throws {
    let corpus = try Pages.random(seed)
    try compare(corpus, page: Pages.page(of: corpus).page, seed: seed, count: 60)
  }

  @Test func `the lines are those that are drawn`() throws {
    struct Drawn: Encodable {
      var actors: [String]
      var lines: [String]
    }
    var selection = Selection(window: DateWindow(try HistoricalDate("1945-07")))
    selection.policy = .preferred
    let network = NegotiationNetwork(
      of: Pages.shipped, events: selection.events(in: Pages.shipped), includesTies: false,
      window: selection.window)
    // Meetings and signings of five and more are one mark.
    var members: [EventID: Set<Int>] = [:]
    for edge in network.edges where edge.kind == .meeting || edge.kind == .agreement {
      for selected in edge.events {
        members[selected.event.id, default: []].formUnion([edge.from, edge.to])
      }
    }
    let lines = network.edges.filter { edge in
      edge.events.contains { (members[$0.event.id]?.count ?? 0) < 5 }
    }.map { edge in
      [edge.from, edge.to].sorted().map { network.nodes[$0].id.rawValue }.joined(separator: " ")
    }
    let drawn = Drawn(actors: network.nodes.map(\.id.rawValue), lines: Set(lines).sorted())
    let result = try Browser.check(
      "exports", Pages.ofShipped.page, beside: JSONEncoder().encode(drawn))
    #expect(result.code == 0, "\(result.output)")
  }
}

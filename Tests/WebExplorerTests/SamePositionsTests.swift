import Diagrams
import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import RandomCorpora
import TestSupport
import Testing
import WebExplorer

/// The page says who stood where and who moved as the library does, for days, issues, actors, sources and
/// sides by chance.
@Suite(.enabled(if: Browser.isThere, "\(Browser.obstacle ?? "")"))
struct SamePositionsTests {
  /// A question as the page has it, and the library's answer in words.
  private struct Question: Encodable {
    struct State: Encodable {
      var during = ""
      var issue = ""
      var topic: [String] = []
      var certainty = ""
      var policy = "preferred"
      var by = ""
      var actor: [String] = []
    }

    var state: State
    var cells: [String]
    var states: [String]
    var positions: [String]
    var moves: [String]
  }

  private static func during(_ corpus: Corpus, _ numbers: inout SeededGenerator) -> String {
    let dates = corpus.positions.compactMap { corpus.date(of: $0)?.start }
    let days = dates.flatMap { [$0.earliest, $0.latest] }.compactMap(\.self)
    func day() -> Day {
      (days.isEmpty ? Day(number: -9_000) : numbers.pick(days))
        + Int.random(in: -2...2, using: &numbers)
    }
    let (one, other) = (day(), day())
    let (first, last) = (min(one, other), max(one, other))
    return numbers.pick([
      "", "\(first)", "\(first)/\(last)", "\(first)/..", "../\(last)", String("\(first)".prefix(7)),
      "\(first)T10/\(last + 1)T09",
    ])
  }

  private static func question(
    of corpus: Corpus, _ numbers: inout SeededGenerator
  ) -> Question? {
    var state = Question.State(during: during(corpus, &numbers))
    var selection = Selection()
    if !state.during.isEmpty {
      guard let date = try? HistoricalDate(state.during) else { return nil }
      selection.window = DateWindow(date)
    }
    var issues: Set<IssueID> = []
    if Int.random(in: 0..<3, using: &numbers) == 0 {
      let issue = numbers.pick(corpus.positions.map(\.issue))
      (state.issue, issues) = (issue.rawValue, [issue])
    }
    let topics = corpus.issues.flatMap(\.topics)
      .filter { topic in corpus.events.contains { $0.topics.contains(topic) } }
    if Int.random(in: 0..<4, using: &numbers) == 0, !topics.isEmpty {
      let topic = numbers.pick(topics)
      (state.topic, selection.topics) = ([topic.rawValue], [topic])
    }
    if Int.random(in: 0..<4, using: &numbers) == 0 {
      (state.certainty, selection.atLeast) = ("certain", .certain)
    }
    let cited = corpus.positions.flatMap { $0.claims.map(\.source) }
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: (state.policy, selection.policy) = ("all", .all)
    case 1 where !cited.isEmpty:
      let key = numbers.pick(cited)
      (state.policy, selection.policy) = ("source=\(key)", .source(key))
    default: break
    }
    let bySide = Int.random(in: 0..<4, using: &numbers) == 0
    if bySide { state.by = "affiliation" }
    let asked = (0..<max(0, Int.random(in: -2...2, using: &numbers))).map { _ in
      numbers.pick(corpus.positions.map(\.actor))
    }
    state.actor = asked.distinct().map(\.rawValue)
    let grouping: NegotiationNetwork.Grouping = bySide ? .affiliation : .person
    let answer = Positions(
      of: Set(asked), issues: issues, selection: selection, grouping: grouping
    ).answer(in: corpus)
    selection.window = nil
    selection.atLeast = .possible
    let moves = Moves(selection: selection, grouping: grouping, tellsHeard: false)
      .answer(in: corpus).moves
    return Question(
      state: state, cells: answer.cells.map(words),
      states: answer.issues.map { found in
        "\(found.issue): \(found.states.map(\.rawValue).joined(separator: " or ")) "
          + found.agreements.map(\.rawValue).sorted().joined(separator: " ")
      },
      positions: answer.positions.map { "\($0.id) \($0.certainty.rawValue)" }.sorted(),
      moves: moves.map { move in
        "\(move.actor) \(move.position) \(move.from.text) > \(move.to.text) "
          + move.certainty.rawValue
      }.sorted())
  }

  private static func words(of cell: Positions.Cell) -> String {
    let stands = cell.stands.map { held in
      "\(held.stand.text) \(held.certainty.rawValue) "
        + held.positions.map(\.rawValue).sorted().joined(separator: " ")
    }
    return "\(cell.issue) \(cell.actor)\(cell.isInternal ? " inside" : ""): "
      + stands.joined(separator: "; ")
  }

  private func compare(_ corpus: Corpus, page: String, seed: UInt64, count: Int) throws {
    var numbers = SeededGenerator(seed: seed)
    let questions = (0..<count).compactMap { _ in Self.question(of: corpus, &numbers) }
    #expect(questions.contains { !$0.cells.isEmpty })
    let result = try Browser.check("stands", page, beside: JSONEncoder().encode(questions))
    #expect(result.code == 0, "seed \(seed): \(result.output)")
  }

  @Test func `of the corpora that come along`() throws {
    try compare(Pages.shipped, page: Pages.ofShipped.page, seed: 3, count: 100)
  }

  @Test(arguments: [31, 32, 33, 34, 35, 36] as [UInt64])
  func `of corpora by chance`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let corpus = try RandomPositions(numbers: &numbers).added(to: try Pages.random(seed))
    try compare(corpus, page: Pages.page(of: corpus).page, seed: seed, count: 60)
  }
}

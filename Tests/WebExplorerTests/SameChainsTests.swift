import Diagrams
import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import RandomCorpora
import TestSupport
import Testing
import WebExplorer

/// The page finds who could have known, and how word could have got from one to another, as the library
/// does: the same certainty, days, chains and deciding dates, for ends, days and omissions by chance.
@Suite(.enabled(if: Browser.isThere, "\(Browser.obstacle ?? "")"))
struct SameChainsTests {
  /// A question as the page has it, and the library's answer in words.
  private struct Question: Encodable {
    var from: String
    var to: String?
    var during = ""
    var isCertainOnly = false
    var topics: [String] = []
    var without: [String] = []
    var answer: [String] = []
  }

  private static func during(_ corpus: Corpus, _ numbers: inout SeededGenerator) -> String {
    let days = corpus.events.flatMap { [$0.date.earliest, $0.date.latest] }.compactMap(\.self)
    let day = days.isEmpty ? Day(number: -9_000) : numbers.pick(days)
    let length = Int.random(in: 0...90, using: &numbers)
    return numbers.pick([
      "", "", "\(day)/\(day + length)", "\(day + -length)/..", "../\(day + length)",
      String("\(day)".prefix(4)), "\(day)T10/\(day + length + 1)T12",
    ])
  }

  private static func question(
    of corpus: Corpus, _ numbers: inout SeededGenerator
  ) -> Question? {
    let people = corpus.events.flatMap { $0.participations.map(\.actor) }
      .filter { corpus.actors[$0]?.kind.isCollective != true }
    let held = corpus.events.filter(\.wasHeld).map(\.id)
    guard !people.isEmpty, !held.isEmpty else { return nil }
    func end() -> Endpoint {
      Int.random(in: 0..<4, using: &numbers) == 0
        ? .event(numbers.pick(held)) : .actor(numbers.pick(people))
    }
    let (from, to) = (end(), end())
    guard from != to else { return nil }
    var question = Question(from: from.id, during: during(corpus, &numbers))
    var selection = Selection()
    if !question.during.isEmpty {
      guard let date = try? HistoricalDate(question.during) else { return nil }
      selection.window = DateWindow(date)
    }
    var omission = Omission()
    if Int.random(in: 0..<4, using: &numbers) == 0 {
      let event = numbers.pick(held)
      guard from.event != event, to.event != event else { return nil }
      (question.without, omission.events) = ([event.rawValue], [event])
    }
    question.isCertainOnly = Int.random(in: 0..<5, using: &numbers) == 0
    if Bool.random(using: &numbers) {
      question.to = to.id
      let path = Path(
        from: from, to: to, selection: selection,
        demand: question.isCertainOnly ? .certain : .best, omission: omission)
      question.answer = words(of: path.answer(in: corpus))
    } else {
      if question.isCertainOnly { selection.atLeast = .certain }
      let topics = held.flatMap { corpus.events[$0]?.topics ?? [] }
      if Int.random(in: 0..<3, using: &numbers) == 0, !topics.isEmpty {
        selection.topics = [numbers.pick(topics)]
        question.topics = selection.topics.map(\.rawValue)
      }
      let reach = Reach(from, selection: selection, omission: omission)
      question.answer = reach.answer(in: corpus).actors.map(words)
    }
    return question
  }

  private static func words(of answer: Path.Answer) -> [String] {
    guard let certainty = answer.certainty, let best = answer.best else { return [] }
    let days = [answer.arrival?.earliest, answer.arrival?.latest].map(words)
    return ["\(certainty.rawValue) \(days.joined(separator: " "))"]
      + best.hops.map { "\($0.from) \($0.to.id) \($0.event.id)" }
      + answer.questions.compactMap(\.date).map(words)
  }

  /// The date that would settle it, and the days that do.
  private static func words(of date: Path.DecidingDate) -> String {
    func ranges(_ ranges: [Path.DayRange]) -> String {
      ranges.map { $0.ends.joined(separator: "/") }.joined(separator: " ")
    }
    return "\(date.event) \(date.end.rawValue): \(ranges(date.certain)); "
      + "\(ranges(date.ruledOut)); \(date.settles)"
  }

  private static func words(of reached: Reach.Reached) -> String {
    "\(reached.id) \(reached.certainty.rawValue) \(words(reached.earliest)) "
      + "\(words(reached.latest)) \(reached.hops) "
      + reached.chain.map(\.event.rawValue).joined(separator: " ")
  }

  private static func words(_ day: Day?) -> String { day.map { "\($0.number)" } ?? "-" }

  private func compare(
    _ corpus: Corpus, page: String, seed: UInt64, count: Int, in engine: Browser.Engine = .chromium
  ) throws {
    var numbers = SeededGenerator(seed: seed)
    var questions: [Question] = []
    for _ in 0..<(10 * count) where questions.count < count {
      if let question = Self.question(of: corpus, &numbers) { questions.append(question) }
    }
    let result = try Browser.check(
      "chains", page, beside: JSONEncoder().encode(questions), in: engine)
    #expect(result.code == 0, "seed \(seed): \(result.output)")
  }

  @Test func `of the corpora that come along`() throws {
    try compare(Pages.shipped, page: Pages.ofShipped.page, seed: 5, count: 100)
  }

  @Test(.enabled(if: Browser.obstacleOfFirefox == nil, "\(Browser.obstacleOfFirefox ?? "")"))
  func `and in Firefox`() throws {
    try compare(
      Pages.shipped, page: Pages.ofShipped.page, seed: 6, count: 50, in: .firefox)
  }

  /// Corpora made of every kind of text, role and date at once.
  @Test(arguments: 51...54 as ClosedRange<UInt64>)
  func `of corpora by chance`(seed: UInt64) throws {
    let corpus = try Pages.random(seed)
    try compare(corpus, page: Pages.page(of: corpus).page, seed: seed, count: 50)
  }
}

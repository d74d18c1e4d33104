import HistoricalDates
import Negotiations
import TestSupport

/// Issues and positions by chance: vague dates, several sources with words of their own, orders that the
/// record gives, and what agreements settled.
struct RandomPositions {
  private let issues: [BargainingIssue]
  private let drafts: [Draft]
  private let settled: [[Settlement]]

  private struct Draft {
    var issue: Int
    var stand: Int
    var kind: Position.Kind
    var date: HistoricalDate?
    var place: Int
    var statuses: [Claim.Status]
    var otherDate: HistoricalDate?
    var otherStand: Int?
    var follows: Int?
  }

  init(numbers: inout SeededGenerator) throws {
    issues = [
      BargainingIssue(
        id: "line", name: "Line", topics: ["t.0"], isOrdered: true,
        options: (0..<3).map { .init(id: OptionID("o\($0)"), name: "<b>\($0)</b>") }),
      BargainingIssue(
        id: "choice", name: "Choice", topics: ["t.1"],
        options: (0..<3).map { .init(id: OptionID("c\($0)"), name: "C\($0)") }),
      BargainingIssue(id: "years", name: "Years", scale: [.init(0, "none"), .init(2, "two")]),
    ]
    let dates = [
      "1945-07-11", "1945-07-12", "1945-07-13", "1945-07-1X", "[1945-07-10..1945-07-12]",
      "[1945-07-11..1945-07-14]", "1945-07-12?", "1945-07", "1945-07-11/1945-07-13",
      "1945-07-12T10:00+03:00", "1945-07-12T21:00+03:00", "[..1945-07-11]",
    ]
    func date() throws -> HistoricalDate { try HistoricalDate(numbers.pick(dates)) }
    var drafts: [Draft] = []
    for number in 0..<16 {
      drafts.append(
        Draft(
          issue: Int.random(in: 0..<3, using: &numbers),
          stand: Int.random(in: 0..<3, using: &numbers),
          kind: numbers.pick(Position.Kind.allCases + [.offer, .demand, .refusal]),
          date: Int.random(in: 0..<5, using: &numbers) == 0 ? nil : try date(),
          place: Int.random(in: 0..<100, using: &numbers),
          statuses: (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
            numbers.pick(Claim.Status.allCases + [.asserted, .asserted, .asserted])
          },
          otherDate: Int.random(in: 0..<3, using: &numbers) == 0 ? try date() : nil,
          otherStand: Int.random(in: 0..<3, using: &numbers) == 0
            ? Int.random(in: 0..<3, using: &numbers) : nil,
          follows: number > 0 && Int.random(in: 0..<4, using: &numbers) == 0
            ? Int.random(in: 0..<number, using: &numbers) : nil))
    }
    self.drafts = drafts
    settled = (0..<2).map { _ in
      let stand = Int.random(in: 0..<3, using: &numbers)
      return [Settlement("line", option: OptionID("o\(stand)")), Settlement("years", value: 1)]
    }
  }

  /// A corpus with them.
  func added(to corpus: Corpus) -> Corpus {
    var corpus = corpus
    for issue in issues { corpus.issues.insert(issue) }
    let actors = corpus.actors.map(\.id)
    let sources = corpus.sources.map(\.id)
    let events = corpus.events.map(\.id)
    for (number, draft) in drafts.enumerated() {
      let issue = issues[draft.issue]
      var position = Position(
        id: PositionID("p\(number)"), actor: actors[draft.place % min(3, actors.count)],
        issue: issue.id, kind: draft.kind, date: draft.date)
      (position.option, position.value) = stand(draft.stand, on: issue)
      if draft.place % 3 == 0 || draft.date == nil, !events.isEmpty {
        position.event = events[draft.place % events.count]
      }
      position.follows = draft.follows.map { [PositionID("p\($0)")] } ?? []
      position.claims = draft.statuses.enumerated().map { place, status in
        var claim = Claim(source: sources[place % sources.count], status: status)
        if place == 0 { claim.differs.date = draft.otherDate }
        if place == 1, let other = draft.otherStand {
          (claim.differs.option, claim.differs.value) = stand(other, on: issue)
        }
        return claim
      }
      corpus.positions.insert(position)
    }
    let agreements = corpus.events.filter { $0.kind == .agreement }
    for (event, settles) in zip(agreements, settled) {
      var event = event
      event.terms.append(Term(id: "settled", by: [], text: "Settled", settles: settles))
      corpus.events[event.id] = event
    }
    return corpus
  }

  private func stand(_ number: Int, on issue: BargainingIssue) -> (OptionID?, Double?) {
    issue.options.isEmpty ? (nil, Double(number)) : (issue.options[number].id, nil)
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// What was owed, and what became of it.
struct ObligationTests {
  private typealias State = Obligations.State

  /// Whatever may have been on one of some days.
  private struct Days {
    var days: ClosedRange<Int>
    var isSure = true

    var date: HistoricalDate {
      get throws {
        let (first, last) = (1_000 + days.lowerBound, 1_000 + days.upperBound)
        return try HistoricalDate(
          "[\(Day(number: 700_000 + first))..\(Day(number: 700_000 + last))]")
      }
    }
  }

  private func corpus(
    due: Days?, kept: [Days], broken: [Days], ended: [Days] = []
  ) throws -> Corpus {
    func act(_ id: String, _ days: Days) throws -> Event {
      Event(
        id: EventID(id), kind: .act, date: try days.date,
        participations: [Participation("a", as: .by)],
        claims: [Claim(source: "book", status: days.isSure ? .asserted : .inferred)])
    }
    var treaty = Event(
      id: "treaty", kind: .agreement, date: try Days(days: 0...0).date,
      participations: [Participation("a", as: .parties), Participation("b", as: .parties)],
      claims: [Claim(source: "book")])
    let keeping = try kept.enumerated().map { try act("k\($0)", $1) }
    let breaking = try broken.enumerated().map { try act("b\($0)", $1) }
    treaty.terms = [
      Term(
        id: "t", by: ["a"], to: ["b"], text: "Leave", due: try due?.date,
        fulfilledBy: keeping.map(\.id), brokenBy: breaking.map(\.id))
    ]
    let ending = try ended.enumerated().map { number, days in
      var end = try act("e\(number)", days)
      end.relations = [Relation(number == 0 ? .replaces : .terminates, "treaty")]
      return end
    }
    var corpus = Corpus(title: "Terms")
    for event in [treaty] + keeping + breaking + ending { corpus.events.insert(event) }
    return corpus
  }

  /// The states over all readings, one by one. What is not sure may also never have been.
  private func states(
    due: Days?, kept: [Days], broken: [Days], ended: [Days], on day: Int
  ) -> Set<State> {
    let never = Int.max
    let choices =
      [due.map { Array($0.days) } ?? [never]]
      + (kept + broken + ended).map { Array($0.days) + ($0.isSure ? [] : [never]) }
    var found: Set<State> = []
    func read(_ chosen: [Int]) {
      guard chosen.count == choices.count else {
        for choice in choices[chosen.count] { read(chosen + [choice]) }
        return
      }
      let keeping = chosen[1...].prefix(kept.count)
      let breaking = chosen[(1 + kept.count)...].prefix(broken.count)
      let end = chosen.suffix(ended.count).min() ?? never
      if breaking.contains(where: { $0 <= day && $0 <= end }) {
        found.insert(.broken)
      } else if keeping.contains(where: { $0 <= day && $0 <= chosen[0] }) {
        found.insert(.kept)
      } else if chosen[0] < day && chosen[0] < end {
        found.insert(.late)
      } else {
        found.insert(end <= day ? .lapsed : .open)
      }
    }
    read([])
    return found
  }

  @Test(arguments: 0..<300)
  func `the states are those of all readings, one by one`(seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(seed))
    func days() -> Days {
      let first = Int.random(in: 1...8, using: &numbers)
      return Days(
        days: first...(first + Int.random(in: 0...3, using: &numbers)),
        isSure: Int.random(in: 0...3, using: &numbers) > 0)
    }
    let due = Bool.random(using: &numbers) ? Days(days: days().days) : nil
    let kept = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in days() }
    let broken = (0..<Int.random(in: 0...1, using: &numbers)).map { _ in days() }
    let ended = (0..<max(0, Int.random(in: -1...2, using: &numbers))).map { _ in days() }
    let corpus = try corpus(due: due, kept: kept, broken: broken, ended: ended)
    for day in 1...13 {
      let answer = Obligations(on: Day(number: 701_000 + day)).answer(in: corpus)
      let found = try #require(answer.terms.first)
      let expected = states(due: due, kept: kept, broken: broken, ended: ended, on: day)
      #expect(Set(found.states) == expected && found.states.count == expected.count)
      #expect((found.certainty == .certain) == (expected.count == 1))
    }
  }

  @Test func `a denounced agreement may have ended, and a lapsed one has`() throws {
    var corpus = try corpus(due: nil, kept: [], broken: [])
    func states() -> [State]? { Obligations().answer(in: corpus).terms.first?.states }
    let day = HistoricalDate(Day(number: 701_005))
    corpus.events["treaty"]?.stages = [Stage(.denounced, day, by: ["a"])]
    #expect(states() == [.open, .lapsed])
    corpus.events["treaty"]?.stages.append(Stage(.lapsed, day))
    #expect(states() == [.lapsed])
    let before = Obligations(on: Day(number: 701_004)).answer(in: corpus).terms.first?.states
    #expect(before == [.open])
  }

  @Test func `a term is owed from when its agreement may have been made`() throws {
    var corpus = try corpus(due: nil, kept: [], broken: [])
    corpus.events["treaty"]?.date = try HistoricalDate("[1945-08-10..1945-08-14]")
    func certainty(_ day: String) -> Certainty? {
      Obligations(on: Day(day)).answer(in: corpus).terms.first?.certainty
    }
    #expect(certainty("1945-08-09") == nil)
    #expect(certainty("1945-08-12") == .possible)
    #expect(certainty("1945-08-14") == .certain)
  }

  @Test func `one may ask by whom and to whom it was owed`() throws {
    let corpus = try corpus(due: nil, kept: [], broken: [])
    func count(_ question: Obligations) -> Int { question.answer(in: corpus).terms.count }
    #expect(count(Obligations(by: ["a"], to: ["b"])) == 1)
    #expect(count(Obligations(by: ["b"])) == 0 && count(Obligations(to: ["a"])) == 0)
    #expect(count(Obligations(of: ["treaty"])) == 1 && count(Obligations(of: ["other"])) == 0)
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// The networks of Discourse Network Analysis beside their definitions, written out plainly.
@Suite struct PositionNetworkTests {
  /// A statement: who, on which issue, which option, and whether for or against.
  private struct Statement: Hashable {
    var actor: Int
    var issue: Int
    var option: Int
    var isAgainst: Bool
  }

  /// Everybody states at most one option of each issue, and refuses some.
  private func statements(_ numbers: inout SeededGenerator) -> [Statement] {
    var all: Set<Statement> = []
    for actor in 0..<4 {
      for issue in 0..<3 where Int.random(in: 0..<4, using: &numbers) > 0 {
        let held = Int.random(in: 0..<3, using: &numbers)
        all.insert(Statement(actor: actor, issue: issue, option: held, isAgainst: false))
        let refused = Int.random(in: 0..<3, using: &numbers)
        if refused != held, Bool.random(using: &numbers) {
          all.insert(Statement(actor: actor, issue: issue, option: refused, isAgainst: true))
        }
      }
    }
    return all.sorted {
      ($0.actor, $0.issue, $0.option, $0.isAgainst ? 1 : 0)
        < ($1.actor, $1.issue, $1.option, $1.isAgainst ? 1 : 0)
    }
  }

  private func corpus(_ statements: [Statement]) throws -> Corpus {
    var corpus = Corpus(title: "Debate")
    corpus.sources.insert(Source(id: "s", type: "book", title: "S"))
    for actor in 0..<4 {
      corpus.actors.insert(Actor(id: ActorID("a\(actor)"), kind: .state, name: "A\(actor)"))
    }
    for issue in 0..<3 {
      corpus.issues.insert(
        BargainingIssue(
          id: IssueID("i\(issue)"), name: "I", isOrdered: true,
          options: (0..<3).map { .init(id: OptionID("o\($0)"), name: "O") }))
    }
    for (number, statement) in statements.enumerated() {
      corpus.positions.insert(
        Position(
          id: PositionID("p\(number)"), actor: ActorID("a\(statement.actor)"),
          issue: IssueID("i\(statement.issue)"), option: OptionID("o\(statement.option)"),
          kind: statement.isAgainst ? .refusal : .statement, date: try HistoricalDate("1945-07-01"),
          claims: [Claim(source: "s")]))
    }
    return corpus
  }

  /// How far two statements agree; `nil` where they say nothing of each other.
  private func agreement(_ one: Statement, _ other: Statement, isGraded: Bool) -> Double? {
    guard one.issue == other.issue else { return nil }
    if one.isAgainst || other.isAgainst {
      guard one.option == other.option else { return nil }
      return one.isAgainst == other.isAgainst ? 1 : 0
    }
    return isGraded
      ? 1 - Double(abs(one.option - other.option)) / 2 : one.option == other.option ? 1 : 0
  }

  @Test(arguments: 0..<10 as Range<UInt64>, [false, true])
  func `weights are sums over pairs of statements`(seed: UInt64, isGraded: Bool) throws {
    var numbers = SeededGenerator(seed: seed)
    let all = statements(&numbers)
    let corpus = try corpus(all)
    for measure in PositionNetwork.Measure.allCases {
      for normalisation in PositionNetwork.Normalisation.allCases {
        let answer = PositionNetwork(
          Positions(), measure: measure, normalisation: normalisation, isGraded: isGraded
        ).answer(in: corpus)
        for one in 0..<4 {
          for other in (one + 1)..<4 {
            let expected = weight(one, other, all, measure, normalisation, isGraded)
            let pair = answer.pairs.first {
              $0.actors == [ActorID("a\(one)"), ActorID("a\(other)")]
            }
            #expect((pair == nil) == (expected == nil))
            #expect(abs((pair?.weight ?? 0) - (expected ?? 0)) < 1e-12)
          }
        }
      }
    }
  }

  private func weight(
    _ one: Int, _ other: Int, _ all: [Statement], _ measure: PositionNetwork.Measure,
    _ normalisation: PositionNetwork.Normalisation, _ isGraded: Bool
  ) -> Double? {
    let (mine, theirs) = (all.filter { $0.actor == one }, all.filter { $0.actor == other })
    var (congruence, conflict, compared) = (0.0, 0.0, 0.0)
    for first in mine {
      for last in theirs {
        guard let agreement = agreement(first, last, isGraded: isGraded) else { continue }
        congruence += agreement
        conflict += 1 - agreement
        compared += 1
      }
    }
    guard compared > 0 else { return nil }
    let plain =
      switch measure {
      case .congruence: congruence
      case .conflict: conflict
      case .subtract: congruence - conflict
      }
    switch normalisation {
    case .none: return plain
    case .average: return plain / (Double(mine.count + theirs.count) / 2)
    case .ratio: return plain / compared
    }
  }

  @Test func `congruence and conflict of one pair are counted apart`() throws {
    let corpus = try corpus([
      .init(actor: 0, issue: 0, option: 0, isAgainst: false),
      .init(actor: 1, issue: 0, option: 0, isAgainst: false),
      .init(actor: 0, issue: 1, option: 1, isAgainst: false),
      .init(actor: 1, issue: 1, option: 1, isAgainst: true),
    ])
    func weight(
      _ measure: PositionNetwork.Measure, _ normalisation: PositionNetwork.Normalisation = .none
    ) -> Double? {
      PositionNetwork(Positions(), measure: measure, normalisation: normalisation)
        .answer(in: corpus).pairs.first?.weight
    }
    #expect(weight(.congruence) == 1 && weight(.conflict) == 1 && weight(.subtract) == 0)
    #expect(weight(.congruence, .average) == 0.5 && weight(.congruence, .ratio) == 0.5)
  }

  @Test func `what is only possible bounds the count, and is not in the weight`() throws {
    var corpus = try corpus([
      .init(actor: 0, issue: 0, option: 0, isAgainst: false),
      .init(actor: 1, issue: 0, option: 0, isAgainst: false),
    ])
    var doubtful = try #require(corpus.positions["p1"])
    doubtful.claims = [Claim(source: "s", status: .inferred)]
    corpus.positions["p1"] = doubtful
    let pair = try #require(
      PositionNetwork(Positions(), measure: .congruence).answer(in: corpus).pairs.first)
    #expect(pair.weight == 0 && pair.least == 0 && pair.most == 1)
  }
}

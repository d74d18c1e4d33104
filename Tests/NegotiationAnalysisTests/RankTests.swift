import GraphAlgorithms
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// Places, what they correlate with, and between which of them an actor stays.
struct RankTests {
  /// The definition: one more than the number of those who have more.
  private func slowPlaces(_ scores: [Double], _ order: ScoreOrder) -> [Int] {
    scores.map { mine in
      1
        + scores.count { other in
          if mine.isNaN { return !other.isNaN }
          return order == .highestFirst ? other > mine : other < mine
        }
    }
  }

  /// Pearson's correlation of the middle places, each counted from the definition.
  private func slowCorrelation(_ left: [Int], _ right: [Int]) -> Double? {
    func middles(_ places: [Int]) -> [Double] {
      places.map { mine in
        let (less, same) = (places.count { $0 < mine }, places.count { $0 == mine })
        return ((less + 1)...(less + same)).reduce(0) { $0 + Double($1) } / Double(same)
      }
    }
    let (x, y) = (middles(left), middles(right))
    let n = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    let products = zip(x, y).map { ($0 - meanX) * ($1 - meanY) }.reduce(0, +)
    let squaresX = x.map { ($0 - meanX) * ($0 - meanX) }.reduce(0, +)
    let squaresY = y.map { ($0 - meanY) * ($0 - meanY) }.reduce(0, +)
    return squaresX > 0 && squaresY > 0 ? products / (squaresX * squaresY).squareRoot() : nil
  }

  @Test(arguments: 0..<200)
  func `places and correlations with ties agree with their definitions`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 2...9, using: &random)
    let kinds = Int.random(in: 1...5, using: &random)
    func scores() -> [Double] {
      (0..<count).map { _ in
        let score = Int.random(in: 0...kinds, using: &random)
        return score == 5 ? .nan : Double(score)
      }
    }
    let (one, other) = (scores(), scores())
    let order: ScoreOrder = seed.isMultiple(of: 2) ? .highestFirst : .lowestFirst
    let (left, right) = (Ranks(one, order: order), Ranks(other, order: order))
    #expect(left.places == slowPlaces(one, order))
    let found = Ranks.correlation(left.places, right.places)
    let expected = slowCorrelation(left.places, right.places)
    #expect((found == nil) == (expected == nil))
    if let found, let expected { #expect(abs(found - expected) < 1e-12) }
    // By place, and of one place by number.
    let sorted = left.places.indices.sorted { (left.places[$0], $0) < (left.places[$1], $1) }
    #expect(left.order == sorted)
  }

  /// Values of SciPy 1.17, `scipy.stats.spearmanr`.
  @Test func `a correlation with ties is that of SciPy`() throws {
    let found = try #require(Ranks.correlation([1, 2, 2, 4, 5], [2, 1, 3, 3, 5]))
    #expect(abs(found - 0.763_157_894_736_842) < 1e-12)
    let many = try #require(Ranks.correlation([1, 1, 1, 4, 5, 5, 7], [7, 6, 3, 3, 3, 1, 1]))
    #expect(abs(many + 0.833_333_333_333_333) < 1e-12)
    let reversed = try #require(Ranks.correlation([1, 2, 3, 4], [4, 3, 2, 1]))
    #expect(abs(reversed + 1) < 1e-12)
    #expect(Ranks.correlation([1, 1, 1], [1, 2, 3]) == nil)
    #expect(Ranks.correlation([1, 2, 3], [1, 1, 1]) == nil)
    #expect(Ranks.correlation([1], [1]) == nil)
  }

  @Test func `what rounding alone tells apart shares a place`() {
    let third = Ranks([0.1 + 0.2, 0.3, 1], order: .highestFirst)
    #expect(third.places == [2, 2, 1])
    #expect(Ranks([1, 1.000_001], order: .highestFirst).places == [2, 1])
    #expect(Ranks([0, 1e-12], order: .highestFirst).places == [2, 1])
  }

  /// The narrowest cut that keeps 95 of 100 runs, counted for every number of runs.
  @Test func `the middle keeps at least 95 of 100 runs and cuts what more it can`() throws {
    for count in 1...400 {
      let places = Array(1...count).shuffled()
      let middle = try #require(RankInterval.middle(of: places))
      let cut = middle.lowerBound - 1
      #expect(count - middle.upperBound == cut, "\(count)")
      #expect((count - 2 * cut) * 100 >= 95 * count, "\(count)")
      #expect((count - 2 * (cut + 1)) * 100 < 95 * count, "\(count)")
      #expect(RankInterval.whole(of: places) == 1...count)
    }
    #expect(RankInterval.middle(of: []) == nil && RankInterval.whole(of: []) == nil)
    #expect(RankInterval.middle(of: Array(1...200)) == 6...195)
    #expect(RankInterval.middle(of: Array(1...100)) == 3...98)
    #expect(RankInterval.middle(of: Array(1...39)) == 1...39)
  }

  /// Of sixty events only one lifts b above a; one of sixty is dropped each time, so it is missing in
  /// some runs, and in far fewer than one in forty.
  @Test func `what happens in few runs does not widen an interval, and a lost source does`() throws
  {
    var events = try (0..<59).map { try meeting("e\($0)", "1945", ["x\($0)", "y\($0)"]) }
    events.append(try meeting("decisive", "1945", ["a", "b", "c"], claims: [Claim(source: "one")]))
    let whole = try corpus(events)
    func ranking(_ test: Robustness) throws -> Influence.Ranking {
      try #require(
        Influence(measures: ["degree"], robustness: test, top: 3).answer(in: whole).rankings.first)
    }
    let drawn = try ranking(Robustness(dropShare: 0.01, dropsSources: false, runs: 200, seed: 3))
    let a = try #require(drawn.actors.first { $0.id == "a" })
    let share = try #require(a.topShare)
    #expect(share < 1 && share > 0.975)
    #expect(a.rankInterval == 1...1)
    let dropped = try ranking(Robustness(dropShare: 0, runs: 200))
    #expect(try #require(dropped.actors.first { $0.id == "a" }).rankInterval == 1...119)
  }
}

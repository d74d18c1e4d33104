import Foundation
import NegotiationAnalysis
import Negotiations

/// Writes whom to tell first.
struct SpreadingWriter {
  let question: Spreading
  let answer: Spreading.Answer
  let names: NamePrinter

  var record: SpreadingRecord { SpreadingRecord(question, answer) }

  /// The seeds beside the actors of highest degree.
  var table: TitledTable {
    let chosen = answer.best?.actors ?? []
    let degree = answer.byDegree?.actors ?? []
    return TitledTable(
      title: "Told first, for word to spread farthest over \(answer.tieCount) ties of "
        + "\(answer.actorCount) actors",
      table: Table(
        ["", "Told first", "By degree"],
        rows: chosen.indices.map { index in
          [
            "\(index + 1)", names.actor(chosen[index]),
            index < degree.count ? names.actor(degree[index]) : "",
          ]
        }, numeric: [0]))
  }

  func remarks(width: Int) -> String {
    guard let best = answer.best, let degree = answer.byDegree else { return "" }
    let chance = Self.text(question.probability)
    let sentences = [
      "With a chance of \(chance) on each tie, \(Self.text(best)) of \(answer.actorCount) are "
        + "expected to hear, those told included; from the \(question.count) of highest degree, "
        + "\(Self.text(degree)).",
      "With probability \(Self.percent(1 - question.delta)) the spread is at least "
        + "\(Self.percent(answer.guarantee)) of the best there is.",
      sameFor,
      "A tie stands for any dealing, whenever it was: this asks who is well placed, not who told whom. "
        + "Seed \(question.seed).",
    ]
    return sentences.flatMap { [""] + $0.wrapped(to: width) }.map { $0 + "\n" }.joined()
  }

  private var sameFor: String {
    let (same, tried) = (answer.sameFor, answer.tried)
    let range = "from \(Self.text(same.lowerBound)) to \(Self.text(same.upperBound))"
    if same.lowerBound == same.upperBound && same != tried {
      return
        "Already at chances of \(Self.text(tried.lowerBound)) and \(Self.text(tried.upperBound)) others "
        + "spread word farther by more than 1 %: the choice hangs on the chance."
    }
    let isAll = same == tried
    return isAll
      ? "The choice stays the best, within 1 %, for every chance tried, \(range)."
      : "The choice stays the best, within 1 %, for chances \(range), and not beyond "
        + "(tried: \(Self.text(tried.lowerBound)) to \(Self.text(tried.upperBound)))."
  }

  private static func text(_ choice: Spreading.Choice) -> String {
    String(
      format: "%.2f (%.2f–%.2f)", choice.spread, choice.interval.lowerBound,
      choice.interval.upperBound)
  }

  private static func text(_ number: Double) -> String { String(format: "%.3g", number) }

  private static func percent(_ share: Double) -> String {
    "\(String(format: "%.3g", (share * 1000).rounded() / 10)) %"
  }
}

/// Whom to tell first, as JSON.
struct SpreadingRecord: Encodable {
  struct Actor: Encodable {
    var id: String
  }

  struct Spread: Encodable {
    var mean: Double
    var low: Double
    var high: Double

    init(_ choice: Spreading.Choice) {
      mean = choice.spread
      low = choice.interval.lowerBound
      high = choice.interval.upperBound
    }
  }

  var probability: Double
  var epsilon: Double
  var delta: Double
  var seed: UInt64
  var seeds: [Actor]
  @Nullable var spread: Spread?
  var byDegree: [Actor]
  @Nullable var spreadByDegree: Spread?
  var guarantee: Double
  var sameFor: [Double]
  var tried: [Double]

  init(_ question: Spreading, _ answer: Spreading.Answer) {
    probability = question.probability
    epsilon = question.epsilon
    delta = question.delta
    seed = question.seed
    seeds = (answer.best?.actors ?? []).map { Actor(id: $0.rawValue) }
    spread = answer.best.map { Spread($0) }
    byDegree = (answer.byDegree?.actors ?? []).map { Actor(id: $0.rawValue) }
    spreadByDegree = answer.byDegree.map { Spread($0) }
    guarantee = answer.guarantee
    sameFor = [answer.sameFor.lowerBound, answer.sameFor.upperBound]
    tried = [answer.tried.lowerBound, answer.tried.upperBound]
  }
}

import Foundation
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Writes whom to tell first.
struct SpreadingWriter: PrintableAnswer {
  let answer: Spreading.Answer
  let names: NamePrinter

  var value: any Encodable { answer }

  var verdict: Verdict { answer.best == nil ? .no(question.network.emptiness) : .yes }

  private var question: Spreading { answer.question }

  /// The seeds beside the actors of highest degree.
  var tables: [TitledTable] {
    let chosen = answer.best?.actors ?? []
    let degree = answer.byDegree?.actors ?? []
    let shares = answer.stability.flatMap { $0.runs > 0 ? $0.shares : nil }
    var table = Table(
      ["", "Told first", "By degree"],
      rows: chosen.indices.map { index in
        [
          "\(index + 1)", names.actor(chosen[index]),
          index < degree.count ? names.actor(degree[index]) : "",
        ]
      }, numeric: [0])
    if let shares {
      table.headings.insert("In runs", at: 2)
      table.numeric.insert(2)
      for row in table.rows.indices { table.rows[row].insert(Percentage.brief(shares[row]), at: 2) }
    }
    return [TitledTable(title: heading, table: table)]
  }

  /// The same by id, for programs.
  var rectangle: Table? {
    let chosen = answer.best?.actors ?? []
    let degree = answer.byDegree?.actors ?? []
    let evidence = EvidenceTable(answer.evidence)
    return Table(
      ["place", "id", "by_degree", "share"] + EvidenceTable.headings,
      rows: chosen.indices.map { index in
        [
          "\(index + 1)", chosen[index].rawValue,
          index < degree.count ? degree[index].rawValue : "",
          answer.stability.flatMap { $0.runs > 0 ? "\($0.shares[index])" : nil } ?? "",
        ] + evidence.cells(of: answer.best?.events[index] ?? [])
      })
  }

  private var heading: String {
    let actors = "\(answer.actorCount) actors"
    return question.isAlongTime
      ? "Told first, for word to spread farthest among \(actors) at \(answer.eventCount) events"
      : "Told first, for word to spread farthest over \(answer.tieCount) ties of \(actors)"
  }

  func remarks(width: Int) -> String {
    guard let best = answer.best, let degree = answer.byDegree else { return "" }
    let sentences = [
      spread(best, degree), guarantee(best), sameFor, stability, conventions,
    ]
    return sentences.compactMap(\.self).flatMap { [""] + $0.wrapped(to: width) }
      .map { $0 + "\n" }.joined()
  }

  // MARK: Sentences

  private func spread(_ best: Spreading.Choice, _ degree: Spreading.Choice) -> String {
    let place = question.isAlongTime ? "at each event" : "on each tie"
    let heard =
      "With a chance of \(Self.text(question.probability)) \(place), \(Self.text(best)) of "
      + "\(answer.actorCount) are expected to hear, those told included"
    if Set(best.actors) == Set(degree.actors) {
      return "\(heard). They are also those of highest degree."
    }
    return "\(heard); from the \(degree.actors.count) of highest degree, \(Self.text(degree))."
  }

  private func guarantee(_ best: Spreading.Choice) -> String {
    if best.actors.count == answer.actorCount { return "All are told: no choice spreads farther." }
    let sure = Percentage.brief(1 - question.delta, rounding: .down)
    let guarantee = Percentage.brief(answer.guarantee, rounding: .down)
    let promise = Percentage.brief(answer.promise, rounding: .down)
    if answer.guarantee > answer.promise {
      return
        "With probability \(sure) the spread is at least \(guarantee) of the "
        + "best there is, as the random sets drawn show; promised beforehand were \(promise)."
    }
    if answer.guarantee == answer.promise {
      return
        "With probability \(sure) the spread is at least \(promise) of the best there is, as was "
        + "promised beforehand."
    }
    return
      "There was no room for all the random sets that a promise of \(promise) takes: with "
      + "probability \(sure) the spread is at least \(guarantee) of the best "
      + "there is."
  }

  private var sameFor: String {
    let (same, tried) = (answer.sameFor, answer.tried)
    let range = "from \(Self.text(same.lowerBound)) to \(Self.text(same.upperBound))"
    guard same != tried else {
      return "The choice stays the best found, within 1 %, for every chance tried, \(range)."
    }
    let beyond = [(same.lowerBound, tried.lowerBound), (same.upperBound, tried.upperBound)]
      .filter { $0.0 != $0.1 }.map { Self.text($0.1) }.joined(separator: " and ")
    if same.lowerBound == same.upperBound {
      return
        "Already at \(beyond) others spread word farther by more than 1 %: the choice hangs on the "
        + "chance."
    }
    let untried =
      same.lowerBound == tried.lowerBound
      ? " Lower ones were not tried."
      : same.upperBound == tried.upperBound ? " Higher ones were not tried." : ""
    return
      "The choice stays the best found, within 1 %, for chances \(range); at \(beyond) others spread "
      + "word farther.\(untried)"
  }

  private var stability: String? {
    guard let stability = answer.stability, let test = question.network.robustness else {
      return nil
    }
    guard stability.runs > 0 else { return "There is nothing to drop: the choice is not tested." }
    let kinds = [
      (stability.losing, "without \(Percentage.given(test.dropShare)) of the events"),
      (stability.withoutSource, "without what one source alone tells"),
      (stability.readings, "with every vague date read as one day"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return
      "Put to the test, the same are chosen in \(stability.same) of \(stability.runs) runs: \(kinds). "
      + "'In runs' says how often each is."
  }

  private var conventions: String {
    let what =
      question.isAlongTime
      ? "Word comes up at an event with that chance, if someone there has it by then, and is heard by "
        + "all to whom it can pass there; every vague date is read anew each time. "
      : "A tie stands for any dealing, whenever it was: this asks who is well placed, not who told "
        + "whom. "
    return what + "Seed \(question.seed)."
  }

  private static func text(_ choice: Spreading.Choice) -> String {
    String(
      format: "%.2f (%.2f–%.2f)", choice.spread, choice.interval.lowerBound,
      choice.interval.upperBound)
  }

  private static func text(_ number: Double) -> String { String(format: "%.3g", number) }
}

import Foundation
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Writes rankings: as tables and in words.
struct InfluenceWriter: PrintableAnswer {
  let question: Influence
  let answer: Influence.Answer
  /// Those asked for; empty for the first of each ranking.
  let asked: [ActorID]
  /// How many are printed; 0 for all.
  let limit: Int
  /// Whether one measure was named, whose ranking then stands by itself.
  let isOneMeasure: Bool
  /// Whether all measures stand in one table.
  let isSideBySide: Bool
  let names: NamePrinter
  /// Those of whom other sources would have it say something else.
  var contested: [String] = []

  var value: any Encodable {
    var answer = answer
    for index in answer.rankings.indices {
      answer.rankings[index].actors = shown(answer.rankings[index].actors)
    }
    answer.evidence = answer.evidence.of(
      answer.rankings.flatMap(\.actors).flatMap(\.events))
    if isOneMeasure, let only = answer.rankings.first {
      return OneRanking(ranking: only, evidence: answer.evidence)
    }
    return answer
  }

  /// The ranking of a measure that was named, with what it rests on beside its own keys.
  private struct OneRanking: Encodable {
    private enum Key: CodingKey {
      case evidence
    }

    let ranking: Influence.Ranking
    let evidence: [EventEvidence]

    func encode(to encoder: any Encoder) throws {
      try ranking.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(evidence, forKey: .evidence)
    }
  }

  /// The works on which the places of those shown rest.
  var cited: Set<String> {
    let events = Set(answer.rankings.flatMap { shown($0.actors) }.flatMap(\.events))
    return Set(
      answer.evidence.filter { events.contains($0.id) }.flatMap(\.claims.citations).map(\.key))
  }

  var verdict: Verdict { answer.actorCount == 0 ? .no(question.emptiness) : .yes }

  /// Every ranking in one table, told apart by its first column.
  var rectangle: Table? {
    let evidence = EvidenceTable(answer.evidence)
    return Table(
      ["measure", "id", "score", "rank", "rank_first", "rank_last", "top_share"]
        + EvidenceTable.headings,
      rows: answer.rankings.flatMap { ranking in
        shown(ranking.actors).map {
          [
            ranking.measure, $0.id.rawValue, $0.score.map { "\($0)" } ?? "", "\($0.rank)",
            $0.rankInterval.map { "\($0.lowerBound)" } ?? "",
            $0.rankInterval.map { "\($0.upperBound)" } ?? "", $0.topShare.map { "\($0)" } ?? "",
          ] + evidence.cells(of: $0.events)
        }
      })
  }

  var tables: [TitledTable] {
    guard !isSideBySide else { return [TitledTable(title: heading, table: comparison)] }
    return answer.rankings.map { ranking in
      TitledTable(
        title: "\(ranking.heading) (\(ranking.measure)): \(ranking.meaning)",
        table: table(of: ranking))
    }
  }

  private func shown(_ actors: [Influence.Ranked]) -> [Influence.Ranked] {
    guard asked.isEmpty else { return actors.filter { asked.contains($0.id) } }
    return limit == 0 ? actors : Array(actors.prefix(limit))
  }

  private var heading: String {
    let what = question.grouping == .person ? "people" : "sides"
    return
      "\(answer.actorCount) \(what), \(English.count(answer.tieCount, "tie")) from "
      + "\(English.count(answer.eventCount, "event")): "
      + "places, and between which places each moves"
  }

  // MARK: Tables

  private func table(of ranking: Influence.Ranking) -> Table {
    let isTested = ranking.stability != nil
    var table = Table(["Place", "Actor", "Score"], numeric: [0, 2])
    if isTested {
      table.headings.insert("Between", at: 1)
      table.headings.append("In top \(question.top)")
      table.numeric = [0, 3, 4]
    }
    table.rows = shown(ranking.actors).map { actor in
      var row = ["\(actor.rank)", names.actor(actor.id), actor.score.map(Self.number) ?? "none"]
      if let interval = actor.rankInterval, let share = actor.topShare {
        row.insert(Self.text(interval), at: 1)
        row.append(Percentage.text(share))
      }
      return row
    }
    return table
  }

  /// All measures side by side; an actor stands where its best place is.
  private var comparison: Table {
    var places: [ActorID: [Influence.Ranked]] = [:]
    for ranking in answer.rankings {
      for actor in ranking.actors { places[actor.id, default: []].append(actor) }
    }
    let ordered = places.sorted { left, right in
      let (mine, theirs) = (left.value.map(\.rank), right.value.map(\.rank))
      let (best, otherBest) = (mine.min() ?? 0, theirs.min() ?? 0)
      if best != otherBest { return best < otherBest }
      let (sum, otherSum) = (mine.reduce(0, +), theirs.reduce(0, +))
      return sum == otherSum ? left.key < right.key : sum < otherSum
    }
    let rows = ordered.filter { asked.isEmpty || asked.contains($0.key) }
    return Table(
      ["Actor"] + answer.rankings.map(\.heading),
      rows: (asked.isEmpty && limit > 0 ? rows.prefix(limit) : rows[...]).map { id, ranks in
        [names.actor(id)] + ranks.map(Self.cell)
      }, numeric: Set(answer.rankings.indices.map { $0 + 1 }))
  }

  private static func cell(_ actor: Influence.Ranked) -> String {
    guard let interval = actor.rankInterval, interval.count > 1 else { return "\(actor.rank)" }
    return "\(actor.rank) (\(text(interval)))"
  }

  private static func text(_ interval: ClosedRange<Int>) -> String {
    interval.count == 1
      ? "\(interval.lowerBound)" : "\(interval.lowerBound)–\(interval.upperBound)"
  }

  private static func number(_ score: Double) -> String {
    score == score.rounded() && abs(score) < 1e9
      ? String(format: "%.0f", score) : String(format: "%.4f", score)
  }

  // MARK: Words

  /// What the measures mean, what holds and what does not.
  func remarks(width: Int) -> String {
    guard answer.actorCount > 0 else { return "" }
    var lines: [String] = []
    if answer.rankings.count > 1 {
      lines += ["", "What a place says:"]
      lines += answer.rankings.flatMap {
        "\($0.heading) (\($0.measure)): \($0.meaning).".indented(by: 2, width: width)
      }
    }
    let verdicts = answer.rankings.compactMap {
      InfluenceVerdict($0, top: question.top, names: names)
    }
    if !verdicts.isEmpty {
      lines += ["", "What holds, and what does not:"]
      lines += verdicts.flatMap { $0.sentence.indented(by: 2, width: width) }
      lines += [""] + tests.wrapped(to: width)
    }
    if answer.partCount > 1 {
      lines += [""] + parts.wrapped(to: width)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var parts: String {
    let alone = answer.isolateCount
    let isolates =
      alone == 0 ? "" : ", \(alone) of them \(alone == 1 ? "an actor" : "actors") without ties"
    return "The network falls into \(answer.partCount) parts\(isolates)."
  }

  private var tests: String {
    guard let test = question.robustness else { return "" }
    var kinds: [String] = []
    if test.dropShare > 0 {
      kinds.append("\(test.runs) that each drop \(Percentage.given(test.dropShare)) of the events")
    }
    kinds.append("one for each source without what it alone tells")
    kinds.append("\(test.runs) that read every vague date as one day, where dates matter")
    return "Runs: \(kinds.joined(separator: "; ")). Seed \(test.seed)."
  }
}

extension Influence {
  /// That the network has nobody in it.
  var emptiness: String {
    grouping == .person
      ? "no event joins people; '--by affiliation' ranks the sides they were on"
      : "no event joins sides"
  }
}

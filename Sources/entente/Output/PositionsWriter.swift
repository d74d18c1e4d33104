import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Writes who stood where: a table of issues and actors, each cell with its evidence.
struct PositionsWriter: PrintableAnswer {
  let answer: Positions.Answer
  let names: NamePrinter
  /// What other sources would have it say otherwise.
  var contested: [String] = []

  var value: any Encodable { answer }

  var verdict: Verdict {
    let when = answer.day.map { " by \(English.day($0))" } ?? ""
    return answer.positions.isEmpty ? .no("no position is recorded\(when)") : .yes
  }

  var tables: [TitledTable] {
    var tables = [TitledTable(title: title, table: cellTable)]
    if !answer.splits.isEmpty {
      tables.append(TitledTable(title: "Where a side was split inside", table: splitTable))
    }
    return tables
  }

  /// Issue by issue: a table of all actors is too wide for a terminal.
  func prose(width: Int) -> String? {
    guard !answer.positions.isEmpty else { return nil }
    var lines = title.wrapped(to: width)
    for state in answer.issues {
      let cells = answer.cells.filter { $0.issue == state.issue }
      if cells.isEmpty { continue }
      lines += [""] + "\(names.issue(state.issue)) (\(words(of: state)))".wrapped(to: width)
      lines += cells.flatMap { line(of: $0).indented(by: 2, width: width) }
    }
    if !answer.splits.isEmpty {
      lines += ["", "Where a side was split inside"]
      lines += answer.splits.flatMap { words(of: $0).indented(by: 2, width: width) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var title: String {
    let when = answer.day.map { " at the end of \(English.day($0))" } ?? ""
    let issues = Set(answer.cells.map(\.issue)).count
    let actors = Set(answer.cells.map(\.actor)).count
    let rounds = answer.rounds.map { counted in
      (names.corpus.rounds[counted.round]?.name(in: names.language) ?? counted.round.rawValue)
        + (counted.certainty == .possible ? " (possibly)" : "")
    }
    let during = rounds.isEmpty ? "" : ", in \(rounds.joined(separator: ", "))"
    return "Last stands of \(English.count(actors, "actor")) on \(English.count(issues, "issue"))"
      + when + during
  }

  private func words(of state: Positions.State) -> String {
    state.states.map(\.rawValue).joined(separator: " or ")
      + (state.agreements.isEmpty
        ? "" : ", \(state.agreements.map(\.rawValue).joined(separator: ", "))")
  }

  private func line(of cell: Positions.Cell) -> String {
    "\(names.actor(cell.actor))\(cell.isInternal ? " (within the own side)" : ""): "
      + cell.stands.map { words(of: $0, on: cell.issue) }.joined(separator: "; ")
      + " [\(citations(of: cell).joined(separator: "; "))]"
  }

  private func words(of held: Positions.Held, on issue: IssueID) -> String {
    let dates = held.positions.compactMap { entries[$0]?.date.textWithGregorian }.distinct()
    return names.stand(held.stand, on: issue) + (held.certainty == .possible ? " (possibly)" : "")
      + (dates.isEmpty ? "" : ", \(dates.joined(separator: ", "))")
  }

  private func citations(of cell: Positions.Cell) -> [String] {
    evidence(of: cell).filter(\.status.counts).map { claim in
      claim.source.rawValue + (claim.locator.map { ", \($0)" } ?? "")
    }.distinct()
  }

  private func evidence(of cell: Positions.Cell) -> [Evidence] {
    cell.stands.flatMap(\.positions).distinct().flatMap { entries[$0]?.claims ?? [] }
  }

  private var entries: [PositionID: Positions.Entry] {
    Dictionary(answer.positions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func words(of split: Positions.Split) -> String {
    "\(names.actor(split.side)), \(names.issue(split.issue)): \(split.outside) against "
      + "\(split.inside)" + (split.certainty == .possible ? " (possibly)" : "")
  }

  private var cellTable: Table {
    var table = Table(["Issue", "Actor", "Stand", "Certainty", "Said", "Sources"])
    table.rows = answer.cells.map { cell in
      [
        names.issue(cell.issue), names.actor(cell.actor),
        cell.stands.map { names.stand($0.stand, on: cell.issue) }.joined(separator: " or "),
        cell.stands.allSatisfy { $0.certainty == .certain } ? "certain" : "possible",
        cell.isInternal ? "inside" : "openly",
        evidence(of: cell).filter(\.status.counts).map(\.source.rawValue).distinct()
          .joined(separator: ", "),
      ]
    }
    table.citations["Sources"] = answer.cells.map { evidence(of: $0).citations }
    return table
  }

  private var splitTable: Table {
    Table(
      ["Side", "Issue", "Inside", "Outside", "Certainty"],
      rows: answer.splits.map { split in
        [
          names.actor(split.side), names.issue(split.issue), split.inside.rawValue,
          split.outside.rawValue, split.certainty.rawValue,
        ]
      })
  }

  /// One row a position, under the headings that positions can be read back from.
  var rectangle: Table? {
    Table(
      [
        "id", "issue", "actor", "stand", "kind", "date", "event", "text", "toward", "certainty",
        "claims",
      ],
      rows: answer.positions.map { entry in
        [
          entry.id.rawValue, entry.issue.rawValue, entry.actor.rawValue,
          entry.stand?.stand?.text ?? "", entry.kind.rawValue, entry.date.text,
          entry.event?.rawValue ?? "", entry.text ?? "",
          entry.toward.map(\.rawValue).joined(separator: ";"), entry.certainty.rawValue,
          entry.claims.jsonText,
        ]
      })
  }
}

/// Writes who agreed with whom.
struct PositionNetworkWriter: PrintableAnswer {
  let answer: PositionNetwork.Answer
  let names: NamePrinter

  var value: any Encodable { answer }

  var verdict: Verdict { answer.pairs.isEmpty ? .no("no two stands can be compared") : .yes }

  var tables: [TitledTable] {
    let when = answer.day.map { " at the end of \(English.day($0))" } ?? ""
    let division = answer.normalisation == .none ? "" : ", \(answer.normalisation.words)"
    return [TitledTable(title: "\(answer.measure.words)\(division)\(when)", table: table)]
  }

  private var table: Table {
    Table(
      ["One", "Other", "Weight", "At least", "At most", "Issues"],
      rows: answer.pairs.map { pair in
        [
          names.actor(pair.actors[0]), names.actor(pair.actors[1]), number(pair.weight),
          number(pair.least), number(pair.most),
          pair.issues.map(names.issue).joined(separator: ", "),
        ]
      }, numeric: [2, 3, 4])
  }

  private func number(_ value: Double) -> String {
    Stand.value((value * 1000).rounded() / 1000).text
  }

  var rectangle: Table? {
    Table(
      ["one", "other", "weight", "least", "most", "issues"],
      rows: answer.pairs.map { pair in
        [
          pair.actors[0].rawValue, pair.actors[1].rawValue, Stand.value(pair.weight).text,
          Stand.value(pair.least).text, Stand.value(pair.most).text,
          pair.issues.map(\.rawValue).joined(separator: ";"),
        ]
      })
  }
}

extension PositionNetwork.Measure {
  fileprivate var words: String {
    switch self {
    case .congruence: "Who agreed with whom"
    case .conflict: "Who disagreed with whom"
    case .subtract: "Who agreed with whom, less who disagreed"
    }
  }
}

extension PositionNetwork.Normalisation {
  fileprivate var words: String {
    switch self {
    case .none: ""
    case .average: "over the mean number of stands of the two"
    case .ratio: "over the number of stands compared"
    }
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Writes moves, or what agreements took.
struct MovesWriter: PrintableAnswer {
  let answer: Moves.Answer
  let showsOutcomes: Bool
  let names: NamePrinter
  /// What other sources would have it say otherwise.
  var contested: [String] = []

  var value: any Encodable { answer }

  var verdict: Verdict {
    if showsOutcomes {
      return answer.outcomes.isEmpty ? .no("no agreement is recorded to have settled that") : .yes
    }
    return answer.moves.isEmpty ? .no("no move is recorded") : .yes
  }

  var tables: [TitledTable] {
    if showsOutcomes { return [TitledTable(title: outcomeTitle, table: outcomeTable)] }
    let approaches = TitledTable(
      title: "Who came nearer to whom, issue by issue", table: approachTable)
    return [TitledTable(title: title, table: moveTable)]
      + (answer.approaches.isEmpty ? [] : [approaches])
  }

  /// The moves one below the other, each with what it rests on.
  func prose(width: Int) -> String? {
    guard !showsOutcomes, !answer.moves.isEmpty else { return nil }
    var lines = title.wrapped(to: width)
    for move in answer.moves {
      lines += [""] + head(of: move).wrapped(to: width)
      lines += details(of: move).flatMap { $0.indented(by: 4, width: width) }
    }
    if !answer.approaches.isEmpty {
      lines += ["", "Who came nearer to whom, issue by issue", ""]
      lines += TerminalTable(width: width).text(of: approachTable)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func head(of move: Moves.Move) -> String {
    "\(move.date.textWithGregorian)  \(names.actor(move.actor)), \(names.issue(move.issue)): "
      + "from \(stand(move.from, move.issue)) to \(stand(move.to, move.issue))"
      + (move.certainty == .possible ? " (only possible)" : "")
  }

  private func details(of move: Moves.Move) -> [String] {
    var lines: [String] = []
    let event = move.event.map { "at \($0)" }
    let kind = move.kind == .statement ? nil : move.kind.words
    let inside = move.isInternal ? "within the own side" : nil
    let first = [kind, inside, event, measure(of: move)].compactMap(\.self)
    if !first.isEmpty { lines.append(first.joined(separator: ", ")) }
    for (label, neighbours) in [("nearer to", move.toward), ("further from", move.away)]
    where !neighbours.isEmpty {
      lines.append("\(label) \(list(neighbours))")
    }
    if !move.heard.isEmpty {
      lines.append("had heard: \(move.heard.map(heard).joined(separator: "; "))")
    }
    let cited = move.claims.filter(\.status.counts).map { claim in
      claim.source.rawValue + (claim.locator.map { ", \($0)" } ?? "")
        + (claim.status == .asserted ? "" : " (\(claim.status.rawValue))")
        + (claim.quote.map { ": “\($0)”" } ?? "")
    }
    if !cited.isEmpty { lines.append("source: \(cited.joined(separator: "; "))") }
    return lines
  }

  private func measure(of move: Moves.Move) -> String? {
    guard let steps = move.steps, let share = move.share else { return nil }
    let isScale = move.to.value != nil
    let size = isScale ? Stand.value(abs(steps)).text : English.count(Int(abs(steps)), "step")
    return "\(size), \(Percentage.text(share)) of the range"
  }

  private func heard(_ heard: Moves.Heard) -> String {
    let possible = heard.certainty == .possible ? " (possibly)" : ""
    return heard.event.rawValue + possible
  }

  private func list(_ neighbours: [Moves.Neighbour]) -> String {
    neighbours.map {
      names.actor($0.actor) + ($0.certainty == .possible ? " (possibly)" : "")
    }.joined(separator: ", ")
  }

  private func stand(_ held: HeldStand, _ issue: IssueID) -> String {
    names.stand(held, on: issue)
  }

  private var title: String {
    let certain = answer.moves.count { $0.certainty == .certain }
    let rest = answer.moves.count - certain
    return English.count(answer.moves.count, "move")
      + (rest == 0 ? "" : ", \(certain) certain and \(rest) only possible")
  }

  private var moveTable: Table {
    var table = Table(
      ["Date", "Who", "Issue", "From", "To", "Certainty", "Share", "Nearer to", "Sources"])
    table.rows = answer.moves.map { move in
      [
        move.date.textWithGregorian, names.actor(move.actor), names.issue(move.issue),
        stand(move.from, move.issue), stand(move.to, move.issue), move.certainty.rawValue,
        move.share.map { Percentage.text($0) } ?? "", list(move.toward),
        move.claims.filter(\.status.counts).map(\.source.rawValue).distinct()
          .joined(separator: ", "),
      ]
    }
    table.citations["Sources"] = answer.moves.map(\.claims.citations)
    return table
  }

  private var approachTable: Table {
    Table(
      ["Issue", "Who", "To whom", "Nearer", "Certain", "Away", "Certain", "Ground"],
      rows: answer.approaches.map { sum in
        [
          names.issue(sum.issue), names.actor(sum.actor), names.actor(sum.other),
          "\(sum.toward)", "\(sum.certainToward)", "\(sum.away)", "\(sum.certainAway)",
          sum.share.map { Percentage.text($0) } ?? "",
        ]
      }, numeric: [3, 4, 5, 6, 7])
  }

  // MARK: Outcomes

  private var outcomeTitle: String {
    "What agreements took, beside the last stands before them"
  }

  private var outcomeTable: Table {
    Table(
      ["Agreement", "Issue", "Took", "Who", "Last stood at", "Certainty", "Distance"],
      rows: answer.outcomes.flatMap { outcome in
        outcome.sides.map { side in
          [
            names.corpus.events[outcome.agreement]?.title ?? outcome.agreement.rawValue,
            names.issue(outcome.issue), stand(outcome.stand, outcome.issue),
            names.actor(side.actor), stand(side.stand, outcome.issue), side.certainty.rawValue,
            side.isTaken ? "taken" : side.distance.map { Percentage.text($0) } ?? "",
          ]
        }
      })
  }

  var rectangle: Table? { showsOutcomes ? outcomeRectangle : moveRectangle }

  private var moveRectangle: Table {
    Table(
      [
        "date", "earliest", "latest", "actor", "issue", "from", "to", "certainty", "internal",
        "kind", "event", "position", "steps", "share", "toward", "away", "heard", "round", "claims",
      ],
      rows: answer.moves.map { move in
        [
          move.date.text, move.date.earliest.map(\.description) ?? "",
          move.date.latest.map(\.description) ?? "", move.actor.rawValue, move.issue.rawValue,
          move.from.text, move.to.text, move.certainty.rawValue, "\(move.isInternal)",
          move.kind.rawValue, move.event?.rawValue ?? "", move.position.rawValue,
          move.steps.map { Stand.value($0).text } ?? "",
          move.share.map { Stand.value($0).text } ?? "", ids(move.toward), ids(move.away),
          move.heard.map(\.event.rawValue).joined(separator: ";"), move.round?.rawValue ?? "",
          move.claims.jsonText,
        ]
      })
  }

  private func ids(_ neighbours: [Moves.Neighbour]) -> String {
    neighbours.map(\.actor.rawValue).joined(separator: ";")
  }

  private var outcomeRectangle: Table {
    Table(
      [
        "agreement", "term", "date", "issue", "stand", "actor", "last", "certainty", "taken",
        "distance",
      ],
      rows: answer.outcomes.flatMap { outcome in
        outcome.sides.map { side in
          [
            outcome.agreement.rawValue, outcome.term, outcome.date.text, outcome.issue.rawValue,
            outcome.stand.text, side.actor.rawValue, side.stand.text, side.certainty.rawValue,
            "\(side.isTaken)", side.distance.map { Stand.value($0).text } ?? "",
          ]
        }
      })
  }
}

extension NamePrinter {
  /// A stand in an answer: the option's name, the number, or what is refused.
  func stand(_ held: HeldStand, on issue: IssueID) -> String {
    guard let stand = held.stand else { return "" }
    return (held.isRefused ? "refusing " : "") + self.stand(stand, on: issue)
  }
}

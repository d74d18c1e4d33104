import Foundation
import NegotiationAnalysis
import Negotiations

/// Writes whose loss, and the loss of which ties, would cut others off.
struct BridgesWriter: PrintableAnswer {
  let answer: Bridges.Answer
  /// The network that falls apart.
  let network: Influence
  let names: NamePrinter

  var value: any Encodable { answer }

  var verdict: Verdict {
    answer.tieCount == 0
      ? .no(network.emptiness)
      : answer.ties.isEmpty && answer.actors.isEmpty
        ? .no("no actor and no tie is the only one that joins others") : .yes
  }

  var tables: [TitledTable] {
    [
      TitledTable(
        title: "Actors without whom others are cut off",
        table: Table(["Actor"], rows: answer.actors.map { [names.actor($0)] })),
      TitledTable(
        title: "Ties that are the only way between two parts, the busiest first",
        table: Table(
          ["Actor", "Other", "Betweenness", "Events", "Sources"],
          rows: answer.ties.map { tie in
            tie.actors.map(names.actor) + [
              String(format: "%.4f", tie.betweenness), "\(tie.events.count)",
              tie.sources.map(\.rawValue).joined(separator: ", "),
            ]
          }, numeric: [2, 3])),
    ]
  }

  /// One row an actor, and one a tie.
  var rectangle: Table? {
    let evidence = EvidenceTable(answer.evidence)
    return Table(
      ["kind", "id", "other", "betweenness", "events", "sources", "claims"],
      rows: answer.actors.map { ["actor", $0.rawValue, "", "", "", "", ""] }
        + answer.ties.map { tie in
          ["tie"] + tie.actors.map(\.rawValue) + [
            "\(tie.betweenness)", tie.events.map(\.rawValue).joined(separator: " "),
            tie.sources.map(\.rawValue).joined(separator: " "),
            evidence.claims(of: tie.events),
          ]
        })
  }

  func remarks(width: Int) -> String {
    guard !answer.ties.isEmpty || !answer.actors.isEmpty else { return "" }
    let text =
      "In a small record many ties are bridges because little was kept, not because nobody else "
      + "talked: look at what each rests on."
    return "\n" + text.wrapped(to: width).map { $0 + "\n" }.joined()
  }
}

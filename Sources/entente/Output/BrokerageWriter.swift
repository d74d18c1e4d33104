import Foundation
import NegotiationAnalysis
import Negotiations

/// Writes who stood between whom, by role.
struct BrokerageWriter: PrintableAnswer {
  let answer: Brokerage.Answer
  /// The network that they stand in.
  let network: Influence
  let names: NamePrinter

  var value: any Encodable {
    var answer = answer
    answer.evidence = answer.evidence.of(brokers.flatMap(\.events))
    return answer
  }

  var verdict: Verdict { brokers.isEmpty ? .no(network.emptiness) : .yes }

  private var brokers: [Brokerage.Broker] { answer.brokers }

  /// One row an actor on a side: the count in each role, and z.
  var tables: [TitledTable] {
    let roles = brokers.first?.roles.map(\.name) ?? []
    let table = Table(
      ["Actor", "Side"] + roles,
      rows: brokers.map { broker in
        [names.actor(broker.actor), broker.side.map(names.actor) ?? "none"]
          + broker.roles.map(Self.cell)
      }, numeric: Set(roles.indices.map { $0 + 2 }))
    return [
      TitledTable(
        title: "Pairs without dealings of their own between whom each stands, and z", table: table)
    ]
  }

  /// One row an actor, side and role.
  var rectangle: Table? {
    let evidence = EvidenceTable(answer.evidence)
    return Table(
      ["id", "side", "role", "raw", "expected", "z"] + EvidenceTable.headings,
      rows: brokers.flatMap { broker in
        broker.roles.map {
          [
            broker.actor.rawValue, broker.side?.rawValue ?? "", $0.name, "\($0.raw)",
            "\($0.expected)", $0.z.map { "\($0)" } ?? "",
          ] + evidence.cells(of: broker.events)
        }
      })
  }

  private static func cell(_ role: Brokerage.Role) -> String {
    role.z.map { "\(role.raw) (\(String(format: "%+.1f", $0)))" } ?? "\(role.raw)"
  }

  func remarks(width: Int) -> String {
    guard !brokers.isEmpty else { return "" }
    let text =
      "coordinator: all three of one side. itinerant: the two of one side, the broker of another. "
      + "representative: from the broker's own side to another. gatekeeper: from another side into the "
      + "broker's own. liaison: three sides. Sides are those at the date of each event. z is the "
      + "distance from what sides so large and ties so dense would give by chance, in standard "
      + "deviations."
    return "\n" + text.wrapped(to: width).map { $0 + "\n" }.joined()
  }
}

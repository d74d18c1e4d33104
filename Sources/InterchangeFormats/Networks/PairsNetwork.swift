internal import Documents
internal import HistoricalDates
internal import NegotiationAnalysis
internal import Negotiations

/// A corpus as a graph of one mode: actors, and a line between two for all of one kind that joined
/// them. Its weight counts the events; when they were, stands beside it.
enum PairsNetwork {
  /// The graph of `corpus`, and what it does not say.
  static func network(of corpus: Corpus, _ leftOut: inout LeftOut) -> NetworkDocument {
    let events = Selection().events(in: corpus)
    let projected = NegotiationNetwork(of: corpus, events: events)
    let sides = Dictionary(
      projected.nodes.map { ($0.id, $0.side) }, uniquingKeysWith: { first, _ in first })
    var network = NetworkDocument()
    network.attributes.add("title", corpus.title)
    for actor in corpus.actors {
      var node = NetworkNode(
        id: actor.id.rawValue, label: actor.name, place: DocumentPlace(file: ""))
      node.attributes.add("kind", actor.kind.rawValue)
      node.attributes.add("side", (sides[actor.id] ?? nil)?.rawValue)
      network.nodes.append(node)
    }
    for edge in projected.edges { network.edges.append(self.edge(edge, of: projected)) }
    leftOut.add("events, of which only the pairs are left", corpus.events.count)
    leftOut.add("claims", corpus.allClaims().count)
    leftOut.add("bibliographic records", corpus.sources.count)
    return network
  }

  private static func edge(
    _ line: NegotiationNetwork.Edge, of network: NegotiationNetwork
  ) -> NetworkEdge {
    let ends = [line.from, line.to].map { network.nodes[$0].id.rawValue }
    var edge = NetworkEdge(ends, isDirected: false, place: DocumentPlace(file: ""))
    edge.weight = Double(max(1, line.events.count))
    edge.attributes.add("kind", line.tie?.kind ?? line.kind.rawValue)
    let dates = line.events.map(\.event.date.text)
    edge.attributes.add(
      "dates", dates.isEmpty ? line.tie?.during?.text : dates.joined(separator: " | "))
    let ids = line.events.map(\.event.id.rawValue)
    if !ids.isEmpty { edge.attributes.add("events", ids.joined(separator: " ")) }
    if line.certainty == .possible { edge.attributes.add("certainty", "possible") }
    edge.spells = line.events.compactMap(\.event.outerWindow)
    return edge
  }
}

internal import Documents
internal import HistoricalDates
internal import NegotiationAnalysis
public import Negotiations

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
    let together = PairsTogether(in: corpus, events: events.map(\.event))
    for edge in projected.edges {
      network.edges.append(self.edge(edge, of: projected, together))
    }
    leftOut.add("events, of which only the pairs are left", corpus.events.count)
    leftOut.add("claims", corpus.allClaims().count)
    leftOut.add("bibliographic records", corpus.sources.count)
    return network
  }

  private static func edge(
    _ line: NegotiationNetwork.Edge, of network: NegotiationNetwork, _ together: PairsTogether
  ) -> NetworkEdge {
    let actors = [line.from, line.to].map { network.nodes[$0].id }
    var edge = NetworkEdge(
      actors.map(\.rawValue), isDirected: false, place: DocumentPlace(file: ""))
    edge.weight = Double(max(1, line.count))
    edge.attributes.add("kind", line.tie?.kind ?? line.kind.rawValue)
    let stays = line.events.map { together.dates(of: actors, in: $0.event.id) }
    let dates = zip(line.events, stays).map { selected, stays in
      stays.isEmpty ? selected.event.date.text : stays.map(\.text).joined(separator: ", ")
    }
    edge.attributes.add(
      "dates", dates.isEmpty ? line.tie?.during?.text : dates.joined(separator: " | "))
    let ids = line.events.map(\.event.id.rawValue)
    if !ids.isEmpty { edge.attributes.add("events", ids.joined(separator: " ")) }
    if line.certainty == .possible { edge.attributes.add("certainty", "possible") }
    edge.spells = zip(line.events, stays).flatMap { selected, stays in
      stays.isEmpty
        ? [selected.event.outerWindow].compactMap(\.self)
        : stays.compactMap { NetworkSpell(from: $0.earliest, to: $0.latest) }
    }
    return edge
  }
}

extension WritingChoices {
  /// How many pairs the participants of the events of `corpus` make, where they are to be written and are out of
  /// all proportion to it: two congresses of a thousand are a million lines. `nil` where there is no harm.
  public func excessivePairs(of corpus: Corpus) -> Int? {
    guard projection == .pairs else { return nil }
    let numbers = corpus.events.map { Set($0.participations.map(\.actor)).count }
    let pairs = numbers.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    return pairs > max(300_000, 20 * numbers.reduce(0, +)) ? pairs : nil
  }
}

/// When two were at a meeting together, where that was not as long as the meeting lasted.
private struct PairsTogether {
  private struct Pair: Hashable {
    var event: EventID
    var actors: Set<ActorID>
  }

  private var stays: [Pair: [HistoricalDate]] = [:]

  init(in corpus: Corpus, events: [Event]) {
    let attendance = Attendance(in: corpus)
    for event in events where event.participations.contains(where: { $0.during != nil }) {
      var always: Set<Pair> = []
      for joining in attendance.joinings(of: event) {
        for (position, first) in joining.from.enumerated() {
          for second in joining.from[(position + 1)...] {
            let pair = Pair(event: event.id, actors: [first.actor, second.actor])
            if let date = joining.date {
              if stays[pair]?.contains(date) != true { stays[pair, default: []].append(date) }
            } else {
              always.insert(pair)
            }
          }
        }
      }
      for pair in always { stays[pair] = nil }
    }
  }

  func dates(of actors: [ActorID], in event: EventID) -> [HistoricalDate] {
    stays[Pair(event: event, actors: Set(actors))] ?? []
  }
}

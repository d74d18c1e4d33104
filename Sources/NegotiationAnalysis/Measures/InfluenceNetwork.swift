import GraphAlgorithms
import HistoricalDates
import Negotiations

/// The events of a question in numbers, ready to be measured whole or in part.
struct InfluenceNetwork: Sendable {
  let actors: [ActorID]
  /// The events, each once.
  let events: [SelectedEvent]
  /// The numbers that each event has in the graph: more than one where it joins several groups.
  private let numbers: [ClosedRange<Int32>]
  let bound: Bound
  let window: DayInterval
  /// Who took part in what; the numbers of actors are those of the list.
  let graph: IncidenceGraph
  /// Whether both reaches are asked for, so that counting them once serves both.
  private let countsReach: Bool
  /// The ties of all events, and those among nodes that are each an actor on one side.
  private let projection: TieProjection
  private let sidedProjection: TieProjection
  private let sidedActors: [Int32]
  private let sidedSides: [Int32]
  /// The sides by number.
  let sideNames: [ActorID]
  private let kind: TieKind

  init(_ question: Influence, in corpus: Corpus) {
    let selected = question.omission.remaining(of: question.selection.events(in: corpus))
    let network = TemporalNetwork(
      of: corpus, events: selected,
      attendance: Attendance(in: corpus, grouping: question.grouping, scope: question.scope),
      window: question.selection.window, passesReports: false)
    let isCertain = question.selection.atLeast == .certain
    let graph = isCertain ? network.firm : network.possible
    actors = network.actors
    (events, numbers) = Self.numbered(network.events)
    bound = isCertain ? .pessimistic : .optimistic
    window = network.clock.kernelWindow
    self.graph = graph
    countsReach = Set(question.measures).isSuperset(of: ["reach", "heard"])
    kind = question.ties.kernel
    projection = TieProjection(graph, weight: question.weight.kernel, kind: kind)
    let sided = Self.sided(graph, actors: network.actors, events: network.events, corpus)
    sidedProjection = TieProjection(sided.events, weight: question.weight.kernel, kind: kind)
    (sidedActors, sidedSides) = (sided.numbering.actors, sided.numbering.sides)
    sideNames = sided.numbering.names
  }

  /// Events that stand in a row once or several times, each once with its places.
  private static func numbered(
    _ row: [SelectedEvent]
  ) -> (events: [SelectedEvent], numbers: [ClosedRange<Int32>]) {
    var events: [SelectedEvent] = []
    var numbers: [ClosedRange<Int32>] = []
    for (place, selected) in row.enumerated() {
      if let last = numbers.last, events.last?.event.id == selected.event.id {
        numbers[numbers.count - 1] = last.lowerBound...Int32(place)
      } else {
        events.append(selected)
        numbers.append(Int32(place)...Int32(place))
      }
    }
    return (events, numbers)
  }

  /// The mask of events at some places of the list.
  func mask(of places: some Sequence<Int>) -> IndexMask {
    IndexMask(places.flatMap { numbers[$0] })
  }

  /// How many events a mask holds.
  func eventCount(of mask: IndexMask) -> Int {
    numbers.count { mask.contains($0.lowerBound) }
  }

  /// Makes a node of each actor on each side; one without a side is a side of his own.
  private static func sided(
    _ graph: IncidenceGraph, actors: [ActorID], events: [SelectedEvent], _ corpus: Corpus
  ) -> (events: IncidenceGraph, numbering: SideNumbering) {
    let sides = Sides(of: corpus)
    var numbering = SideNumbering()
    let rows = events.enumerated().map { number, selected in
      graph.actors(of: Int32(number)).map { actor in
        let id = actors[Int(actor)]
        return numbering.node(
          of: actor, on: sides.side(of: id, at: selected.event.date) ?? id)
      }
    }
    var builder = IncidenceGraph.Builder(actorCount: numbering.actors.count)
    for (event, row) in rows.enumerated() {
      let givers = graph.givers(of: Int32(event)).count
      if graph.isDirected(Int32(event)) {
        builder.add(.instant(DayInterval(0)), from: row[..<givers], to: row[givers...])
      } else {
        builder.add(.instant(DayInterval(0)), participants: row)
      }
    }
    builder.wholes = graph.wholes
    builder.occasions = graph.occasions
    return (builder.build(), numbering)
  }

  /// The network without some events, in one reading of the dates where that is given, as far as measures
  /// of some kinds need it: what no such measure is taken of is without ties.
  func measured(
    without dropped: IndexMask = IndexMask(), reading: IncidenceGraph? = nil,
    for bases: Set<MeasureBasis> = Set(MeasureBasis.allCases)
  ) -> MeasuredNetwork {
    let exclusions = Exclusions(events: dropped)
    let graph = reading ?? graph
    return MeasuredNetwork(
      events: graph, exclusions: exclusions,
      ties: bases.contains(.ties) ? ties(without: dropped) : .withoutTies(graph.actorCount),
      sides: SidedTies(
        graph: bases.contains(.sides)
          ? sidedProjection.graph(without: dropped) : .withoutTies(sidedActors.count),
        sides: sidedSides, actors: sidedActors),
      bound: bound, window: window,
      reach: countsReach && bases.contains(.events)
        ? ReachCounts(on: graph, bound: bound, window: window, without: exclusions) : nil)
  }

  /// The ties that the events make without some of them. They are the same in every reading of the dates.
  func ties(without dropped: IndexMask) -> WeightedGraph { projection.graph(without: dropped) }

  /// The events that tie two actors to one another, in order of time.
  func eventsShared(by one: Int32, and other: Int32) -> [Event] {
    let others = eventsOfOtherKind
    return zip(events, numbers).compactMap { selected, numbers in
      numbers.contains { number in
        let (givers, takers) = (graph.givers(of: number), graph.takers(of: number))
        return !others.contains(number)
          && (givers.contains(one) && takers.contains(other)
            || givers.contains(other) && takers.contains(one))
      } ? selected.event : nil
    }
  }

  /// The events that tie each actor to others, in order of time.
  func eventsOfActors() -> [[EventID]] {
    var found = [[EventID]](repeating: [], count: actors.count)
    let others = eventsOfOtherKind
    for (selected, numbers) in zip(events, numbers) {
      let tied = numbers.filter { !others.contains($0) }.flatMap { number in
        let actors = graph.actors(of: number)
        return actors.count > 1 ? Array(actors) : []
      }
      for actor in Set(tied) { found[Int(actor)].append(selected.event.id) }
    }
    return found
  }

  /// What the sources say of some of the events.
  func evidence(of ids: some Sequence<EventID>) -> [EventEvidence] {
    let asked = Set(ids)
    return events.map(\.event).filter { asked.contains($0.id) }.map(EventEvidence.init)
  }

  /// The events that make no ties of the kind asked for.
  var eventsOfOtherKind: IndexMask {
    IndexMask(
      (0..<Int32(graph.eventCount)).filter {
        graph.isDirected($0) ? kind == .presence : kind == .messages
      })
  }

  /// How many sources speak of what each actor took part in.
  func sourceCounts() -> [Int] {
    var sources = [Set<SourceKey>](repeating: [], count: actors.count)
    for (selected, numbers) in zip(events, numbers) {
      for actor in numbers.flatMap({ graph.actors(of: $0) }) {
        sources[Int(actor)].formUnion(selected.event.citedSources)
      }
    }
    return sources.map(\.count)
  }

  /// The events that no source but each one tells of, by source.
  func eventsBySoleSource() -> [(source: SourceKey, events: IndexMask)] {
    var places: [SourceKey: [Int]] = [:]
    for (place, selected) in events.enumerated() {
      let sources = selected.event.citedSources
      if sources.count == 1 { places[sources[0], default: []].append(place) }
    }
    return places.sorted { $0.key < $1.key }.map { ($0.key, mask(of: $0.value)) }
  }
}

/// Numbers for sides, and for actors on them.
private struct SideNumbering {
  private struct Key: Hashable {
    var actor: Int32
    var side: Int32
  }

  private var numbers: [ActorID: Int32] = [:]
  private var nodes: [Key: Int32] = [:]
  private(set) var actors: [Int32] = []
  private(set) var sides: [Int32] = []
  private(set) var names: [ActorID] = []

  mutating func node(of actor: Int32, on id: ActorID) -> Int32 {
    let side = numbers[id] ?? Int32(names.count)
    if numbers[id] == nil { names.append(id) }
    numbers[id] = side
    let key = Key(actor: actor, side: side)
    if let node = nodes[key] { return node }
    let node = Int32(actors.count)
    nodes[key] = node
    actors.append(actor)
    sides.append(side)
    return node
  }
}

extension WeightedGraph {
  /// Actors without ties.
  fileprivate static func withoutTies(_ nodeCount: Int) -> WeightedGraph {
    Builder(nodeCount: nodeCount).build()
  }
}

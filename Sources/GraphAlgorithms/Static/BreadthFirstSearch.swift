/// How many meetings lie between two actors, whenever these were?
///
/// The *distance* is the least number of events in a chain from one actor to another, time ignored:
/// who sat at a table with the origin is at distance 1. Word of a message goes from sender to
/// recipient only, unless `ignoresDirection`. Actors without a chain have no distance.
///
///     let found = BreadthFirstSearch().distances(on: graph, from: [0])
///     found.distance(to: 2)  // 2
///     found.journey(to: 2)   // the chain, its hops numbered 1, 2
///
/// Time O(*p*) for *p* incidences, for each event is opened once; space O(*actors* + *events*). NetworkX
/// does the same on the two-mode graph, where distances are twice as long.
public struct BreadthFirstSearch: Hashable, Sendable {
  /// Whether word also goes from recipient to sender, as in asking who had to do with whom.
  public var ignoresDirection: Bool
  /// The greatest distance looked at; without a number, any.
  public var limit: Int?

  /// A question.
  public init(ignoresDirection: Bool = false, limit: Int? = nil) {
    self.ignoresDirection = ignoresDirection
    self.limit = limit
  }

  /// The distance of every actor from the nearest origin.
  public func distances(
    on graph: IncidenceGraph, from origins: [Int32], without exclusions: Exclusions = .none
  ) -> Distances {
    var found = Distances(actorCount: graph.actorCount)
    var isOpened = [Bool](repeating: false, count: graph.eventCount)
    var queue: [Int32] = []
    for actor in origins
    where found.steps[Int(actor)] < 0 && !exclusions.actors.contains(actor) {
      found.steps[Int(actor)] = 0
      queue.append(actor)
    }
    var head = 0
    while head < queue.count {
      let actor = queue[head]
      head += 1
      let steps = found.steps[Int(actor)] + 1
      if let limit, steps > limit { break }
      let row = Int(graph.actorOffsets[Int(actor)])..<Int(graph.actorOffsets[Int(actor) + 1])
      for entry in graph.actorEvents[row] {
        let event = Int32(entry >> 2)
        guard !isOpened[Int(event)], !exclusions.events.contains(event),
          ignoresDirection || entry & IncidenceGraph.Part.gives != 0
        else { continue }
        isOpened[Int(event)] = true
        let takers = ignoresDirection ? graph.actors(of: event) : graph.takers(of: event)
        for taker in takers
        where found.steps[Int(taker)] < 0 && !exclusions.actors.contains(taker) {
          found.steps[Int(taker)] = steps
          found.events[Int(taker)] = event
          found.tellers[Int(taker)] = actor
          queue.append(taker)
        }
      }
    }
    return found
  }
}

/// The least number of events between an origin and each actor, and a chain that has it.
public struct Distances: Hashable, Sendable {
  /// One number for each actor; −1 where no chain leads.
  public fileprivate(set) var steps: [Int32]
  fileprivate var events: [Int32]
  fileprivate var tellers: [Int32]

  fileprivate init(actorCount: Int) {
    steps = [Int32](repeating: -1, count: actorCount)
    (events, tellers) = (steps, steps)
  }

  /// The number of events between an origin and an actor, or `nil` where no chain leads.
  public func distance(to actor: Int32) -> Int? {
    steps[Int(actor)] < 0 ? nil : Int(steps[Int(actor)])
  }

  /// Everyone a chain leads to, origins included, in the order of their numbers.
  public var reached: [Int32] { steps.indices.filter { steps[$0] >= 0 }.map { Int32($0) } }

  /// The events on whose account actors were reached, each once, in order: with `reached`, a
  /// neighbourhood that hangs together.
  public var connecting: [Int32] { Set(events.filter { $0 >= 0 }).sorted() }

  /// A chain with the fewest events, or `nil` where none leads.
  public func journey(to actor: Int32) -> Journey? {
    guard steps[Int(actor)] >= 0 else { return nil }
    var hops: [Hop] = []
    var place = actor
    while steps[Int(place)] > 0 {
      let teller = tellers[Int(place)]
      hops.append(
        Hop(event: events[Int(place)], from: teller, to: place, day: steps[Int(place)]))
      place = teller
    }
    return Journey(origin: place, hops: hops.reversed())
  }
}

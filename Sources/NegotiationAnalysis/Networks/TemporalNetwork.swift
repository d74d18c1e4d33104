import GraphAlgorithms
import Negotiations

/// The events through which word can pass, in order of time, as graphs for the algorithms, with the
/// way back to actors and events.
///
/// Word passes at a meeting among those present, by a message from sender to recipients, and at the
/// signing of an agreement among its signatories; an act carries none. Collectives carry no word
/// (else every chain runs through a state), unless they are asked about or people are grouped into
/// their sides.
///
/// There are two graphs over the same numbers. `possible` has everything that may have happened;
/// `firm` leaves out what no source says outright, who was only perhaps there, and events whose
/// dates the sources doubt (`~`, `?`, `%`). An answer is certain only on the second.
struct TemporalNetwork {
  /// The actors, by id; an actor's position is its number in the graphs.
  let actors: [ActorID]
  /// The events, in order of time; an event's position is its number in the graphs.
  let events: [SelectedEvent]
  let possible: IncidenceGraph
  let firm: IncidenceGraph
  /// A number beyond those of the actors that stands for a goal which is an event: whoever takes
  /// part in that event brings word to it.
  let eventGoal: Int32?
  private let actorNumbers: [ActorID: Int32]
  private let eventNumbers: [EventID: Int32]

  /// The channels that `events` open between people, `endpoints`, and with grouping between sides.
  ///
  /// - Parameters:
  ///   - corpus: where the actors are.
  ///   - events: the events that may be used, in order of time.
  ///   - endpoints: collectives that may carry word, because they are asked about.
  ///   - grouping: people, or the sides they were on.
  ///   - goal: an event to which word is to be brought.
  /// - Complexity: O(*p* log *p*) for *p* participations.
  init(
    of corpus: Corpus, events: [SelectedEvent], endpoints: Set<ActorID> = [],
    grouping: NegotiationNetwork.Grouping = .person, goal: EventID? = nil
  ) {
    let rules = ChannelRules(corpus: corpus, endpoints: endpoints, grouping: grouping)
    let carriers = events.map { rules.carriers(in: $0.event) }
    let everyone = Set(carriers.flatMap { ($0.givers + $0.takers).map(\.actor) }).union(endpoints)
    let actors = everyone.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, Int32($0)) })
    let goalEvent = events.firstIndex { $0.event.id == goal }
    let eventGoal = goalEvent.map { _ in Int32(actors.count) }
    let channels = zip(events, carriers).enumerated().map { position, pair in
      Channel(
        of: pair.0.event, carriers: pair.1, numbers: numbers,
        approximateDays: corpus.approximateDays,
        goal: position == goalEvent ? eventGoal : nil)
    }
    self.actors = actors
    self.events = events
    self.eventGoal = eventGoal
    actorNumbers = numbers
    eventNumbers = Dictionary(
      uniqueKeysWithValues: events.enumerated().map { ($1.event.id, Int32($0)) })
    let count = actors.count + (eventGoal == nil ? 0 : 1)
    possible = Channel.graph(channels, actorCount: count, firmOnly: false)
    firm = Channel.graph(channels, actorCount: count, firmOnly: true)
  }

  /// The number of an actor, or `nil` where no event that carries word has it.
  func number(of actor: ActorID) -> Int32? { actorNumbers[actor] }

  /// The number of an event, or `nil` where it is not among those that may be used.
  func number(of event: EventID) -> Int32? { eventNumbers[event] }

  /// Whether both ends of a hop are firm: the event, its date and both participations.
  func isFirm(_ hop: GraphAlgorithms.Hop) -> Bool {
    firm.givers(of: hop.event).contains(hop.from) && firm.takers(of: hop.event).contains(hop.to)
  }
}

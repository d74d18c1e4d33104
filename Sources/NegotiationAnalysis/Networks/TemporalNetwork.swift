import GraphAlgorithms
import Negotiations

/// The events through which word can pass, in order of time, as graphs for the algorithms, with the
/// way back to actors and events.
///
/// Whom an event joins says an ``Attendance``: that of word, unless everything recorded is to count.
/// Collectives carry no word (else every chain runs through a state), unless they are asked about or
/// people are grouped into their sides.
///
/// There are two graphs over the same numbers. `possible` has everything that may have happened;
/// `firm` leaves out what no source says outright, who was only perhaps there, and events whose
/// dates the sources doubt (`~`, `?`, `%`). An answer is certain only on the second.
struct TemporalNetwork {
  /// The actors, by id; an actor's position is its number in the graphs.
  let actors: [ActorID]
  /// The events, in order of time; an event's position is its number in the graphs. Where everything
  /// counts, an agreement that joins its parties and its signatories stands twice.
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
    self.init(
      of: corpus, events: events, endpoints: endpoints,
      attendance: Attendance(
        in: corpus, grouping: grouping, scope: .word(throughCollectives: endpoints)),
      goal: goal)
  }

  /// What `events` open by an attendance.
  init(
    of corpus: Corpus, events: [SelectedEvent], endpoints: Set<ActorID> = [],
    attendance: Attendance, goal: EventID? = nil
  ) {
    let rows = events.flatMap { selected -> [(SelectedEvent, Attendance.Joining)] in
      let joinings = attendance.joinings(of: selected.event).filter {
        !$0.from.isEmpty || !$0.to.isEmpty
      }
      // An event that joins nobody keeps its number.
      return (joinings.isEmpty ? [Attendance.Joining(from: [])] : joinings).map { (selected, $0) }
    }
    let everyone = Set(rows.flatMap { ($0.1.from + $0.1.to).map(\.actor) }).union(endpoints)
    let actors = everyone.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, Int32($0)) })
    let eventGoal =
      events.contains { $0.event.id == goal } ? Int32(actors.count) : nil
    let channels = rows.map { selected, joining in
      Channel(
        of: selected.event, joining: joining, numbers: numbers,
        approximateDays: corpus.approximateDays,
        goal: selected.event.id == goal ? eventGoal : nil)
    }
    self.actors = actors
    self.events = rows.map(\.0)
    self.eventGoal = eventGoal
    actorNumbers = numbers
    eventNumbers = Dictionary(
      rows.enumerated().map { ($1.0.event.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
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

import HistoricalDates
import Negotiations

/// What word had reached one who moved: events about the issue since the stand before.
///
/// Word travels by meetings and messages, as ``Path`` has it: a path that respects time from the event to
/// the mover, up to the moment of the move.
struct EventsHeard {
  private let question: Moves
  private let corpus: Corpus
  private let times: TakenPositions
  private let clock: PositionClock
  private let spoken: [EventID: [Position]]
  private let sides: Sides
  /// The events of which something can be heard.
  private let events: [SelectedEvent]
  private let moments = Moments()

  init(question: Moves, corpus: Corpus, times: TakenPositions) {
    self.question = question
    self.corpus = corpus
    self.times = times
    clock = PositionClock(corpus)
    sides = Sides(of: corpus)
    var selection = question.selection
    (selection.window, selection.topics, selection.atLeast) = (nil, [], .possible)
    events = selection.events(in: corpus, includingParts: true)
    spoken = Dictionary(
      grouping: corpus.positions.filter { $0.event != nil && $0.wasHeld }
    ) { $0.event ?? "" }
  }

  /// What had reached the mover, in order of time. A side hears what its speaker hears.
  func heard(
    before change: MoveSearch.Change, on issue: BargainingIssue, in line: StandLine
  ) -> [Moves.Heard] {
    let minutes = times.forms[change.form].minutes
    let since = change.before.flatMap { $0.forms.map { times.forms[$0].minutes.low } }.min() ?? .min
    let listener = change.to.position.actor
    let moment = self.moment(of: change, heardBy: listener)
    return events.compactMap { selected in
      let event = selected.event
      let said = (spoken[event.id] ?? []).filter { $0.issue == issue.id }.map(\.id)
      guard event.id != change.to.position.event,
        !said.isEmpty || !Set(event.topics).isDisjoint(with: issue.topics),
        // What the mover said is no news to him.
        said.isEmpty || !(spoken[event.id] ?? []).allSatisfy({ $0.actor == listener }),
        let window = clock.window(of: event.id), window.low <= minutes.high,
        isNews(event, to: listener, window, since: since)
      else { return nil }
      guard let path = path(from: event, to: listener, moment) else { return nil }
      guard path.certainty >= question.selection.atLeast else { return nil }
      let sureness =
        change.to.isFirm && selected.certainty == .certain ? path.certainty : .possible
      return Moves.Heard(
        event: event.id, certainty: sureness, hops: path.hops, positions: said)
    }
  }

  /// Whether an event may have been after the stand before; of a message to the mover, its receipt.
  private func isNews(
    _ event: Event, to listener: ActorID, _ window: MinuteBounds, since: Int
  ) -> Bool {
    if event.kind != .message || event.actors(.to).contains(listener) {
      return window.high >= since
    }
    return clock.lastBeginning(of: event.id).map { $0 >= since } ?? false
  }

  /// How word of an event came to somebody before a change.
  private func path(
    from event: Event, to actor: ActorID, _ moment: Moment
  ) -> (certainty: Certainty, hops: Int)? {
    guard let found = moment.way(from: event) else { return nil }
    // The last step is the mover's own, to the moment of the move.
    let took = Attendance(in: corpus).actors(in: event).contains(actor)
    return (found.certainty, took ? 0 : max(found.hops - 1, 1))
  }

  /// The moment of a change, as an event to which the mover brings what had been heard.
  ///
  /// Of several issues that somebody moved on at once, one serves them all.
  private func moment(of change: MoveSearch.Change, heardBy actor: ActorID) -> Moment {
    let place = change.to.position.event.flatMap { corpus.events[$0] }
    var end = Event(
      id: Moment.id, kind: .meeting,
      date: times.forms[change.form].position.date ?? change.to.date, place: place?.place,
      participations: [Participation(actor, as: .present)])
    end.follows = (place?.follows ?? []) + (place?.reports ?? [])
    end.home = place?.home ?? []
    let key = Moments.Key(end: end, talk: change.to.position.event)
    if let known = moments.byKey[key] { return known }
    var world = corpus
    world.events.insert(end)
    var selection = question.selection
    (selection.topics, selection.place, selection.kinds) = ([], nil, Set(Event.Kind.allCases))
    (selection.isSecretOnly, selection.atLeast) = (false, .possible)
    selection.window = DateWindow(first: nil, last: end.date.latest)
    // What was heard at the very talk at which the mover moved is not what came before it.
    let talk = Omission(events: Set([change.to.position.event].compactMap(\.self)))
    let moment = Moment(
      path: Path(
        from: .event(Moment.id), to: .event(Moment.id), selection: selection, omission: talk),
      world: world)
    moments.byKey[key] = moment
    return moment
  }
}

/// The moments asked about so far.
private final class Moments {
  struct Key: Hashable {
    /// The moment, as an event at which somebody is.
    var end: Event
    /// The talk that is no news at it.
    var talk: EventID?
  }

  var byKey: [Key: Moment] = [:]
}

/// A moment to which word can have come from many events; a search or two serve them all.
private final class Moment {
  static let id = EventID("\u{1F}moment")

  private let path: Path
  private let world: Corpus
  private lazy var search = Ways(path, world)
  /// The search in which what may be part of something else stands for itself.
  private var searchAmongParts: Ways?

  init(path: Path, world: Corpus) {
    self.path = path
    self.world = world
  }

  /// How surely, and in how few steps, word of an event came here.
  func way(from event: Event) -> (certainty: Certainty, hops: Int)? {
    var path = path
    path.from = .event(event.id)
    // What was kept from somebody makes a network of its own.
    guard event.keptFrom.isEmpty else { return Ways(path, world).way(from: event.id) }
    if event.partOf.isEmpty { return search.way(from: event.id) }
    let search = searchAmongParts ?? Ways(path, world)
    searchAmongParts = search
    return search.way(from: event.id)
  }
}

/// The ways to one moment, by each of the clocks that unknown ones may be.
private final class Ways {
  private let search: PathSearch
  private lazy var byAnyClock = search.byAnyClock
  private lazy var byOtherClocks = Array(search.byEachClock.dropFirst())

  init(_ path: Path, _ world: Corpus) { search = PathSearch(path, in: world) }

  func way(from event: EventID) -> (certainty: Certainty, hops: Int)? {
    guard search.network.number(of: event) != nil else { return nil }
    if let found = search.asking(about: event).fewestSteps {
      let isByAll =
        found.certainty == .possible
        || byOtherClocks.allSatisfy {
          $0.asking(about: event).fewestSteps?.certainty == .certain
        }
      return isByAll ? found : (.possible, found.hops)
    }
    // Most have no way by any clock, which one search tells.
    guard !search.network.clock.references.isEmpty,
      byAnyClock.asking(about: event).fewestSteps != nil
    else { return nil }
    return byOtherClocks.lazy.compactMap { $0.asking(about: event).fewestSteps }.first
  }
}

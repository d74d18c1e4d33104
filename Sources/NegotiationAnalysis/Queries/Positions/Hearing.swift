import HistoricalDates
import Negotiations

/// What word had reached one who moved: events about the issue since the stand before.
///
/// Word travels by meetings and messages, as ``Path`` has it: a path that respects time from the event to
/// the mover, up to the moment of the move.
struct Hearing {
  private let question: Moves
  private let corpus: Corpus
  private let times: TakenPositions
  private let clock: PositionClock
  private let spoken: [EventID: [Position]]
  private let sides: Sides

  init(question: Moves, corpus: Corpus, times: TakenPositions) {
    self.question = question
    self.corpus = corpus
    self.times = times
    clock = PositionClock(corpus)
    sides = Sides(of: corpus)
    spoken = Dictionary(
      grouping: corpus.positions.filter { $0.event != nil && $0.wasHeld }
    ) { $0.event ?? "" }
  }

  /// What had reached the mover, in order of time. A side hears what its speaker hears.
  func heard(
    before change: MoveSearch.Change, on issue: BargainingIssue, in line: StandLine
  ) -> [Moves.Heard] {
    let moment = times.forms[change.form].minutes
    let since = change.before.flatMap { $0.forms.map { times.forms[$0].minutes.low } }.min() ?? .min
    var selection = question.selection
    (selection.window, selection.topics, selection.atLeast) = (nil, [], .possible)
    let listener = change.to.position.actor
    return selection.events(in: corpus, includingParts: true).compactMap { selected in
      let event = selected.event
      let said = (spoken[event.id] ?? []).filter { $0.issue == issue.id }.map(\.id)
      guard event.id != change.to.position.event,
        !said.isEmpty || !Set(event.topics).isDisjoint(with: issue.topics),
        // What the mover said is no news to him.
        said.isEmpty || !(spoken[event.id] ?? []).allSatisfy({ $0.actor == listener }),
        let window = clock.window(of: event.id), window.low <= moment.high,
        isNews(event, to: listener, window, since: since)
      else { return nil }
      guard let path = path(from: event, to: listener, change) else { return nil }
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

  /// How word of an event came to somebody before a change, by an event that stands for the moment of it.
  private func path(
    from event: Event, to actor: ActorID, _ change: MoveSearch.Change
  ) -> (certainty: Certainty, hops: Int)? {
    let moment = EventID("\u{1F}moment")
    let place = change.to.position.event.flatMap { corpus.events[$0] }
    var end = Event(
      id: moment, kind: .meeting, date: times.forms[change.form].position.date ?? change.to.date,
      place: place?.place, participations: [Participation(actor, as: .present)])
    end.follows = (place?.follows ?? []) + (place?.reports ?? [])
    end.home = place?.home ?? []
    var world = corpus
    world.events.insert(end)
    var selection = question.selection
    (selection.topics, selection.place, selection.kinds) = ([], nil, Set(Event.Kind.allCases))
    (selection.isSecretOnly, selection.atLeast) = (false, .possible)
    selection.window = DateWindow(
      first: event.date.earliest, last: end.date.latest)
    // What was heard at the very talk at which the mover moved is not what came before it.
    let talk = Omission(events: Set([change.to.position.event].compactMap(\.self)))
    let answer = Path(
      from: .event(event.id), to: .event(moment), selection: selection, omission: talk
    ).answer(in: world)
    guard let certainty = answer.certainty, let best = answer.best else { return nil }
    // The last step is the mover's own, to the moment of the move.
    let took = Attendance(in: corpus).actors(in: event).contains(actor)
    return (certainty, took ? 0 : max(best.hops.count - 1, 1))
  }
}

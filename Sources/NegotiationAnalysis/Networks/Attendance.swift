public import HistoricalDates
public import Negotiations

/// Who took part in an event: which actor, as what, and how firmly.
///
/// Every query, network and drawing asks here. A participation that is rejected, or was planned and
/// not held, counts nowhere. Grouped by affiliation, a person stands for the side they were on at the
/// event's date; who was on no side is left out.
///
/// ```swift
/// let attendance = Attendance(in: corpus, grouping: .affiliation)
/// attendance.participants(in: event, as: [.present]).map(\.actor)   // ["roc", "ussr"]
/// ```
public struct Attendance: Sendable {
  /// What counts as taking part. It is what sets a network that is drawn apart from one that carries
  /// word.
  public enum Scope: Hashable, Sendable {
    /// Everything recorded, as a network is drawn: people and collectives, present, writing, bound by
    /// an agreement or signing it, acting.
    case everything
    /// Only what carries word: people who were present, wrote, were written to or signed. States and
    /// other collectives carry none, except those named here; an act carries none.
    case word(throughCollectives: Set<ActorID> = [])
  }

  /// An actor who took part.
  public struct Participant: Hashable, Sendable {
    /// Who: the actor recorded, or the side for which the actor stands.
    public var actor: ActorID
    /// As what; of several parts the one recorded first.
    public var part: Participation.Part
    /// How firmly the evidence says that the actor took part so, or one of the side's people, whose side
    /// is inferred where it is not certain.
    public var status: Claim.Status
    /// When, where that was not as long as the meeting lasted; several, where the actor came back, or of
    /// a side where its people came and went. Empty for all the time.
    public var stays: [HistoricalDate] = []
    /// Whether some source says it outright.
    public var isFirm: Bool { status.isFirm }
  }

  /// Participants whom an event joins.
  public struct Joining: Hashable, Sendable {
    /// Those joined to one another, or those from whom it comes.
    public var from: [Participant]
    /// Those to whom it goes.
    public var to: [Participant] = []
    /// Whether it goes from some to others, rather than among all.
    public var isDirected = false
    /// When, where that is not as long as the event lasted: these were at a part of it.
    public var date: HistoricalDate?
  }

  private let corpus: Corpus
  private let sides: Sides
  private let grouping: NegotiationNetwork.Grouping
  private let scope: Scope

  /// Who took part in the events of `corpus`.
  public init(
    in corpus: Corpus, grouping: NegotiationNetwork.Grouping = .person, scope: Scope = .everything
  ) {
    self.corpus = corpus
    self.grouping = grouping
    self.scope = scope
    sides = Sides(of: corpus)
  }

  /// Those who took part in `event` as one of `parts`, each once, in the order recorded.
  ///
  /// Of an actor who is recorded twice, or a side with several people there, one firm participation
  /// is enough.
  public func participants(
    in event: Event, as parts: Set<Participation.Part> = Set(Participation.Part.allCases)
  ) -> [Participant] {
    var found: [Participant] = []
    var positions: [ActorID: Int] = [:]
    for participation in event.participations
    where parts.contains(participation.part) && participation.status.counts {
      guard let actor = actor(for: participation, at: event.date) else { continue }
      var status = self.status(of: participation, at: event.date)
      if grouping == .affiliation, status.isFirm,
        !sides.isCertain(actor, of: participation.actor, at: event.date)
      {
        status = .inferred
      }
      let stays = [participation.during?.within(event.date)].compactMap(\.self)
      if let position = positions[actor] {
        found[position].join(status, stays: stays)
      } else {
        positions[actor] = found.count
        found.append(
          Participant(actor: actor, part: participation.part, status: status, stays: stays))
      }
    }
    return found
  }

  /// How firmly an actor took part: one whom the source names by an office alone only as far as the office was
  /// surely theirs.
  package func status(of participation: Participation, at date: HistoricalDate) -> Claim.Status {
    participation.status.isFirm && !corpus.surelyNames(participation, at: date)
      ? .inferred : participation.status
  }

  /// Those who took part in `event`, each once, in the order recorded.
  public func actors(
    in event: Event, as parts: Set<Participation.Part> = Set(Participation.Part.allCases)
  ) -> [ActorID] {
    participants(in: event, as: parts).map(\.actor)
  }

  /// Whom `event` joins to whom.
  ///
  /// Everyone present at a meeting is joined to everyone else who was there at the time, and a sender to
  /// each recipient. Word of
  /// a message comes also from whoever wrote it for the sender, and to those who handed it on or
  /// intercepted it; of one that did not arrive, to these alone. The
  /// signatories of an agreement are joined to one another and so, where everything counts, are its
  /// parties; then also the author of an act to those it concerns.
  public func joinings(of event: Event) -> [Joining] {
    func among(_ part: Participation.Part) -> Joining {
      Joining(from: participants(in: event, as: [part]))
    }
    func directed(
      from: Set<Participation.Part>, to parts: Set<Participation.Part>
    ) -> Joining {
      Joining(
        from: participants(in: event, as: from), to: participants(in: event, as: parts),
        isDirected: true)
    }
    switch (event.kind, scope) {
    case (.meeting, _): return Self.sittings(of: participants(in: event, as: [.present]))
    case (.message, .everything): return [directed(from: [.from], to: [.to])]
    case (.message, .word):
      // Those on its way read it, also where it did not arrive.
      let readers: Set<Participation.Part> = [.via, .intercepted]
      return [
        directed(
          from: [.from, .drafted], to: event.fate == nil ? readers.union([.to]) : readers)
      ]
    case (.agreement, .everything): return [among(.parties), among(.signed)]
    case (.agreement, .word): return [among(.signed)]
    case (.act, .everything): return [directed(from: [.by], to: [.to, .of])]
    case (.act, .word): return []
    }
  }

  /// Whether only what carries word counts.
  var carriesWord: Bool {
    if case .word = scope { true } else { false }
  }

  /// The side on which an actor was.
  func side(of actor: ActorID, at date: HistoricalDate) -> ActorID? {
    sides.side(of: actor, at: date)
  }

  /// Who stands for a participation: the actor or a side; `nil` for who does not count.
  private func actor(for participation: Participation, at date: HistoricalDate) -> ActorID? {
    if grouping == .affiliation { return sides.side(of: participation.actor, at: date) }
    guard case .word(let named) = scope else { return participation.actor }
    let isPerson = corpus.actors[participation.actor].map { !$0.kind.isCollective } ?? true
    return isPerson || named.contains(participation.actor) ? participation.actor : nil
  }
}

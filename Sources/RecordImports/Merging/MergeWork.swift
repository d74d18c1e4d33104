internal import Documents
internal import HistoricalDates
internal import Negotiations

/// One merge while it goes on: which id of the import is which in the corpus.
struct MergeWork {
  let present: Corpus
  let imported: Corpus
  let decisions: MergeDecisions
  var result: MergedCorpus
  var actorIDs: [ActorID: ActorID] = [:]
  /// Actors of whom nobody knows yet whether the corpus has them.
  private var doubtful: Set<ActorID> = []
  var placeIDs: [String: String] = [:]
  var issueIDs: [IssueID: IssueID] = [:]
  var topicIDs: [TopicID: TopicID] = [:]
  var sourceKeys: [SourceKey: SourceKey] = [:]
  var eventIDs: [EventID: EventID] = [:]
  var newEvents: [Event] = []

  init(present: Corpus, imported: Corpus, decisions: MergeDecisions) {
    self.present = present
    self.imported = imported
    self.decisions = decisions
    result = MergedCorpus(
      corpus: Corpus(
        title: imported.title, note: imported.note, approximateDays: imported.approximateDays))
  }

  // MARK: - Actors

  /// Finds the collectives first: the side a person is on tells people apart.
  mutating func matchActors() {
    let matching = ActorMatching(present, decisions)
    let uses = self.uses()
    let people = imported.actors.filter { !$0.kind.isCollective }
    let order = imported.actors.filter(\.kind.isCollective) + people
    for actor in order {
      let sides = ActorMatching.Sides(
        known: Set(actor.affiliations.compactMap { actorIDs[$0.of] }),
        isOpen: actor.affiliations.isEmpty
          || actor.affiliations.contains { doubtful.contains($0.of) })
      switch matching.outcome(actor, uses: uses[actor.id] ?? [], sides: sides) {
      case .same(let id, let reason):
        actorIDs[actor.id] = id
        result.matches.append(.init(imported: actor.id, present: id, reason: reason))
      case .doubtful(let others):
        doubtful.insert(actor.id)
        for other in others { ask(actor, other) }
        keepApart(actor)
      case .new:
        keepApart(actor)
      }
    }
    joinWithin()
  }

  /// When and as what the import has each actor.
  private func uses() -> [ActorID: [(date: HistoricalDate, role: String?)]] {
    var uses: [ActorID: [(date: HistoricalDate, role: String?)]] = [:]
    for event in imported.events {
      for participation in event.participations {
        let role = participation.office ?? participation.role
        // A few uses decide as well as thousands.
        if uses[participation.actor, default: []].count < 64 {
          uses[participation.actor, default: []].append((event.date, role))
        }
      }
    }
    for actor in imported.actors {
      for office in actor.offices {
        guard let during = office.during else { continue }
        uses[actor.id, default: []].append((during, office.title))
      }
    }
    return uses
  }

  private mutating func ask(_ actor: Actor, _ other: ActorID) {
    guard let candidate = present.actors[other] else { return }
    result.questions.append(
      MergeQuestion(
        subject: .actor, imported: actor.id.rawValue, present: other.rawValue,
        remark: "\(words(actor, in: imported)) – \(words(candidate, in: present))"))
  }

  /// An actor in words that help to decide: name, office or role, side.
  private func words(_ actor: Actor, in corpus: Corpus) -> String {
    var remarks = actor.offices.prefix(2).map { office in
      office.title + (office.during.map { " \($0.text)" } ?? "")
    }
    if remarks.isEmpty {
      let event = corpus.events.first { $0.participants.contains(actor.id) }
      let role = event?.participations.first { $0.actor == actor.id }?.role
      remarks += [role, event?.date.text].compactMap { $0 }
    }
    if let side = actor.affiliations.first?.of { remarks.append(side.rawValue) }
    return remarks.isEmpty ? actor.name : "\(actor.name) (\(remarks.joined(separator: ", ")))"
  }

  /// An actor who is nobody in the corpus must not bear the id of somebody there.
  private mutating func keepApart(_ actor: Actor) {
    actorIDs[actor.id] = ActorID(
      unused(actor.id.rawValue) { [present, imported] id in
        present.actors[ActorID(id)] != nil
          || (id != actor.id.rawValue && imported.actors[ActorID(id)] != nil)
      })
  }

  /// Decisions that two actors of the import are one.
  private mutating func joinWithin() {
    for actor in imported.actors {
      guard let other = decisions.same(.actor, as: actor.id.rawValue),
        present.actors[ActorID(other)] == nil, imported.actors[ActorID(other)] != nil,
        other != actor.id.rawValue
      else { continue }
      actorIDs[actor.id] = actorIDs[ActorID(other)]
    }
  }

  mutating func unused(_ id: String, _ isTaken: (String) -> Bool) -> String {
    let free = RecordID.unused(id, isTaken: isTaken)
    if free != id { result.renamed.append((id, free)) }
    return free
  }
}

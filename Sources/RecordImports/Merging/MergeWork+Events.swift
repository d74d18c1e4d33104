internal import HistoricalDates
internal import Negotiations

/// Events: which the corpus has already, which it may have, and the new ones in its terms.
extension MergeWork {
  mutating func matchEvents() {
    let likeness = EventLikeness(present)
    for event in imported.events {
      if present.events[event.id] != nil {
        result.presentEvents.append(event.id)
        continue
      }
      var named = renamed(event)
      unsettleRoles(in: &named)
      if let other = decisions.same(.event, as: event.id.rawValue).map({ EventID($0) }),
        present.events[other] != nil
      {
        eventIDs[event.id] = other
        result.sameEvents.append(.init(present: other, claims: named.claims))
        continue
      }
      for other in likeness.alike(named)
      where decisions.verdict(.event, event.id.rawValue, other.id.rawValue) != .different {
        result.questions.append(
          MergeQuestion(
            subject: .event, imported: event.id.rawValue, present: other.id.rawValue,
            remark: "\(named.date.text) – \(other.date.text), "
              + named.participants.map(\.rawValue).joined(separator: ", ")))
      }
      newEvents.append(named)
    }
  }

  /// A role that the corpus knows as an office of other years is told of, and written so that it no
  /// longer claims the office.
  private mutating func unsettleRoles(in event: inout Event) {
    let date = event.date.widened(approximateDays: present.approximateDays ?? 0)
    for index in event.participations.indices {
      let participation = event.participations[index]
      guard let role = participation.role, let actor = present.actors[participation.actor] else {
        continue
      }
      let tenures = actor.offices.filter { FoldedName($0.title) == FoldedName(role) }
      let isHeld = tenures.contains { office in
        office.during.map { date.certainty(in: DateWindow($0)) != nil } ?? true
      }
      guard !tenures.isEmpty, !isHeld else { continue }
      event.participations[index].role = role + " (unconfirmed)"
      result.unsettled.append(
        .init(
          event: event.id, actor: actor.id, role: role, date: event.date,
          recorded: tenures.compactMap { $0.during?.text }.joined(separator: ", ")))
    }
  }

  private func renamed(_ event: Event) -> Event { renamed(event, Event.type) }

  /// A record of the import in the terms of the corpus; events that were found there are named when all
  /// are known.
  func renamed<Record>(_ record: Record, _ type: RecordType<Record>) -> Record {
    var record = record
    _ = type.changeMentions(of: &record) { subject, id in
      switch subject {
      case .actor: actorIDs[ActorID(id)]?.rawValue ?? id
      case .source: sourceKeys[SourceKey(id)]?.rawValue ?? id
      case .topic: topicIDs[TopicID(id)]?.rawValue ?? id
      case .place: placeIDs[id] ?? id
      case .event, .position: id
      case .issue: issueIDs[IssueID(id)]?.rawValue ?? id
      }
    }
    return record
  }
}

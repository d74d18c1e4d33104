internal import HistoricalDates
internal import Negotiations

/// A position rests on evidence, was taken by somebody who was there, at the time of its event, and
/// not on what had been agreed already.
struct PositionEvidence: CorpusRule {
  let codes = [
    "position.uncited", "position.actor", "position.date", "position.late",
    "position.order",
  ]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    let settled = SettledIssues(corpora.corpus)
    let sides = Sides(of: corpora.corpus)
    for file in corpora.files {
      for position in file.corpus.positions {
        let path = ModelPath.position(position.id)
        if position.claims.isEmpty, file.map[path.field("claims")] == nil || file.isWhole {
          report.add(
            .warning, "position.uncited", at: path, in: file,
            "position '\(position.id)' cites no source",
            help: "add claims: [{source: …, at: …, quote: …}]")
        }
        checkEvent(of: position, sides, at: path, file, corpora.corpus, &report)
        if let date = corpora.corpus.date(of: position) {
          checkSequence(of: position, on: date, at: path, file, corpora.corpus, &report)
          checkOrder(of: position, on: date, settled, at: path, file, &report)
        }
      }
    }
  }

  private func checkEvent(
    of position: Position, _ sides: Sides, at path: ModelPath, _ file: CorpusFile,
    _ corpus: Corpus, _ report: inout AdviceReport
  ) {
    guard let id = position.event, let event = corpus.events[id] else { return }
    if corpus.actors[position.actor] != nil, !Self.wasThere(position.actor, at: event, sides) {
      report.add(
        .warning, "position.actor", at: path.field("actor"), in: file,
        "'\(position.actor)' took no part in '\(id)', nor did anybody of that side",
        help: "where the event only tells of it, write 'date:' and cite the event's source")
    }
    guard let date = position.date else { return }
    let last = event.received ?? event.date
    guard date.order(comparedTo: event.date) == .before || date.order(comparedTo: last) == .after
    else { return }
    report.add(
      .warning, "position.date", at: path.field("date"), in: file,
      "taken \(date.text), and '\(id)' is \(event.date.text)",
      help: "leave one of the two out, or correct it")
  }

  /// Whether an actor, somebody who belongs to it, or what it belongs to, took part.
  private static func wasThere(_ actor: ActorID, at event: Event, _ sides: Sides) -> Bool {
    let participants = event.participants
    if participants.contains(actor) { return true }
    let window = DateWindow(event.date)
    let above = sides.tops(above: actor, in: window)
    return participants.contains {
      above.contains($0) || !sides.tops(above: $0, in: window).isDisjoint(with: above)
    }
  }

  /// What it is said to have come after should not be later.
  private func checkSequence(
    of position: Position, on date: HistoricalDate, at path: ModelPath, _ file: CorpusFile,
    _ corpus: Corpus, _ report: inout AdviceReport
  ) {
    for (index, id) in position.follows.enumerated() {
      guard let other = corpus.positions[id], let earlier = corpus.date(of: other) else { continue }
      let isCircle = id == position.id || other.follows.contains(position.id)
      guard isCircle || date.order(comparedTo: earlier) == .before else { continue }
      report.add(
        .warning, "position.order", at: path.field("follows").item(index), in: file,
        "'\(position.id)' (\(date.text)) cannot have come after '\(id)' (\(earlier.text))"
          + (isCircle ? ", which comes after it" : ""))
    }
  }

  /// An offer of what is agreed already, while nobody has asked for it again.
  private func checkOrder(
    of position: Position, on date: HistoricalDate, _ settled: SettledIssues, at path: ModelPath,
    _ file: CorpusFile, _ report: inout AdviceReport
  ) {
    guard [.offer, .acceptance].contains(position.kind),
      let agreement = settled.agreement(on: position.issue, before: date),
      !settled.isReopened(position.issue, after: agreement, upTo: date, besides: position.id)
    else { return }
    report.add(
      .warning, "position.late", at: path.field("kind"), in: file,
      "\(position.kind.rawValue), \(date.text), after '\(agreement.id)' (\(agreement.date.text)) "
        + "had settled the issue",
      help: "if it was opened again, record who asked for it")
  }
}

/// Which agreements settled which issues, and what was said on them afterwards.
private struct SettledIssues {
  private var agreements: [IssueID: [Event]] = [:]
  private var said: [IssueID: [(position: Position, date: HistoricalDate)]] = [:]

  init(_ corpus: Corpus) {
    for event in corpus.events where event.wasHeld {
      for issue in event.terms.flatMap(\.settles).map(\.issue).distinct() {
        agreements[issue, default: []].append(event)
      }
    }
    for position in corpus.positions {
      guard let date = corpus.date(of: position) else { continue }
      said[position.issue, default: []].append((position, date))
    }
  }

  /// The last agreement that surely settled an issue before a date.
  func agreement(on issue: IssueID, before date: HistoricalDate) -> Event? {
    agreements[issue, default: []].filter { $0.date.order(comparedTo: date) == .before }
      .max { $0.date.start.low < $1.date.start.low }
  }

  /// Whether anybody may have asked for it again, refused it, or said otherwise, in between.
  func isReopened(
    _ issue: IssueID, after agreement: Event, upTo date: HistoricalDate, besides id: PositionID
  ) -> Bool {
    said[issue, default: []].contains { position, other in
      position.id != id && ![.offer, .acceptance].contains(position.kind)
        && other.order(comparedTo: agreement.date) != .before
        && other.order(comparedTo: date) != .after
    }
  }
}

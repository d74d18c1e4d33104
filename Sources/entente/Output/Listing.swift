import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The tables of `entente list`.
struct Listing {
  let corpus: Corpus
  let names: NamePrinter
  let selection: Selection
  private let attendance: Attendance

  init(corpus: Corpus, names: NamePrinter, selection: Selection) {
    self.corpus = corpus
    self.names = names
    self.selection = selection
    attendance = Attendance(in: corpus)
  }

  /// How much there is of everything.
  var overview: Table {
    Table(
      ["What", "Number"],
      rows: ListSubject.allCases.map { [$0.rawValue, "\(table($0).rows.count)"] }, numeric: [1])
  }

  func table(_ subject: ListSubject) -> Table {
    switch subject {
    case .events, .meetings, .messages, .agreements, .acts: events(subject.kinds ?? [])
    case .actors: actors
    case .offices: offices
    case .ties: ties
    case .sources: sources
    case .topics: topics
    case .places: places
    case .issues: issues
    case .positions: positions
    case .rounds: rounds
    case .conflicts: conflicts
    }
  }

  /// What there is of a subject, with the claims about each where it is events.
  func records(_ subject: ListSubject) -> ListedRecords {
    if subject == .positions {
      return ListedRecords(
        table: positions, claims: selectedPositions.map { $0.position.evidence })
    }
    guard let kinds = subject.kinds else { return ListedRecords(table: table(subject)) }
    let events = selected(kinds).map(\.event)
    return ListedRecords(
      table: table(subject), claims: events.map(\.evidence), dates: events.map(\.date),
      doubted: events.map(doubted))
  }

  /// The records of a subject that other sources would bring in, take out or change.
  func contested(_ subject: ListSubject) -> [String] {
    guard subject.kinds != nil || [.actors, .topics].contains(subject) else { return [] }
    return selection.contested(in: corpus) { selection, corpus in
      let table = Listing(corpus: corpus, names: names, selection: selection).table(subject)
      let rows = table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.headings, $0)) }
      return rows.reduce(into: [String: [[String: String]]]()) { found, row in
        // The column stands only where something is possible.
        let whole = row.merging(["Certainty": Certainty.certain.rawValue]) { said, _ in said }
        found[row["Id"] ?? "", default: []].append(whole)
      }
    }
  }

  private func selected(_ kinds: Set<Event.Kind>) -> [SelectedEvent] {
    var selection = selection
    selection.kinds = kinds
    return selection.events(in: corpus, includingParts: true, eachStage: true)
  }

  private func events(_ kinds: Set<Event.Kind>) -> Table {
    var table = Table(["Date", "Id", "Who", "About"])
    if !selection.stages.isEmpty { table.headings.insert("Stage", at: 1) }
    if kinds.count > 1 { table.headings.insert("Kind", at: 1) }
    let found = selected(kinds)
    let showsCertainty = found.contains { $0.certainty == .possible }
    if showsCertainty { table.headings.insert("Certainty", at: 1) }
    table.rows = found.map { selected in
      let event = selected.event
      var row = [
        event.date.textWithGregorian, event.id.rawValue, who(event),
        event.title ?? event.about ?? "",
      ]
      if !selection.stages.isEmpty { row.insert(selected.stage.map(stage) ?? "", at: 1) }
      if kinds.count > 1 { row.insert(event.kind.rawValue, at: 1) }
      if showsCertainty { row.insert(selected.certainty.rawValue, at: 1) }
      return row
    }
    return table
  }

  /// What was done to an agreement, and by whom.
  private func stage(_ stage: Stage) -> String {
    stage.kind.rawValue + (stage.by.isEmpty ? "" : " by \(list(stage.by))")
  }

  private func who(_ event: Event) -> String {
    func list(_ parts: Set<Participation.Part>) -> String {
      attendance.participants(in: event, as: parts).map { participant in
        names.actor(participant.actor)
          + (participant.isFirm ? "" : " (\(participant.status.rawValue))")
      }.joined(separator: ", ")
    }
    guard event.kind == .message else { return list(Set(Participation.Part.allCases)) }
    return [.from, .to].map { list([$0]) }.joined(separator: " → ")
  }

  /// Those of whom no source says outright that they took part in an event.
  private func doubted(in event: Event) -> [Met.Doubt] {
    attendance.participants(in: event).filter { !$0.isFirm }
      .map { Met.Doubt(actor: $0.actor, status: $0.status) }
  }

  private func list(_ actors: [ActorID]) -> String {
    actors.map(names.actor).joined(separator: ", ")
  }

  private var actors: Table {
    let sides = Sides(of: corpus)
    var occasions: [ActorID: Set<EventID>] = [:]
    for selected in selection.events(in: corpus) {
      for actor in attendance.actors(in: selected.event) {
        occasions[actor, default: []].insert(selected.occasion)
      }
    }
    let count = occasions.mapValues(\.count)
    let isNarrowed = selection.window != nil || !selection.topics.isEmpty || selection.place != nil
    return Table(
      ["Id", "Name", "Kind", "Side", "Events"],
      rows: corpus.actors.filter { !isNarrowed || count[$0.id] != nil }.map { actor in
        [
          actor.id.rawValue, names.actor(actor.id), actor.kind.rawValue,
          sides.side(of: actor.id, in: selection.window).map(names.actor) ?? "",
          "\(count[actor.id] ?? 0)",
        ]
      }, numeric: [4])
  }

  private var offices: Table {
    let held = corpus.actors.flatMap { actor in actor.offices.map { (actor, $0) } }
    return Table(
      ["Person", "Office", "Of", "During"],
      rows: held.filter { _, office in
        guard let window = selection.window, let during = office.during else { return true }
        return during.certainty(in: window) != nil
      }.map { actor, office in
        [
          names.actor(actor.id), office.title, office.of.map(names.actor) ?? "",
          office.during?.textWithGregorian ?? "",
        ]
      })
  }

  private var ties: Table {
    Table(
      ["Id", "Kind", "Between", "As"],
      rows: corpus.ties.map { [$0.id.rawValue, $0.kind, list($0.between), $0.role ?? ""] })
  }

  private var sources: Table {
    let count = corpus.allClaims().reduce(into: [SourceKey: Int]()) {
      $0[$1.source, default: 0] += 1
    }
    return Table(
      ["Key", "Source", "Claims"],
      rows: corpus.sources.map { [$0.id.rawValue, $0.fullCitation, "\(count[$0.id] ?? 0)"] },
      numeric: [2])
  }

  private var topics: Table {
    let events = selection.events(in: corpus)
    return Table(
      ["Id", "Topic", "Events"],
      rows: corpus.topics.map { topic in
        [
          topic.id.rawValue, names.topic(topic.id),
          "\(events.filter { $0.event.topics.contains(topic.id) }.occasionCount)",
        ]
      }, numeric: [2])
  }

  private var places: Table {
    Table(
      ["Id", "Place", "Names"],
      rows: corpus.places.map { place in
        [
          place.id.rawValue, names.place(place.id.rawValue),
          place.names.map(\.text).joined(separator: ", "),
        ]
      })
  }

  private var issues: Table {
    Table(
      ["Id", "Issue", "Stands", "Positions", "Settled"],
      rows: corpus.issues.filter(isWanted).map { issue in
        [
          issue.id.rawValue, names.issue(issue.id), stands(of: issue),
          "\(corpus.positions.count { $0.issue == issue.id })",
          corpus.events.flatMap(\.terms).flatMap(\.settles).filter { $0.issue == issue.id }
            .compactMap(\.stand).map(\.text).distinct().joined(separator: ", "),
        ]
      }, numeric: [3])
  }

  private func stands(of issue: BargainingIssue) -> String {
    let marks = issue.scale.map { "\(Stand.value($0.value).text) \($0.meaning)" }
    // By id: that is how positions name them, and their names are sentences.
    return (issue.options.map(\.id.rawValue) + marks).joined(
      separator: issue.isOrdered ? " < " : "; ")
  }

  /// Whether an issue is of the topics that are asked for.
  private func isWanted(_ issue: BargainingIssue) -> Bool {
    selection.topics.isEmpty || !selection.topics.isDisjoint(with: issue.topics)
  }

  private var selectedPositions: [(position: Position, date: HistoricalDate?)] {
    corpus.positions.map { ($0, corpus.date(of: $0)) }.filter { position, date in
      guard corpus.issues[position.issue].map(isWanted) ?? false else { return false }
      guard let window = selection.window else { return true }
      return date?.certainty(in: window) != nil
    }.sorted { one, other in
      let (first, second) = (one.date?.start.low, other.date?.start.low)
      return first == second ? false : (first ?? .max) < (second ?? .max)
    }
  }

  private var positions: Table {
    Table(
      ["Date", "Id", "Issue", "Actor", "Kind", "Stand"],
      rows: selectedPositions.map { position, date in
        [
          date?.textWithGregorian ?? "", position.id.rawValue, names.issue(position.issue),
          names.actor(position.actor), position.kind.rawValue, stand(of: position),
        ]
      })
  }

  private func stand(of position: Position) -> String {
    let stand = position.stand.map { names.stand($0, on: position.issue) }
    return [stand, position.text].compactMap(\.self).joined(separator: ": ")
  }

  private var rounds: Table {
    Table(
      ["Id", "Round", "During", "Between"],
      rows: corpus.rounds.filter { round in
        selection.window.map { round.during.certainty(in: $0) != nil } ?? true
      }.map { round in
        [
          round.id.rawValue, round.name(in: names.language), round.during.textWithGregorian,
          list(round.between),
        ]
      })
  }

  private var conflicts: Table {
    Table(
      ["Event", "Field", "Preferred", "Differs", "Source", "Status"],
      rows: corpus.conflicts.flatMap { conflict in
        conflict.readings.map { claim in
          [
            conflict.event.rawValue, conflict.field, conflict.preferred, claim.value,
            claim.source.rawValue + (claim.locator.map { ", \($0)" } ?? ""),
            claim.status.rawValue,
          ]
        }
      })
  }
}

import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Issues and positions as the script of a page reads them: numbers, with all that the rules of last
/// stands and moves ask about.
struct PositionData {
  private let record: ExplorerRecord
  private let corpus: Corpus
  private let clock: PositionClock
  private let sides: Sides
  private let zones: Zones
  private let numbers: [PositionID: Int]
  /// The stands of each issue: its own, and whatever else positions name.
  private let stands: [IssueID: [Stand]]

  init(_ record: ExplorerRecord) {
    self.record = record
    corpus = record.corpus
    clock = PositionClock(corpus)
    sides = Sides(of: corpus)
    zones = Zones(of: corpus)
    numbers = Dictionary(
      uniqueKeysWithValues: record.positions.all.enumerated().map { ($1.id, $0) })
    var stands: [IssueID: [Stand]] = [:]
    for issue in record.positions.issues {
      stands[issue.id] = issue.options.map { .option($0.id) }
    }
    let taken = record.positions.all.flatMap { position in
      ([position] + EvidencePolicy.all.variants(of: position)).map { (position.issue, $0.stand) }
    }
    let settled = corpus.events.flatMap { $0.terms.flatMap(\.settles) }
      .map { ($0.issue, $0.stand) }
    for (issue, stand) in taken + settled {
      if let stand, stands[issue]?.contains(stand) == false { stands[issue]?.append(stand) }
    }
    self.stands = stands
  }

  private func number(of stand: Stand?, on issue: IssueID) -> Int {
    stand.flatMap { stands[issue]?.firstIndex(of: $0) } ?? -1
  }

  // MARK: Issues

  var issues: CompactJSON { .list(record.positions.issues.map(data)) }

  /// An issue with its stands, the marks of its scale, and what agreements settled.
  private func data(of issue: BargainingIssue) -> CompactJSON {
    let asked = record.request.selection.topics
    let isAsked = asked.isEmpty || !asked.isDisjoint(with: issue.topics)
    let stands = stands[issue.id] ?? []
    let marks = issue.scale.map { mark in
      let place = PositionRows.place(of: .value(mark.value), on: issue)
      return CompactJSON.list([
        .number(place ?? 0), .text("\(Stand.value(mark.value).text): \(mark.meaning)"),
      ])
    }
    return .list([
      .text(issue.id.rawValue), .text(issue.name), record.names(issue.names),
      .numbers(issue.topics.compactMap { record.topicNumbers[$0] }), .flag(isAsked),
      .list(stands.map { data(of: $0, on: issue) }), .list(marks), .list(settlements(of: issue)),
    ])
  }

  /// A stand, with its row in thousandths from the lowest.
  private func data(of stand: Stand, on issue: BargainingIssue) -> CompactJSON {
    var (name, names): (String, [Name]) = (stand.text, [])
    if case .option(let id) = stand, let option = issue.option(id) {
      (name, names) = (option.name, option.names)
    }
    return .list([
      .text(stand.text), .text(name), record.names(names),
      .number(PositionRows.place(of: stand, on: issue) ?? -1),
    ])
  }

  private func settlements(of issue: BargainingIssue) -> [CompactJSON] {
    corpus.events.filter(\.wasHeld).compactMap { event in
      let settled = event.terms.flatMap(\.settles).filter { $0.issue == issue.id }
      if settled.isEmpty { return nil }
      let days = [event.date.start.low, event.date.start.high, event.date.end.high]
      return .list([
        data(of: event.id), .flag(event.hasFirmDate),
        .numbers(days.map(ExplorerRecord.limited)),
        .numbers(settled.map { self.number(of: $0.stand, on: issue.id) }.distinct()),
      ])
    }
  }

  /// The number of an event, or its id where the page does not hold it.
  private func data(of event: EventID) -> CompactJSON {
    record.eventNumbers[event].map(CompactJSON.number) ?? .text(event.rawValue)
  }

  // MARK: Positions

  var positions: CompactJSON { .columns(record.positions.all.map(data)) }

  private func data(of position: Position) -> [CompactJSON] {
    let (forms, claims) = forms(of: position)
    let later = record.positions.all.indices.filter {
      clock.order(position.event, before: record.positions.all[$0].event)
    }
    return [
      .text(position.id.rawValue), .number(record.actorNumbers[position.actor] ?? -1),
      .number(corpus.issues.firstIndex { $0.id == position.issue } ?? -1),
      .number(Position.Kind.allCases.firstIndex(of: position.kind) ?? 0),
      position.event.map(data) ?? .null, .list(claims),
      .list(forms.map(written)), .numbers(position.follows.compactMap { numbers[$0] }),
      .numbers(later), .flag(record.positions.shown.contains(position.id)),
      .text(corpus.date(of: position).flatMap(record.written) ?? ""),
    ]
  }

  /// The forms of a position, the preferred one first, and of each claim its source, its status and the
  /// number of the form that it states.
  private func forms(of position: Position) -> (forms: [Position], claims: [CompactJSON]) {
    var forms = [position]
    let claims = position.claims.map { claim in
      var alone = position
      alone.claims = [claim]
      alone = EvidencePolicy.source(claim.source).variants(of: alone).first ?? position
      alone.claims = position.claims
      let known = forms.firstIndex(of: alone)
      if known == nil { forms.append(alone) }
      return CompactJSON.numbers([
        record.sourceNumbers[claim.source] ?? -1,
        ExplorerRecord.number(
          of: claim.status, states: claim.states(position, on: corpus.date(of: position))),
        known ?? forms.count - 1,
      ])
    }
    return (forms, claims)
  }

  /// A form: its stand, its date, the side, and whether that is certain; its days and its minutes
  /// follow where the date does not tell them. The stand alone where nothing says when.
  private func written(_ form: Position) -> CompactJSON {
    let stand = CompactJSON.number(number(of: form.stand, on: form.issue))
    guard let date = corpus.date(of: form), let minutes = clock.minutes(of: form) else {
      return .list([stand])
    }
    let days = form.days(of: date)
    let side = sides.side(of: form.actor, at: date)
    let isSure = side.map { sides.isCertain($0, of: form.actor, at: date) } ?? true
    var items: [CompactJSON] = [
      stand, record.exactDate(date),
      .number(side.flatMap { record.actorNumbers[$0] } ?? -1), .flag(isSure),
    ]
    let plain = DayBounds(earliest: date.start.earliest, latest: date.start.latest)
    if days != plain || minutes != MinuteBounds(days) {
      let numbers = [days.low, days.high, minutes.low, minutes.high]
      items.append(.numbers(numbers.map(ExplorerRecord.limited)))
    }
    return .list(items)
  }
}

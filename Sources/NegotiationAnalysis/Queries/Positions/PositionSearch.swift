import HistoricalDates
import Negotiations

/// Finds who stood where.
struct PositionSearch {
  let question: Positions
  let corpus: Corpus
  let times: TakenPositions
  private let entries: [(taken: TakenPositions.Taken, certainty: Certainty)]

  init(question: Positions, corpus: Corpus, times: TakenPositions) {
    self.question = question
    self.corpus = corpus
    self.times = times
    entries = times.all.compactMap { taken in
      guard let issue = corpus.issues[taken.position.issue], Self.asks(question, about: issue)
      else { return nil }
      let limit = question.day.map { DateWindow(first: nil, last: $0) }
      var certainty: Certainty = taken.isFirm ? .certain : .possible
      for window in [question.selection.window, limit].compactMap(\.self) {
        guard let inside = taken.date.certainty(in: window) else { return nil }
        certainty = min(certainty, inside)
      }
      return certainty >= question.selection.atLeast ? (taken, certainty) : nil
    }
  }

  private static func asks(_ question: Positions, about issue: BargainingIssue) -> Bool {
    let topics = question.selection.topics
    return (question.issues.isEmpty || question.issues.contains(issue.id))
      && (topics.isEmpty || !topics.isDisjoint(with: issue.topics))
  }

  /// The day at whose end the stands are asked about.
  private var day: Day? { question.day ?? question.selection.window?.last }

  func answer() -> Positions.Answer {
    let lines = lines
    return Positions.Answer(
      day: day, cells: cells(lines.filter(isOfAskedActor)), issues: states(),
      rounds: rounds(), splits: splits(), positions: entries.filter { isAsked($0.taken) }.map(entry)
    )
  }

  private func isAsked(_ taken: TakenPositions.Taken) -> Bool {
    question.actors.isEmpty || question.actors.contains(taken.holder)
      || question.actors.contains(taken.position.actor)
  }

  private func isOfAskedActor(_ line: StandLine) -> Bool {
    question.actors.isEmpty || question.actors.contains(line.holder)
  }

  private var lines: [StandLine] {
    let ids = Set(entries.map(\.taken.position.id))
    return StandLine.all(times) { ids.contains($0.position.id) }
  }

  private func entry(_ found: (taken: TakenPositions.Taken, certainty: Certainty))
    -> Positions.Entry
  {
    let position = times.forms[found.taken.forms.lowerBound].position
    return Positions.Entry(
      id: position.id, actor: position.actor, issue: position.issue,
      stand: position.stand.map { HeldStand($0, isRefused: position.kind == .refusal) },
      text: position.text, kind: position.kind, event: position.event, date: found.taken.date,
      toward: position.toward, inReturn: position.inReturn, certainty: found.certainty,
      claims: found.taken.evidence)
  }

  // MARK: Cells

  private func cells(_ lines: [StandLine]) -> [Positions.Cell] {
    let cells = lines.compactMap { line -> Positions.Cell? in
      let stands = held(in: line) + refused(in: line)
      guard !stands.isEmpty else { return nil }
      return Positions.Cell(
        issue: line.issue, actor: line.holder, isInternal: line.isInternal, stands: stands)
    }
    let order = corpus.issues.map(\.id)
    return cells.enumerated().sorted { one, other in
      let mine = order.firstIndex(of: one.element.issue) ?? 0
      let theirs = order.firstIndex(of: other.element.issue) ?? 0
      return mine == theirs ? one.offset < other.offset : mine < theirs
    }.map(\.element)
  }

  private func last(
    of positions: [TakenPositions.Taken], in line: StandLine
  ) -> [StandLine.Candidate] {
    line.last(
      of: positions, where: { $0.days.low <= dayNumber }, surely: { $0.days.high <= dayNumber })
  }

  private func held(in line: StandLine) -> [Positions.Held] {
    let last = last(of: line.held, in: line)
    let stands = last.compactMap { line.stand($0.form) }.distinct()
    let isSure = stands.count == 1 && surelyBegan(line.held)
    return stands.map { stand in
      held(stand, isRefused: false, among: last, in: line, isSure: isSure)
    }
  }

  /// What was refused, and not held since.
  private func refused(in line: StandLine) -> [Positions.Held] {
    let stands = line.refused.flatMap(\.forms).compactMap(line.stand).distinct()
    return stands.compactMap { stand in
      let rivals = line.about(stand).filter { $0.forms.contains { line.stand($0) == stand } }
      let last = last(of: rivals, in: line)
      let refusals = last.filter { $0.taken.position.kind == .refusal }
      guard !refusals.isEmpty else { return nil }
      let isSure = refusals.count == last.count && surelyBegan(line.refused)
      return held(stand, isRefused: true, among: refusals, in: line, isSure: isSure)
    }
  }

  private func surelyBegan(_ positions: [TakenPositions.Taken]) -> Bool {
    positions.contains { taken in
      taken.isFirm && taken.forms.allSatisfy { times.forms[$0].days.high <= dayNumber }
    }
  }

  private func held(
    _ stand: Stand, isRefused: Bool, among last: [StandLine.Candidate], in line: StandLine,
    isSure: Bool
  ) -> Positions.Held {
    Positions.Held(
      stand: HeldStand(stand, isRefused: isRefused), certainty: isSure ? .certain : .possible,
      positions: last.filter { line.stand($0.form) == stand }.map(\.taken.position.id).distinct())
  }

  // MARK: Issues and rounds

  private func states() -> [Positions.State] {
    corpus.issues.filter { Self.asks(question, about: $0) }.map { issue in
      let said = times.all.filter { $0.position.issue == issue.id && !$0.position.kind.isInternal }
      let agreements = corpus.events.filter { event in
        event.wasHeld && event.date.start.low <= dayNumber
          && event.terms.contains { $0.settles.contains { $0.issue == issue.id } }
      }
      var states: [Positions.State.Word] = []
      let isAgreed = agreements.contains {
        $0.date.start.high <= dayNumber && $0.hasFirmDate
      }
      if !isAgreed {
        let raised = said.filter { $0.date.start.low <= dayNumber }
        let isRaised = raised.contains { $0.isFirm && $0.date.start.high <= dayNumber }
        if !isRaised { states.append(.unraised) }
        if !raised.isEmpty { states.append(.open) }
      }
      if !agreements.isEmpty {
        let since = Self.reopening(of: issue, after: agreements, said, by: dayNumber)
        if since != .certain { states.append(.agreed) }
        if since != nil { states.append(.reopened) }
      }
      return Positions.State(issue: issue.id, states: states, agreements: agreements.map(\.id))
    }
  }

  private var dayNumber: Int { day?.number ?? .max }

  /// How surely somebody held otherwise openly after the last agreement had settled an issue.
  private static func reopening(
    of issue: BargainingIssue, after agreements: [Event], _ said: [TakenPositions.Taken],
    by day: Int
  ) -> Certainty? {
    guard let last = agreements.max(by: { $0.date.start.low < $1.date.start.low }) else {
      return nil
    }
    let settled = Set(
      last.terms.flatMap(\.settles).filter { $0.issue == issue.id }.compactMap(\.stand))
    let otherwise = said.filter { taken in
      guard let stand = taken.position.stand, taken.date.start.low <= day else { return false }
      let isAgainst = settled.contains(stand) == (taken.position.kind == .refusal)
      return isAgainst && taken.date.order(comparedTo: last.date) != .before
        && taken.position.event != last.id
    }
    let isSure = otherwise.contains {
      $0.isFirm && $0.date.start.high <= day && $0.date.order(comparedTo: last.date) == .after
    }
    return isSure ? .certain : otherwise.isEmpty ? nil : .possible
  }

  private func rounds() -> [Positions.Counted] {
    guard let day, let date = try? HistoricalDate("\(day)") else { return [] }
    return corpus.rounds.compactMap { round in
      guard round.during.start.low <= day.number, round.during.end.high >= day.number,
        date.certainty(in: DateWindow(round.during)) != nil
      else { return nil }
      let isSure =
        round.during.start.high <= day.number && round.during.end.low >= day.number
        && round.during.qualification.isEmpty
      return Positions.Counted(round: round.id, certainty: isSure ? .certain : .possible)
    }
  }

  // MARK: Splits

  /// Instructions and private views against which somebody of the same side took a stand while they
  /// were in force.
  private func splits() -> [Positions.Split] {
    let sides = Sides(of: corpus)
    func side(_ taken: TakenPositions.Taken) -> ActorID {
      sides.side(of: taken.position.actor, at: taken.date) ?? taken.position.actor
    }
    let inside = StandLine.all(times) { taken in
      taken.position.kind.isInternal
        && entries.contains { $0.taken.position.id == taken.position.id }
    }
    let outside = entries.map(\.taken).filter {
      !$0.position.kind.isInternal && $0.position.stand != nil && isAsked($0)
    }
    var found: [Positions.Split] = []
    for stand in outside {
      for line in inside where line.issue == stand.position.issue {
        let last = line.last(of: line.held, before: stand.forms.lowerBound, of: stand)
        let against = last.filter { candidate in
          side(candidate.taken) == side(stand)
            && areAgainst(line.stand(candidate.form), stand.position)
        }
        let isSure =
          stand.isFirm && against.count == last.count && line.surelyBegan(line.held, before: stand)
        for position in against.map(\.taken.position.id).distinct() {
          found.append(
            Positions.Split(
              issue: line.issue, side: side(stand), inside: position,
              outside: stand.position.id, certainty: isSure ? .certain : .possible))
        }
      }
    }
    return found
  }

  private func areAgainst(_ inside: Stand?, _ position: Position) -> Bool {
    guard let inside, let stand = position.stand else { return false }
    return (inside == stand) == (position.kind == .refusal)
  }
}

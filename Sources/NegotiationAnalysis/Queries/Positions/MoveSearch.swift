import HistoricalDates
import Negotiations

/// Looks for moves among positions.
struct MoveSearch {
  let question: Moves
  let corpus: Corpus
  let times: TakenPositions
  private let lines: [StandLine]
  private let sides: Sides

  init(question: Moves, corpus: Corpus, times: TakenPositions) {
    self.question = question
    self.corpus = corpus
    self.times = times
    sides = Sides(of: corpus)
    let topics = question.selection.topics
    lines = StandLine.all(times) { taken in
      guard let issue = corpus.issues[taken.position.issue] else { return false }
      return (question.issues.isEmpty || question.issues.contains(issue.id))
        && (topics.isEmpty || !topics.isDisjoint(with: issue.topics))
    }
  }

  // MARK: Moves

  /// The moves asked for, by time.
  func moves() -> [Moves.Move] {
    let hearing = EventsHeard(question: question, corpus: corpus, times: times)
    var found: [(move: Moves.Move, minutes: MinuteBounds)] = []
    for line in lines where question.actors.isEmpty || question.actors.contains(line.holder) {
      guard let issue = corpus.issues[line.issue] else { continue }
      for change in changes(in: line) where isAskedFor(change) {
        var move = move(change, on: issue, in: line)
        if question.tellsHeard { move.heard = hearing.heard(before: change, on: issue, in: line) }
        found.append((move, times.forms[change.form].minutes))
      }
    }
    return found.sorted { one, other in
      if one.minutes != other.minutes {
        return (one.minutes.low, one.minutes.high) < (other.minutes.low, other.minutes.high)
      }
      let (mine, theirs) = (one.move, other.move)
      return (mine.actor, mine.issue.rawValue, mine.position.rawValue, mine.from.text)
        < (theirs.actor, theirs.issue.rawValue, theirs.position.rawValue, theirs.from.text)
    }.map(\.move)
  }

  private func isAskedFor(_ change: Change) -> Bool {
    guard change.certainty >= question.selection.atLeast else { return false }
    guard let window = question.selection.window else { return true }
    guard let certainty = change.to.date.certainty(in: window) else { return false }
    return certainty >= question.selection.atLeast
  }

  /// A position that differs from the one before.
  struct Change {
    let to: TakenPositions.Taken
    let form: Int
    let stand: HeldStand
    let from: HeldStand
    let before: [TakenPositions.Taken]
    let certainty: Certainty
  }

  private func changes(in line: StandLine) -> [Change] {
    let byHolding = line.held.flatMap { taken in
      let moves = changes(to: taken, in: line) { _ in line.held }
      return moves.isEmpty ? changes(to: taken, in: line) { line.about($0) } : moves
    }
    return byHolding + line.refused.flatMap { changes(to: $0, in: line) { line.about($0) } }
  }

  /// The changes that a position makes from what can have been the last of its rivals before it.
  private func changes(
    to taken: TakenPositions.Taken, in line: StandLine,
    among rivals: (Stand) -> [TakenPositions.Taken]
  ) -> [Change] {
    var reached: [HeldStand: (form: Int, from: [HeldStand: [TakenPositions.Taken]])] = [:]
    var isCertain = taken.isFirm
    for form in taken.forms {
      guard let stand = line.stand(form) else { continue }
      let rivals = rivals(stand)
      isCertain = isCertain && line.surelyBegan(rivals, before: taken)
      let to = HeldStand(stand, isRefused: taken.position.kind == .refusal)
      for candidate in line.last(of: rivals, before: form, of: taken) {
        guard let from = line.heldStand(candidate), Self.differs(from, to) else {
          isCertain = false
          continue
        }
        reached[to, default: (form, [:])].from[from, default: []].append(candidate.taken)
      }
    }
    isCertain = isCertain && reached.count == 1 && reached.values.allSatisfy { $0.from.count == 1 }
    return reached.sorted { $0.key.text < $1.key.text }.flatMap { to, found in
      found.from.sorted { $0.key.text < $1.key.text }.map { from, before in
        Change(
          to: taken, form: found.form, stand: to, from: from, before: before,
          certainty: isCertain ? .certain : .possible)
      }
    }
  }

  /// Whether one cannot be held with the other.
  private static func differs(_ from: HeldStand, _ to: HeldStand) -> Bool {
    switch (from.isRefused, to.isRefused) {
    case (false, false): from != to
    case (true, true): false
    default: from.stand == to.stand
    }
  }

  // MARK: What a move says

  private func move(
    _ change: Change, on issue: BargainingIssue, in line: StandLine
  ) -> Moves.Move {
    let steps = Self.steps(from: change.from, to: change.stand, on: issue)
    let (toward, away) = neighbours(of: change, on: issue, besides: line)
    return Moves.Move(
      actor: line.holder, issue: issue.id, isInternal: line.isInternal, from: change.from,
      to: change.stand, before: change.before.map(\.position.id).distinct(),
      position: change.to.position.id, kind: change.to.position.kind,
      event: change.to.position.event, date: change.to.date, certainty: change.certainty,
      steps: steps, share: steps.flatMap { steps in issue.span.map { abs(steps) / $0 } },
      toward: toward, away: away, heard: [], round: round(of: change), claims: change.to.evidence)
  }

  static func steps(
    from: HeldStand, to: HeldStand, on issue: BargainingIssue
  ) -> Double? {
    guard !from.isRefused, !to.isRefused, let first = from.stand, let last = to.stand,
      let start = issue.place(of: first), let end = issue.place(of: last)
    else { return nil }
    return end - start
  }

  /// The round in which a change surely was made; a round surely lasts between the bounds of its ends.
  private func round(of change: Change) -> RoundID? {
    corpus.rounds.first { round in
      change.to.date.certainty(in: DateWindow(round.during)) == .certain
    }?.id
  }

  /// Those of other sides whose last open stand a change came nearer to, or led away from.
  private func neighbours(
    of change: Change, on issue: BargainingIssue, besides line: StandLine
  ) -> (toward: [Moves.Neighbour], away: [Moves.Neighbour]) {
    guard !change.from.isRefused, !change.stand.isRefused, let from = change.from.stand,
      let to = change.stand.stand
    else { return ([], []) }
    var (toward, away): ([Moves.Neighbour], [Moves.Neighbour]) = ([], [])
    for other in lines
    where other.issue == line.issue && !other.isInternal && other.holder != line.holder
      && areOpposed(line.holder, other.holder, at: change.to.date)
    {
      let candidates = other.last(of: other.held, before: change.form, of: change.to)
      let nearer = candidates.map { candidate in
        other.stand(candidate.form).map { Self.approach(from, to, $0, on: issue) } ?? 0
      }
      let isSure =
        change.certainty == .certain && other.surelyBegan(other.held, before: change.to)
      for (sign, keep) in [(1, true), (-1, false)] where nearer.contains(sign) {
        let neighbour = Moves.Neighbour(
          actor: other.holder,
          certainty: isSure && nearer.allSatisfy { $0 == sign } ? .certain : .possible)
        if keep { toward.append(neighbour) } else { away.append(neighbour) }
      }
    }
    return (toward.sorted { $0.actor < $1.actor }, away.sorted { $0.actor < $1.actor })
  }

  /// Whether two stand on different sides.
  private func areOpposed(_ one: ActorID, _ other: ActorID, at date: HistoricalDate) -> Bool {
    guard let mine = sides.side(of: one, at: date), let theirs = sides.side(of: other, at: date)
    else { return true }
    return mine != theirs
  }

  /// 1 where a change comes nearer to a stand, -1 where it leads away from it, 0 where neither.
  static func approach(
    _ from: Stand, _ to: Stand, _ stand: Stand, on issue: BargainingIssue
  ) -> Int {
    guard let start = issue.place(of: from), let end = issue.place(of: to),
      let place = issue.place(of: stand)
    else { return to == stand ? 1 : from == stand ? -1 : 0 }
    return (abs(start - place) - abs(end - place)).sign
  }

  // MARK: Sums

  /// Who came nearer to whom, issue by issue.
  func approaches(_ moves: [Moves.Move]) -> [Moves.Approach] {
    var sums: [String: Moves.Approach] = [:]
    for move in moves where !move.isInternal {
      for (neighbours, sign) in [(move.toward, 1), (move.away, -1)] {
        for neighbour in neighbours {
          let key = "\(move.issue) \(move.actor) \(neighbour.actor)"
          var sum =
            sums[key]
            ?? Moves.Approach(
              issue: move.issue, actor: move.actor, other: neighbour.actor, toward: 0,
              certainToward: 0, away: 0, certainAway: 0,
              share: corpus.issues[move.issue]?.span == nil ? nil : 0)
          sum.add(move, sign, neighbour.certainty == .certain)
          sums[key] = sum
        }
      }
    }
    let order = corpus.issues.map(\.id)
    return sums.values.sorted { one, other in
      let mine = order.firstIndex(of: one.issue) ?? 0
      let theirs = order.firstIndex(of: other.issue) ?? 0
      return mine == theirs ? (one.actor, one.other) < (other.actor, other.other) : mine < theirs
    }
  }

  /// What agreements took, beside the last open stands before them.
  func outcomes() -> [Moves.Outcome] {
    var found: [Moves.Outcome] = []
    var agreements = question.selection
    agreements.kinds = [.agreement]
    (agreements.topics, agreements.place, agreements.isSecretOnly) = ([], nil, false)
    for selected in agreements.events(in: corpus, includingParts: true) {
      for term in selected.event.terms {
        for settled in term.settles {
          guard let stand = settled.stand, let issue = corpus.issues[settled.issue],
            lines.contains(where: { $0.issue == issue.id })
          else { continue }
          found.append(
            Moves.Outcome(
              issue: issue.id, agreement: selected.event.id, term: term.id,
              date: selected.event.date, stand: HeldStand(stand),
              sides: lastStands(on: issue, before: selected.event, taken: stand)))
        }
      }
    }
    return found
  }

  private func lastStands(
    on issue: BargainingIssue, before agreement: Event, taken: Stand
  ) -> [Moves.LastStand] {
    let minutes = PositionClock(corpus).window(of: agreement.id)
    let made = minutes?.low ?? .max
    return lines.filter { $0.issue == issue.id && !$0.isInternal }.flatMap { line in
      // What was said in the agreement itself is no stand before it.
      let earlier = line.held.filter { $0.position.event != agreement.id }
      let last = line.last(
        of: earlier, where: { $0.minutes.low <= minutes?.high ?? .max },
        surely: { $0.minutes.high <= minutes?.high ?? .max })
      let stands = last.compactMap { line.stand($0.form) }.distinct()
      let isSure =
        stands.count == 1
        && earlier.contains { taken in
          taken.isFirm && taken.forms.allSatisfy { times.forms[$0].minutes.high <= made }
        }
      return stands.map { stand in
        let places = [stand, taken].compactMap(issue.place)
        return Moves.LastStand(
          actor: line.holder, stand: HeldStand(stand),
          certainty: isSure ? .certain : .possible, isTaken: stand == taken,
          distance: places.count == 2
            ? issue.span.map { abs(places[0] - places[1]) / $0 } : nil)
      }
    }.filter { question.actors.isEmpty || question.actors.contains($0.actor) }
  }
}

extension Moves.Approach {
  fileprivate mutating func add(_ move: Moves.Move, _ sign: Int, _ isCertain: Bool) {
    if sign > 0 {
      toward += 1
      certainToward += isCertain ? 1 : 0
    } else {
      away += 1
      certainAway += isCertain ? 1 : 0
    }
    if isCertain, let ground = move.share, let sum = share { share = sum + Double(sign) * ground }
  }
}

extension Double {
  fileprivate var sign: Int { self > 0 ? 1 : self < 0 ? -1 : 0 }
}

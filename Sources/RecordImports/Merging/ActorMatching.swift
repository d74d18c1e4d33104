internal import HistoricalDates
internal import Negotiations

/// Finds the actors of an import in a corpus.
///
/// A match is sure by a decision, by id and name, by a whole name that only one bears (a single word needs
/// the office or the side besides), by part of a name and the office at the date, or by part of a name, the
/// title and the side at about the same time. Everything less is a question.
struct ActorMatching {
  /// What became of one actor of the import.
  enum Outcome: Hashable {
    case same(ActorID, reason: String)
    case doubtful([ActorID])
    case new
  }

  private let present: Corpus
  private let decisions: MergeDecisions
  private var byLetters: [String: [Int]] = [:]
  private var byWord: [String: [Int]] = [:]
  private var names: [[FoldedName]] = []
  private var activity: [ActorID: ClosedRange<Day>] = [:]
  private var sides: [ActorID: Set<ActorID>] = [:]
  /// The titles that events of the corpus give people, and when.
  private var titles: [ActorID: [String: ClosedRange<Day>]] = [:]

  /// Years over which one person can be met with.
  private static let activeYears = 40

  init(_ present: Corpus, _ decisions: MergeDecisions) {
    self.present = present
    self.decisions = decisions
    for (index, actor) in present.actors.enumerated() {
      let folded = Self.names(of: actor)
      names.append(folded)
      for letters in Set(folded.map(\.letters)) { byLetters[letters, default: []].append(index) }
      for word in Set(folded.flatMap(\.words)) { byWord[word, default: []].append(index) }
      sides[actor.id] = Self.sides(of: actor, in: present)
      for office in actor.offices { noteActivity(actor.id, office.during) }
    }
    for event in present.events {
      for participation in event.participations {
        noteActivity(participation.actor, event.date)
        if let role = participation.role { note(role, of: participation.actor, event.date) }
      }
    }
  }

  private mutating func note(_ role: String, of actor: ActorID, _ date: HistoricalDate) {
    guard let day = date.earliest ?? date.latest, !day.isDistant else { return }
    let known = titles[actor, default: [:]][role] ?? day...day
    titles[actor, default: [:]][role] = min(known.lowerBound, day)...max(known.upperBound, day)
  }

  private mutating func noteActivity(_ actor: ActorID, _ date: HistoricalDate?) {
    guard let date, let day = date.earliest ?? date.latest, !day.isDistant else { return }
    let known = activity[actor] ?? day...day
    activity[actor] = min(known.lowerBound, day)...max(known.upperBound, day)
  }

  /// The names under which an actor can be found; a collective's id is often its abbreviation.
  private static func names(of actor: Actor) -> [FoldedName] {
    let names = [actor.name] + actor.names.map(\.text)
    return (actor.kind.isCollective ? names + [actor.id.rawValue] : names).map(FoldedName.init)
      .filter { !$0.letters.isEmpty }
  }

  /// The collectives an actor belongs to, and those that these belong to.
  private static func sides(of actor: Actor, in corpus: Corpus) -> Set<ActorID> {
    var sides: Set<ActorID> = []
    var open = actor.affiliations.map(\.of)
    while let next = open.popLast() {
      guard sides.insert(next).inserted else { continue }
      open += corpus.actors[next]?.affiliations.map(\.of) ?? []
    }
    return sides
  }

  /// The sides that an actor of an import is on.
  struct Sides {
    /// Those that the corpus has, by their ids there.
    var known: Set<ActorID> = []
    /// Whether it may be on others: on one of which nobody knows yet whether the corpus has it, or none.
    var isOpen = true
  }

  /// What becomes of `actor`. `uses` are the dates and roles in which the import has it.
  func outcome(
    _ actor: Actor, uses: [(date: HistoricalDate, role: String?)], sides: Sides
  ) -> Outcome {
    if let id = decisions.same(.actor, as: actor.id.rawValue), present.actors[ActorID(id)] != nil {
      return .same(ActorID(id), reason: "decided")
    }
    let folded = Self.names(of: actor)
    let subject = Subject(actor: actor, names: folded, uses: uses, sides: sides)
    if let same = present.actors[actor.id], isPossible(same, subject),
      relates(folded, Self.names(of: same))
    {
      return .same(same.id, reason: "same id")
    }
    let whole = candidates(Set(folded.flatMap { byLetters[$0.letters] ?? [] }), subject)
    if !whole.isEmpty { return decide(whole, subject, isWhole: true) }
    let near = candidates(Set(folded.flatMap(\.words).flatMap { byWord[$0] ?? [] }), subject)
      .filter { mayBe(names[$0], subject) && isNear(present.actors[$0], subject) }
    return near.isEmpty ? .new : decide(near, subject, isWhole: false)
  }

  private struct Subject {
    var actor: Actor
    var names: [FoldedName]
    var uses: [(date: HistoricalDate, role: String?)]
    var sides: Sides
  }

  private func candidates(_ found: Set<Int>, _ subject: Subject) -> [Int] {
    found.sorted().filter { isPossible(present.actors[$0], subject) }
  }

  /// Whether nothing speaks against it: kind, lifetime, a decision.
  private func isPossible(_ other: Actor, _ subject: Subject) -> Bool {
    guard other.kind.isCollective == subject.actor.kind.isCollective,
      decisions.verdict(.actor, subject.actor.id.rawValue, other.id.rawValue) != .different
    else { return false }
    guard let during = other.during, !subject.uses.isEmpty else { return true }
    let life = DateWindow(during)
    return subject.uses.contains { $0.date.certainty(in: life) != nil }
  }

  /// Whether time and side allow that a name in common is one person's.
  private func isNear(_ other: Actor, _ subject: Subject) -> Bool {
    if subject.actor.kind.isCollective { return other.kind == subject.actor.kind }
    if !subject.sides.isOpen, let others = sides[other.id], !others.isEmpty,
      others.isDisjoint(with: subject.sides.known)
    {
      return false
    }
    guard let active = activity[other.id], !subject.uses.isEmpty else { return true }
    let margin = Self.activeYears * 366
    return subject.uses.contains { use in
      (use.date.latest ?? .distantFuture) + margin >= active.lowerBound
        && (use.date.earliest ?? .distantPast) <= active.upperBound + margin
    }
  }

  private func decide(_ found: [Int], _ subject: Subject, isWhole: Bool) -> Outcome {
    let actors = found.map { present.actors[$0] }
    let byOffice = actors.filter { holdsOffice($0, subject) }
    if byOffice.count == 1 { return .same(byOffice[0].id, reason: "name, and office at the date") }
    let byTitle = actors.filter { boreTitle($0, subject) }
    if byTitle.count == 1 { return .same(byTitle[0].id, reason: "name, title and side") }
    guard isWhole else { return .doubtful(actors.map(\.id)) }
    let isTold = subject.actor.kind.isCollective || hasTellingName(subject)
    if actors.count == 1, isTold, isNear(actors[0], subject) {
      return .same(actors[0].id, reason: "same name")
    }
    let bySide = actors.filter { sides[$0.id]?.isDisjoint(with: subject.sides.known) == false }
    if bySide.count == 1 { return .same(bySide[0].id, reason: "same name and side") }
    return .doubtful(actors.map(\.id))
  }

  /// Whether a name is more than one word of Latin letters, which many may bear.
  private func hasTellingName(_ subject: Subject) -> Bool {
    subject.names.contains { name in
      name.words.count > 1
        || (name.letters.count > 1 && name.letters.unicodeScalars.allSatisfy { $0.value > 0x2E80 })
    }
  }

  /// Whether `actor` held an office when the import has its subject under that title.
  private func holdsOffice(_ actor: Actor, _ subject: Subject) -> Bool {
    actor.offices.contains { office in
      let title = FoldedName(office.title)
      return subject.uses.contains { use in
        guard let role = use.role, Self.isTitle(FoldedName(role), title) else { return false }
        return office.during.map { use.date.certainty(in: DateWindow($0)) != nil } ?? true
      }
    }
  }

  /// Whether events of the corpus give `actor` the same title, on a side in common, within few years.
  private func boreTitle(_ actor: Actor, _ subject: Subject) -> Bool {
    guard sides[actor.id]?.isDisjoint(with: subject.sides.known) == false else { return false }
    let margin = LeaderRegister.reach * 366
    return subject.uses.contains { use in
      guard let role = use.role, let known = titles[actor.id]?[role], let day = use.date.earliest
      else { return false }
      return known.lowerBound - margin <= day && day <= known.upperBound + margin
    }
  }

  /// `Prime Minister` is `Prime Minister of Japan`.
  private static func isTitle(_ role: FoldedName, _ title: FoldedName) -> Bool {
    role.letters == title.letters || title.letters.hasPrefix(role.letters + "of")
  }

  private func relates(_ some: [FoldedName], _ others: [FoldedName]) -> Bool {
    some.contains { one in others.contains { !one.words.isDisjoint(with: $0.words) } }
  }

  /// Whether names that are not alike may be one's: the one is part of the other, or family name and
  /// first letter agree.
  private func mayBe(_ others: [FoldedName], _ subject: Subject) -> Bool {
    subject.names.contains { name in
      others.contains { other in
        name.contains(wordsOf: other) || other.contains(wordsOf: name)
          || (!subject.actor.kind.isCollective && Self.agree(name, other))
      }
    }
  }

  /// `Tse-ven Soong` and `T. V. Soong`: the family name in common, and one begins with the initial that
  /// the other has in its place.
  private static func agree(_ name: FoldedName, _ other: FoldedName) -> Bool {
    guard name.familyName == other.familyName, name.familyName.count > 2,
      name.letters.first == other.letters.first
    else { return false }
    return name.words.contains { $0.count == 1 } || other.words.contains { $0.count == 1 }
  }
}

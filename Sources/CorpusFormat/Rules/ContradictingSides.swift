internal import HistoricalDates
internal import Negotiations

/// At a time an actor is on one side: what else its affiliations lead to is in doubt, and no answer
/// about sides is certain then.
struct ContradictingSides: CorpusRule {
  let codes = ["affiliation.conflict"]

  /// How many affiliations of one actor are compared with each other.
  private static let most = 200

  private struct Statement {
    var affiliation: Affiliation
    var file: String
    var place: Diagnostic.Location
  }

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    let timelines = SideTimelines(corpora.corpus)
    var stated: [ActorID: [Statement]] = [:]
    for file in corpora.files {
      for actor in file.corpus.actors {
        for (index, affiliation) in actor.affiliations.enumerated() {
          let path = ModelPath.actor(actor.id).field("affiliation").item(index)
          let earlier = stated[actor.id, default: []]
          let other = earlier.first {
            timelines.differ($0.affiliation, affiliation, of: actor.id)
          }
          if let other {
            report.add(
              .warning, "affiliation.conflict", at: path.field("of"), in: file,
              "'\(actor.id)' belongs to '\(affiliation.of)' and at the same time to "
                + "'\(other.affiliation.of)', which is another side"
                + (other.file == file.path ? "" : ", in another file"),
              help: "say when each of them held: until then no answer about sides is certain",
              notes: [Diagnostic.Note("the other", at: other.place)])
          }
          if earlier.count < Self.most {
            stated[actor.id, default: []].append(
              Statement(
                affiliation: affiliation, file: file.path, place: file.location(of: path)))
          }
        }
      }
    }
  }
}

/// What affiliations lead to, day by day.
private struct SideTimelines {
  private let actors: Roster<Actor>
  private let sides: Sides

  init(_ corpus: Corpus) {
    actors = corpus.actors
    sides = Sides(of: corpus)
  }

  /// Whether two affiliations of an actor lead to different sides on some day on which both surely
  /// held. One day alone, on which one passes into the other, does not count.
  func differ(_ one: Affiliation, _ other: Affiliation, of actor: ActorID) -> Bool {
    guard one.of != other.of else { return false }
    let lifetime = actors[actor]?.during.map { DateWindow($0) }
    let windows = [one.during?.sureDays, other.during?.sureDays, lifetime].compactMap(\.self)
    let low = windows.compactMap { $0.first?.number }.max()
    let high = windows.compactMap { $0.last?.number }.min()
    if let low, let high, low >= high { return false }
    return days(from: low, to: high, above: [one.of, other.of]).contains { day in
      let window = DateWindow(first: Day(number: day), last: Day(number: day))
      let tops = [one.of, other.of].map { sides.tops(above: $0, in: window) }
      return tops[0] != tops[1]
    }
  }

  /// Days of a range that stand for all of it: within it, and wherever an affiliation further up
  /// begins or ends. The first and the last are left out where there are others.
  private func days(from low: Int?, to high: Int?, above starts: [ActorID]) -> [Int] {
    var days = [low.map { $0 + 1 } ?? high.map { $0 - 1 } ?? 0]
    if let high { days.append(high - 1) }
    var seen = Set(starts)
    var waiting = starts
    while let next = waiting.popLast() {
      for affiliation in actors[next]?.affiliations ?? [] {
        if let during = affiliation.during {
          let ends = [during.start.earliest, during.end.latest].compactMap { $0?.number }
          days += ends.flatMap { [$0 - 1, $0 + 1] }
        }
        if seen.insert(affiliation.of).inserted { waiting.append(affiliation.of) }
      }
    }
    return days.filter { (low ?? .min) <= $0 && $0 <= (high ?? .max) }
      .filter { !Day(number: $0).isDistant }.prefix(64).map(\.self)
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// A storyline before it is drawn: whose lines there are, and what happens on them.
struct Storyline {
  /// An event on the lines.
  struct Entry {
    var selected: SelectedEvent
    /// Those present, or the parties and signatories, or who wrote or acted; by line.
    var from: [Int]
    /// Who was written to, or acted on; by line.
    var to: [Int]

    var kind: Event.Kind { selected.event.kind }
    /// Everybody on a line who takes part.
    var lines: [Int] { Array(Set(from + to)).sorted() }
  }

  /// The actors that have a line.
  let members: [ActorNodes.Member]
  /// The actors for whose lines there is no room, by how often they take part.
  let leftOut: [ActorNodes.Member]
  /// The events that touch a line, in order of time.
  let entries: [Entry]
  /// How many events touch none.
  let silent: Int

  /// How many actors take part, with a line and without.
  let participants: Int

  /// The storyline of `content`, where more than `most` lines are too many: then an actor has to
  /// take part twice to have one, and even then there is an end to them. Where the network of the
  /// content was narrowed to some actors, only they have one.
  init(content: DiagramContent, most: Int) {
    let all = ActorNodes.Member.all(in: content)
    participants = all.count
    let everybody = Self.members(all, in: content)
    var counts: [ActorID: Int] = [:]
    for selected in content.events {
      let parts = selected.event.participations.filter(\.status.counts)
      for actor in Set(parts.map(\.actor)) { counts[actor, default: 0] += 1 }
    }
    func count(_ member: ActorNodes.Member) -> Int { counts[member.actor.id] ?? 0 }
    let ranked = everybody.sorted {
      (-count($0), $0.actor.id) < (-count($1), $1.actor.id)
    }
    let isCrowded = everybody.count > most
    let busy = isCrowded ? ranked.filter { count($0) > 1 } : ranked
    let kept = Set((busy.isEmpty ? ranked : busy).prefix(2 * most).map(\.actor.id))
    leftOut = ranked.filter { !kept.contains($0.actor.id) }
    let members = everybody.filter { kept.contains($0.actor.id) }
      .sorted { ($0.side?.rawValue ?? "~", $0.actor.id) < ($1.side?.rawValue ?? "~", $1.actor.id) }
    self.members = members
    let lines = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.actor.id, $0) })
    entries = content.events.compactMap { selected in
      let parts = selected.event.participations.filter(\.status.counts)
      func taking(_ isTarget: Bool) -> [Int] {
        let found = parts.filter { ($0.part == .to || $0.part == .of) == isTarget }
          .compactMap { lines[$0.actor] }
        return Set(found).sorted()
      }
      let entry = Entry(selected: selected, from: taking(false), to: taking(true))
      return entry.lines.isEmpty ? nil : entry
    }
    silent = content.events.count - entries.count
  }

  /// Those of `all` that are in the network, if it was narrowed; all of them where it was not, or
  /// holds sides in the place of people.
  private static func members(
    _ all: [ActorNodes.Member], in content: DiagramContent
  ) -> [ActorNodes.Member] {
    let nodes = content.network.nodes
    let holdsSides =
      nodes.allSatisfy(\.actor.kind.isCollective) && all.contains { !$0.actor.kind.isCollective }
    let ids = Set(nodes.map(\.id))
    // In a whole network those who met, or wrote to one another, are both there.
    let isNarrowed = content.events.contains { selected in
      let kind = selected.event.kind
      guard kind == .meeting || kind == .message else { return false }
      let there = selected.event.participations.filter(\.status.counts).map {
        ids.contains($0.actor)
      }
      return there.contains(true) && there.contains(false)
    }
    guard isNarrowed && !holdsSides else { return all }
    return all.filter { ids.contains($0.actor.id) }
  }

  /// What the order of the lines has to heed: nothing before the first event and after the last,
  /// where names stand, and each event in between.
  var moments: [StorylineOrder.Moment] {
    let events = entries.map { entry in
      StorylineOrder.Moment(
        together: entry.kind == .meeting ? entry.from : [], joined: entry.lines)
    }
    return [StorylineOrder.Moment()] + events + [StorylineOrder.Moment()]
  }

  /// The moments between which each line is in the story: of its first event and its last.
  var spans: [ClosedRange<Int>] {
    members.indices.map { line in
      let moments = entries.indices.filter { entries[$0].lines.contains(line) }.map { $0 + 1 }
      return (moments.first ?? 1)...(moments.last ?? 1)
    }
  }

  /// The moments at which each line meets others.
  func meetings(of line: Int) -> Set<Int> {
    Set(
      entries.indices.filter { entries[$0].kind == .meeting && entries[$0].from.contains(line) }
        .map { $0 + 1 })
  }
}

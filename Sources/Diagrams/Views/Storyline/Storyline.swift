import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The lines of a storyline, and what happens on them.
struct Storyline {
  /// An event on the lines.
  struct Entry {
    var selected: SelectedEvent
    /// The lines of those present, of parties and signatories, or of those who wrote or acted.
    var from: [Int]
    /// The lines of those who were written to or acted on.
    var to: [Int]
    /// How many signings of the day by the same it stands for.
    var count = 1

    var kind: Event.Kind { selected.event.kind }
    /// All lines that take part.
    var lines: [Int] { Array(Set(from + to)).sorted() }
  }

  /// The actors with a line.
  let members: [ActorNodes.Member]
  /// The actors without a line, for want of room, those in most events first.
  let leftOut: [ActorNodes.Member]
  /// The events that touch a line, in order of time.
  let entries: [Entry]
  /// The number of events that touch no line.
  let eventsWithoutLine: Int
  /// The number of actors who take part, with a line or without.
  let participants: Int

  /// Chooses the lines for `content`. If there were more than `most`, only actors in at least two events
  /// get one, and at most 2 · `most` of them. If the network was narrowed to some actors, only they
  /// get one.
  init(content: DiagramContent, most: Int) {
    let all = ActorNodes.Member.all(in: content)
    participants = all.count
    let everybody = Self.members(all, in: content)
    var counts: [ActorID: Int] = [:]
    let attendance = content.attendance
    for selected in content.events {
      for actor in attendance.actors(in: selected.event) { counts[actor, default: 0] += 1 }
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
    let found = content.events.compactMap { selected -> Entry? in
      func taking(_ parts: Set<Participation.Part>) -> [Int] {
        attendance.actors(in: selected.event, as: parts).compactMap { lines[$0] }.sorted()
      }
      let entry = Entry(
        selected: selected, from: taking([.present, .from, .by, .parties, .signed]),
        to: taking([.to, .of]))
      return entry.lines.isEmpty ? nil : entry
    }
    eventsWithoutLine = content.events.count - found.count
    var places: [JointSigning: Int] = [:]
    entries = found.reduce(into: []) { entries, entry in
      let signing = JointSigning(entry.selected, attendance)
      if let signing, let place = places[signing] {
        entries[place].count += 1
      } else {
        if let signing { places[signing] = entries.count }
        entries.append(entry)
      }
    }
  }

  /// The members of `all` that are in the network, if it was narrowed; all of them if it was not, or
  /// holds sides in place of people.
  private static func members(
    _ all: [ActorNodes.Member], in content: DiagramContent
  ) -> [ActorNodes.Member] {
    let nodes = content.network.nodes
    let holdsSides =
      nodes.allSatisfy(\.actor.kind.isCollective) && all.contains { !$0.actor.kind.isCollective }
    let ids = Set(nodes.map(\.id))
    let attendance = content.attendance
    // A network that was not narrowed holds everyone who met or wrote to one another.
    let isNarrowed = content.events.contains { selected in
      let kind = selected.event.kind
      guard kind == .meeting || kind == .message else { return false }
      let there = attendance.actors(in: selected.event).map(ids.contains)
      return there.contains(true) && there.contains(false)
    }
    guard isNarrowed && !holdsSides else { return all }
    return all.filter { ids.contains($0.actor.id) }
  }

  /// The moments that the order of the lines depends on: each event, and an empty moment before the
  /// first and after the last, where the names stand.
  var moments: [StorylineOrder.Moment] {
    let spans = spans
    let events = entries.enumerated().map { position, entry in
      let isMeeting = entry.kind == .meeting
      let others = members.indices.filter {
        spans[$0].contains(position + 1) && !entry.lines.contains($0)
      }
      return StorylineOrder.Moment(
        together: isMeeting ? entry.from : [], joined: entry.lines,
        bystanders: isMeeting ? [] : others)
    }
    return [StorylineOrder.Moment()] + events + [StorylineOrder.Moment()]
  }

  /// The moments from the first event of each line to the last: that of a message which it receives is when
  /// that arrives.
  var spans: [ClosedRange<Int>] {
    let days = StorylineScale.days(of: entries.map(\.selected.event))
    let arrivals = entries.indices.map { arrival(of: $0, days) }
    return members.indices.map { line in
      let moments = entries.indices.compactMap { position -> ClosedRange<Int>? in
        let entry = entries[position]
        if entry.from.contains(line) { return position + 1...position + 1 }
        return entry.to.contains(line) ? arrivals[position] : nil
      }
      let (first, last) = (moments.map(\.lowerBound).min(), moments.map(\.upperBound).max())
      return (first ?? 1)...(last ?? 1)
    }
  }

  /// The moment at which what an entry tells of arrives, or the two between which it does; the moment of the
  /// entry where the record does not say.
  private func arrival(of position: Int, _ days: [Int]) -> ClosedRange<Int> {
    let sent = position + 1
    guard let day = entries[position].selected.event.received?.start.earliest?.number,
      let last = days.lastIndex(where: { $0 <= day }), last >= position
    else { return sent...sent }
    return days[last] == day ? last + 1...last + 1 : last + 1...last + 2
  }

  /// The moments of the meetings of a line.
  func meetings(of line: Int) -> Set<Int> {
    Set(
      entries.indices.filter { entries[$0].kind == .meeting && entries[$0].from.contains(line) }
        .map { $0 + 1 })
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The rows and columns of a register.
struct RegisterPlan {
  /// An event, as the rows that take part in it.
  struct Entry {
    var selected: SelectedEvent
    /// The rows of those present, of parties and signatories, or of those who wrote or acted.
    var from: [Int]
    /// The rows of those who were written to or acted on.
    var to: [Int]
    /// The rows whose part in it is possible only.
    var doubtful: Set<Int>
    /// How many who took part have no row.
    var others: Int
    /// How many signings of the day by the same it stands for.
    var count = 1

    var kind: Event.Kind { selected.event.kind }
    var rows: [Int] { Array(Set(from + to)).sorted() }
  }

  /// The actors with a row, from top to bottom, those of a side together.
  let rows: [ActorNodes.Member]
  /// The columns, in order of time.
  let entries: [Entry]
  /// The number of actors without a row.
  let actorsWithoutRow: Int
  /// The same, of each side.
  let withoutRow: [ActorID?: Int]
  /// The number of events in which nobody with a row took part.
  let eventsWithoutRow: Int

  /// - Parameter most: the most rows; the actors with the most events get one.
  init(content: DiagramContent, most: Int) {
    let all = ActorNodes.Member.all(in: content)
    let wanted = content.isSurroundings ? Set(content.network.nodes.map(\.id)) : nil
    let shown = wanted.map { ids in all.filter { ids.contains($0.actor.id) } } ?? all
    let everybody = shown.isEmpty ? all : shown
    let attendance = content.attendance
    let counts = Self.counts(of: content.events, attendance)
    func count(_ member: ActorNodes.Member) -> Int { counts[member.actor.id] ?? 0 }
    let ranked = everybody.sorted { (-count($0), $0.actor.id) < (-count($1), $1.actor.id) }
    let kept = Set(ranked.prefix(most).map(\.actor.id))
    let rows = RegisterOrder(
      members: everybody.filter { kept.contains($0.actor.id) }, events: content.events,
      attendance
    ).rows
    self.rows = rows
    actorsWithoutRow = all.count - rows.count
    let shownIDs = Set(rows.map(\.actor.id))
    withoutRow = all.reduce(into: [:]) { counts, member in
      if !shownIDs.contains(member.actor.id) { counts[member.side, default: 0] += 1 }
    }
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.actor.id, $0) })
    let found = content.events.map { Self.entry(of: $0, attendance, in: places) }
    let shownEntries = found.filter { !$0.rows.isEmpty }
    eventsWithoutRow = found.count - shownEntries.count
    entries = Self.joined(shownEntries, attendance)
  }

  /// The entries with signings of one day by the same as one.
  private static func joined(_ entries: [Entry], _ attendance: Attendance) -> [Entry] {
    var places: [JointSigning: Int] = [:]
    var result: [Entry] = []
    for entry in entries {
      let signing = JointSigning(entry.selected, attendance)
      if let signing, let place = places[signing] {
        result[place].count += 1
      } else {
        if let signing { places[signing] = result.count }
        result.append(entry)
      }
    }
    return result
  }

  private static func counts(
    of events: [SelectedEvent], _ attendance: Attendance
  ) -> [ActorID: Int] {
    var counts: [ActorID: Int] = [:]
    for selected in events {
      for actor in attendance.actors(in: selected.event) { counts[actor, default: 0] += 1 }
    }
    return counts
  }

  private static func entry(
    of selected: SelectedEvent, _ attendance: Attendance, in places: [ActorID: Int]
  ) -> Entry {
    let parts = attendance.participants(in: selected.event)
    func rows(_ isTarget: Bool) -> [Int] {
      Set(
        parts.filter { ($0.part == .to || $0.part == .of) == isTarget }
          .compactMap { places[$0.actor] }
      ).sorted()
    }
    let isPossible = selected.certainty == .possible
    let doubtful = parts.filter { isPossible || !$0.isFirm }.compactMap { places[$0.actor] }
    let from = rows(false)
    return Entry(
      selected: selected, from: from, to: rows(true).filter { !from.contains($0) },
      doubtful: Set(doubtful),
      others: Set(parts.map(\.actor)).count { places[$0] == nil })
  }
}

/// The order of rows in which events reach over the fewest rows between: sides in the best order, and
/// within a side those nearest to another who deal with it most.
private struct RegisterOrder {
  let rows: [ActorNodes.Member]

  init(members: [ActorNodes.Member], events: [SelectedEvent], _ attendance: Attendance) {
    let ids = Set(members.map(\.actor.id))
    let groups = events.map { selected in
      Set(attendance.actors(in: selected.event)).intersection(ids).sorted()
    }.filter { $0.count > 1 }
    let bands = Dictionary(grouping: members) { $0.side?.rawValue ?? "~" }
    let sides = Self.ordered(bands.keys.sorted(), of: members, joinedBy: groups)
    var order = sides.flatMap { side in
      (bands[side] ?? []).sorted { $0.actor.id < $1.actor.id }
    }
    for _ in 0..<3 { order = Self.drawn(order, joinedBy: groups) }
    rows = order
  }

  /// An order of sides with little distance between those who meet: the busiest first, each comes in
  /// where it adds the least.
  private static func ordered(
    _ sides: [String], of members: [ActorNodes.Member], joinedBy groups: [[ActorID]]
  ) -> [String] {
    let side = Dictionary(
      uniqueKeysWithValues: members.map { ($0.actor.id, $0.side?.rawValue ?? "~") })
    var weights: [String: [String: Int]] = [:]
    for group in groups {
      let met = Set(group.compactMap { side[$0] })
      for one in met {
        for other in met where one != other { weights[one, default: [:]][other, default: 0] += 1 }
      }
    }
    func cost(_ order: [String]) -> Int {
      var cost = 0
      for (place, one) in order.enumerated() {
        for (further, other) in order[..<place].enumerated() {
          cost += (weights[one]?[other] ?? 0) * (place - further)
        }
      }
      return cost
    }
    var order: [String] = []
    let heavy = sides.sorted {
      let (one, other) = (
        weights[$0]?.values.reduce(0, +) ?? 0, weights[$1]?.values.reduce(0, +) ?? 0
      )
      return (-one, $0) < (-other, $1)
    }
    for next in heavy {
      let tries = (0...order.count).map { place -> [String] in
        var tried = order
        tried.insert(next, at: place)
        return tried
      }
      order = tries.min { cost($0) < cost($1) } ?? order
    }
    return order
  }

  /// The rows of each side sorted by where those stand whom they deal with in other sides.
  private static func drawn(
    _ rows: [ActorNodes.Member], joinedBy groups: [[ActorID]]
  ) -> [ActorNodes.Member] {
    let place = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.actor.id, $0) })
    var sums: [ActorID: (Double, Double)] = [:]
    for group in groups {
      for one in group {
        for other in group where other != one {
          let (sum, count) = sums[one] ?? (0, 0)
          sums[one] = (sum + Double(place[other] ?? 0), count + 1)
        }
      }
    }
    func key(_ position: Int) -> Double {
      sums[rows[position].actor.id].map { $0.0 / $0.1 } ?? Double(position)
    }
    var result: [ActorNodes.Member] = []
    var start = 0
    while start < rows.count {
      var end = start
      while end < rows.count, rows[end].side == rows[start].side { end += 1 }
      result += (start..<end).sorted { (key($0), $0) < (key($1), $1) }.map { rows[$0] }
      start = end
    }
    return result
  }
}

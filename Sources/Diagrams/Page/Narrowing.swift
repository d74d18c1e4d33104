import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Flags that would make a drawing small enough, each with what it would leave.
struct Narrowing: Sendable {
  /// How much a drawing holds.
  struct Extent {
    var actors: Int
    var lines: Int
    var events: Int
  }

  let content: DiagramContent
  /// Whether a drawing of so much is small enough.
  let fits: @Sendable (Extent) -> Bool

  /// At most four proposals, each of which was tried: `try --view matrix (40 actors, 69 events), or …`.
  var advice: String {
    var found: [String] = []
    for proposal in [otherView, period, threshold, actor, topic, sides] where found.count < 4 {
      if let text = proposal() { found.append(text) }
    }
    // Where nothing that was tried is good, what is estimated to be so is better than nothing.
    if found.isEmpty, content.trial != nil {
      var untried = content
      untried.trial = nil
      return Narrowing(content: untried, fits: fits).advice
    }
    guard !found.isEmpty else {
      return "narrow the drawing with --during, --topic, --at-least N, or --actor NAME --steps 1"
    }
    return "try " + found.joined(separator: ", or ")
  }

  /// The first of some changes whose figure can be read, with what it shows.
  private func tried(_ changes: [(change: FigureChange, extent: Extent)]) -> String? {
    for (change, extent) in changes {
      guard let trial = content.trial else { return flags(change) + Self.left(extent) }
      if let result = trial(change), result.isGood, result.actors > 2 {
        return flags(change)
          + Self.left(Extent(actors: result.actors, lines: 0, events: result.events))
      }
    }
    return nil
  }

  /// The flag of a change, and which it takes the place of.
  private func flags(_ change: FigureChange) -> String {
    guard case .topic = change, !content.asked.topics.isEmpty else { return change.flags }
    let old = content.asked.topics.map { FigureChange.topic($0).flags }
    return "\(change.flags) instead of \(English.list(old))"
  }

  /// Limits so far below the one asked for, for when the estimate of what is left was too low.
  private var shares: [Double] { content.trial == nil ? [1] : [1, 0.7, 0.45] }

  private func fits(_ extent: Extent, within share: Double) -> Bool {
    func grown(_ number: Int) -> Int { Int((Double(number) / share).rounded(.up)) }
    return fits(
      Extent(
        actors: grown(extent.actors), lines: grown(extent.lines), events: grown(extent.events)))
  }

  // MARK: Proposals

  /// Another view, in which as much can be read.
  private func otherView() -> String? {
    guard content.trial != nil else { return nil }
    return tried(
      ["matrix", "register"].map {
        (.view($0), Extent(actors: 0, lines: 0, events: 0))
      })
  }

  /// The stretch of days, months or years that holds the most events and fits.
  private func period() -> String? {
    let days = content.events.map { selected in
      (low: selected.event.date.start.low, high: selected.event.date.end.latest?.number ?? Int.max)
    }
    // Events that reach beyond the window are no reason to propose days outside it.
    let known = content.events.compactMap(\.event.date.start.earliest)
      .filter { day in
        content.window?.first.map { day >= $0 } ?? true
          && content.window?.last.map { day <= $0 } ?? true
      }
    guard let first = known.min(), let last = known.max() else { return nil }
    let kinds = Self.units(from: first, to: last)
    return tried(
      shares.flatMap { share in
        kinds.lazy.compactMap { busiest(of: $0, days: days, within: share) }.prefix(1)
      })
  }

  /// A day, month or year.
  private struct Unit {
    var name: String
    var first: Int
    var last: Int
  }

  /// The stretch of units that holds the most events and fits; `nil` where none fits.
  private func busiest(
    of units: [Unit], days: [(low: Int, high: Int)], within share: Double
  ) -> (change: FigureChange, extent: Extent)? {
    var best: (first: Int, last: Int, extent: Extent)?
    var end = 0
    for start in units.indices {
      end = max(end, start)
      while end < units.count {
        let (from, to) = (units[start].first, units[end].last)
        let inside = Set(
          days.indices.filter { days[$0].low <= to && days[$0].high >= from }
            .map { content.events[$0].event.id })
        let extent = self.extent(of: inside)
        guard fits(extent, within: share) else { break }
        let isWhole = start == 0 && end == units.count - 1
        if extent.actors > 1, !isWhole, extent.events > best?.extent.events ?? 1 {
          best = (start, end, extent)
        }
        end += 1
      }
    }
    return best.map { best in
      let (from, to) = (units[best.first].name, units[best.last].name)
      return (.during(from == to ? from : "\(from)/\(to)"), best.extent)
    }
  }

  /// The least number of shared events that leaves few enough actors, found by bisection, since a
  /// higher number leaves less.
  private func threshold() -> String? {
    func extent(_ least: Int) -> Extent {
      let network = content.network.sharing(atLeast: least)
      return Extent(
        actors: network.nodes.count, lines: network.edges.count, events: network.events.count)
    }
    var (low, high) = (1, content.events.count + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if fits(extent(middle)) { high = middle } else { low = middle }
    }
    let found = [0, 1, 2, 4].map {
      (change: FigureChange.atLeast(high + $0), extent: extent(high + $0))
    }
    return tried(found.filter { $0.extent.actors > 1 })
  }

  /// The actor with the most neighbours around whom there is little enough.
  private func actor() -> String? {
    guard !content.isSurroundings else { return nil }
    let neighbours = content.network.neighbours
    let attendance = content.attendance
    let ranked = neighbours.indices.sorted {
      (-neighbours[$0].count, $0) < (-neighbours[$1].count, $1)
    }
    // The busiest first; further down a sample is enough.
    let sample =
      ranked.prefix(30)
      + stride(from: 30, to: ranked.count, by: max(1, ranked.count / 40))
      .map { ranked[$0] }
    var found: [(change: FigureChange, extent: Extent)] = []
    for node in sample where neighbours[node].count + 1 < neighbours.count && found.count < 3 {
      let id = content.network.nodes[node].id
      let around = content.network.neighbourhood(of: [id], steps: 1)
      let events = content.events.count { attendance.actors(in: $0.event).contains(id) }
      let extent = Extent(actors: around.nodes.count, lines: around.edges.count, events: events)
      if extent.actors > 2, extent.events > 0, fits(extent) {
        found.append((.actor(id), extent))
      }
    }
    return tried(found)
  }

  /// The topic with the most events that fits.
  private func topic() -> String? {
    var events: [TopicID: Set<EventID>] = [:]
    for selected in content.events {
      for topic in selected.event.topics { events[topic, default: []].insert(selected.event.id) }
    }
    let ranked = events.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
    var found: [(change: FigureChange, extent: Extent)] = []
    for (topic, ids) in ranked.prefix(30) where ids.count < content.events.count && found.count < 3
    {
      let extent = extent(of: ids)
      if extent.actors > 1, fits(extent) { found.append((.topic(topic), extent)) }
    }
    return tried(found)
  }

  /// Sides in place of people.
  private func sides() -> String? {
    let sides = Set(content.network.nodes.compactMap(\.side))
    let holdsPeople = content.network.nodes.contains { !$0.actor.kind.isCollective }
    guard holdsPeople, sides.count > 1, sides.count < content.network.nodes.count else {
      return nil
    }
    let lines = min(sides.count * (sides.count - 1), content.network.edges.count)
    let extent = Extent(actors: sides.count, lines: lines, events: content.events.count)
    guard fits(extent) else { return nil }
    if let trial = content.trial, trial(.sides)?.isGood != true { return nil }
    return "\(FigureChange.sides.flags) (\(English.count(sides.count, "side")))"
  }

  // MARK: Counting

  /// What the network would hold of some events.
  private func extent(of events: Set<EventID>) -> Extent {
    var actors: Set<Int> = []
    var lines = 0
    for edge in content.network.edges
    where edge.events.contains(where: { events.contains($0.event.id) }) {
      actors.insert(edge.from)
      actors.insert(edge.to)
      lines += 1
    }
    return Extent(actors: actors.count, lines: lines, events: events.count)
  }

  private static func left(_ extent: Extent) -> String {
    " (\(English.count(extent.actors, "actor")), \(English.count(extent.events, "event")))"
  }

  /// Ways to divide the time between two days, the coarsest first: days within a hundred days, else
  /// months, years, or both.
  private static func units(from first: Day, to last: Day) -> [[Unit]] {
    guard !first.isDistant, !last.isDistant, first.year > 0, last.year - first.year < 3_000 else {
      return []
    }
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    let years = (first.year...last.year).map { padded($0, 4) }
    if last.number - first.number < 100 {
      return [
        (first.number...last.number).map { number in
          let day = Day(number: number)
          let name = "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
          return Unit(name: name, first: number, last: number)
        }
      ]
    }
    let named = years.flatMap { year in (1...12).map { "\(year)-\(padded($0, 2))" } }
      .dropFirst(first.month - 1).prefix(months)
    let cuts: [[String]] =
      months < 40 ? [Array(named)] : months < 360 ? [years, Array(named)] : [years]
    return cuts.map { names in
      names.compactMap { name in
        guard let date = try? HistoricalDate(name), let last = date.end.latest else { return nil }
        return Unit(name: name, first: date.start.low, last: last.number)
      }
    }
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    String(repeating: "0", count: max(0, digits - "\(number)".count)) + "\(number)"
  }
}

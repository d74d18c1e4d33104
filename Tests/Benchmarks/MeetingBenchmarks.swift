import Foundation
import GraphAlgorithms

/// Reading meetings, who met whom, and journeys over meetings kept whole.
struct MeetingBenchmarks {
  let bench: Bench

  func run() throws -> Bool {
    let name = "\(bench.data).meetings.csv"
    let file = try Data(contentsOf: bench.folder.appending(path: name), options: .alwaysMapped)
    let graph = try IncidenceGraph(meetings: file.bytes)
    let isRead = try bench.measure(
      "meetings load", runs: 3, { try IncidenceGraph(meetings: file.bytes) }
    ) { ["meetings": $0.eventCount, "participations": $0.incidenceCount] }
    return [isRead, pairs(graph), encounters(graph), vague(graph), exact(firstDays(of: graph))]
      .allSatisfy(\.self)
  }

  private func pairs(_ graph: IncidenceGraph) -> Bool {
    let windows: [(String, DayInterval)] = [
      ("1y", DayInterval(first: 53_000, last: 53_364)),
      ("20y", DayInterval(first: 49_000, last: 56_304)),
      ("all", DayInterval(first: 0, last: 80_000)),
    ]
    return windows.allSatisfy { name, window in
      bench.measure(
        "pairs-\(name)", runs: 3,
        {
          let pairs = MeetingPairs(on: graph, in: window, bound: .optimistic)
          let certain = graph.meetings(in: window, bound: .pessimistic).count
          return (pairs, certain, pairs.mostFrequent(10))
        }
      ) { pairs, certain, most in
        [
          "possible": pairs.meetingCount, "certain": certain, "pairs": pairs.count,
          "most": most.first?.meetings ?? 0,
        ]
      }
    }
  }

  private func encounters(_ graph: IncidenceGraph) -> Bool {
    [("met", 1), ("met1", 50)].allSatisfy { kernel, step in
      let questions = stride(from: 0, to: 10_000, by: step).map { question in
        let event = Int32(question * graph.eventCount / 10_000)
        let day = graph.start(of: event).first
        let window = DayInterval(first: day - 365, last: day + 365)
        return (actor: graph.actors(of: event).first ?? 0, window: window)
      }
      return bench.measure(
        kernel,
        {
          questions.reduce(0) {
            $0 + graph.encounters(of: $1.actor, in: $1.window, bound: .optimistic).count
          }
        }
      ) { ["met": $0] }
    }
  }

  /// Arrivals in some reading and in every one, of the meetings with their vague dates.
  private func vague(_ graph: IncidenceGraph) -> Bool {
    guard let origin = graph.actors(of: 0).first else { return true }
    return Bound.allCases.allSatisfy { bound in
      let rule = EarliestArrival(bound: bound)
      return bench.measure(
        "\(bound)", on: "vague meetings", { rule.arrivals(on: graph, from: [.holding(origin)]) }
      ) { totals($0.days, without: origin) }
    }
  }

  /// The same meetings on their first days, as the contacts have them.
  private func firstDays(of vague: IncidenceGraph) -> IncidenceGraph {
    var builder = IncidenceGraph.Builder(actorCount: vague.actorCount)
    for event in 0..<Int32(vague.eventCount) {
      builder.add(
        .instant(DayInterval(vague.start(of: event).first)),
        participants: vague.actors(of: event))
    }
    return builder.build()
  }

  /// The journeys that are measured on contacts.
  private func exact(_ graph: IncidenceGraph) -> Bool {
    let last = Int32(graph.eventCount - 1)
    guard let origin = graph.actors(of: 0).first, let goal = graph.actors(of: last).last else {
      return true
    }
    let isRight = DayOrder.allCases.map { order in
      let rule = EarliestArrival(bound: .optimistic, order: order)
      return bench.measure(
        order == .strict ? "forward" : "forward_chained", on: "meetings",
        { rule.arrivals(on: graph, from: [.holding(origin)]) }
      ) { totals($0.days, without: origin) }
    }
    let late = LatestDeparture(bound: .optimistic, order: .strict)
    let isRightBack = bench.measure(
      "backward", on: "meetings", { late.departures(on: graph, to: [.needing(goal)]) }
    ) { totals($0.days, without: goal) }
    let origins = originsOfContacts(graph)
    let rule = ReachSets(bound: .optimistic)
    let isRightReach = bench.measure(
      "forward64", on: "meetings", { rule.masks(on: graph, from: origins) }, answer: reached)
    return (isRight + [isRightBack, isRightReach]).allSatisfy(\.self)
  }

  /// The actors that the contacts' benchmark of 64 origins sets out from.
  private func originsOfContacts(_ graph: IncidenceGraph) -> [Int32] {
    let pairs = (0..<Int32(graph.eventCount)).map { event -> Int in
      let size = graph.actors(of: event).count
      return size * (size - 1) / 2
    }
    let step = pairs.reduce(0, +) / 128
    var (origins, before): ([Int32], Int) = ([], 0)
    for (event, count) in pairs.enumerated() {
      while origins.count < 64, origins.count * step < before + count {
        let actors = graph.actors(of: Int32(event))
        origins.append(firstOfPair(origins.count * step - before, among: actors))
      }
      before += count
    }
    return origins
  }

  /// The first actor of the pair at a place when all pairs of a meeting are written out in order.
  private func firstOfPair(_ place: Int, among actors: ArraySlice<Int32>) -> Int32 {
    var left = place
    for (index, actor) in actors.enumerated() {
      let pairs = actors.count - 1 - index
      if left < pairs { return actor }
      left -= pairs
    }
    return actors[actors.startIndex]
  }
}

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
    return [isRead, pairs(graph), vague(graph), exact(firstDays(of: graph))]
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
    return (isRight + [isRightBack]).allSatisfy(\.self)
  }
}

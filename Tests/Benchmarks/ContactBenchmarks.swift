import Foundation
import GraphAlgorithms

/// Reading contacts of two, and journeys over them as `path` and `reach` search for them.
struct ContactBenchmarks {
  let bench: Bench

  func run() throws -> Bool {
    let name = "\(bench.data).contacts.csv"
    let file = try Data(contentsOf: bench.folder.appending(path: name), options: .alwaysMapped)
    let graph = try IncidenceGraph(contacts: file.bytes)
    let isRead = try bench.measure("contacts", { try IncidenceGraph(contacts: file.bytes) }) {
      sums($0)
    }
    return [isRead, forward(graph), backward(graph)].allSatisfy(\.self)
  }

  private func sums(_ graph: IncidenceGraph) -> [String: Int] {
    var sums = ["rows": graph.eventCount, "u": 0, "v": 0, "day": 0]
    for event in 0..<Int32(graph.eventCount) {
      let actors = graph.actors(of: event)
      sums["u", default: 0] += Int(actors.first ?? 0)
      sums["v", default: 0] += Int(actors.last ?? 0)
      sums["day", default: 0] += Int(graph.start(of: event).first)
    }
    return sums
  }

  private func forward(_ graph: IncidenceGraph) -> Bool {
    guard let origin = graph.actors(of: 0).first else { return true }
    return DayOrder.allCases.allSatisfy { order in
      let rule = EarliestArrival(bound: .optimistic, order: order)
      return bench.measure(
        order == .strict ? "forward" : "forward_chained",
        { rule.arrivals(on: graph, from: [.holding(origin)]) }
      ) { totals($0.days, without: origin) }
    }
  }

  private func backward(_ graph: IncidenceGraph) -> Bool {
    guard let goal = graph.actors(of: Int32(graph.eventCount) - 1).last else { return true }
    let rule = LatestDeparture(bound: .optimistic, order: .strict)
    return bench.measure("backward", { rule.departures(on: graph, to: [.needing(goal)]) }) {
      totals($0.days, without: goal)
    }
  }
}

/// How many were reached, and sums that tell apart who and when.
func totals(_ days: [Int32], without origin: Int32) -> [String: Int] {
  var (others, sum, weighted) = (0, 0, 0)
  for (actor, day) in days.enumerated() where day != DayInterval.never && actor != Int(origin) {
    others += 1
    sum += Int(day)
    weighted += actor * Int(day)
  }
  return ["others": others, "sum_day": sum, "sum_id_day": weighted]
}

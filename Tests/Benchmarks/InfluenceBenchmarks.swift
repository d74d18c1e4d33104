import Foundation
import GraphAlgorithms

/// Times the search for the fifty who spread word farthest over ties, with the spread of what it finds beside
/// that of the fifty with the most ties.
///
/// Programs differ in the seeds they find, so there is no right answer: what counts is the time at equal
/// spread. Every spread is measured here, on the same 200,000 random actors. `influence-beside-peer.py` runs
/// another program beside this one.
struct InfluenceBenchmarks {
  let data: String
  let graph: WeightedGraph
  let only: String?

  private let count = 50
  private let cascade = IndependentCascade(chance: .perPartner)

  func run() {
    for epsilon in [0.5, 0.3, 0.2, 0.1] where isAsked("influence-\(epsilon)") {
      let search = InfluenceMaximisation(count: count, epsilon: epsilon)
      let found = timed { search.seeds(on: graph, by: cascade) }
      let answer = search.answer(on: graph, by: cascade)
      report(
        "influence-\(epsilon)", found, ["sets": Double(answer.sets), "proven": answer.guarantee])
    }
    if isAsked("influence-by-degree") {
      report("influence-by-degree", timed { mostTies() }, [:])
    }
  }

  private func isAsked(_ kernel: String) -> Bool {
    only == nil || only == "influence" || only == kernel
  }

  private func mostTies() -> [Int32] {
    let degrees = DegreeCentrality().scores(on: graph)
    let order = degrees.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
    return order.prefix(count).map { Int32($0) }
  }

  private struct Found {
    var seeds: [Int32]
    var cpu = Double.infinity
    var wall = Double.infinity
  }

  /// The least of five times: the machine may be busy.
  private func timed(_ work: () -> [Int32]) -> Found {
    var found = Found(seeds: [])
    for _ in 0..<5 {
      let (start, date) = (cpuSeconds(), Date())
      found.seeds = work()
      found.cpu = min(found.cpu, cpuSeconds() - start)
      found.wall = min(found.wall, Date().timeIntervalSince(date))
    }
    return found
  }

  private func report(_ kernel: String, _ found: Found, _ numbers: [String: Double]) {
    let spread = cascade.spread(on: graph, from: found.seeds, runs: 200_000, seed: 7)
    let more = numbers.sorted { $0.key < $1.key }.map { ",\"\($0.key)\":\($0.value)" }.joined()
    print(
      "{\"kernel\":\"\(kernel)\",\"data\":\"\(data)\",\"peer\":\"entente\","
        + String(format: "\"cpu_s\":%.4f,\"wall_s\":%.4f,", found.cpu, found.wall)
        + String(format: "\"spread\":%.1f", spread.mean)
        + String(format: ",\"error\":%.1f", (spread.high - spread.low) / 3.92) + more
        + ",\"seeds\":\(found.seeds)}")
  }
}

/// Times the same search along time, on meetings kept whole with their vague dates.
struct AlongTimeBenchmarks {
  let bench: Bench

  func run() throws -> Bool {
    let name = "\(bench.data).meetings.csv"
    let file = try Data(contentsOf: bench.folder.appending(path: name), options: .alwaysMapped)
    let graph = try IncidenceGraph(meetings: file.bytes)
    let cascade = TemporalCascade(probability: 0.05)
    let search = InfluenceMaximisation(count: 50, epsilon: 0.5)
    return bench.measure(
      "influence-along-time", runs: 1, { search.answer(on: graph, by: cascade) }
    ) { ["spread": Int($0.spread.mean), "sets": $0.sets] }
  }
}

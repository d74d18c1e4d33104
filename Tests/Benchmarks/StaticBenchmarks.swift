import Foundation
import GraphAlgorithms

/// Times the static measures on an edge list and checks them against answers that other programs
/// agreed on, to nine digits.
struct StaticBenchmarks {
  let data: String
  let graph: WeightedGraph
  private let known: [String: [String: Any]]
  private let only: String?

  /// Reads NAME.txt, `u v` a line; `nil` where there is none.
  init?(data: String, folder: URL, answers: String?, only: String?) throws {
    let file = folder.appending(path: "\(data).txt")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    self.data = data
    self.only = only
    graph = try Self.graph(file)
    var known: [String: [String: Any]] = [:]
    if let answers {
      let object = try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: answers)))
      for (name, groups) in object as? [String: [[String: Any]]] ?? [:] {
        known[name] = groups.first?["answer"] as? [String: Any]
      }
    }
    self.known = known
  }

  static func graph(_ file: URL) throws -> WeightedGraph {
    let bytes = try Data(contentsOf: file, options: .mappedIfSafe)
    var numbers: [Int32] = []
    var current: Int32 = -1
    for byte in bytes {
      if byte >= 48 && byte <= 57 {
        current = max(current, 0) * 10 + Int32(byte - 48)
      } else if current >= 0 {
        numbers.append(current)
        current = -1
      }
    }
    if current >= 0 { numbers.append(current) }
    var builder = WeightedGraph.Builder(nodeCount: Int(numbers.max() ?? -1) + 1)
    builder.reserve(edges: numbers.count / 2)
    for place in stride(from: 0, to: numbers.count - 1, by: 2) {
      builder.add(numbers[place], numbers[place + 1])
    }
    return builder.build()
  }

  /// Runs every kernel that is fast enough on graphs of this size; whether all answers are right.
  func run() -> Bool {
    let isLarge = graph.nodeCount > 100_000
    var isRight = scores("pagerank", PageRank(tolerance: 1e-9))
    isRight = scores("kcore", CoreNumber()) && isRight
    isRight = scores("eigenvector", EigenvectorCentrality(tolerance: 1e-9)) && isRight
    isRight = components() && isRight
    leiden()
    guard !isLarge else { return isRight }
    isRight = scores("constraint", BurtConstraint()) && isRight
    isRight = scores("harmonic", HarmonicCloseness(isNormalised: false)) && isRight
    isRight = scores("betweenness", BetweennessCentrality(isNormalised: false)) && isRight
    return isRight
  }

  private func scores(_ kernel: String, _ measure: some CentralityMeasure) -> Bool {
    guard only == nil || only == kernel else { return true }
    let (result, seconds, wall) = timed { measure.scores(on: graph) }
    let defined = result.enumerated().filter { !$0.element.isNaN }
    let sum = defined.reduce(0) { $0 + $1.element }
    let byNumber = defined.reduce(0) { $0 + $1.element * Double($1.offset) }
    return report(kernel, seconds, wall, ["sum": sum, "sum_id": byNumber])
  }

  private func components() -> Bool {
    guard only == nil || only == "components" else { return true }
    let (result, seconds, wall) = timed { ConnectedComponents(graph) }
    var sizes: [Int32: Int] = [:]
    for label in result.labels { sizes[label, default: 0] += 1 }
    return report(
      "components", seconds, wall,
      ["parts": Double(result.count), "largest": Double(sizes.values.max() ?? 0)])
  }

  private func leiden() {
    guard only == nil || only == "leiden" else { return }
    let (result, seconds, wall) = timed { LeidenCommunities(starts: 1).partition(of: graph) }
    _ = report(
      "leiden", seconds, wall,
      ["parts": Double(result.count), "quality": result.modularity(of: graph)])
  }

  private func timed<Result>(
    _ work: () -> Result
  ) -> (result: Result, cpu: Double, wall: Double) {
    let (start, date) = (cpuSeconds(), Date())
    let result = work()
    return (result, cpuSeconds() - start, Date().timeIntervalSince(date))
  }

  private func report(
    _ kernel: String, _ cpu: Double, _ wall: Double, _ answer: [String: Double]
  ) -> Bool {
    let expected = known["\(kernel) \(data)"] ?? [:]
    let compared = answer.compactMap { name, value -> Bool? in
      (expected[name] as? NSNumber).map {
        abs(value - $0.doubleValue) <= 1e-9 * max(1, abs($0.doubleValue))
      }
    }
    let isRight = compared.allSatisfy { $0 }
    let verdict = compared.isEmpty ? "not compared" : isRight ? "right" : "WRONG"
    let numbers = answer.sorted { $0.key < $1.key }.map { ",\"\($0.key)\":\($0.value)" }.joined()
    print(
      "{\"kernel\":\"\(kernel)\",\"data\":\"\(data)\",\"peer\":\"entente\","
        + String(format: "\"cpu_s\":%.4f,\"wall_s\":%.4f,", cpu, wall)
        + "\"answer\":\"\(verdict)\"\(numbers)}")
    return isRight
  }
}

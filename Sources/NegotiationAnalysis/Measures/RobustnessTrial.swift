import Dispatch
import GraphAlgorithms
import Negotiations
import Synchronization

/// Runs a ranking again and again on less than the whole record.
///
/// Every run has random numbers of its own, that depend on the seed and on its number only, and writes
/// its ranks into a place of its own: the outcome does not depend on how many runs go on at once.
struct RobustnessTrial: Sendable {
  /// What became of one measure's ranking.
  struct Outcome {
    var intervals: [ClosedRange<Int>]
    var topShares: [Double]
    var stability: Influence.Stability
  }

  fileprivate enum Run: Sendable {
    case losing(number: Int)
    case without(source: SourceKey, events: IndexMask)
    case reading(number: Int)
  }

  private let question: Robustness
  private let network: InfluenceNetwork
  private let base: [Influence.Base]
  private let top: Int
  fileprivate let runs: [Run]

  init(_ question: Robustness, network: InfluenceNetwork, base: [Influence.Base], top: Int) {
    self.question = question
    self.network = network
    self.base = base
    self.top = top
    var runs: [Run] = []
    if question.dropShare > 0 && !network.events.isEmpty {
      runs += (0..<question.runs).map { .losing(number: $0) }
    }
    if question.dropsSources {
      runs += network.eventsBySoleSource().map { .without(source: $0.source, events: $0.events) }
    }
    if question.samplesDates && network.graph.hasVagueDates
      && base.contains(where: { Self.dependsOnDates($0, network) })
    {
      runs += (0..<question.runs).map { .reading(number: $0) }
    }
    self.runs = runs
  }

  /// Whether a ranking can change with the reading of the dates.
  private static func dependsOnDates(
    _ base: Influence.Base, _ network: InfluenceNetwork
  ) -> Bool {
    base.measure.usesTime || network.window != .all
  }

  /// One outcome for each measure.
  func outcomes(
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void
  ) -> [Outcome] {
    let places = allPlaces(progress: progress)
    return base.indices.map { measure in outcome(of: measure, places: places.map { $0[measure] }) }
  }

  // MARK: Runs

  /// The places of all actors by each measure in each run; `nil` where a run says nothing of a
  /// measure.
  private func allPlaces(
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void
  ) -> [[[Int]?]] {
    let done = Mutex(0)
    return [[[Int]?]](unsafeUninitializedCapacity: runs.count) { buffer, count in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: runs.count) { run in
        slots.initializeElement(at: run, to: places(in: runs[run]))
        progress(
          done.withLock { done in
            done += 1
            return done
          }, runs.count)
      }
      count = runs.count
    }
  }

  private func places(in run: Run) -> [[Int]?] {
    let measured: MeasuredNetwork
    switch run {
    case .losing(let number):
      measured = network.measured(without: lostEvents(number))
    case .without(_, let events):
      measured = network.measured(without: events)
    case .reading(let number):
      measured = reading(number)
    }
    return base.map { base in
      if case .reading = run, !Self.dependsOnDates(base, network) { return nil }
      return Ranks(base.measure.scores(on: measured), order: base.measure.order).places
    }
  }

  /// A share of the events, none twice; always at least one.
  private func lostEvents(_ number: Int) -> IndexMask {
    var random = stream(number, kind: 1)
    let count = network.events.count
    var events = Array(Int32(0)..<Int32(count))
    let lost = max(1, Int((Double(count) * question.dropShare).rounded()))
    for place in 0..<min(lost, count) {
      events.swapAt(place, Int.random(in: place..<count, using: &random))
    }
    return IndexMask(events.prefix(lost))
  }

  /// The network in one reading of the dates, without what then falls outside the window.
  private func reading(_ number: Int) -> MeasuredNetwork {
    var random = stream(number, kind: 2)
    let graph = network.graph.reading(within: network.graph.extent, from: &random)
    let outside = (0..<Int32(graph.eventCount)).filter {
      graph.start(of: $0).first > network.window.last
        || graph.end(of: $0).last < network.window.first
    }
    return network.measured(without: IndexMask(outside), reading: graph)
  }

  private func stream(_ number: Int, kind: UInt64) -> SplitMix64 {
    var random = SplitMix64(seed: question.seed &+ kind << 32)
    return SplitMix64(seed: random.next() &+ UInt64(number) &* 0x9e37_79b9_7f4a_7c15)
  }

  // MARK: Outcome

  private func outcome(of measure: Int, places: [[Int]?]) -> Outcome {
    let base = base[measure]
    let kinds = [0, 1, 2].map { kind in
      zip(runs, places).compactMap { run, places in run.kind == kind ? places : nil }
    }
    let all = kinds.flatMap(\.self)
    let actors = network.actors.indices
    let intervals = actors.map { actor in
      kinds.enumerated().map { kind, runs in
        Self.middle(of: runs.map { $0[actor] }, isWhole: kind == 1, else: base.ranks.places[actor])
      }.reduce(base.ranks.places[actor]...base.ranks.places[actor]) {
        min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
      }
    }
    let topShares = actors.map { actor in
      all.isEmpty ? 1 : Double(all.count { $0[actor] <= top }) / Double(all.count)
    }
    return Outcome(
      intervals: intervals, topShares: topShares,
      stability: stability(of: base, all: all, places: places))
  }

  /// The middle 95 % of some places, or all of them.
  private static func middle(
    of places: [Int], isWhole: Bool, else place: Int
  ) -> ClosedRange<Int> {
    guard !places.isEmpty else { return place...place }
    let sorted = places.sorted()
    let cut = isWhole ? 0 : Int(Double(sorted.count) * 0.025)
    return sorted[cut]...sorted[sorted.count - 1 - cut]
  }

  private func stability(
    of base: Influence.Base, all: [[Int]], places: [[Int]?]
  ) -> Influence.Stability {
    guard let first = base.ranks.order.first else {
      return Influence.Stability(runs: 0, firstHeld: 0, firstBySource: [])
    }
    let correlations = all.compactMap { Ranks.correlation(base.ranks.places, $0) }
    let losses = zip(runs, places).compactMap { run, places -> Influence.SourceLoss? in
      guard case .without(let source, let events) = run, let places, places[first] != 1,
        let other = places.firstIndex(of: 1)
      else { return nil }
      return Influence.SourceLoss(
        source: source, events: events.count, first: network.actors[other])
    }
    return Influence.Stability(
      runs: all.count, firstHeld: all.count { $0[first] == 1 },
      correlation: correlations.isEmpty
        ? nil : correlations.reduce(0, +) / Double(correlations.count),
      leastCorrelation: correlations.min(), firstBySource: losses)
  }
}

extension RobustnessTrial.Run {
  fileprivate var kind: Int {
    switch self {
    case .losing: 0
    case .without: 1
    case .reading: 2
    }
  }
}

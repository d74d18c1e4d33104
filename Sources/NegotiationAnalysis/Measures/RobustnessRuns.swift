import Dispatch
import GraphAlgorithms
import Negotiations
import Synchronization

/// The records that a ranking is put to the test on: less than the whole one, or with other days.
///
/// Every run has random numbers of its own, that depend on the seed and on its number only.
struct RobustnessRuns: Sendable {
  enum Run: Sendable {
    case losing(number: Int)
    case without(source: SourceKey, events: IndexMask)
    case reading(number: Int)

    /// Its place among the three kinds.
    var kind: Int {
      switch self {
      case .losing: 0
      case .without: 1
      case .reading: 2
      }
    }
  }

  /// What a run leaves of the record.
  struct Record {
    var without: IndexMask
    /// The events with a day for each vague date, where the run draws them.
    var reading: IncidenceGraph?
  }

  let all: [Run]
  private let question: Robustness
  private let network: InfluenceNetwork

  /// The runs of a question; those that read the dates anew only where that can change an answer.
  init(_ question: Robustness, network: InfluenceNetwork, dependsOnDates: Bool) {
    self.question = question
    self.network = network
    var runs: [Run] = []
    if question.dropShare > 0 && !network.events.isEmpty {
      runs += (0..<question.runs).map { .losing(number: $0) }
    }
    if question.dropsSources {
      runs += network.eventsBySoleSource().map { .without(source: $0.source, events: $0.events) }
    }
    if question.samplesDates && network.graph.hasVagueDates && dependsOnDates {
      runs += (0..<question.runs).map { .reading(number: $0) }
    }
    all = runs
  }

  /// What a run leaves.
  func record(of run: Run) -> Record {
    switch run {
    case .losing(let number): Record(without: lostEvents(number))
    case .without(_, let events): Record(without: events)
    case .reading(let number): reading(number)
    }
  }

  /// A share of the events, none twice; always at least one.
  private func lostEvents(_ number: Int) -> IndexMask {
    var random = stream(number, kind: 1)
    let count = network.events.count
    var events = Array(0..<count)
    let lost = max(1, Int((Double(count) * question.dropShare).rounded()))
    for place in 0..<min(lost, count) {
      events.swapAt(place, Int.random(in: place..<count, using: &random))
    }
    return network.mask(of: events.prefix(lost))
  }

  /// One reading of the dates, without what then falls outside the window.
  private func reading(_ number: Int) -> Record {
    var random = stream(number, kind: 2)
    let graph = network.graph.reading(within: network.graph.extent, from: &random)
    let outside = (0..<Int32(graph.eventCount)).filter {
      graph.start(of: $0).first > network.window.last
        || graph.end(of: $0).last < network.window.first
    }
    return Record(without: IndexMask(outside), reading: graph)
  }

  private func stream(_ number: Int, kind: UInt64) -> SplitMix64 {
    var random = SplitMix64(seed: question.seed &+ kind << 32)
    return SplitMix64(seed: random.next() &+ UInt64(number) &* 0x9e37_79b9_7f4a_7c15)
  }
}

extension RobustnessRuns {
  /// What `work` gives for each run, in their order, on all cores.
  ///
  /// Each result has a place of its own, so that what comes out does not depend on how many go on at once.
  func results<Result: Sendable>(
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void,
    _ work: @Sendable (Run) -> Result
  ) -> [Result] {
    let done = Mutex(0)
    return [Result](unsafeUninitializedCapacity: all.count) { buffer, count in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: all.count) { run in
        slots.initializeElement(at: run, to: work(all[run]))
        progress(
          done.withLock { done in
            done += 1
            return done
          }, all.count)
      }
      count = all.count
    }
  }
}

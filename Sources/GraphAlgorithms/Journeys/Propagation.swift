/// The search under every earliest arrival and, with time reversed, every latest departure.
///
/// Labels are days on which an actor hears the word; an actor may tell it `step` days later. An
/// actor is settled in the order of its label (Dijkstra's rule), and because passing an event is
/// monotone, the first giver to be settled serves every taker of that event best: each event is
/// relaxed once, and a conference of fifty costs fifty.
struct Propagation {
  let graph: IncidenceGraph
  let passages: PassageTimes
  /// Whether word goes from takers to givers, time running backwards.
  var isBackward = false
  let step: Int32
  /// Labels later than this are outside the window.
  let last: Int32
  let exclusions: Exclusions

  /// The label of every actor, `never` where word does not come, and how it came.
  struct Labels {
    var days: [Int32]
    var sources: [Source]

    /// The event and the giver by which an actor was reached; −1 for origins and the unreached.
    struct Source: Hashable, Sendable {
      var event: Int32 = -1
      var teller: Int32 = -1
    }
  }

  func labels(from seeds: [Seed]) -> Labels {
    var labels = Labels(
      days: [Int32](repeating: DayInterval.never, count: graph.actorCount),
      sources: [Labels.Source](repeating: Labels.Source(), count: graph.actorCount))
    let seeds = seeds.filter { !exclusions.actors.contains($0.actor) }
    for seed in seeds {
      labels.days[Int(seed.actor)] = min(labels.days[Int(seed.actor)], seed.label)
    }
    if canScanOnce {
      scanOnce(&labels)
    } else if canScanByDay {
      scanDayByDay(&labels)
    } else {
      settleInOrder(&labels, seeds: seeds.map(\.actor))
    }
    reportDays(of: seeds, in: &labels)
    return labels
  }

  /// Puts the day on which an origin has word in place of its label, which may lie a step before.
  private func reportDays(of seeds: [Seed], in labels: inout Labels) {
    let origins = seeds.filter { labels.sources[Int($0.actor)].event < 0 }
    for seed in origins { labels.days[Int(seed.actor)] = seed.day }
    for seed in origins {
      labels.days[Int(seed.actor)] = min(labels.days[Int(seed.actor)], seed.day)
    }
  }

  private func settleInOrder(_ labels: inout Labels, seeds: [Int32]) {
    var queue = DayQueue()
    var isDone = [Bool](repeating: false, count: graph.eventCount)
    for actor in Set(seeds).sorted() where labels.days[Int(actor)] != DayInterval.never {
      queue.push(labels.days[Int(actor)], actor)
    }
    let gives = isBackward ? IncidenceGraph.Part.takes : IncidenceGraph.Part.gives
    while let (day, actor) = queue.pop() {
      // An entry that a better one has overtaken.
      guard day == labels.days[Int(actor)] else { continue }
      let ready = day == DayInterval.openEnd ? day : day + step
      let row = Int(graph.actorOffsets[Int(actor)])..<Int(graph.actorOffsets[Int(actor) + 1])
      for entry in graph.actorEvents[row] where entry & gives != 0 {
        let event = Int(entry >> 2)
        guard !isDone[event], ready <= passages.closes[event] else { continue }
        isDone[event] = true
        let arrival = max(ready, passages.opens[event])
        guard arrival <= last, !exclusions.events.contains(Int32(event)) else { continue }
        for taker in takers(of: event) where arrival < labels.days[Int(taker)] {
          guard !exclusions.actors.contains(taker) else { continue }
          labels.days[Int(taker)] = arrival
          labels.sources[Int(taker)] = Labels.Source(event: Int32(event), teller: actor)
          queue.push(arrival, taker)
        }
      }
    }
  }

  private func takers(of event: Int) -> ArraySlice<Int32> {
    isBackward ? graph.givers(of: Int32(event)) : graph.takers(of: Int32(event))
  }
}

/// Where a search sets out, in the direction in which it runs.
struct Seed {
  var actor: Int32
  /// The day from which the actor has word.
  var day: Int32
  /// The day on which it would have to have heard it so as to tell it when it can.
  var label: Int32
  /// The event at which the actor heard it.
  var event: Int32?

  /// A seed; `nil` when the day lies after the window.
  init?(
    _ actor: Int32, day: Int32, isBeforehand: Bool, step: Int32, window: DayInterval,
    event: Int32? = nil
  ) {
    self.actor = actor
    self.event = event
    self.day = max(day, window.first)
    label = isBeforehand || day < window.first ? self.day - step : day
    if self.day > window.last { return nil }
  }
}

/// A binary heap of days and actors, the earliest day first and of one day the lowest actor.
///
/// Both are packed into one word, so that comparing them is one comparison.
struct DayQueue {
  private var heap: [UInt64] = []

  mutating func push(_ day: Int32, _ actor: Int32) {
    let key = UInt64(UInt32(bitPattern: day ^ .min)) << 32 | UInt64(UInt32(bitPattern: actor))
    heap.append(key)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent] > key else { break }
      heap[child] = heap[parent]
      child = parent
    }
    heap[child] = key
  }

  mutating func pop() -> (day: Int32, actor: Int32)? {
    guard let top = heap.first, let moved = heap.popLast() else { return nil }
    if !heap.isEmpty { sink(moved) }
    let day = Int32(bitPattern: UInt32(top >> 32)) ^ .min
    return (day, Int32(bitPattern: UInt32(truncatingIfNeeded: top)))
  }

  private mutating func sink(_ key: UInt64) {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < key else { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = key
  }
}

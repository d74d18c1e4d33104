/// Through whose hands does word pass between others, in the order of time?
///
/// *Temporal betweenness* of *v* is Σ σ(*s*, *t* | *v*) / σ(*s*, *t*) over ordered pairs of others, where σ counts the best
/// chains of events that bring word from *s* to *t* in the order of time: the ``Choice/shortest`` (fewest
/// events, however late), or the ``Choice/shortestForemost`` (first to arrive, and of those with the
/// fewest events).
///
/// Conventions: a chain is told from another by its events and by who tells whom at each; two meetings of
/// the same two on one day are two chains. Vague dates are read as for ``EarliestArrival``: under
/// ``Bound/optimistic`` a chain counts that exists in some reading, and arrives when it can at the earliest;
/// under ``Bound/pessimistic`` one that exists in all, arriving at the latest. Pairs without a chain add
/// nothing; isolates have 0. Normalised, it is divided by (*n* − 1)(*n* − 2).
///
///     TemporalBetweenness(bound: .optimistic).scores(on: graph)  // [0, 0.5, 0] when 0 meets 1, then 1 meets 2
///
/// A best chain need not begin with a best chain, so states are kept for each actor and day of arrival.
/// Time O(*n* · *p* · *k*) for *p* incidences, of events of *k* actors, times the arrival days an actor has; space
/// O(states). It agrees with the static measure where every chain fits the order of time, up to the
/// hyperedges: a meeting of three is one step between each pair of them.
///
/// References: S. Buß, H. Molter, R. Niedermeier, M. Rymar, "Algorithmic Aspects of Temporal Betweenness", KDD
/// 2020, https://doi.org/10.1145/3394486.3403259; F. Brunelli, P. Crescenzi, L. Viennot, "Making Temporal
/// Betweenness Computation Faster and Restless", KDD 2024, https://doi.org/10.1145/3637528.3671825.
public struct TemporalBetweenness: Hashable, Sendable {
  /// Which chains count.
  public enum Choice: Hashable, Sendable, CaseIterable {
    /// Those with the fewest events.
    case shortest
    /// Of those that arrive first, the ones with the fewest events.
    case shortestForemost
  }

  /// Which chains count.
  public var choice: Choice
  /// Whether vague dates are to allow a chain in some reading or in every one.
  public var bound: Bound
  /// Whether word can pass twice in a row on one day.
  public var order: DayOrder
  /// The days on which everything must happen.
  public var window: DayInterval
  /// Whether it is divided by the number of pairs.
  public var isNormalised: Bool

  /// A measure; `order` follows from `bound` unless given.
  public init(
    _ choice: Choice = .shortest, bound: Bound, order: DayOrder? = nil,
    window: DayInterval = .all, isNormalised: Bool = true
  ) {
    self.choice = choice
    self.bound = bound
    self.order = order ?? bound.order
    self.window = window
    self.isNormalised = isNormalised
  }

  /// One score for each actor.
  public func scores(
    on graph: IncidenceGraph, without exclusions: Exclusions = .none
  ) -> [Double] {
    var scores = [Double](repeating: 0, count: graph.actorCount)
    graph.withRows { rows in
      var search = ArrivalStates(
        graph: graph, rows: rows, passages: PassageTimes(graph, bound: bound), step: order.step,
        window: window, exclusions: exclusions)
      for source in 0..<Int32(graph.actorCount) where !exclusions.actors.contains(source) {
        search.search(from: source)
        search.addDependencies(choice, to: &scores)
      }
    }
    let n = Double(graph.actorCount)
    let pairs = isNormalised ? max(1, (n - 1) * (n - 2)) : 1
    return scores.map { $0 / pairs }
  }
}

/// The chains from one source, joined where they bring word to an actor on the same day.
private struct ArrivalStates {
  private struct State {
    var actor: Int32
    var day: Int32
    var hops: Int32
    /// How many chains of so many hops lead to it.
    var count: Double
  }

  private struct Arc {
    var from: Int32
    var to: Int32
  }

  private let graph: IncidenceGraph
  private let rows: IncidenceGraph.Rows
  private let passages: PassageTimes
  private let step: Int32
  private let window: DayInterval
  private let exclusions: Exclusions
  /// Of each actor, the least hops or the first day of a state, and how many chains have it.
  private var best: [Int32]
  private var sums: [Double]
  /// By hops; the source is the first.
  private var states: [State] = []
  /// In the order of the hops of their ends.
  private var arcs: [Arc] = []
  private var numbers = StateNumbers()

  init(
    graph: IncidenceGraph, rows: IncidenceGraph.Rows, passages: PassageTimes, step: Int32,
    window: DayInterval, exclusions: Exclusions
  ) {
    self.graph = graph
    self.rows = rows
    best = [Int32](repeating: .max, count: graph.actorCount)
    sums = [Double](repeating: 0, count: graph.actorCount)
    self.passages = passages
    self.step = step
    self.window = window
    self.exclusions = exclusions
  }

  mutating func search(from source: Int32) {
    states = [State(actor: source, day: window.first, hops: 0, count: 1)]
    arcs.removeAll(keepingCapacity: true)
    numbers.removeAll()
    var head = 0
    while head < states.count {
      // The source has word before its first day begins.
      let ready =
        head == 0 || states[head].day >= DayInterval.openEnd
        ? states[head].day : states[head].day + step
      let actor = states[head].actor
      let row = Int(graph.actorOffsets[Int(actor)])..<Int(graph.actorOffsets[Int(actor) + 1])
      for entry in graph.actorEvents[row] where entry & IncidenceGraph.Part.gives != 0 {
        let event = Int32(entry >> 2)
        guard ready <= passages.closes[Int(event)], !exclusions.events.contains(event) else {
          continue
        }
        let day = max(ready, passages.opens[Int(event)])
        guard day <= window.last else { continue }
        for place in rows.takers(of: Int(event)) {
          let taker = rows.members[place]
          guard taker != actor, taker != source, !exclusions.actors.contains(taker) else {
            continue
          }
          pass(from: head, to: taker, on: day)
        }
      }
      head += 1
    }
  }

  private mutating func pass(from teller: Int, to actor: Int32, on day: Int32) {
    let hops = states[teller].hops + 1
    let number = numbers.number(of: actor, on: day, orNew: Int32(states.count))
    if number == Int32(states.count) {
      states.append(State(actor: actor, day: day, hops: hops, count: 0))
    } else if states[Int(number)].hops != hops {
      return
    }
    states[Int(number)].count += states[teller].count
    arcs.append(Arc(from: Int32(teller), to: number))
  }

  /// Adds to each actor what depends on it of the chains from this source.
  mutating func addDependencies(_ choice: TemporalBetweenness.Choice, to scores: inout [Double]) {
    let shares = finalShares(choice)
    var dependency = [Double](repeating: 0, count: states.count)
    // Arcs into a state come after all arcs into those before it, so from the last one back
    // everything that leaves a state is summed before what enters it.
    for arc in arcs.reversed() {
      let (from, to) = (Int(arc.from), Int(arc.to))
      dependency[from] +=
        states[from].count / states[to].count * (dependency[to] + shares[to])
    }
    for (state, value) in zip(states, dependency).dropFirst() { scores[Int(state.actor)] += value }
  }

  /// The share of the best chains to its actor that end in each state.
  private mutating func finalShares(_ choice: TemporalBetweenness.Choice) -> [Double] {
    func rank(_ state: State) -> Int32 { choice == .shortest ? state.hops : state.day }
    for state in states.dropFirst() {
      let actor = Int(state.actor)
      if sums[actor] == 0 || rank(state) < best[actor] {
        (best[actor], sums[actor]) = (rank(state), state.count)
      } else if rank(state) == best[actor] {
        sums[actor] += state.count
      }
    }
    let shares = states.enumerated().map { number, state in
      number > 0 && rank(state) == best[Int(state.actor)]
        ? state.count / sums[Int(state.actor)] : 0
    }
    for state in states { sums[Int(state.actor)] = 0 }
    return shares
  }
}

/// The numbers of states by actor and day, in one table that is used again and again.
private struct StateNumbers {
  private var keys = [UInt64](repeating: 0, count: 1 << 8)
  private var numbers = [Int32](repeating: -1, count: 1 << 8)
  private var used: [Int] = []

  mutating func removeAll() {
    for slot in used { numbers[slot] = -1 }
    used.removeAll(keepingCapacity: true)
  }

  /// The number of an actor and a day; `new` becomes it where there is none.
  mutating func number(of actor: Int32, on day: Int32, orNew new: Int32) -> Int32 {
    if used.count * 2 >= keys.count { grow() }
    let key = UInt64(UInt32(bitPattern: actor)) << 32 | UInt64(UInt32(bitPattern: day))
    let slot = slot(of: key)
    if numbers[slot] >= 0 { return numbers[slot] }
    (keys[slot], numbers[slot]) = (key, new)
    used.append(slot)
    return new
  }

  /// The place of a key, or the free one for it.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while numbers[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = used.map { (keys[$0], numbers[$0]) }
    keys = [UInt64](repeating: 0, count: keys.count * 2)
    numbers = [Int32](repeating: -1, count: keys.count)
    used.removeAll(keepingCapacity: true)
    for (key, number) in old {
      let slot = slot(of: key)
      (keys[slot], numbers[slot]) = (key, number)
      used.append(slot)
    }
  }
}

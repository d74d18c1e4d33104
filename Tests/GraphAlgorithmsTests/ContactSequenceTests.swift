import GraphAlgorithms
import Testing

/// The loops over contacts and over meetings of exact days, against the general search.
@Suite struct ContactSequenceTests {
  /// Random meetings of exact days, as a graph and as all their pairs, in day order or not.
  static func world(
    seed: UInt64, isSorted: Bool = true
  ) -> (graph: IncidenceGraph, contacts: ContactSequence) {
    var random = SplitMix64(seed: seed)
    let actorCount = Int.random(in: 4...9, using: &random)
    var days = (0..<Int.random(in: 3...25, using: &random)).map { _ in
      Int32.random(in: 0...9, using: &random)
    }
    if isSorted { days.sort() }
    var builder = IncidenceGraph.Builder(actorCount: actorCount)
    var contacts: [Contact] = []
    for day in days {
      let present = Array((0..<Int32(actorCount)).shuffled(using: &random).prefix(3))
      builder.add(.instant(DayInterval(day)), participants: present)
      for (place, one) in present.enumerated() {
        contacts += present[(place + 1)...].map { Contact(one, $0, day: day) }
      }
    }
    return (builder.build(), ContactSequence(contacts, actorCount: actorCount))
  }

  /// The same graph with an actor who is excluded, for which only the general search is made.
  static func generally<Answer>(_ graph: IncidenceGraph, _ ask: (Exclusions) -> Answer) -> Answer {
    ask(Exclusions(actors: IndexMask([Int32(graph.actorCount) - 1])))
  }

  @Test(arguments: DayOrder.allCases, [true, false])
  func `scans find what the general search finds`(order: DayOrder, isSorted: Bool) {
    let window = DayInterval(first: 1, last: 8)
    for seed in 0..<300 as Range<UInt64> {
      let (graph, contacts) = Self.world(seed: seed, isSorted: isSorted)
      // One more actor, who meets nobody, can be excluded without changing anything else.
      let wider = Self.widened(graph)
      let rule = EarliestArrival(bound: .optimistic, order: order, window: window)
      let late = LatestDeparture(bound: .optimistic, order: order, window: window)
      for actor in 0..<Int32(graph.actorCount) {
        let forward = Self.generally(wider) {
          rule.arrivals(on: wider, from: [.holding(actor)], without: $0).days.dropLast()
        }
        #expect(rule.arrivals(on: graph, from: [.holding(actor)]).days[...] == forward)
        #expect(rule.days(on: contacts, from: [.holding(actor)])[...] == forward)
        let backward = Self.generally(wider) {
          late.departures(on: wider, to: [.needing(actor)], without: $0).days.dropLast()
        }
        #expect(late.departures(on: graph, to: [.needing(actor)]).days[...] == backward)
        #expect(late.days(on: contacts, to: [.needing(actor)])[...] == backward)
      }
    }
  }

  static func widened(_ graph: IncidenceGraph) -> IncidenceGraph {
    var builder = IncidenceGraph.Builder(actorCount: graph.actorCount + 1)
    for event in 0..<Int32(graph.eventCount) {
      builder.add(.instant(graph.start(of: event)), participants: graph.actors(of: event))
    }
    return builder.build()
  }

  @Test(arguments: [true, false])
  func `masks tell from whom word came`(isSorted: Bool) {
    let window = DayInterval(first: 1, last: 8)
    for seed in 0..<300 as Range<UInt64> {
      let (graph, contacts) = Self.world(seed: seed, isSorted: isSorted)
      let origins = Array(0..<Int32(graph.actorCount))
      let rule = EarliestArrival(bound: .pessimistic, window: window)
      var expected = [UInt64](repeating: 0, count: graph.actorCount)
      for origin in origins {
        for actor in rule.arrivals(on: graph, from: [.holding(origin)]).reached {
          expected[Int(actor)] |= 1 << UInt64(origin)
        }
      }
      let sets = ReachSets(bound: .optimistic, window: window)
      #expect(sets.masks(on: contacts, from: origins) == expected, "seed \(seed)")
      #expect(sets.masks(on: graph, from: origins) == expected, "seed \(seed)")
    }
  }

  @Test func `masks on vague dates are those of each origin alone`() {
    for seed in 0..<100 as Range<UInt64> {
      let graph = SmallWorld.random(seed: seed).graph
      for bound in Bound.allCases {
        let masks = ReachSets(bound: bound).masks(on: graph, from: [1, 0])
        for (bit, origin) in [(0, 1), (1, 0)] as [(UInt64, Int32)] {
          let reached = EarliestArrival(bound: bound, order: .strict)
            .arrivals(on: graph, from: [.holding(origin)]).reached
          let marked = masks.indices.filter { masks[$0] >> bit & 1 == 1 }.map { Int32($0) }
          #expect(marked == reached)
        }
      }
    }
  }

  @Test func `contacts are put in the order of days`() {
    let contacts = ContactSequence([Contact(0, 1, day: 5), Contact(2, 1, day: 3)])
    #expect(contacts.contacts.map(\.day) == [3, 5])
    #expect(contacts.actorCount == 3)
    #expect(ContactSequence([]).actorCount == 0)
  }
}

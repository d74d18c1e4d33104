import Foundation
import GraphAlgorithms
import TestSupport
import Testing

/// Journeys against values that other programs and full enumeration gave.
@Suite struct PublishedPathsTests {
  /// Pairs in contact on exact days, with the answers for every ordered pair.
  struct Toy: Decodable {
    struct Contact: Decodable {
      var u: String
      var v: String
      var t: Int32
    }
    struct Answer: Decodable {
      var earliestArrival: Int32
      var latestDeparture: Int32
      var fastestDuration: Int32
      var fewestHops: Int
    }
    struct Answers: Decodable {
      var pairs: [String: [String: Answer?]]
    }
    var nodes: [String]
    var contacts: [Contact]
    var nonStrict: Answers
    var strict: Answers
    var crossing: Answers

    enum CodingKeys: String, CodingKey {
      case nodes, contacts
      case nonStrict = "nonstrict_lambda0"
      case strict = "strict_lambda0"
      case crossing = "lambda1"
    }

    static let file = Repository.sharedData("temporal/temporal_toy.json")

    /// The contacts; those that take a day to cross are a message each way.
    func graph(crossing: Int32) -> IncidenceGraph {
      var builder = IncidenceGraph.Builder(actorCount: nodes.count)
      for contact in contacts {
        let pair = [contact.u, contact.v].compactMap { nodes.firstIndex(of: $0).map(Int32.init) }
        if crossing == 0 {
          builder.add(.instant(DayInterval(contact.t)), participants: pair)
          continue
        }
        let days = EventTiming.dispatch(
          sent: DayInterval(contact.t), received: DayInterval(contact.t + crossing))
        builder.add(days, from: [pair[0]], to: [pair[1]])
        builder.add(days, from: [pair[1]], to: [pair[0]])
      }
      return builder.build()
    }
  }

  @Test(.enabled(if: Toy.file != nil, "the toy graph is not there"))
  func `the toy graph has the enumerated arrivals, departures, durations and hops`() throws {
    let toy = try JSONDecoder().decode(Toy.self, from: Data(contentsOf: #require(Toy.file)))
    for (answers, order, crossing) in [
      (toy.nonStrict, DayOrder.nonStrict, 0), (toy.strict, .strict, 0),
      (toy.crossing, .nonStrict, 1),
    ] as [(Toy.Answers, DayOrder, Int32)] {
      let graph = toy.graph(crossing: crossing)
      for (from, origin) in zip(toy.nodes, Int32(0)...) {
        for (to, goal) in zip(toy.nodes, Int32(0)...) where from != to {
          for bound in Bound.allCases {
            let expected = answers.pairs[from]?[to] ?? nil
            let arrivals = EarliestArrival(bound: bound, order: order)
              .arrivals(on: graph, from: [.holding(origin)])
            let departures = LatestDeparture(bound: bound, order: order)
              .departures(on: graph, to: [.needing(goal)])
            let fastest = FastestJourney(bound: bound, order: order)
              .search(on: graph, from: origin, to: goal)
            let steps = FewestHops(bound: bound, order: order)
              .steps(on: graph, from: [.holding(origin)])
            #expect(arrivals.day(at: goal) == expected?.earliestArrival)
            #expect(departures.day(at: origin) == expected?.latestDeparture)
            #expect(fastest?.duration == expected?.fastestDuration)
            #expect(steps.count(to: goal) == expected?.fewestHops)
          }
        }
      }
    }
  }

  /// Meetings of vague date, with the least and greatest arrival of all readings.
  struct UncertainToy: Decodable {
    struct Event: Decodable {
      var participants: [String]
      var lo: Int32
      var hi: Int32
    }
    struct Answer: Decodable {
      var optimisticEA: Int32?
      var pessimisticEA: Int32?
      var fraction: String
    }
    var events: [Event]
    var nonstrict: [String: [String: Answer]]
    var strict: [String: [String: Answer]]

    static let file = Repository.sharedData("temporal/uncertain_toy.json")
    static func load() throws -> UncertainToy {
      try JSONDecoder().decode(UncertainToy.self, from: Data(contentsOf: #require(file)))
    }

    var nodes: [String] { Set(events.flatMap(\.participants)).sorted() }
    var graph: IncidenceGraph {
      var builder = IncidenceGraph.Builder(actorCount: nodes.count)
      for event in events {
        builder.add(
          .instant(DayInterval(first: event.lo, last: event.hi)),
          participants: event.participants.compactMap {
            nodes.firstIndex(of: $0).map(Int32.init)
          })
      }
      return builder.build()
    }
  }

  @Test(.enabled(if: UncertainToy.file != nil, "the toy graph is not there"))
  func `vague meetings have the enumerated least and greatest arrivals`() throws {
    let toy = try UncertainToy.load()
    for (answers, order) in [(toy.nonstrict, DayOrder.nonStrict), (toy.strict, .strict)] {
      for (from, origin) in zip(toy.nodes, Int32(0)...) {
        let best = EarliestArrival(bound: .optimistic, order: order)
          .arrivals(on: toy.graph, from: [.holding(origin)])
        let worst = EarliestArrival(bound: .pessimistic, order: order)
          .arrivals(on: toy.graph, from: [.holding(origin)])
        for (to, goal) in zip(toy.nodes, Int32(0)...) where from != to {
          #expect(best.day(at: goal) == answers[from]?[to]?.optimisticEA)
          #expect(worst.day(at: goal) == answers[from]?[to]?.pessimisticEA)
        }
      }
    }
  }

  /// Moody's contacts, which last, and the paths that R's tsna gives.
  struct Moody: Decodable {
    struct Case: Decodable {
      var v: Int32
      var direction: String
      var tdist: [Int32?]
      var gsteps: [Int]?
    }
    var cases: [Case]

    static let file = Repository.sharedData("temporal/moody-expected.json")
    static let contacts = Repository.sharedData("temporal/moody-contact-sim.edges.tsv")
  }

  @Test(.enabled(if: Moody.file != nil && Moody.contacts != nil, "the contacts are not there"))
  func `Moody's network has the paths of tsna`() throws {
    let moody = try JSONDecoder().decode(Moody.self, from: Data(contentsOf: #require(Moody.file)))
    let text = try String(contentsOf: #require(Moody.contacts), encoding: .utf8)
    var builder = IncidenceGraph.Builder(actorCount: 16)
    for line in text.split(separator: "\n").dropFirst() {
      let field = line.split(separator: "\t").compactMap { Int32($0) }
      // A spell there ends before its terminus.
      builder.add(
        .span(start: DayInterval(field[0]), end: DayInterval(field[1] - 1)),
        participants: [field[2] - 1, field[3] - 1])
    }
    let graph = builder.build()
    let window = DayInterval(first: 40, last: 794)
    for expected in moody.cases where expected.direction == "fwd" {
      let arrivals = EarliestArrival(bound: .optimistic, window: window)
        .arrivals(on: graph, from: [.holding(expected.v - 1)])
      #expect(arrivals.days.map { $0 == DayInterval.never ? nil : $0 - 40 } == expected.tdist)
      let steps = (0..<16).map { arrivals.journey(to: $0)?.hops.count }
      #expect(steps == expected.gsteps)
    }
    for expected in moody.cases where expected.direction == "bkwd" {
      let departures = LatestDeparture(bound: .optimistic, window: window)
        .departures(on: graph, to: [.needing(expected.v - 1)])
      #expect(departures.days.map { $0 == DayInterval.never ? nil : 794 - $0 } == expected.tdist)
    }
  }

  static let davis = Repository.sharedData("temporal/davis-dated-meetings.tsv")

  @Test(.enabled(if: davis != nil, "the meetings are not there"))
  func `the Davis meetings kept whole give what their pairs give`() throws {
    let text = try String(contentsOf: #require(Self.davis), encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    let names = Set(rows.flatMap { $0[3].split(separator: "; ") }).sorted()
    var meetings = IncidenceGraph.Builder(actorCount: names.count)
    var pairs = meetings
    for row in rows {
      let day = DayInterval(Int32(try #require(Int(row[1].filter { $0 != "-" }))))
      let present = row[3].split(separator: "; ").compactMap {
        names.firstIndex(of: $0).map(Int32.init)
      }
      #expect(present.count == Int(row[2]))
      meetings.add(.instant(day), participants: present)
      for (index, one) in present.enumerated() {
        for other in present[(index + 1)...] {
          pairs.add(.instant(day), participants: [one, other])
        }
      }
    }
    for origin in 0..<Int32(names.count) {
      for bound in Bound.allCases {
        let rule = EarliestArrival(bound: bound)
        #expect(
          rule.arrivals(on: meetings.build(), from: [.holding(origin)]).days
            == rule.arrivals(on: pairs.build(), from: [.holding(origin)]).days)
      }
    }
  }
}

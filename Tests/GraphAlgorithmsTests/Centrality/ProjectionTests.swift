import Foundation
import GraphAlgorithms
import TestSupport
import Testing

/// Events turned into ties between those who took part.
@Suite struct ProjectionTests {
  private func meetings(_ count: Int, _ present: [[Int32]]) -> IncidenceGraph {
    var builder = IncidenceGraph.Builder(actorCount: count)
    for list in present { builder.add(.instant(DayInterval(0)), participants: list) }
    return builder.build()
  }

  @Test func `a talk of two weighs more than a conference, by Newman and not by count`() {
    let graph = meetings(5, [[0, 1, 2], [0, 1], [3], []])
    let newman = WeightedGraph(projecting: graph)
    #expect(newman.weight(from: 0, to: 1) == 1.5 && newman.weight(from: 2, to: 1) == 0.5)
    #expect(StrengthCentrality().scores(on: newman) == [2, 2, 1, 0, 0])
    let count = WeightedGraph(projecting: graph, weight: .count)
    #expect(count.weight(from: 0, to: 1) == 2 && count.weight(from: 0, to: 2) == 1)
    let jaccard = WeightedGraph(projecting: graph, weight: .jaccard)
    #expect(jaccard.weight(from: 0, to: 1) == 1 && jaccard.weight(from: 0, to: 2) == 0.5)
  }

  @Test func `a message ties its sender to its recipients and not these to one another`() {
    var builder = IncidenceGraph.Builder(actorCount: 3)
    let days = EventTiming.dispatch(sent: DayInterval(0), received: DayInterval(1))
    builder.add(days, from: [0], to: [1, 2])
    builder.add(.instant(DayInterval(5)), participants: [1, 2])
    let graph = builder.build()
    let all = WeightedGraph(projecting: graph, weight: .count)
    #expect(all.edges.map(\.from) == [0, 0, 1] && all.edges.map(\.to) == [1, 2, 2])
    let presence = WeightedGraph(projecting: graph, kind: .presence)
    #expect(presence.edges.map(\.from) == [1] && !presence.isDirected)
    let messages = WeightedGraph(projecting: graph, kind: .messages)
    #expect(
      messages.edges == [.init(from: 0, to: 1, weight: 0.5), .init(from: 0, to: 2, weight: 0.5)])
    let rest = WeightedGraph(
      projecting: graph, without: Exclusions(events: IndexMask([1]), actors: IndexMask([2])))
    #expect(rest.edges == [.init(from: 0, to: 1)])
  }

  @Test func `a circular among its senders is one tie each`() {
    var builder = IncidenceGraph.Builder(actorCount: 2)
    let days = EventTiming.dispatch(sent: DayInterval(0), received: DayInterval(1))
    builder.add(days, from: [0, 1], to: [0, 1])
    let graph = builder.build()
    #expect(WeightedGraph(projecting: graph).edges == [.init(from: 0, to: 1)])
    #expect(WeightedGraph(projecting: graph, weight: .jaccard).edges == [.init(from: 0, to: 1)])
    #expect(WeightedGraph(projecting: graph, kind: .messages).edgeCount == 2)
  }

  @Test func `what counts as one event ties two once, by the one that is worth most`() {
    var builder = IncidenceGraph.Builder(actorCount: 4)
    for list in [[0, 1, 2], [3, 0], [0, 1], [0, 1, 3]] as [[Int32]] {
      builder.add(.instant(DayInterval(0)), participants: list)
    }
    builder.occasions = [0, 1, 0, 0]
    let graph = builder.build()
    let newman = WeightedGraph(projecting: graph)
    #expect(newman.weight(from: 0, to: 1) == 1 && newman.weight(from: 0, to: 2) == 0.5)
    #expect(newman.weight(from: 0, to: 3) == 1.5)
    let count = WeightedGraph(projecting: graph, weight: .count)
    #expect(count.weight(from: 0, to: 1) == 1 && count.weight(from: 0, to: 3) == 2)
    let jaccard = WeightedGraph(projecting: graph, weight: .jaccard)
    #expect(jaccard.weight(from: 0, to: 1) == 0.5 && jaccard.weight(from: 1, to: 2) == 1)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `ties without some events are the same made anew`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var builder = IncidenceGraph.Builder(actorCount: 6)
    let count = Int32.random(in: 4...12, using: &generator)
    for event in 0..<count {
      let actors = (0..<6 as Range<Int32>).filter { _ in Bool.random(using: &generator) }
      if event % 4 == 3 {
        builder.add(
          .dispatch(sent: DayInterval(0), received: DayInterval(1)), from: actors.prefix(2),
          to: actors.dropFirst())
      } else {
        builder.add(.instant(DayInterval(0)), participants: actors)
      }
    }
    builder.occasions = (0..<count).map {
      $0 < 2 ? $0 : Int32.random(in: 0...$0, using: &generator)
    }
    for place in builder.occasions.indices {
      let first = builder.occasions[place]
      builder.occasions[place] = builder.occasions[Int(first)]
    }
    let graph = builder.build()
    for weight in [TieWeight.count, .newman, .jaccard] {
      for kind in [TieKind.all, .presence, .messages] {
        let ties = TieProjection(graph, weight: weight, kind: kind)
        let dropped = IndexMask((0..<count).filter { _ in Bool.random(using: &generator) })
        let anew = WeightedGraph(
          projecting: graph, weight: weight, kind: kind, without: Exclusions(events: dropped))
        #expect(ties.graph(without: dropped).edges == anew.edges)
      }
    }
  }

  @Test(.enabled(if: ClassicGraph.isThere, "the classic graphs are not there"))
  func `the ladies of Davis have the published ties`() throws {
    let file = try #require(Repository.sharedData("classic/davis.edges.tsv"))
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t").map(String.init) }
    let women = Set(rows.map { $0[0] }).sorted()
    let events = Set(rows.map { $0[1] }).sorted()
    let graph = meetings(
      women.count,
      events.map { event in
        rows.filter { $0[1] == event }.compactMap { row in
          women.firstIndex(of: row[0]).map { Int32($0) }
        }
      })
    for (weight, key) in [(TieWeight.newman, "newman"), (.count, "count")] {
      let ties = WeightedGraph(projecting: graph, weight: weight)
      let published = try ClassicGraph.tieValues("davis", key)
      #expect(ties.edgeCount == published.count)
      for (ends, value) in published {
        let pair = ends.split(separator: "|").compactMap { women.firstIndex(of: String($0)) }
        let found = ties.weight(from: Int32(pair[0]), to: Int32(pair[1]))
        #expect(abs((found ?? 0) - value) < 1e-8, "\(ends)")
      }
    }
  }
}

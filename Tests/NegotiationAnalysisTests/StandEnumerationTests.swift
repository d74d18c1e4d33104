import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// Moves and last stands in small worlds with vague dates, beside all readings one by one.
@Suite struct StandEnumerationTests {
  /// A world of one actor and one issue.
  struct World: CustomStringConvertible {
    var days: [ClosedRange<Int>] = []
    var options: [Int] = []
    var refusals: [Bool] = []
    var isFirm: [Bool] = []
    /// Pairs: the first came before the second.
    var follows: [(Int, Int)] = []

    var count: Int { days.count }

    var description: String {
      days.indices.map { place in
        "\(days[place]) \(refusals[place] ? "not " : "")o\(options[place])"
          + (isFirm[place] ? "" : "?")
      }.joined(separator: "; ") + " \(follows)"
    }

    init(_ numbers: inout SeededGenerator) {
      for place in 0..<Int.random(in: 1...4, using: &numbers) {
        let first = Int.random(in: 1...5, using: &numbers)
        days.append(first...min(5, first + Int.random(in: 0...2, using: &numbers)))
        options.append(Int.random(in: 0...2, using: &numbers))
        refusals.append(Int.random(in: 0..<4, using: &numbers) == 0)
        isFirm.append(Int.random(in: 0..<5, using: &numbers) > 0)
        let other = Int.random(in: 0...place, using: &numbers)
        // A position is said to have come after another where its days let it.
        if other < place, Int.random(in: 0..<4, using: &numbers) == 0,
          days[other].lowerBound <= days[place].upperBound
        {
          follows.append((other, place))
        }
      }
    }

    func corpus() throws -> Corpus {
      var corpus = Corpus(title: "World")
      corpus.sources.insert(Source(id: "s", type: "book", title: "S"))
      corpus.actors.insert(Actor(id: "a", kind: .person, name: "A"))
      corpus.issues.insert(
        BargainingIssue(
          id: "i", name: "I", isOrdered: true,
          options: (0..<3).map { .init(id: OptionID("o\($0)"), name: "O") }))
      for place in days.indices {
        let range = days[place]
        corpus.positions.insert(
          Position(
            id: PositionID("p\(place)"), actor: "a", issue: "i",
            option: OptionID("o\(options[place])"), kind: refusals[place] ? .refusal : .statement,
            date: try HistoricalDate(
              range.count == 1
                ? "1945-07-0\(range.lowerBound)"
                : "[1945-07-0\(range.lowerBound)..1945-07-0\(range.upperBound)]"),
            follows: follows.filter { $0.1 == place }.map { PositionID("p\($0.0)") },
            claims: [Claim(source: "s", status: isFirm[place] ? .asserted : .inferred)]))
      }
      return corpus
    }
  }

  /// One reading: the positions that were taken, in their order, with their days.
  typealias Reading = [(place: Int, day: Int)]

  /// All readings: who was there of the doubtful, on which day each, and in which order within a day.
  private func readings(of world: World) -> [Reading] {
    var all: [Reading] = []
    let doubtful = world.isFirm.indices.filter { !world.isFirm[$0] }
    for mask in 0..<(1 << doubtful.count) {
      let absent = Set(doubtful.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element))
      extend([], world, absent, &all)
    }
    return all
  }

  private func extend(
    _ reading: Reading, _ world: World, _ absent: Set<Int>, _ all: inout [Reading]
  ) {
    let taken = Set(reading.map(\.place))
    let left = world.days.indices.filter { !taken.contains($0) && !absent.contains($0) }
    if left.isEmpty { all.append(reading) }
    for next in left {
      let isTooEarly = world.follows.contains { $0.1 == next && left.contains($0.0) }
      if isTooEarly { continue }
      for day in world.days[next] where day >= reading.last?.day ?? 0 {
        extend(reading + [(next, day)], world, absent, &all)
      }
    }
  }

  struct Found: Hashable, CustomStringConvertible {
    var position: Int
    var from: String
    var isCertain: Bool
    var description: String { "p\(position) from \(from)\(isCertain ? "" : "?")" }
  }

  /// The moves that readings make: of each position, from what it changes in which of them.
  private func moves(of world: World, _ readings: [Reading]) -> Set<Found> {
    var found: Set<Found> = []
    for place in world.days.indices {
      if !world.refusals[place] {
        let moves = changes(at: place, world, readings) { !world.refusals[$0] }
        found.formUnion(
          moves.isEmpty ? changes(at: place, world, readings) { about($0, place, world) } : moves)
      } else {
        found.formUnion(changes(at: place, world, readings) { about($0, place, world) })
      }
    }
    return found
  }

  private func about(_ other: Int, _ place: Int, _ world: World) -> Bool {
    !world.refusals[other] || world.options[other] == world.options[place]
  }

  private func changes(
    at place: Int, _ world: World, _ readings: [Reading], among isRival: (Int) -> Bool
  ) -> Set<Found> {
    var froms: [String?] = []
    for reading in readings {
      guard let index = reading.firstIndex(where: { $0.place == place }) else {
        froms.append(nil)
        continue
      }
      let last = reading[..<index].last { isRival($0.place) }?.place
      froms.append(last.flatMap { differs($0, place, world) ? stand($0, world) : nil })
    }
    let possible = Set(froms.compactMap(\.self))
    let isCertain = possible.count == 1 && !froms.contains(nil)
    return Set(possible.map { Found(position: place, from: $0, isCertain: isCertain) })
  }

  private func stand(_ place: Int, _ world: World) -> String {
    (world.refusals[place] ? "not " : "") + "o\(world.options[place])"
  }

  private func differs(_ one: Int, _ other: Int, _ world: World) -> Bool {
    switch (world.refusals[one], world.refusals[other]) {
    case (true, true): false
    case (false, false): world.options[one] != world.options[other]
    default: world.options[one] == world.options[other]
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `moves are those of all readings`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    var certain = 0
    for _ in 0..<60 {
      let world = World(&numbers)
      let readings = readings(of: world)
      // What cannot all have happened has no reading.
      guard readings.contains(where: { $0.count == world.count }) else { continue }
      let expected = moves(of: world, readings)
      let answer = Moves(tellsHeard: false).answer(in: try world.corpus())
      let found = Set(
        answer.moves.compactMap { move in
          Int(move.position.rawValue.dropFirst()).map {
            Found(position: $0, from: move.from.text, isCertain: move.certainty == .certain)
          }
        })
      #expect(found == expected, "\(world)")
      certain += expected.count(where: \.isCertain)
    }
    #expect(certain > 0)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the last stands on a day are those of all readings`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let world = World(&numbers)
      let readings = readings(of: world)
      guard readings.contains(where: { $0.count == world.count }) else { continue }
      let corpus = try world.corpus()
      for day in 1...5 {
        var held: Set<String?> = []
        for reading in readings {
          let last = reading.last { $0.day <= day && !world.refusals[$0.place] }
          held.insert(last.map { "o\(world.options[$0.place])" })
        }
        let possible = Set(held.compactMap(\.self))
        let isCertain = possible.count == 1 && !held.contains(nil)
        let answer = Positions(on: Day(year: 1945, month: 7, day: day)).answer(in: corpus)
        let stands = answer.cells.flatMap(\.stands).filter { !$0.stand.isRefused }
        #expect(Set(stands.map(\.stand.text)) == possible, "\(world), day \(day)")
        #expect(
          stands.allSatisfy { ($0.certainty == .certain) == isCertain }, "\(world), day \(day)")
      }
    }
  }
}

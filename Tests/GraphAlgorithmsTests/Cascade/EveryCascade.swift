import GraphAlgorithms

/// Every way in which word can spread in a small world: each choice of the events at which it comes up, in each
/// reading of the dates.
///
/// It is written from the meaning of the words alone: in each, word is followed forwards from every actor by
/// naive search.
struct EveryCascade {
  private struct Way {
    var chance: Double
    /// The actors whom word of each actor reaches, itself included, a bit each.
    var reached: [UInt32]
  }

  private let ways: [Way]
  let actorCount: Int32

  init(_ world: SmallWorld, _ cascade: TemporalCascade) {
    actorCount = world.actorCount
    let readings = world.readings
    let count = world.events.count
    var ways: [Way] = []
    for live in 0..<1 << count {
      let kept = (0..<count).filter { live >> $0 & 1 == 1 }
      let part = SmallWorld(actorCount: world.actorCount, events: kept.map { world.events[$0] })
      let carried = kept.reduce(1.0) { chance, _ in chance * cascade.probability }
      let chance = (kept.count..<count).reduce(carried) { chance, _ in
        chance * (1 - cascade.probability)
      }
      for reading in readings {
        let masks = (0..<world.actorCount).map { origin in
          Self.mask(part, kept.map { reading[$0] }, from: origin, cascade)
        }
        ways.append(Way(chance: chance / Double(readings.count), reached: masks))
      }
    }
    self.ways = ways
  }

  private static func mask(
    _ world: SmallWorld, _ reading: SmallWorld.Reading, from origin: Int32,
    _ cascade: TemporalCascade
  ) -> UInt32 {
    let first = max(cascade.window.first, -1_000)
    let days = world.arrivals(
      reading, readyAt: [origin: first], order: cascade.order,
      last: min(cascade.window.last, 1_000))
    return days.indices.reduce(1 << UInt32(origin)) { mask, actor in
      days[actor] == nil ? mask : mask | 1 << UInt32(actor)
    }
  }

  /// The exact spread of some seeds.
  func spread(_ seeds: [Int32]) -> Double {
    ways.reduce(0) { sum, way in
      let mask = seeds.reduce(UInt32(0)) { $0 | way.reached[Int($1)] }
      return sum + way.chance * Double(mask.nonzeroBitCount)
    }
  }

  /// The greatest spread that so many seeds can have.
  func best(of count: Int) -> Double {
    Self.choices(count, of: actorCount).map(spread).max() ?? 0
  }

  private static func choices(_ count: Int, of actors: Int32) -> [[Int32]] {
    guard count > 0 else { return [[]] }
    return choices(count - 1, of: actors).flatMap { chosen in
      ((chosen.last ?? -1) + 1..<max((chosen.last ?? -1) + 1, actors)).map { chosen + [$0] }
    }
  }
}

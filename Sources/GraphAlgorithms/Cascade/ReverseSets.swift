import Dispatch

/// The reverse reachable sets with the numbers from 0, as many as have been asked for.
///
/// They are drawn in parts on all cores; a set is the same whichever part it falls in.
struct ReverseSets {
  private let source: any ReverseReachability
  private let seed: UInt64
  private(set) var rows = SetRows()

  /// How many members are kept at most, in all sets together: a gigabyte of them.
  static let mostMembers = 1 << 28
  /// How many sets are drawn before it is seen whether there are too many members.
  private static let step = 1 << 16
  private static let part = 1 << 10

  init(of source: any ReverseReachability, seed: UInt64) {
    self.source = source
    self.seed = seed
  }

  var count: Int { rows.count }
  var actorCount: Int { source.actorCount }

  /// Draws until there are so many; whether there was room for them.
  @discardableResult
  mutating func grow(to wanted: Int) -> Bool {
    while count < wanted {
      guard rows.members.count < Self.mostMembers else { return false }
      let numbers = count..<min(wanted, count + Self.step)
      let (source, seed) = (source, seed)
      for part in Self.parts(of: numbers, { source.sets($0, seed: seed) }) { rows.append(part) }
    }
    return true
  }

  /// How many of the first `wanted` sets have one of `goals` in them; the sets are not kept.
  static func count(
    _ wanted: Int, of source: any ReverseReachability, meeting goals: IndexMask, seed: UInt64
  ) -> Int {
    parts(of: 0..<wanted) { source.count(of: $0, meeting: goals, seed: seed) }.reduce(0, +)
  }

  /// What `work` gives for parts of some numbers, in their order.
  private static func parts<Result: Sendable>(
    of numbers: Range<Int>, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let starts = Array(stride(from: numbers.lowerBound, to: numbers.upperBound, by: part))
    return [Result](unsafeUninitializedCapacity: starts.count) { buffer, count in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: starts.count) { place in
        let start = starts[place]
        let result = work(start..<min(start + part, numbers.upperBound))
        slots.initializeElement(at: place, to: result)
      }
      count = starts.count
    }
  }
}

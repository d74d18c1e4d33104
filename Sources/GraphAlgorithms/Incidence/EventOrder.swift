/// The order of events that holds however their dates turn out, beyond what the dates say.
///
/// A later event begins after the earlier one is over; after a message whose receipt is not known to come
/// before, it begins after the sending alone. Pairs are to be closed: where b is after a and c after b,
/// c is after a.
public struct EventOrder: Hashable, Sendable {
  /// One event surely comes after another.
  public struct Pair: Hashable, Sendable {
    /// The earlier event.
    public var before: Int32
    /// The later event.
    public var after: Int32
    /// Whether it is only the start of the earlier one, or the sending of a message, that comes before.
    public var isOfStart: Bool

    /// A pair.
    public init(before: Int32, after: Int32, isOfStart: Bool = false) {
      self.before = before
      self.after = after
      self.isOfStart = isOfStart
    }
  }

  /// An event that passes on what was said at another: it has the days of that one.
  struct Echo: Hashable, Sendable {
    var event: Int32
    var of: Int32
  }

  /// The pairs.
  public let pairs: [Pair]
  let echoes: [Echo]
  /// For each event, those that begin when all who hear at it have heard.
  private let following: [Int32: Set<Int32>]
  /// For each event, those that are over, or too late to be told at, when it begins.
  private let past: [Int32: Set<Int32>]

  /// The order that `pairs` make. `echoes` are events that have the days of others.
  public init(_ pairs: [Pair], echoes: [(event: Int32, of: Int32)] = []) {
    self.pairs = pairs
    self.echoes = echoes.map { Echo(event: $0.event, of: $0.of) }
    var (following, past): ([Int32: Set<Int32>], [Int32: Set<Int32>]) = ([:], [:])
    for pair in pairs {
      if !pair.isOfStart { following[pair.before, default: []].insert(pair.after) }
      past[pair.after, default: []].insert(pair.before)
    }
    (self.following, self.past) = (following, past)
  }

  /// The events at which whoever hears at `event` is surely in time to tell.
  func following(_ event: Int32) -> Set<Int32> { following[event] ?? [] }

  /// The events at which nobody who hears at `event` can tell.
  func past(_ event: Int32) -> Set<Int32> { past[event] ?? [] }

  /// The order among some events, numbered anew.
  func part(_ events: [Int32]) -> EventOrder? {
    let numbers = Dictionary(
      events.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    let kept = pairs.compactMap { pair -> Pair? in
      guard let before = numbers[pair.before], let after = numbers[pair.after] else { return nil }
      return Pair(before: before, after: after, isOfStart: pair.isOfStart)
    }
    let echoes = echoes.compactMap { echo -> (event: Int32, of: Int32)? in
      guard let event = numbers[echo.event], let of = numbers[echo.of] else { return nil }
      return (event, of)
    }
    return kept.isEmpty && echoes.isEmpty ? nil : EventOrder(kept, echoes: echoes)
  }

  /// Whether exact days keep the order.
  func holds(_ starts: [Int32], _ ends: [Int32]) -> Bool {
    pairs.allSatisfy { pair in
      (pair.isOfStart ? starts : ends)[Int(pair.before)] < starts[Int(pair.after)]
    }
  }

  /// Gives events that pass on what was said at others the days of those.
  func setEchoes(_ starts: inout [Int32], _ ends: inout [Int32]) {
    // Word can be told at the other one until it ends, and is known from its start on.
    for echo in echoes {
      (starts[Int(echo.event)], ends[Int(echo.event)]) = (ends[Int(echo.of)], starts[Int(echo.of)])
    }
  }
}

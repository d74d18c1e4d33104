/// One passing of word: at an event, from one actor to another.
public struct Hop: Hashable, Sendable {
  /// The event at which it passes.
  public var event: Int32
  /// Who tells.
  public var from: Int32
  /// Who is told.
  public var to: Int32
  /// In a search from the origin, the day by which `to` has the word; in a search back from the
  /// goal, the last day on which `from` can pass it on. Only an order, 1, 2, 3, where days are
  /// ignored.
  public var day: Int32

  /// A hop.
  public init(event: Int32, from: Int32, to: Int32, day: Int32) {
    self.event = event
    self.from = from
    self.to = to
    self.day = day
  }
}

/// A chain of hops, each setting out from where the one before it arrived.
public struct Journey: Hashable, Sendable {
  /// The actor it sets out from.
  public var origin: Int32
  /// The hops in the order word travels; none when origin and destination are the same.
  public var hops: [Hop]

  /// A chain.
  public init(origin: Int32, hops: [Hop]) {
    self.origin = origin
    self.hops = hops
  }

  /// The actor it arrives at.
  public var destination: Int32 { hops.last?.to ?? origin }

  /// Whether some event carries the word twice.
  ///
  /// Only chains under a waiting limit can do that; where such an event's date is vague, the chain
  /// may ask for two dates at once and proves nothing.
  public var repeatsAnEvent: Bool { Set(hops.map(\.event)).count < hops.count }
}

/// A set of small whole numbers, one bit each: which events or actors to leave out.
public struct IndexMask: Hashable, Sendable {
  /// One bit for each number, 64 to a word, lowest first.
  private(set) var words: [UInt64]

  /// No number, with room for those below `capacity`.
  public init(capacity: Int = 0) {
    words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
  }

  /// The given numbers.
  public init(_ members: some Sequence<Int32>) {
    words = []
    for member in members { insert(member) }
  }

  /// Whether there is none.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many there are.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Adds a number.
  public mutating func insert(_ member: Int32) {
    precondition(member >= 0, "a mask holds numbers from 0")
    let word = Int(member) >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(member & 63)
  }

  /// Whether the number is in it.
  public func contains(_ member: Int32) -> Bool {
    let word = Int(member) >> 6
    return word < words.count && words[word] >> UInt64(member & 63) & 1 == 1
  }

  /// Lends the words as bare memory.
  @inline(__always)
  func withWords<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    words.withUnsafeBufferPointer(body)
  }

  /// The numbers that are in this mask or in `other`.
  public func union(_ other: IndexMask) -> IndexMask {
    var both = words.count >= other.words.count ? self : other
    let fewer = words.count >= other.words.count ? other : self
    for word in fewer.words.indices { both.words[word] |= fewer.words[word] }
    return both
  }
}

/// What a counterfactual question leaves out: "had this meeting not taken place", "without Hopkins".
///
/// A left-out event passes nothing; a left-out actor neither hears nor tells. The graph itself is
/// not touched, so asking many such questions costs no copy of it.
public struct Exclusions: Hashable, Sendable {
  /// The events to leave out.
  public var events: IndexMask
  /// The actors to leave out.
  public var actors: IndexMask

  /// Nothing is left out.
  public static let none = Exclusions()

  /// What to leave out.
  public init(events: IndexMask = IndexMask(), actors: IndexMask = IndexMask()) {
    self.events = events
    self.actors = actors
  }

  /// Whether nothing is left out.
  public var isEmpty: Bool { events.isEmpty && actors.isEmpty }
}

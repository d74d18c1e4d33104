/// A corpus in another format, and what that format has no place for.
public struct WrittenDocument: Sendable {
  /// One of the files that it takes.
  public struct Part: Sendable {
    /// What stands between the name and the ending: `-nodes`; nothing where there is one file.
    public var suffix: String
    /// What the file holds.
    public var bytes: [UInt8]

    /// A file.
    public init(suffix: String = "", bytes: [UInt8]) {
      self.suffix = suffix
      self.bytes = bytes
    }
  }

  /// The files, one for most formats.
  public var parts: [Part]
  /// What was not written.
  public var leftOut: LeftOut

  /// A corpus in another format.
  public init(parts: [Part], leftOut: LeftOut = LeftOut()) {
    self.parts = parts
    self.leftOut = leftOut
  }
}

/// What a format has no place for, by kind.
public struct LeftOut: Sendable {
  /// So many of one kind.
  public struct Kind: Hashable, Sendable {
    /// What they are, in the plural: `claims`.
    public var name: String
    /// How many there were.
    public var count: Int
  }

  /// The kinds, in the order first met.
  public private(set) var kinds: [Kind] = []

  /// Nothing was left out.
  public init() {}

  /// Counts `count` things called `name`, in the plural.
  public mutating func add(_ name: String, _ count: Int = 1) {
    guard count > 0 else { return }
    if let position = kinds.firstIndex(where: { $0.name == name }) {
      kinds[position].count += count
    } else {
      kinds.append(Kind(name: name, count: count))
    }
  }
}

/// Answers that are kept for the next time, and forgotten all at once when they are too many.
struct BoundedMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private var values: [Key: Value] = [:]
  /// Enough for the people of a large table, in a few tens of megabytes.
  private static var bound: Int { 100_000 }

  subscript(key: Key) -> Value? {
    get { values[key] }
    set {
      if values.count >= Self.bound { values = [:] }
      values[key] = newValue
    }
  }

  mutating func removeAll() {
    if !values.isEmpty { values = [:] }
  }
}

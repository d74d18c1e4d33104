extension IncidenceGraph {
  /// The rows of a graph as bare memory, for the loops that a benchmark names; valid only inside
  /// ``withRows(_:)``.
  struct Rows {
    fileprivate(set) var order: UnsafeBufferPointer<Int32>?
    fileprivate(set) var offsets: UnsafeBufferPointer<Int32>
    fileprivate(set) var splits: UnsafeBufferPointer<Int32>
    fileprivate(set) var members: UnsafeBufferPointer<Int32>
    fileprivate(set) var startFirst: UnsafeBufferPointer<Int32>

    var eventCount: Int { splits.count }

    /// The event at a place in day order.
    func event(at position: Int) -> Int {
      order.map { Int($0[position]) } ?? position
    }

    func givers(of event: Int) -> UnsafeBufferPointer<Int32>.SubSequence {
      members[Int(offsets[event])..<Int(splits[event])]
    }

    func takers(of event: Int) -> UnsafeBufferPointer<Int32>.SubSequence {
      let end = offsets[event + 1]
      let start = splits[event] == end ? offsets[event] : splits[event]
      return members[Int(start)..<Int(end)]
    }
  }

  func withRows<Result>(_ body: (Rows) -> Result) -> Result {
    offsets.withUnsafeBufferPointer { offsets in
      splits.withUnsafeBufferPointer { splits in
        members.withUnsafeBufferPointer { members in
          startFirst.withUnsafeBufferPointer { startFirst in
            let rows = Rows(
              order: nil, offsets: offsets, splits: splits, members: members,
              startFirst: startFirst)
            guard let dayOrder else { return body(rows) }
            return dayOrder.withUnsafeBufferPointer { order in
              var sorted = rows
              sorted.order = order
              return body(sorted)
            }
          }
        }
      }
    }
  }

  /// Whether every event has one day, on which word is told and heard.
  var isOneDayEach: Bool {
    isExact && !hasSpans && !kinds.contains(EventTiming.Kind.dispatch.rawValue)
      && !kinds.contains(EventTiming.Kind.impossible.rawValue)
  }
}

extension IncidenceGraph {
  /// The rows of a graph as bare memory, for the loops that a benchmark names; valid only inside
  /// ``withRows(_:)``.
  struct Rows {
    /// The events in day order; empty when they are stored in it.
    fileprivate(set) var order: UnsafeBufferPointer<Int32>
    fileprivate(set) var offsets: UnsafeBufferPointer<Int32>
    fileprivate(set) var splits: UnsafeBufferPointer<Int32>
    /// The actors of all events; the ranges below are places in it.
    fileprivate(set) var members: UnsafeBufferPointer<Int32>
    fileprivate(set) var startFirst: UnsafeBufferPointer<Int32>

    var eventCount: Int { splits.count }

    /// The event at a place in day order.
    @inline(__always)
    func event(at position: Int) -> Int {
      order.isEmpty ? position : Int(order[position])
    }

    /// Where the actors of an event begin, where its givers end, and where its actors end.
    @inline(__always)
    func bounds(of event: Int) -> (start: Int, split: Int, end: Int) {
      (Int(offsets[event]), Int(splits[event]), Int(offsets[event &+ 1]))
    }

    /// Everyone at an event; of an undirected one, the givers and the takers.
    @inline(__always)
    func participants(of event: Int) -> Range<Int> {
      Range(uncheckedBounds: (Int(offsets[event]), Int(offsets[event + 1])))
    }

    @inline(__always)
    func givers(of event: Int) -> Range<Int> {
      Range(uncheckedBounds: (Int(offsets[event]), Int(splits[event])))
    }

    @inline(__always)
    func takers(of event: Int) -> Range<Int> {
      let end = offsets[event + 1]
      let start = splits[event] == end ? offsets[event] : splits[event]
      return Range(uncheckedBounds: (Int(start), Int(end)))
    }
  }

  @inline(__always)
  func withRows<Result>(_ body: (Rows) -> Result) -> Result {
    offsets.withUnsafeBufferPointer { offsets in
      splits.withUnsafeBufferPointer { splits in
        members.withUnsafeBufferPointer { members in
          startFirst.withUnsafeBufferPointer { startFirst in
            (dayOrder ?? []).withUnsafeBufferPointer { order in
              body(
                Rows(
                  order: order, offsets: offsets, splits: splits, members: members,
                  startFirst: startFirst))
            }
          }
        }
      }
    }
  }
}

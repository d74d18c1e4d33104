/// Each actor's events among some that were chosen, in the order in which they were.
struct ActorRows {
  private var starts: [Int32]
  private var entries: [Int32]
  /// How many pairs the events have, those of one pair counted each time.
  private(set) var pairCount = 0

  /// A counting sort of the participants of `events`, in O(*actors* + incidences).
  init(_ graph: IncidenceGraph, events: [Int32]) {
    var starts = [Int32](repeating: 0, count: graph.actorCount + 2)
    var pairCount = 0
    entries = graph.withRows { rows in
      starts.withUnsafeMutableBufferPointer { starts in
        for event in events {
          let row = rows.participants(of: Int(event))
          for place in row { starts[Int(rows.members[place]) + 2] += 1 }
          pairCount += row.count * (row.count - 1) / 2
        }
        for actor in 0..<graph.actorCount { starts[actor + 2] += starts[actor + 1] }
        let total = Int(starts[graph.actorCount + 1])
        return [Int32](unsafeUninitializedCapacity: total) { entries, count in
          for event in events {
            for place in rows.participants(of: Int(event)) {
              let actor = Int(rows.members[place])
              entries[Int(starts[actor + 1])] = event
              starts[actor + 1] += 1
            }
          }
          count = total
        }
      }
    }
    self.starts = starts
    self.pairCount = pairCount
  }

  /// Calls `body` with each actor who has events, and these.
  func forEach(_ body: (Int32, Slice<UnsafeBufferPointer<Int32>>) -> Void) {
    entries.withUnsafeBufferPointer { entries in
      starts.withUnsafeBufferPointer { starts in
        for actor in 0..<(starts.count - 2) where starts[actor] < starts[actor + 1] {
          body(Int32(actor), entries[Int(starts[actor])..<Int(starts[actor + 1])])
        }
      }
    }
  }
}

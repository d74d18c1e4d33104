extension Propagation {
  /// Whether one look at each event, in day order, settles everything.
  ///
  /// In strict order every hop must end before the next begins. Where no event can be used after
  /// the day on which it opens, the passages of a chain close one after the other, so a scan by closing
  /// day meets the hops of every chain in turn. That holds for exact dates and, since the earliest
  /// day is then the closing day, for instants and messages read pessimistically. Backwards it holds
  /// for exact days, from the last to the first.
  var canScanOnce: Bool {
    step == 1 && exclusions.actors.isEmpty
      && (isBackward ? graph.isOneDayEach : passages.closeInDayOrder)
  }

  /// Whether looking at the events of each day until nothing changes settles everything.
  var canScanByDay: Bool {
    step == 0 && exclusions.actors.isEmpty && graph.isOneDayEach
  }

  func scanOnce(_ labels: inout Labels) {
    withScan(&labels) { scan in
      for place in 0..<scan.count { _ = scan.pass(place) }
    }
  }

  func scanDayByDay(_ labels: inout Labels) {
    withScan(&labels) { scan in
      var start = 0
      while start < scan.count {
        let day = scan.opens[scan.event(at: start)]
        var end = start + 1
        while end < scan.count, scan.opens[scan.event(at: end)] == day { end += 1 }
        var isChanged = true
        while isChanged {
          isChanged = false
          for place in start..<end where scan.pass(place) { isChanged = true }
        }
        start = end
      }
    }
  }

  /// Lends the graph, the passages and the labels as bare memory.
  @inline(__always)
  private func withScan(_ labels: inout Labels, _ body: (Scan) -> Void) {
    graph.withRows { rows in
      passages.opens.withUnsafeBufferPointer { opens in
        passages.closes.withUnsafeBufferPointer { closes in
          labels.days.withUnsafeMutableBufferPointer { days in
            labels.sources.withUnsafeMutableBufferPointer { sources in
              exclusions.events.withWords { without in
                body(
                  Scan(
                    rows: rows, opens: opens, closes: closes, days: days, sources: sources,
                    isBackward: isBackward, step: step, last: last, without: without))
              }
            }
          }
        }
      }
    }
  }

  /// The loop over events in the order in which time runs.
  private struct Scan {
    let rows: IncidenceGraph.Rows
    let opens: UnsafeBufferPointer<Int32>
    let closes: UnsafeBufferPointer<Int32>
    let days: UnsafeMutableBufferPointer<Int32>
    let sources: UnsafeMutableBufferPointer<Labels.Source>
    let isBackward: Bool
    let step: Int32
    let last: Int32
    let without: UnsafeBufferPointer<UInt64>

    var count: Int { rows.splits.count }

    @inline(__always)
    func event(at place: Int) -> Int {
      let position = isBackward ? count &- 1 &- place : place
      return rows.order.isEmpty ? position : Int(rows.order[position])
    }

    @inline(__always)
    private func isExcluded(_ event: Int) -> Bool {
      event >> 6 < without.count && without[event >> 6] >> UInt64(event & 63) & 1 == 1
    }

    /// Passes word at the event at a place if someone there can tell it before the event closes, and
    /// says whether anyone heard it earlier for that.
    @inline(__always)
    func pass(_ place: Int) -> Bool {
      let event = event(at: place)
      let arrival = opens[event]
      let latest = closes[event] &- step
      if arrival > last || isExcluded(event) { return false }
      let (start, split, end) = rows.bounds(of: event)
      let isDirected = split != end
      var giver = isBackward && isDirected ? split : start
      let giversEnd = isBackward ? end : split
      while giver < giversEnd, days[Int(rows.members[giver])] > latest { giver &+= 1 }
      if giver == giversEnd { return false }
      let source = Labels.Source(
        event: Int32(truncatingIfNeeded: event), teller: rows.members[giver])
      var taker = isBackward || !isDirected ? start : split
      let takersEnd = isBackward ? split : end
      var isChanged = false
      while taker < takersEnd {
        let actor = Int(rows.members[taker])
        if days[actor] > arrival {
          days[actor] = arrival
          sources[actor] = source
          isChanged = true
        }
        taker &+= 1
      }
      return isChanged
    }
  }
}

extension Propagation {
  /// Whether one look at each event, in day order, settles everything.
  ///
  /// In strict order every hop must end before the next begins. Where no event can be used after
  /// the day on which it opens, the gates of a chain close one after the other, so a scan by closing
  /// day meets the hops of every chain in turn. That holds for exact dates and, since the earliest
  /// day is then the closing day, for instants and messages read pessimistically. Backwards it holds
  /// for exact days, from the last to the first.
  var canScanOnce: Bool {
    guard step == 1, exclusions.actors.isEmpty, !graph.hasSpans else { return false }
    if isBackward { return graph.isOneDayEach }
    for event in 0..<graph.eventCount {
      let closes = gates.closes[event]
      guard gates.opens[event] >= closes, closes == graph.startFirst[event] || closes == .min
      else { return false }
    }
    return true
  }

  func scanOnce(_ labels: inout Labels) {
    let count = graph.eventCount
    graph.withRows { rows in
      gates.opens.withUnsafeBufferPointer { opens in
        gates.closes.withUnsafeBufferPointer { closes in
          labels.withUnsafeMutableColumns { columns in
            for place in 0..<count {
              let event = rows.event(at: isBackward ? count - 1 - place : place)
              let (arrival, closing) = (opens[event], closes[event])
              guard arrival <= last, !exclusions.events.contains(Int32(event)) else { continue }
              columns.pass(
                Int32(event), from: isBackward ? rows.takers(of: event) : rows.givers(of: event),
                to: isBackward ? rows.givers(of: event) : rows.takers(of: event),
                before: closing, arriving: arrival)
            }
          }
        }
      }
    }
  }
}

extension Propagation.Labels {
  /// The labels as bare memory.
  struct Columns {
    var days: UnsafeMutableBufferPointer<Int32>
    var events: UnsafeMutableBufferPointer<Int32>
    var tellers: UnsafeMutableBufferPointer<Int32>

    typealias Row = UnsafeBufferPointer<Int32>.SubSequence

    /// Passes word at an event if someone there heard it before the event closes.
    @inline(__always)
    func pass(
      _ event: Int32, from givers: Row, to takers: Row, before closes: Int32, arriving day: Int32
    ) {
      var teller: Int32 = -1
      for giver in givers where days[Int(giver)] < closes {
        teller = giver
        break
      }
      guard teller >= 0 else { return }
      for taker in takers where day < days[Int(taker)] {
        days[Int(taker)] = day
        events[Int(taker)] = event
        tellers[Int(taker)] = teller
      }
    }
  }

  mutating func withUnsafeMutableColumns(_ body: (Columns) -> Void) {
    days.withUnsafeMutableBufferPointer { days in
      events.withUnsafeMutableBufferPointer { events in
        tellers.withUnsafeMutableBufferPointer { tellers in
          body(Columns(days: days, events: events, tellers: tellers))
        }
      }
    }
  }
}

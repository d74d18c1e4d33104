/// The two days of each event that decide whether word passes, for one way of reading the dates.
///
/// Word that is ready to be told on day *b* passes an event when *b* ≤ `closes`, and arrives on
/// max(*b*, `opens`). One pair of numbers covers instants, spans and messages, and both bounds:
///
/// | | closes | opens |
/// |---|---|---|
/// | meeting, in some reading | latest end | earliest start |
/// | meeting, in every reading | earliest end | latest start |
/// | message, in some reading | latest sending | earliest receipt |
/// | message, in every reading | earliest sending | latest receipt |
///
/// Passing is monotone in *b* and never arrives before *b*, which is all that a label-setting search
/// needs. Read backwards in time, an event swaps the two and their signs.
struct PassageTimes {
  var opens: [Int32]
  var closes: [Int32]
  /// Whether passages close in the order of the first possible days and never before they open, as for
  /// exact days and, without spans, for the pessimistic reading.
  var closeInDayOrder = false

  /// Closed to everyone: earlier, even with a step to go, than any day word can be ready on.
  private static let shut: Int32 = .min + 1

  init(_ graph: IncidenceGraph, bound: Bound) {
    let count = graph.eventCount
    let isOptimistic = bound == .optimistic
    opens = isOptimistic ? graph.startFirst : graph.startLast
    closes = isOptimistic ? graph.endLast : graph.endFirst
    closeInDayOrder = !graph.hasSpans && (bound == .pessimistic || graph.isExact)
    guard graph.has(.dispatch) || graph.has(.impossible) else { return }
    for event in 0..<count {
      switch EventTiming.Kind(rawValue: graph.kinds[event]) ?? .impossible {
      case .instant, .span: continue
      case .dispatch:
        opens[event] = isOptimistic ? graph.endFirst[event] : graph.endLast[event]
        closes[event] = isOptimistic ? graph.startLast[event] : graph.startFirst[event]
      case .impossible:
        opens[event] = DayInterval.openEnd
        closes[event] = Self.shut
      }
    }
  }

  /// The passages of one reading: an event's exact first and last day.
  init(_ graph: IncidenceGraph, starts: [Int32], ends: [Int32]) {
    opens = starts
    closes = ends
    for event in 0..<graph.eventCount {
      switch graph.kind(of: Int32(event)) {
      case .instant, .span: continue
      case .dispatch: (opens[event], closes[event]) = (ends[event], starts[event])
      case .impossible: (opens[event], closes[event]) = (DayInterval.openEnd, Self.shut)
      }
    }
  }

  /// Lends the days as bare memory.
  @inline(__always)
  func withDays<Result>(
    _ body: (_ opens: UnsafeBufferPointer<Int32>, _ closes: UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    opens.withUnsafeBufferPointer { opens in
      closes.withUnsafeBufferPointer { body(opens, $0) }
    }
  }

  /// The same events with time running the other way.
  var reversed: PassageTimes {
    var other = self
    other.closeInDayOrder = false
    for event in opens.indices {
      other.opens[event] = closes[event] == Self.shut ? DayInterval.openEnd : -closes[event]
      other.closes[event] = closes[event] == Self.shut ? Self.shut : -opens[event]
    }
    return other
  }
}

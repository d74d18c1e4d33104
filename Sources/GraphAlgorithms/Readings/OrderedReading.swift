/// Draws readings of vague dates that keep the order the record gives.
///
/// The days of the events in the order are drawn together, again and again until they keep it, so that all
/// readings that keep it are equally likely. Where a thousand draws do not, each event is drawn within what
/// those before it leave.
struct OrderedReading {
  private let choices: [EventReadings]
  private let order: EventOrder?
  private let ordered: [Int]

  private static let most = 1000

  init(_ choices: [EventReadings], order: EventOrder?) {
    self.choices = choices
    self.order = order
    ordered = Set(order?.pairs.flatMap { [Int($0.before), Int($0.after)] } ?? []).sorted()
  }

  /// Draws a day for every start and end.
  func draw(
    _ starts: inout [Int32], _ ends: inout [Int32], from random: inout SplitMix64
  ) {
    for event in choices.indices {
      (starts[event], ends[event]) = choices[event].draw(&random)
    }
    guard let order else { return }
    order.setEchoes(&starts, &ends)
    for _ in 0..<Self.most {
      if order.holds(starts, ends) { return }
      for event in ordered { (starts[event], ends[event]) = choices[event].draw(&random) }
      order.setEchoes(&starts, &ends)
    }
    drawOneByOne(order, &starts, &ends, from: &random)
  }

  private func drawOneByOne(
    _ order: EventOrder, _ starts: inout [Int32], _ ends: inout [Int32],
    from random: inout SplitMix64
  ) {
    // Pairs are closed, so whoever has fewer before it comes first.
    let sequence = ordered.map { (order.past(Int32($0)).count, $0) }.sorted { $0 < $1 }.map(\.1)
    for event in sequence {
      var floor = Int32.min
      for pair in order.pairs where pair.after == Int32(event) {
        floor = max(floor, (pair.isOfStart ? starts : ends)[Int(pair.before)] + 1)
      }
      let (first, last) = (choices[event].start, choices[event].end)
      let low = min(max(first.first, floor), first.last)
      starts[event] = random.day(in: DayInterval(first: low, last: first.last))
      ends[event] =
        choices[event].kind == .instant
        ? starts[event]
        : random.day(
          in: DayInterval(
            first: max(starts[event], last.first), last: max(starts[event], last.last)))
    }
    order.setEchoes(&starts, &ends)
  }
}

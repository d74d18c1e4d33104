/// Draws readings of vague dates that keep the order the record gives.
///
/// Events that no order binds together are drawn apart. Those that it binds are drawn together, again and
/// again until they keep it, so that all readings that keep it are equally likely. Where a thousand draws do
/// not, each event is drawn within what those before it leave.
struct OrderedReading {
  private let choices: [EventReadings]
  private let groups: [OrderedGroup]

  private static let most = 1000

  init(_ choices: [EventReadings], order: EventOrder?) {
    self.choices = choices
    groups = order.map { OrderedGroup.groups(of: $0, among: choices) } ?? []
  }

  /// Draws a day for every start and end.
  func draw(
    _ starts: inout [Int32], _ ends: inout [Int32], from random: inout SplitMix64
  ) {
    for event in choices.indices {
      (starts[event], ends[event]) = choices[event].draw(&random)
    }
    for group in groups { draw(group, &starts, &ends, from: &random) }
  }

  private func draw(
    _ group: OrderedGroup, _ starts: inout [Int32], _ ends: inout [Int32],
    from random: inout SplitMix64
  ) {
    group.order.setEchoes(&starts, &ends)
    for _ in 0..<Self.most {
      if group.order.holds(starts, ends) { return }
      for event in group.events { (starts[event], ends[event]) = choices[event].draw(&random) }
      group.order.setEchoes(&starts, &ends)
    }
    drawOneByOne(group, &starts, &ends, from: &random)
  }

  private func drawOneByOne(
    _ group: OrderedGroup, _ starts: inout [Int32], _ ends: inout [Int32],
    from random: inout SplitMix64
  ) {
    // Pairs are closed, so whoever has fewer before it comes first.
    let sequence = group.events.map { (group.order.past(Int32($0)).count, $0) }
      .sorted { $0 < $1 }.map(\.1)
    for event in sequence {
      // What cannot have been has no days to draw from.
      if choices[event].kind == .impossible {
        (starts[event], ends[event]) = choices[event].draw(&random)
        continue
      }
      var floor = Int32.min
      for pair in group.order.pairs where pair.after == Int32(event) {
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
    group.order.setEchoes(&starts, &ends)
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The dates along the lines of a storyline, and the bars of those that last or are vague.
extension StorylineDrawing {
  func addDates(to graph: inout DotGraph) {
    let events = storyline.entries.map(\.selected.event)
    let ticks = StorylineTicks(events: events, times: scale.times, size: measures.smallSize)
    let rule: DotAttributes = [.color: .colour(Colour(grey: 225)), .penwidth: .number(0.4)]
    let foot = coordinates.height + 8
    for (number, position) in ticks.changes.enumerated() {
      let time = scale.times[position + 1]
      add(
        .line(from: geometry.point(time, -6), to: geometry.point(time, foot)), "rule", number,
        to: &graph, rule)
    }
    let lanes = addBars(from: foot, to: &graph)
    if geometry.isUpright {
      addDatesBeside(ticks.changes, to: &graph)
    } else {
      let top = foot + 3 + Double(lanes) * 4
      for (number, tick) in ticks.ticks.enumerated() {
        let y = -(top + (Double(tick.row) + 0.5) * measures.smallSize * 1.15)
        let x = geometry.point(scale.times[tick.event + 1], 0).x
        let half = (TextWidth.ems(tick.text) * measures.smallSize / 2).rounded(.up)
        graph.addText(
          DotName("date", id: "tick", number), [tick.text], left: x - half, right: x + half, y: y,
          size: measures.smallSize, alignment: "CENTER")
      }
    }
  }

  /// The dates at the side of a figure on which time runs down.
  private func addDatesBeside(_ changes: [Int], to graph: inout DotGraph) {
    var year: Int?
    for position in changes {
      let date = storyline.entries[position].selected.event.date
      let at = geometry.point(scale.times[position + 1], 0)
      if let new = DateLabel.year(of: date), new != year {
        year = new
        graph.addText(
          DotName("year", id: "beside", position), [English.year(new)], left: 0,
          right: at.x - 20, y: at.y + measures.smallSize * 1.25, size: measures.smallSize,
          alignment: "RIGHT", isBold: true)
      }
      graph.addText(
        DotName("date", id: "beside", position), [shortDate(date, under: year)], left: 0,
        right: at.x - 20, y: at.y,
        size: measures.smallSize, alignment: "RIGHT")
    }
  }

  /// The date as far as there is room for it; of one that lasts the beginning, for its bar shows the
  /// end.
  private func shortDate(_ date: HistoricalDate, under year: Int?) -> String {
    let words = DateLabel.text(date, under: year)
    guard TextWidth.ems(words) > 5.9, let dash = words.firstIndex(of: "–") else {
      return LineBreaking.filled(words, ems: 5.9, lines: 1)
    }
    return LineBreaking.filled(String(words[...dash]), ems: 5.9, lines: 1)
  }

  /// Bars along the dates: what lasted, and dotted the days of which one is meant. Returns how many
  /// stand side by side.
  private func addBars(from foot: Double, to graph: inout DotGraph) -> Int {
    var ends: [Double] = []
    for (position, entry) in storyline.entries.enumerated() {
      guard let bar = scale.bar(of: entry.selected.event, at: position) else { continue }
      let free = ends.firstIndex { $0 + 3 < bar.from }
      let lane = free ?? min(ends.count, 2)
      if lane == ends.count { ends.append(bar.to) } else { ends[lane] = max(ends[lane], bar.to) }
      let depth = geometry.isUpright ? -10 - Double(lane) * 3 : foot + 2 + Double(lane) * 4
      let isSpan = entry.selected.event.date.isSpan
      let (from, to) = (geometry.point(bar.from, depth), geometry.point(bar.to, depth))
      add(
        bar.isEndless ? .arrow(from: from, to: to, head: 5, gap: 0) : .line(from: from, to: to),
        "bar", position, to: &graph,
        [
          .color: .colour(Colour(grey: 110)), .penwidth: .number(isSpan ? 2.2 : 1.2),
          .style: .word(isSpan ? "solid" : "dotted"),
          .dir: .word(bar.isEndless ? "forward" : "none"),
        ])
    }
    return ends.count
  }
}

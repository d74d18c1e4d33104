import HistoricalDates
import NegotiationAnalysis
import Negotiations

extension Legend {
  /// Adds the kinds of event with their marks, then secrecy and doubt.
  mutating func addEvents(_ events: [SelectedEvent], theme: any Theme, size: Double) {
    let kinds = Event.Kind.allCases.filter { kind in events.contains { $0.event.kind == kind } }
    add(
      kinds.map { kind in
        Entry(
          sample: LegendSamples.event(kind, theme: theme, size: size), text: kind.rawValue)
      })
    let kind = kinds.first?.edgeKind ?? .meeting
    var states: [Entry] = []
    if events.contains(where: { $0.event.isSecret && $0.certainty == .certain }) {
      let mark = LineMark(kind: kind, isSecret: true)
      states.append(
        Entry(sample: LegendSamples.line(mark, theme: theme, size: size), text: "secret"))
    }
    if events.contains(where: { $0.certainty == .possible }) {
      let mark = LineMark(kind: kind, isPossible: true)
      states.append(
        Entry(
          sample: LegendSamples.line(mark, theme: theme, size: size),
          text: "possible, not certain"))
    }
    add(states)
  }

  /// Adds the boxes of events.
  mutating func addBoxes(_ events: [SelectedEvent], theme: any Theme, size: Double) {
    func entry(_ isAgreement: Bool, _ style: StaticString, _ text: String) -> Entry {
      let sample = LegendSamples.eventBox(
        ink: theme.ink(of: isAgreement ? .agreement : .act),
        fill: isAgreement ? Colour(grey: 244) : .white, style: style, size: size)
      return Entry(sample: sample, text: text)
    }
    var entries: [Entry] = []
    if events.contains(where: { $0.event.kind == .agreement }) {
      entries.append(entry(true, "SOLID", "agreement"))
    }
    if events.contains(where: { $0.event.kind != .agreement }) {
      entries.append(entry(false, "ROUNDED", "other event"))
    }
    if events.contains(where: { $0.event.isSecret && $0.certainty == .certain }) {
      entries.append(entry(true, "DASHED", "secret"))
    }
    if events.contains(where: { $0.certainty == .possible }) {
      entries.append(entry(true, "DOTTED", "possible, not certain"))
    }
    add(entries)
  }

  /// Adds the bars beside the dates.
  mutating func addBars(lasting: Bool, vague: Bool, size: Double) {
    var bars: [Entry] = []
    if lasting {
      bars.append(Entry(sample: LegendSamples.bar(isSpan: true, size: size), text: "lasting"))
    }
    if vague {
      bars.append(
        Entry(sample: LegendSamples.bar(isSpan: false, size: size), text: "one day within"))
    }
    add(bars)
  }
}

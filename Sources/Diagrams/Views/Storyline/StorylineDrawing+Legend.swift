import HistoricalDates
import NegotiationAnalysis
import Negotiations

extension Legend {
  /// Adds the marks of a storyline: kinds of event, then secrecy, doubt and absence, then bars.
  mutating func addStoryline(_ storyline: Storyline, theme: any Theme, size: Double) {
    let events = storyline.entries.map(\.selected)
    let kinds = Event.Kind.allCases.filter { kind in events.contains { $0.event.kind == kind } }
    add(
      kinds.map { kind in
        let mark = LineMark(kind: kind.edgeKind)
        let sample =
          kind == .meeting
          ? LegendSamples.capsule(ink: theme.ink(of: .meeting), size: size)
          : LegendSamples.line(mark, theme: theme, size: size, width: 1)
        return Entry(sample: sample, text: kind.rawValue)
      })
    let isHalf = storyline.entries.contains {
      $0.kind == .message && ($0.from.isEmpty || $0.to.isEmpty)
    }
    if isHalf {
      let sample = LegendSamples.event(.message, theme: theme, size: size)
      add([Entry(sample: sample, text: "message to or from others")])
    }
    var states: [Entry] = []
    func state(_ mark: LineMark, _ text: String) {
      states.append(
        Entry(sample: LegendSamples.line(mark, theme: theme, size: size, width: 1), text: text))
    }
    let kind = kinds.first?.edgeKind ?? .meeting
    if events.contains(where: { $0.event.isSecret && $0.certainty == .certain }) {
      state(LineMark(kind: kind, isSecret: true), "secret")
    }
    if events.contains(where: { $0.certainty == .possible }) {
      state(LineMark(kind: kind, isPossible: true), "possible, not certain")
    }
    states.append(
      Entry(
        sample: LegendSamples.hair(Colour(grey: 190), size: size),
        text: "before or after taking part"))
    add(states)
    let dates = events.map(\.event.date)
    addBars(
      lasting: dates.contains(where: \.isSpan),
      vague: dates.contains { !$0.isSpan && !$0.start.isOneDay }, size: size)
  }
}

extension LegendSamples {
  /// The capsule around those who met.
  static func capsule(ink: Colour, size: Double) -> Markup {
    .table(
      [.border: .points(0), .cellSpacing: .points(0), .cellPadding: .points(0)],
      rows: [
        [
          .cell([
            .border: .points(1), .style: .word("ROUNDED"), .colour: .colour(ink),
            .fixedSize: .word("TRUE"), .width: .points(6), .height: .points(size + 4),
          ])
        ]
      ])
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations

extension Legend {
  /// Adds the kinds of event with their marks, then secrecy and doubt.
  mutating func addEvents(_ events: [SelectedEvent]) {
    let kinds = Event.Kind.allCases.filter { kind in events.contains { $0.event.kind == kind } }
    add(kinds.map { Entry(sample: samples.event($0), text: words.word($0.word)) })
    let kind = kinds.first?.edgeKind ?? .meeting
    add(
      states(of: events) { state in
        samples.line(
          LineMark(kind: kind, isSecret: state == .secret, isPossible: state == .possible))
      })
  }

  /// Adds the boxes of events.
  mutating func addBoxes(_ events: [SelectedEvent]) {
    func box(_ isAgreement: Bool, _ style: StaticString) -> DotMarkup {
      samples.eventBox(
        ink: samples.theme.ink(of: isAgreement ? .agreement : .act),
        fill: isAgreement ? Colour(grey: 244) : .white, style: style)
    }
    var entries: [Entry] = []
    if events.contains(where: { $0.event.kind == .agreement }) {
      entries.append(Entry(sample: box(true, "SOLID"), text: words.word(.agreement)))
    }
    if events.contains(where: { $0.event.kind != .agreement }) {
      entries.append(Entry(sample: box(false, "ROUNDED"), text: words.word(.otherEvent)))
    }
    add(entries)
    add(states(of: events) { box(true, $0 == .secret ? "DASHED" : "DOTTED") })
  }

  /// A state of an event that its mark shows.
  enum State {
    case secret, possible
  }

  /// Entries for secrecy and doubt, where an event shows them.
  func states(of events: [SelectedEvent], sample: (State) -> DotMarkup) -> [Entry] {
    var states: [State] = []
    if events.contains(where: { $0.event.isSecret && $0.certainty == .certain }) {
      states.append(.secret)
    }
    if events.contains(where: { $0.certainty == .possible }) { states.append(.possible) }
    return states.map {
      Entry(sample: sample($0), text: words.word($0 == .secret ? .secret : .notCertain))
    }
  }

  /// Adds the bars beside dates.
  mutating func addBars(of dates: [HistoricalDate]) {
    var bars: [Entry] = []
    if dates.contains(where: \.isSpan) {
      bars.append(Entry(sample: samples.bar(isSpan: true), text: words.word(.lasting)))
    }
    if dates.contains(where: { !$0.isSpan && !$0.start.isOneDay }) {
      bars.append(Entry(sample: samples.bar(isSpan: false), text: words.word(.dayWithin)))
    }
    add(bars)
  }
}

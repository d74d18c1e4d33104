import HistoricalDates
import NegotiationAnalysis
import Negotiations

extension StorylineDrawing {
  var legend: Legend {
    var legend = Legend()
    let size = measures.smallSize
    legend.addSides(sides, content: content, style: style, size: size)
    legend.addStoryline(storyline, theme: style.theme, size: size)
    let names = EventNames(content: content, style: style)
    legend.addKey(
      numbered.map { position in
        let event = storyline.entries[position].selected.event
        return names.title(of: event) ?? event.about ?? names.people(of: event)
      })
    return legend
  }

  /// The events with a number in the key: as many as there is room for of agreements, of events with a
  /// title, and of meetings with a subject.
  var numbered: [Int] {
    guard style.hasLegend else { return [] }
    let most = axes.isUpright ? 14 : 30
    let names = EventNames(content: content, style: style)
    let entries = storyline.entries
    let titled = entries.indices.filter { names.title(of: entries[$0].selected.event) != nil }
    let agreements = titled.filter { entries[$0].kind == .agreement }
    let meetings = entries.indices.filter { entries[$0].kind == .meeting }
    let choices = [
      Set(titled).union(meetings.filter { entries[$0].selected.event.about != nil }),
      Set(titled), Set(agreements),
    ]
    return choices.first { $0.count <= most }?.sorted() ?? []
  }
}

extension Legend {
  /// Adds the marks of a storyline: kinds of event, then secrecy, doubt and absence, then bars.
  fileprivate mutating func addStoryline(_ storyline: Storyline, theme: any Theme, size: Double) {
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
  /// The capsule around the lines of a meeting.
  fileprivate static func capsule(ink: Colour, size: Double) -> DotMarkup {
    frame([
      .cell([
        .border: .points(1), .style: .keyword("ROUNDED"), .colour: .colour(ink),
        .fixedSize: .keyword("TRUE"), .width: .points(6), .height: .points(size + 4),
      ])
    ])
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations

extension StorylineDrawing {
  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: axes.legendMeasures)
    let events = storyline.entries.map(\.selected)
    legend.addSides(
      sides,
      except: Set(
        selfNamed: storyline.members.map { ($0.actor.id, $0.side.map(NodeGroup.side)) }))
    legend.addMarks(of: storyline)
    legend.addBars(of: events.map(\.event.date))
    legend.addKey(numbered.map(keyText(of:)))
    return legend
  }

  /// The events with a number in the key: as many as there is room for of agreements, of events with a
  /// title, and of meetings with a subject.
  var numbered: [Int] {
    guard style.hasLegend else { return [] }
    // The key takes no more than an eighth of a page.
    let most = axes.isUpright ? (numbers: 14, lines: 12) : (numbers: 40, lines: 9)
    let names = EventNames(content: content, style: style)
    let entries = storyline.entries
    let titled = entries.indices.filter { names.title(of: entries[$0].selected.event) != nil }
    let agreements = titled.filter { entries[$0].kind == .agreement }
    let meetings = entries.indices.filter { entries[$0].kind == .meeting }
    let choices = [
      Set(titled).union(meetings.filter { entries[$0].selected.event.about != nil }),
      Set(titled), Set(agreements),
    ]
    return choices.map { $0.sorted() }.first { chosen in
      chosen.count <= most.numbers
        && Legend.lines(ofKey: chosen.map(keyText(of:)), axes.legendMeasures).count <= most.lines
    } ?? []
  }

  /// What the number of an event stands for.
  private func keyText(of position: Int) -> String {
    let entry = storyline.entries[position]
    let event = entry.selected.event
    let names = EventNames(content: content, style: style)
    let text = names.title(of: event) ?? event.about ?? names.people(of: event)
    return style.words.list([text], andMore: entry.count - 1)
  }
}

extension Legend {
  /// Adds the kinds of event on the lines, then secrecy, doubt and absence.
  fileprivate mutating func addMarks(of storyline: Storyline) {
    let events = storyline.entries.map(\.selected)
    let kinds = Event.Kind.allCases.filter { kind in events.contains { $0.event.kind == kind } }
    add(
      kinds.map { kind in
        let line = samples.line(LineMark(kind: kind.edgeKind), width: 1)
        return Entry(sample: kind == .meeting ? samples.capsule : line, text: words.word(kind.word))
      })
    let isHalf = storyline.entries.contains {
      $0.kind == .message && ($0.from.isEmpty || $0.to.isEmpty)
    }
    if isHalf { add(samples.event(.message), .halfMessage) }
    let kind = kinds.first?.edgeKind ?? .meeting
    add(
      states(of: events) { state in
        let mark = LineMark(
          kind: kind, isSecret: state == .secret, isPossible: state == .possible)
        return state == .possible && kind == .meeting
          ? samples.hollowCapsule : samples.line(mark, width: 1)
      })
    if let most = storyline.entries.map(\.count).max(), most > 1 {
      add(samples.text("×\(most)"), .signingsOfOneDay)
    }
    add(samples.hair(Colour(grey: 190)), .absent)
  }
}

extension LegendSamples {
  /// The capsule around the lines of a meeting that is only possible.
  fileprivate var hollowCapsule: DotMarkup {
    frame([
      .cell(
        [
          .border: .points(1), .style: .keyword("ROUNDED"),
          .colour: .colour(theme.ink(of: .meeting)),
        ], .element(.font, [.fontSize: .size(size * 0.9)], [.text("≡")]))
    ])
  }

  /// The capsule around the lines of a meeting.
  fileprivate var capsule: DotMarkup {
    frame([
      .cell([
        .border: .points(1), .style: .keyword("ROUNDED"),
        .colour: .colour(theme.ink(of: .meeting)), .fixedSize: .keyword("TRUE"),
        .width: .points(6), .height: .points(size + 4),
      ])
    ])
  }
}

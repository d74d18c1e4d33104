import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// The rows of a list of agreements: each agreement or event that bears on one, with its annexes.
struct AgreementRows {
  /// A line of text, with what arcs end at it.
  struct Line {
    enum Content {
      case title
      case detail
      case annex(EventID)
      case link(Int)
    }

    var text: String
    var content: Content
    /// The middle of the line, from the top of the list.
    var y = 0.0
  }

  /// A row: its date, and lines in one column or two.
  struct Row {
    var selected: SelectedEvent
    var date: [String]
    var head: [Line]
    var side: [Line]
    var top = 0.0
    var height = 0.0
  }

  private(set) var rows: [Row]
  /// The height of all rows.
  private(set) var height = 0.0

  /// - Parameters:
  ///   - ems: the widths of dates, titles and details in ems of their type; details stand below the titles
  ///     where their width is 0.
  init(
    relations: AgreementRelations, names: EventNames, measures: PageMeasures,
    ems: (date: Double, head: Double, side: Double)
  ) {
    let small = measures.labelSize / measures.smallSize
    let words = names.style.words
    let states = Self.states(of: relations, in: names.content)
    rows = relations.boxes.map { position in
      let selected = relations.events[position]
      let event = selected.event
      let label = EventLabel(selected, content: names.content, style: names.style)
      let title =
        event.kind == .agreement ? names.title(of: event) ?? names.kind(of: event) : label.head
      var head = Self.lines(title, ems: ems.head, most: 3, .title)
      let below = ems.side == 0
      let width = below ? ems.head * small : ems.side
      let annexes = (relations.annexes[event.id] ?? []).flatMap { annex -> [Line] in
        let name = names.title(of: annex.event) ?? names.kind(of: annex.event)
        let secret = annex.event.isSecret ? words.aside(words.word(.secret)) : ""
        return Self.lines(
          "+ \(name)\(secret)", ems: ems.head * small, most: 2, .annex(annex.event.id))
          + Self.links(from: annex.event.id, in: relations, ems: ems.head * small)
      }
      let links = Self.links(from: event.id, in: relations, ems: ems.head * small)
      let people = names.people(of: event)
      var side = people == title ? [] : Self.lines(people, ems: width, most: below ? 2 : 4, .detail)
      side += Self.terms(of: event, states, ems: width, isBelow: below, names)
      head += links + annexes
      if below {
        head.insert(contentsOf: side, at: head.firstIndex { !$0.isTitle } ?? head.count)
        side = []
      }
      let remarks = label.remarks.map {
        String(words.aside($0).drop { $0 == " " })
      }
      return Row(
        selected: selected,
        date: names.style.dates.lines(event.date, under: nil, ems: ems.date) + remarks, head: head,
        side: side)
    }
    place(
      measures, heads: Dictionary(grouping: relations.links, by: \.agreement).mapValues(\.count))
  }

  private static func lines(
    _ text: String, ems: Double, most: Int, _ content: Line.Content
  ) -> [Line] {
    LineBreaking.filled(text, ems: ems, lines: most).split(separator: "\n")
      .map { Line(text: String($0), content: content) }
  }

  /// What an event does to agreements, a line for each.
  private static func links(
    from event: EventID, in relations: AgreementRelations, ems: Double
  ) -> [Line] {
    relations.links.enumerated().filter { $1.event == event }.flatMap { number, link in
      lines(
        link.text.split(separator: "\n").joined(separator: " "), ems: ems, most: 1, .link(number))
    }
  }

  /// What had become of a term when the time asked about ended.
  private struct TermState: Hashable {
    var states: [Obligations.State]
    var isCertain: Bool

    /// What is settled first, and what is certain before what is not.
    var rank: (Int, Int, Int) {
      let order: [Obligations.State] = [.kept, .late, .broken, .lapsed, .open]
      return (
        states.count, states.first.flatMap { order.firstIndex(of: $0) } ?? 0, isCertain ? 0 : 1
      )
    }
  }

  /// What had become of the terms of all agreements, as `terms` answers it.
  private static func states(
    of relations: AgreementRelations, in content: DiagramContent
  ) -> [EventID: [String: TermState]] {
    let agreements = relations.events.filter { $0.event.kind == .agreement }.map(\.event.id)
    guard !agreements.isEmpty else { return [:] }
    let question = Obligations(
      of: Set(agreements), on: content.window?.last,
      selection: Selection(policy: content.asked.policy))
    var states: [EventID: [String: TermState]] = [:]
    for term in question.answer(in: content.corpus).terms {
      states[term.agreement, default: [:]][term.term] = TermState(
        states: term.states, isCertain: term.certainty == .certain || term.states.count > 1)
    }
    return states
  }

  /// What became of the terms of an agreement: `kept: withdrawal; late: payment; open: debts`.
  private static func terms(
    of event: Event, _ states: [EventID: [String: TermState]], ems: Double, isBelow: Bool,
    _ names: EventNames
  ) -> [Line] {
    guard event.kind == .agreement, let own = states[event.id] else { return [] }
    let known = event.terms.filter { own[$0.id] != nil }
    guard !known.isEmpty else { return [] }
    let words = names.style.words
    let marks = words.punctuation
    let parts = Set(known.compactMap { own[$0.id] }).sorted { $0.rank < $1.rank }.map { state in
      let those = known.filter { own[$0.id] == state }.map(names.name(of:))
      return words.either(state.states.map { words.word($0.word) })
        + (state.isCertain ? "" : "?") + marks.colon + those.joined(separator: marks.item)
    }
    return lines(
      words.word(.terms) + marks.space + parts.joined(separator: marks.semicolon), ems: ems,
      most: isBelow ? 4 : 8, .detail)
  }

  /// - Parameter heads: how many arcs end at each agreement, which stand below one another.
  private mutating func place(_ measures: PageMeasures, heads: [EventID: Int]) {
    let gap = measures.isUpright ? 4.0 : 5.0
    func size(_ line: Line) -> Double {
      (line.isTitle ? measures.labelSize : measures.smallSize) * 1.17
    }
    func set(_ lines: inout [Line], from top: Double) -> Double {
      var y = top
      for position in lines.indices {
        lines[position].y = y + size(lines[position]) / 2
        y += size(lines[position])
      }
      return y - top
    }
    var y = 0.0
    for position in rows.indices {
      rows[position].top = y
      let head = set(&rows[position].head, from: y)
      let side = set(&rows[position].side, from: y)
      let date = Double(rows[position].date.count) * measures.smallSize * 1.17
      let arcs =
        Double(max(0, (heads[rows[position].selected.event.id] ?? 0) - 1)) * AgreementArcs.headStep
        + measures.labelSize
      rows[position].height = max(head, side, date, arcs)
      y += rows[position].height + gap
    }
    height = y
  }
}

extension AgreementRows.Line {
  var isTitle: Bool {
    if case .title = content { return true }
    return false
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// What is said under, and in place of, a drawing of events.
struct EventsCaption {
  /// What the drawing is called: `timeline`.
  let figure: String
  /// What is missing when nothing was found: `events`.
  var nothing = "events"
  let content: DiagramContent
  let style: DiagramStyle

  private var parts: CaptionParts { CaptionParts(content: content, style: style) }

  /// The caption.
  var caption: Caption {
    guard !content.events.isEmpty else { return parts.caption([parts.emptiness(of: nothing)]) }
    return parts.caption([composition, parts.doubt])
  }

  /// What stands in for the picture: what there is, then the first and the last event.
  var alternativeText: String {
    let article = "aeiou".contains(figure.prefix(1)) ? "An" : "A"
    guard let first = content.events.first, let last = content.events.last else {
      return CaptionParts.paragraph(["An empty \(figure).", parts.emptiness(of: nothing)])
    }
    var ends = ["It begins with \(describe(first))."]
    if content.events.count > 1 {
      ends = ["It begins with \(describe(first)) and ends with \(describe(last))."]
    }
    return CaptionParts.paragraph(["\(article) \(figure).", composition] + ends)
  }

  private var composition: String {
    let actors = Set(content.events.flatMap(\.event.participants)).count
    let range = parts.range.map { " " + $0 } ?? ""
    guard actors > 0 else { return English.sentence(parts.events + range) }
    return English.sentence(
      "\(parts.events)\(range), in which \(English.count(actors, "actor")) "
        + "\(actors == 1 ? "takes" : "take") part")
  }

  private func describe(_ selected: SelectedEvent) -> String {
    let names = EventNames(content: content, style: style)
    let event = selected.event
    let what =
      names.title(of: event) ?? "\(event.form ?? event.kind.rawValue) (\(names.people(of: event)))"
    return DotText.cleaned("\(what), \(DateLabel.text(event.date, under: nil))")
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// The text that goes with a drawing of events.
struct EventsCaption: FigureText {
  /// The kind of drawing: `timeline`.
  let figure: String
  /// What was looked for, when nothing was found; `nil` for events.
  var nothing: String?
  var content: DiagramContent
  let style: DiagramStyle

  private var sentences: CaptionSentences { CaptionSentences(content: content, style: style) }

  var caption: Caption {
    guard !content.events.isEmpty else {
      return sentences.caption([sentences.emptiness(of: nothing)])
    }
    return sentences.caption([composition, sentences.doubt, sentences.conversion])
  }

  /// What the drawing is made of, then its first and last event.
  var alternativeText: String {
    let article = "aeiou".contains(figure.prefix(1)) ? "An" : "A"
    guard let first = content.events.first, let last = content.events.last else {
      return CaptionSentences.paragraph(["An empty \(figure).", sentences.emptiness(of: nothing)])
    }
    var ends = ["It begins with \(describe(first))."]
    if content.events.count > 1 {
      ends = ["It begins with \(describe(first)) and ends with \(describe(last))."]
    }
    return CaptionSentences.paragraph(["\(article) \(figure).", composition] + ends)
  }

  private var composition: String {
    let attendance = content.attendance
    let actors = Set(content.events.flatMap { attendance.actors(in: $0.event) }).count
    let range = sentences.range.map { " " + $0 } ?? ""
    guard actors > 0 else { return English.sentence(sentences.events + range) }
    return English.sentence(
      "\(sentences.events)\(range), in which \(English.count(actors, "actor")) "
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

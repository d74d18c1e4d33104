import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The text that goes with a drawing of events.
struct EventsCaption: FigureText {
  /// The kind of drawing.
  let figure: FigureKind
  /// What was looked for, when nothing was found; `nil` for events.
  var nothing: MissingThings?
  var content: DiagramContent
  let style: DiagramStyle
  /// How many actors are drawn, where that is not everyone who took part; `nil` where it is.
  var drawnActors: Int?

  private var sentences: CaptionSentences { CaptionSentences(content: content, style: style) }
  private var words: any FigureLanguage { style.words }

  var caption: Caption {
    guard !content.events.isEmpty else {
      return sentences.caption([sentences.emptiness(of: nothing)])
    }
    return sentences.caption([
      composition(sentences.rangeBesideTitle), sentences.doubt, sentences.conversion,
    ])
  }

  /// What the drawing is made of, then its first and last event.
  var alternativeText: String {
    guard let first = content.events.first, let last = content.events.last else {
      return words.paragraph([words.emptyFigure(figure), sentences.emptiness(of: nothing)])
    }
    let end = content.events.count > 1 ? describe(last) : nil
    return words.paragraph([
      words.figure(figure), composition(sentences.range), words.ends(describe(first), end),
    ])
  }

  var counted: (actors: Int, events: Int)? {
    (drawnActors ?? actors, content.events.occasionCount)
  }

  private var actors: Int {
    let attendance = content.attendance
    return Set(content.events.flatMap { attendance.actors(in: $0.event) }).count
  }

  private func composition(_ range: String?) -> String {
    drawnActors.map { words.actors($0, in: sentences.events, range) }
      ?? words.events(sentences.events, range, of: actors)
  }

  private func describe(_ selected: SelectedEvent) -> String {
    let names = EventNames(content: content, style: style)
    let event = selected.event
    let kind = names.form(of: event) ?? words.word(event.kind.word)
    let what = names.title(of: event) ?? kind + words.aside(names.people(of: event))
    return DotText.cleaned(
      what + words.punctuation.comma + style.dates.text(event.date, under: nil))
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Sentences that the captions of several views share.
struct CaptionSentences {
  let content: DiagramContent
  let style: DiagramStyle

  /// The title: that of the figure, or of the corpus; of several corpora together, what the figure is
  /// about.
  var title: String {
    let isOfSeveral = content.corpus.title.contains("; ") && content.path == nil
    let own = content.title ?? (isOfSeveral ? about : nil)
    return English.sentence(DotText.cleaned(own ?? content.corpus.title))
  }

  /// `Who met and wrote to whom around T. V. Soong about Outer Mongolia, in July 1945`.
  private var about: String? {
    let did = Event.Kind.allCases.filter { kind in
      content.events.contains { $0.event.kind == kind }
    }
    guard !did.isEmpty else { return nil }
    let names = EventNames(content: content, style: style)
    let asked = content.asked
    var title = "Who \(English.list(did.map(content.words.verb))) whom"
    if !asked.actors.isEmpty {
      title += " around \(English.list(asked.actors.map(names.name(of:))))"
    }
    if !asked.topics.isEmpty {
      let topics = asked.topics.map { content.corpus.topics[$0]?.name ?? $0.rawValue }
      title += " about \(English.list(topics))"
    }
    if let place = asked.place { title += " in \(place)" }
    return title + (range.map { ", \($0)" } ?? "")
  }

  /// The window that was asked for, or else the days that the events cover: `from … to …`.
  var range: String? {
    if let asked = content.window.flatMap(English.range) { return asked }
    let dates = content.events.map(\.event.date)
    let first = dates.compactMap(\.start.earliest).min()
    let last = dates.compactMap(\.end.latest).max()
    guard let first, let last else { return nil }
    return English.range(DateWindow(first: first, last: last))
  }

  /// `No events were found from … to ….`
  func emptiness(of things: String? = nil) -> String {
    English.sentence(
      "No \(things ?? content.words.events) were found\(range.map { " " + $0 } ?? "")")
  }

  /// `14 meetings, 3 messages and 1 agreement`.
  var events: String {
    let counts = Event.Kind.allCases.compactMap { kind -> String? in
      let number = content.events.count { $0.event.kind == kind }
      return number == 0 ? nil : English.count(number, content.words.noun(kind))
    }
    return English.list(counts)
  }

  /// `Of the 7 events 2 are possible, not certain.`; `nil` where all are certain.
  var doubt: String? {
    let number = content.events.count { $0.certainty == .possible }
    let all = content.events.count
    guard number > 0 else { return nil }
    guard number < all else {
      return all == 1 ? "It is possible, not certain." : "All are possible, none is certain."
    }
    return "Of the \(English.count(all, content.words.event)) \(number) "
      + "\(number == 1 ? "is" : "are") possible, not certain."
  }

  /// What had begun before and lasted into the window: `Under way since before: …`; `nil` where nothing
  /// had.
  var underWay: String? {
    let names = EventNames(content: content, style: style)
    let all = content.underWay.map { selected -> String in
      let event = selected.event
      let what = names.title(of: event) ?? event.about ?? names.people(of: event)
      return "\(DotText.cleaned(what)) (\(DateLabel.text(event.date, under: nil)))"
    }
    guard !all.isEmpty else { return nil }
    let more = all.count - 4
    let shown = all.prefix(4) + (more > 0 ? ["\(more) more"] : [])
    return English.sentence(
      "Under way since before, and not drawn: \(shown.joined(separator: "; "))")
  }

  /// That dates of the Julian calendar are drawn on the days of the Gregorian one; `nil` where there are
  /// none.
  var conversion: String? {
    let isConverted = content.events.contains { selected in
      selected.event.date.calendar == .julian || selected.event.received?.calendar == .julian
    }
    return isConverted ? "Julian dates stand on their days in the Gregorian calendar." : nil
  }

  /// A caption of `sentences` that names the sources of the events.
  func caption(_ sentences: [String?]) -> Caption {
    caption(titled: title, sentences)
  }

  /// A caption of a finding, which is its title where the figure has none and is of several corpora.
  func caption(of finding: String, _ sentences: [String?]) -> Caption {
    content.title == nil && content.corpus.title.contains("; ")
      ? caption(titled: finding, sentences) : caption([finding] + sentences)
  }

  private func caption(titled title: String, _ sentences: [String?]) -> Caption {
    let sources = sources
    return Caption(
      title: title, sentences + [underWay], sources: sources.map(\.id),
      citation: citation(of: sources))
  }

  /// The sources of the events.
  private var sources: [Source] {
    let keys = Set(content.events.flatMap(\.event.claims).filter(\.status.counts).map(\.source))
    return content.corpus.sources.filter { keys.contains($0.id) }
  }

  /// `Sources: Elleman 2023; FRUS 1945.`; `nil` where none is cited.
  func citation(of sources: [Source]) -> String? {
    var seen: Set<String> = []
    let cited =
      sources
      .map { Self.shortened(DotText.cleaned($0.shortCitation)) }
      .filter { seen.insert($0).inserted }
    guard !cited.isEmpty else { return nil }
    let shown = cited.prefix(6)
    let rest = cited.count - shown.count
    let more = rest > 0 ? "; and \(rest) more" : ""
    return English.sentence(
      "\(cited.count == 1 ? "Source" : "Sources"): \(shown.joined(separator: "; "))\(more)")
  }

  /// At most sixty characters, cut between words.
  private static func shortened(_ citation: String) -> String {
    guard citation.count > 60 else { return citation }
    let cut = citation.prefix(59)
    return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + "…"
  }

  /// The sentences that are not empty, as one paragraph.
  static func paragraph(_ sentences: [String?]) -> String {
    sentences.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

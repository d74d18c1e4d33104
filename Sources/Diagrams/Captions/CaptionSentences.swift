import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Sentences that the captions of several views share.
struct CaptionSentences {
  let content: DiagramContent
  let style: DiagramStyle

  private var words: any FigureLanguage { style.words }
  private var names: EventNames { EventNames(content: content, style: style) }

  /// The title: that of the figure, or what it is about; of nothing, that of the corpus.
  var title: String {
    let own = content.title ?? (content.path == nil ? about : nil)
    // Of nothing found in several corpora, their titles say nothing.
    if own == nil, content.events.isEmpty, content.corpus.parts.all.count > 1 { return "" }
    return words.sentence(DotText.cleaned(own ?? content.corpus.title))
  }

  /// `Who met and wrote to whom around T. V. Soong about Outer Mongolia, July 1945`; `nil` without events.
  private var about: String? {
    let kinds = Event.Kind.allCases.filter { kind in
      content.events.contains { $0.event.kind == kind }
    }
    guard !kinds.isEmpty else { return nil }
    let asked = content.asked
    let corpus = content.corpus
    return words.title(
      FigureSubject(
        interactions: kinds.map(content.words.interaction),
        actors: asked.actors.map(names.name(of:)),
        topics: asked.topics.map { corpus.topics[$0]?.name(in: style.language) ?? $0.rawValue },
        place: asked.place.map { corpus.places[PlaceID($0)]?.name(in: style.language) ?? $0 },
        period: days.flatMap(words.period)))
  }

  /// The window that was asked for, or else the days that the events cover.
  private var days: DateWindow? {
    if let asked = content.window, words.range(asked) != nil { return asked }
    let dates = content.events.map(\.event.date)
    let first = dates.compactMap(\.start.earliest).min()
    let last = dates.compactMap(\.end.latest).max()
    guard let first, let last else { return nil }
    return DateWindow(first: first, last: last)
  }

  /// The window that was asked for, or else the days that the events cover: `from … to …`.
  var range: String? { days.flatMap(words.range) }

  /// The same, where the title does not give it.
  var rangeBesideTitle: String? { content.title == nil && content.path == nil ? nil : range }

  /// `No events were found from … to ….`
  func emptiness(of things: MissingThings? = nil) -> String {
    words.nothing(things ?? content.words.missing, range)
  }

  /// `14 meetings, 3 messages and 1 agreement`.
  var events: String {
    let counts = Event.Kind.allCases.compactMap { kind -> String? in
      let number = content.events.filter { $0.event.kind == kind }.occasionCount
      return number == 0 ? nil : words.count(number, content.words.noun(kind))
    }
    return words.list(counts)
  }

  /// `Of the 7 events 2 are possible, not certain.`; `nil` where all are certain.
  var doubt: String? {
    let all = content.events.occasionCount
    // A conference is certain where one of its sittings is.
    let number = all - content.events.filter { $0.certainty == .certain }.occasionCount
    guard number > 0 else { return nil }
    return words.doubt(number, of: all, content.words.event)
  }

  /// What had begun before and lasted into the window; `nil` where nothing had.
  var underWay: String? {
    let all = content.underWay.map { selected -> String in
      let event = selected.event
      let what = names.title(of: event) ?? event.about ?? names.people(of: event)
      let isCertain = selected.certainlyBegan(before: content.window)
      let remarks =
        [style.dates.text(event.date, under: nil)] + (isCertain ? [] : [words.word(.possible)])
      return DotText.cleaned(what) + words.aside(remarks.joined(separator: words.punctuation.comma))
    }
    guard !all.isEmpty else { return nil }
    return words.underWay(Array(all.prefix(4)), andMore: max(0, all.count - 4))
  }

  /// That a conference and its sittings count as one; `nil` where there are none.
  private var sittings: String? {
    let number = Set(content.events.map(\.event.id)).count
    return content.events.occasionCount < number ? words.word(.sittings) : nil
  }

  /// That dates of the Julian calendar are drawn on the days of the Gregorian one; `nil` where there are
  /// none.
  var conversion: String? {
    let isConverted = content.events.contains { selected in
      selected.event.date.calendar == .julian || selected.event.received?.calendar == .julian
    }
    return isConverted ? words.word(.julian) : nil
  }

  /// A caption of `sentences` that names the records and sources of the events.
  func caption(_ sentences: [String?]) -> Caption {
    caption(titled: title, sentences)
  }

  /// A caption of a finding, which is its title where the figure has none of its own.
  func caption(of finding: String, _ sentences: [String?]) -> Caption {
    content.title == nil
      ? caption(titled: finding, sentences) : caption([finding] + sentences)
  }

  private func caption(titled title: String, _ sentences: [String?]) -> Caption {
    caption(
      titled: title, sentences + [sittings, underWay], events: Set(content.events.map(\.event.id)),
      claims: content.events.flatMap(\.event.claims))
  }

  /// A caption that ends with the corpora that gave the events, and where the claims are found.
  func caption(
    titled title: String, _ sentences: [String?], events: Set<EventID>, claims: [Claim]
  ) -> Caption {
    let counted = claims.filter(\.status.counts)
    let keys = Set(counted.map(\.source))
    let sources = content.corpus.sources.filter { keys.contains($0.id) }
    let places = Dictionary(grouping: counted, by: \.source).mapValues { claims in
      CitedPlaces(claims.compactMap(\.locator).filter { $0.count <= 40 }.map(DotText.cleaned))
    }
    return Caption(
      title: title, sentences, records: records(of: events, beside: title),
      sources: sources.map(\.id),
      locators: places, citation: citation(of: sources, places), in: words)
  }

  /// The corpora that gave one of the events, unless the title is theirs; `nil` where none did.
  private func records(of events: Set<EventID>, beside title: String) -> String? {
    let titles = content.corpus.titles(giving: events).map(DotText.cleaned)
      .filter { words.sentence($0) != title }
    return titles.isEmpty ? nil : words.records(titles)
  }

  /// `Sources: Elleman 2023, p. 57; FRUS 1945, d634, d641.`; `nil` where none is cited.
  private func citation(of sources: [Source], _ places: [SourceKey: CitedPlaces]) -> String? {
    var order: [String] = []
    var cited: [String: [CitedPlaces]] = [:]
    for source in sources {
      let name = Self.shortened(DotText.cleaned(source.shortCitation))
      if cited[name] == nil { order.append(name) }
      cited[name, default: []] += [places[source.id]].compactMap(\.self)
    }
    guard !order.isEmpty else { return nil }
    let shown = order.prefix(6).map { name -> String in
      let found = cited[name] ?? []
      let locators = found.flatMap(\.shown)
      guard found.count == 1, !locators.isEmpty else { return name }
      return name + words.punctuation.comma + words.locators(locators, andMore: found[0].more)
    }
    let rest = order.count - shown.count
    let all = shown + (rest > 0 ? [words.furtherSources(rest)] : [])
    return words.sentence(
      words.sources(order.count) + words.punctuation.colon
        + all.joined(separator: words.punctuation.semicolon))
  }

  /// At most sixty characters, cut between words.
  private static func shortened(_ citation: String) -> String {
    guard citation.count > 60 else { return citation }
    let cut = citation.prefix(59)
    return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + "…"
  }
}

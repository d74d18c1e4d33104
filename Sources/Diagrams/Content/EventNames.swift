import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The names of events and actors, in the language of the figure.
struct EventNames {
  let content: DiagramContent
  let style: DiagramStyle

  /// The title of an event; `nil` where it has none, or none that can be seen.
  func title(of event: Event) -> String? {
    event.title(in: style.language, during: content.window).flatMap { $0.isSeen ? $0 : nil }
  }

  /// The form or kind of an event, as a name for it. Forms are recorded in English.
  func kind(of event: Event) -> String {
    let kind = form(of: event) ?? style.words.word(event.kind.word)
    return kind.prefix(1).uppercased() + kind.dropFirst()
  }

  /// The form of an event, where the figure is in the language of forms.
  func form(of event: Event) -> String? { style.words.tag == "en" ? event.form : nil }

  /// The name of an actor.
  func name(of actor: ActorID) -> String {
    let name = content.corpus.actors[actor]?.name(in: style.language, during: content.window)
    return name.flatMap { $0.isSeen ? $0 : nil } ?? actor.rawValue
  }

  /// The name of a term in short: of the topic that it is called after, or in the words of its id, where
  /// those of an actor give way to the actor’s name.
  func name(of term: Term) -> String {
    if let topic = content.corpus.topics[TopicID(term.id)] {
      return DotText.cleaned(topic.name(in: style.language))
    }
    return term.id.split { $0 == "-" || $0 == "_" }.map { word in
      let actor = ActorID(String(word))
      return content.corpus.actors[actor] == nil ? String(word) : DotText.cleaned(name(of: actor))
    }.joined(separator: " ")
  }

  /// The actors who took part, `A, B, C + 4`; an arrow follows those who acted on others.
  func people(of event: Event) -> String {
    let attendance = content.attendance
    func actors(_ parts: Set<Participation.Part>) -> [ActorID] {
      attendance.actors(in: event, as: parts)
    }
    switch event.kind {
    case .meeting: return list(actors([.present]))
    case .message: return arrow(actors([.from]), actors([.to]))
    case .agreement:
      let parties = actors([.parties])
      return list(parties.isEmpty ? actors([.signed]) : parties)
    case .act: return arrow(actors([.by]), actors([.to]) + actors([.of]))
    }
  }

  private func arrow(_ from: [ActorID], _ to: [ActorID]) -> String {
    [list(from), list(to)].filter { !$0.isEmpty }.joined(separator: " → ")
  }

  private func list(_ actors: [ActorID]) -> String {
    var seen: Set<ActorID> = []
    let each = actors.filter { seen.insert($0).inserted }
    let shown = each.count <= 4 ? each : Array(each.prefix(3))
    let names = shown.map(name).joined(separator: style.words.punctuation.item)
    return each.count > shown.count ? "\(names) + \(each.count - shown.count)" : names
  }
}

/// The label of an event.
struct EventLabel {
  /// The title of the event, or the actors who took part.
  let head: String
  /// The actors who took part, or what the event was about.
  let detail: String?
  /// `secret`, `possible`: what the marks of the event show.
  let remarks: [String]

  init(_ selected: SelectedEvent, content: DiagramContent, style: DiagramStyle) {
    let event = selected.event
    let names = EventNames(content: content, style: style)
    let people = names.people(of: event)
    if let title = names.title(of: event) {
      head = title
      detail = people.isEmpty ? nil : people
    } else if event.kind == .act, let about = event.about {
      head = about
      detail = people.isEmpty ? nil : people
    } else {
      head = people.isEmpty ? names.kind(of: event) : people
      detail = event.about ?? names.form(of: event)
    }
    remarks =
      ((event.isSecret ? [.secret] : []) + (selected.certainty == .possible ? [.possible] : []))
      .map(style.words.word)
  }
}

extension String {
  /// Whether anything of it is seen when it is drawn.
  fileprivate var isSeen: Bool { !DotText.cleaned(self).allSatisfy(\.isWhitespace) }
}

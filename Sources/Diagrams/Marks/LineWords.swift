import NegotiationAnalysis
import Negotiations

/// What the actors and lines of a drawing stand for, in words.
struct LineWords {
  let names: EventNames
  private var words: any FigureLanguage { names.style.words }

  init(content: DiagramContent, style: DiagramStyle) {
    names = EventNames(content: content, style: style)
  }

  /// An actor and the side the actor was on.
  func actor(_ actor: ActorID, on side: ActorID?) -> String {
    let name = names.name(of: actor)
    let side = side.flatMap { $0 == actor ? nil : names.name(of: $0) }
    return DotText.cleaned(side.map { name + words.punctuation.comma + $0 } ?? name)
  }

  /// A line between two actors: `A → B: 15 messages`.
  func line(from: ActorID, to: ActorID, _ mark: LineMark) -> String {
    let isDirected = mark.kind.isDirected && mark.blend == nil
    return pair(from, to, isDirected: isDirected, [count(mark.kind, mark.count)] + remarks(mark))
  }

  /// A line that stands for several kinds or directions:
  /// `A and B: 11 meetings, 4 messages to A, 6 messages to B`.
  func line(
    between one: ActorID, and other: ActorID, _ shares: [LineShare], _ mark: LineMark
  )
    -> String
  {
    let parts = shares.map { share in
      let events = count(share.kind, share.count)
      guard share.kind.isDirected else { return events }
      return words.count(events, to: names.name(of: share.isForward ? other : one))
    }
    return pair(one, other, isDirected: nil, parts + remarks(mark))
  }

  /// Where actors were together: `Meeting of A, B and C, 17 Jul 1945`.
  func gathering(_ event: Event) -> String {
    let marks = words.punctuation
    return DotText.cleaned(
      (names.title(of: event) ?? names.kind(of: event)) + marks.colon + names.people(of: event)
        + marks.comma + names.style.dates.text(event.date, under: nil))
  }

  private func pair(
    _ one: ActorID, _ other: ActorID, isDirected: Bool?, _ parts: [String]
  ) -> String {
    DotText.cleaned(
      words.pair(names.name(of: one), names.name(of: other), isDirected: isDirected, parts))
  }

  private func count(_ kind: NegotiationNetwork.EdgeKind, _ number: Int) -> String {
    kind == .tie ? words.word(.tie) : words.count(number, names.content.words.noun(behind: kind))
  }

  private func remarks(_ mark: LineMark) -> [String] {
    ((mark.isSecret ? [.secret] : []) + (mark.isPossible ? [.notCertain] : [])).map(words.word)
  }
}

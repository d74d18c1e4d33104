import NegotiationAnalysis
import Negotiations
import Typesetting

/// What the actors and lines of a drawing stand for, in words.
struct LineWords {
  let names: EventNames

  init(content: DiagramContent, style: DiagramStyle) {
    names = EventNames(content: content, style: style)
  }

  /// An actor and the side the actor was on.
  func actor(_ actor: ActorID, on side: ActorID?) -> String {
    let name = names.name(of: actor)
    let side = side.flatMap { $0 == actor ? nil : names.name(of: $0) }
    return DotText.cleaned(side.map { "\(name), \($0)" } ?? name)
  }

  /// A line between two actors: `A → B: 15 messages`.
  func line(from: ActorID, to: ActorID, _ mark: LineMark) -> String {
    let isDirected = mark.kind.isDirected && mark.blend == nil
    return pair(from, isDirected ? "→" : "–", to, [count(mark.kind, mark.count)] + remarks(mark))
  }

  /// A line that stands for several kinds or directions:
  /// `A and B: 11 meetings, 4 messages to A, 6 messages to B`.
  func line(
    between one: ActorID, and other: ActorID, _ shares: [LineShare], _ mark: LineMark
  )
    -> String
  {
    let parts = shares.map { share in
      let goal = share.kind.isDirected ? " to \(names.name(of: share.isForward ? other : one))" : ""
      return count(share.kind, share.count) + goal
    }
    return pair(one, "and", other, parts + remarks(mark))
  }

  /// Where actors were together: `Meeting of A, B and C, 17 Jul 1945`.
  func gathering(_ event: Event) -> String {
    DotText.cleaned(
      "\(names.title(of: event) ?? names.kind(of: event)): \(names.people(of: event)), "
        + DateLabel.text(event.date, under: nil))
  }

  private func pair(_ one: ActorID, _ sign: String, _ other: ActorID, _ parts: [String]) -> String {
    DotText.cleaned(
      "\(names.name(of: one)) \(sign) \(names.name(of: other)): \(parts.joined(separator: ", "))")
  }

  private func count(_ kind: NegotiationNetwork.EdgeKind, _ number: Int) -> String {
    names.content.words.noun(behind: kind).map { English.count(number, $0) } ?? "tie"
  }

  private func remarks(_ mark: LineMark) -> [String] {
    (mark.isSecret ? ["secret"] : []) + (mark.isPossible ? ["possible, not certain"] : [])
  }
}

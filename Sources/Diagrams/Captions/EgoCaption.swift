import NegotiationAnalysis
import Negotiations

/// What is said under, and in place of, a drawing of an actor's surroundings.
struct EgoCaption {
  let ego: EgoNetwork
  let events: EventsCaption

  /// The caption.
  var caption: Caption { events.caption.adding([reading]) }

  /// What stands in for the picture: who is in the middle, how many are around, and the nearest.
  var alternativeText: String {
    let nearest = ego.alters.enumerated()
      .sorted { ($0.element.events.count, $1.offset) > ($1.element.events.count, $0.offset) }
      .map(\.element).prefix(3).filter { !$0.events.isEmpty }
      .map { "\(name($0.node)) (\(English.count($0.events.count, "event")))" }
    let most = nearest.isEmpty ? nil : "Most were shared with \(English.list(Array(nearest)))."
    return CaptionParts.paragraph([events.alternativeText, reading, most])
  }

  private var reading: String {
    let others = ego.alters.count
    guard others > 0 else { return "\(name(ego.centre)) stands alone." }
    guard others > 1 else { return "In the middle stands \(name(ego.centre))." }
    return
      "In the middle stands \(name(ego.centre)); around, clockwise from the top in the order of "
      + "first dealings, \(others) others, the nearer the more often."
  }

  private func name(_ node: NegotiationNetwork.Node) -> String {
    DotText.cleaned(
      node.actor.name(in: events.style.language, during: events.content.window))
  }
}

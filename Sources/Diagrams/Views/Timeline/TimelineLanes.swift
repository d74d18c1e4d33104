import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The lanes of a timeline, one for each side.
struct TimelineLanes {
  /// The sides, the most numerous first; `nil` stands for all others, and for actors without a side.
  let sides: [ActorID?]
  let appearances: SideAppearances
  private let positions: [ActorID?: Int]
  private let membership: Sides

  var count: Int { sides.count }

  init(content: DiagramContent, style: DiagramStyle, most: Int) {
    let membership = Sides(of: content.corpus)
    self.membership = membership
    let shown = content.events.flatMap { selected in
      selected.event.participants.map { membership.side(of: $0, at: selected.event.date) }
    }
    let appearances = SideAppearances(of: shown, in: content.corpus, style: style)
    self.appearances = appearances
    var sides: [ActorID?] = Array(appearances.distinct.prefix(most).map(Optional.some))
    let isComplete =
      appearances.others.isEmpty && appearances.distinct.count <= most && !appearances.hasUnknown
    if !isComplete { sides.append(nil) }
    self.sides = sides
    positions = Dictionary(uniqueKeysWithValues: sides.enumerated().map { ($1, $0) })
  }

  /// The name of the lane of `side`.
  func name(of side: ActorID?, _ content: DiagramContent, _ style: DiagramStyle) -> String {
    guard let side else { return "others" }
    return EventNames(content: content, style: style).name(of: side)
  }

  /// The lanes of the actors who took part, and the pairs of lanes that the event joins.
  func parts(of event: Event) -> (all: [Int], joins: [(from: Int, to: Int)]) {
    func lanes(_ parts: [Participation.Part]) -> [Int] {
      let actors = event.participations.filter { parts.contains($0.part) && $0.status.counts }
      let found = actors.compactMap { participation in
        positions[membership.side(of: participation.actor, at: event.date)]
          ?? positions[ActorID?.none]
      }
      return Set(found).sorted()
    }
    let all = lanes(Participation.Part.parts(of: event.kind))
    switch event.kind {
    case .meeting, .agreement:
      return (all, zip(all, all.dropFirst()).map { (from: $0, to: $1) })
    case .message, .act:
      let to = lanes([.to, .of])
      let joins = lanes([.from, .by]).flatMap { from in
        to.filter { $0 != from }.map { (from: from, to: $0) }
      }
      return (all, joins)
    }
  }
}

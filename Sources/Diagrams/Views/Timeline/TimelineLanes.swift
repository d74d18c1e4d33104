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
  private let attendance: Attendance

  var count: Int { sides.count }

  init(content: DiagramContent, style: DiagramStyle, most: Int) {
    let membership = Sides(of: content.corpus)
    self.membership = membership
    // People, whatever the figure is of: one without a side stands in the lane of the others.
    let attendance = Attendance(in: content.corpus)
    self.attendance = attendance
    let shown = content.events.flatMap { selected in
      attendance.actors(in: selected.event).map { membership.side(of: $0, at: selected.event.date) }
    }
    let appearances = SideAppearances(of: shown, in: content.corpus, style: style)
    self.appearances = appearances
    var sides: [ActorID?] = appearances.distinct.prefix(most).map(\.side)
    let isComplete =
      appearances.others.isEmpty && appearances.distinct.count <= most && !appearances.hasUnknown
    if !isComplete { sides.append(nil) }
    self.sides = sides
    positions = Dictionary(uniqueKeysWithValues: sides.enumerated().map { ($1, $0) })
  }

  /// The name of the lane of `side`.
  func name(of side: ActorID?, _ content: DiagramContent, _ style: DiagramStyle) -> String {
    guard let side else { return style.words.word(.others) }
    return EventNames(content: content, style: style).name(of: side)
  }

  /// The lanes of the actors who took part, and the pairs of lanes that the event joins.
  func parts(of event: Event) -> (all: [Int], joins: [(from: Int, to: Int)]) {
    func lanes(_ parts: Set<Participation.Part>) -> [Int] {
      let found = attendance.actors(in: event, as: parts).compactMap { actor in
        positions[membership.side(of: actor, at: event.date)] ?? positions[ActorID?.none]
      }
      return Set(found).sorted()
    }
    let all = lanes(Set(Participation.Part.parts(of: event.kind)))
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

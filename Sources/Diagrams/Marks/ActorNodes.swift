import NegotiationAnalysis
import Negotiations

/// How actors are drawn: outline by kind, look by side, name in the figure's language.
struct ActorNodes {
  let sides: SideAppearances
  private let names: EventNames

  /// The actors of a figure, each with its side.
  init(sides: [ActorID?], content: DiagramContent, style: DiagramStyle) {
    self.sides = SideAppearances(of: sides, in: content.corpus, style: style)
    names = EventNames(content: content, style: style)
  }

  /// How an actor is drawn who is on `side`.
  func attributes(of actor: Actor, on side: ActorID?) -> DotAttributes {
    let label: DotAttributes = [.label: .text(label(of: actor, on: side))]
    return label.merging(ActorShape(of: actor.kind).attributes).merging(sides[side].attributes)
  }

  /// The name of an actor in lines and, where its look does not tell its side, that in brackets.
  func label(of actor: Actor, on side: ActorID?) -> String {
    let content = names.content
    let name = actor.name(in: names.style.language, during: content.window)
    let label = LineBreaking.balanced(name, ems: 7.5)
    guard sides.needsName(side), let side, side != actor.id else { return label }
    return label + "\n" + LineBreaking.balanced("(\(names.name(of: side)))", ems: 9)
  }

  /// What all nodes have in common.
  static func defaults(_ measures: Measures) -> DotAttributes {
    [
      .fontname: .text(Typeface.name), .fontsize: .number(measures.labelSize),
      .margin: .pair(0.06, 0.03), .width: .number(0.2), .height: .number(0.2),
    ]
  }
}

extension ActorNodes {
  /// Somebody who took part, and the side they were on.
  struct Member {
    var actor: Actor
    var side: ActorID?

    /// Those who took part in the events of `content`, by id, each with its side in the window.
    static func all(in content: DiagramContent) -> [Member] {
      let sides = Sides(of: content.corpus)
      let ids = Set(
        content.events.flatMap { selected in
          selected.event.participations.filter(\.status.counts).map(\.actor)
        })
      return ids.sorted().map { id in
        Member(
          actor: content.corpus.actors[id] ?? Actor(id: id, kind: .group, name: id.rawValue),
          side: sides.side(of: id, in: content.window))
      }
    }
  }
}

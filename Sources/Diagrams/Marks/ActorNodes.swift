import NegotiationAnalysis
import Negotiations

/// The look of actors: shape by kind, colours by side, name in the language of the figure.
struct ActorNodes {
  let sides: SideAppearances
  private let names: EventNames

  /// The look of the actors of a figure, given the side of each.
  init(sides: [ActorID?], content: DiagramContent, style: DiagramStyle) {
    self.init(groups: sides.map { $0.map(NodeGroup.side) }, content: content, style: style)
  }

  /// The look of the actors of a figure, given the side or community of each.
  init(groups: [NodeGroup?], content: DiagramContent, style: DiagramStyle) {
    self.sides = SideAppearances(of: groups, in: content.corpus, style: style)
    names = EventNames(content: content, style: style)
  }

  /// The attributes of the node of an actor on `side`.
  func attributes(of actor: Actor, on side: ActorID?) -> DotAttributes {
    attributes(of: actor, in: side.map(NodeGroup.side))
  }

  /// The attributes of the node of an actor of a side or community.
  func attributes(of actor: Actor, in group: NodeGroup?) -> DotAttributes {
    let label: DotAttributes = [.label: .text(label(of: actor, in: group))]
    return label.merging(ActorShape(of: actor.kind).attributes).merging(sides[group].attributes)
  }

  /// The name of an actor in lines, with the side in brackets where colours do not show it.
  func label(of actor: Actor, on side: ActorID?) -> String {
    label(of: actor, in: side.map(NodeGroup.side))
  }

  /// The name of an actor in lines, with the side or community in brackets where colours do not show
  /// it.
  func label(of actor: Actor, in group: NodeGroup?) -> String {
    let content = names.content
    let name = actor.name(in: names.style.language, during: content.window)
    let label = LineBreaking.balancedName(name, ems: 7.5)
    guard sides.needsName(group), let group, group.side != actor.id else { return label }
    return label + "\n" + LineBreaking.balancedName("(\(names.name(of: group)))", ems: 9)
  }

  /// The size of a box around a label.
  static func size(of label: String, shape: ActorShape, type: Double) -> Size {
    let lines = label.split(separator: "\n")
    let widest = lines.map { TextWidth.ems($0) }.max() ?? 0
    let rim = shape == .doubleBox ? 8.0 : 0
    return (
      width: widest * type * 1.06 + 10 + rim,
      height: Double(max(1, lines.count)) * type * 1.2 + 5 + rim
    )
  }

  /// The attributes of a box that stands at its place, as large as was reckoned with.
  static func placed(_ box: Box, shape: ActorShape) -> DotAttributes {
    let rim = shape == .doubleBox ? 8.0 : 0
    return [
      .width: .number((2 * box.halfWidth - rim) / 72),
      .height: .number((2 * box.halfHeight - rim) / 72),
      .pos: .pair(box.x, box.y, isPinned: true),
    ]
  }

  /// A graph that actors are placed in: lines without ends of their own, under the boxes.
  static func emptyGraph(_ measures: PageMeasures) -> DotGraph {
    DotGraph(
      attributes: [
        .fontname: .text(Typeface.name), .outputorder: .keyword("edgesfirst"), .pad: .number(0.08),
      ],
      nodeDefaults: defaults(measures),
      edgeDefaults: [.arrowsize: .number(0.5), .dir: .keyword("none")])
  }

  /// The attributes that all nodes share.
  static func defaults(_ measures: PageMeasures) -> DotAttributes {
    [
      .fontname: .text(Typeface.name), .fontsize: .number(measures.labelSize),
      .margin: .pair(0.06, 0.03), .width: .number(0.2), .height: .number(0.2),
    ]
  }
}

extension ActorNodes {
  /// An actor who took part, and the side they were on.
  struct Member {
    var actor: Actor
    var side: ActorID?

    /// The actors who took part in the events of `content`, by id, with their sides in its window.
    static func all(in content: DiagramContent) -> [Member] {
      let sides = Sides(of: content.corpus)
      let attendance = content.attendance
      let ids = Set(content.events.flatMap { attendance.actors(in: $0.event) })
      return ids.sorted().map { id in
        Member(
          actor: content.corpus.actors[id] ?? Actor(id: id, kind: .group, name: id.rawValue),
          side: sides.side(of: id, in: content.window))
      }
    }
  }
}

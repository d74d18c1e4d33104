import NegotiationAnalysis
import Negotiations

/// Which side has which appearance.
///
/// A side that the figure or the corpus gives a colour has that colour, or in a theme that vouches for
/// its own the nearest of these. The others are ranked by how many actors of the whole corpus are on
/// them, so that figures of one corpus agree with one another whatever they are filtered to. A side of
/// lower rank takes the plainest appearance that the figure leaves free; when none is, it is grey and
/// named in the labels of its actors.
struct SideAppearances {
  /// The sides in the figure that can be told apart, in rank order.
  let distinct: [ActorID]
  /// The sides in the figure that share one grey.
  let others: [ActorID]
  /// Whether an actor in the figure has no recorded side.
  let hasUnknown: Bool
  private let theme: any Theme
  /// How many sides look the same in all figures of a corpus.
  private static let fixed = 5
  private let appearances: [ActorID: SideAppearance]

  /// The appearances of the sides that a figure shows; `nil` stands for an actor without one.
  init(of shown: [ActorID?], in corpus: Corpus, style: DiagramStyle) {
    theme = style.theme
    hasUnknown = shown.contains(nil)
    let present = Set(shown.compactMap(\.self))
    let ranking = Self.ranking(in: corpus)
    let coloured = Self.coloured(ranking, present, in: corpus, style: style)
    let rank = Dictionary(uniqueKeysWithValues: ranking.enumerated().map { ($1, $0) })
    let ordered = present.sorted {
      (rank[$0] ?? .max, $0.rawValue) < (rank[$1] ?? .max, $1.rawValue)
    }
    let free = theme.sides.filter { own in
      !coloured.values.contains { $0.outlineWidth == own.outlineWidth && $0.isLike(own) }
    }
    let plain = ordered.filter { coloured[$0] == nil }
    // Ranks among those without a colour, whether the figure shows them or not.
    let steady = ranking.filter { coloured[$0] == nil }.prefix(min(Self.fixed, free.count))
    var appearances = coloured.filter { present.contains($0.key) }
    var left = free.indices.filter { position in
      position >= steady.count || !present.contains(steady[position])
    }.makeIterator()
    for (position, side) in steady.enumerated() where present.contains(side) {
      appearances[side] = free[position]
    }
    var others: [ActorID] = []
    for side in plain where appearances[side] == nil {
      if let position = left.next() {
        appearances[side] = free[position]
      } else {
        others.append(side)
      }
    }
    self.appearances = appearances
    self.others = others
    distinct = ordered.filter { appearances[$0] != nil }
  }

  /// The sides that have a colour of their own, whether the figure shows them or not.
  private static func coloured(
    _ ranking: [ActorID], _ present: Set<ActorID>, in corpus: Corpus, style: DiagramStyle
  ) -> [ActorID: SideAppearance] {
    let sides = ranking + present.subtracting(ranking).sorted()
    var result: [ActorID: SideAppearance] = [:]
    var free = style.theme.sides
    for side in sides {
      guard let colour = style.sideColours[side] ?? corpus.actors[side]?.colour else { continue }
      if style.theme.takesColours {
        result[side] = SideAppearance(colour)
      } else if let nearest = free.indices.min(by: {
        free[$0].distance(to: colour) < free[$1].distance(to: colour)
      }) {
        result[side] = free.remove(at: nearest)
      }
    }
    return result
  }

  /// How the actors of `side` look.
  subscript(side: ActorID?) -> SideAppearance {
    guard let side else { return theme.noSide }
    return appearances[side] ?? theme.otherSides
  }

  /// Whether the side has to be named in words.
  func needsName(_ side: ActorID?) -> Bool {
    side.map { appearances[$0] == nil } ?? false
  }

  /// All sides of a corpus, those of most actors first.
  private static func ranking(in corpus: Corpus) -> [ActorID] {
    let sides = Sides(of: corpus)
    var members: [ActorID: Int] = [:]
    for actor in corpus.actors {
      if let side = sides.side(of: actor.id) { members[side, default: 0] += 1 }
    }
    return members.sorted { (-$0.value, $0.key.rawValue) < (-$1.value, $1.key.rawValue) }.map(\.key)
  }
}

extension SideAppearance {
  /// How a node takes the appearance.
  var attributes: DotAttributes {
    var attributes: DotAttributes = [
      .fillcolor: .colour(fill), .color: .colour(outline), .penwidth: .number(outlineWidth),
    ]
    if ink != .black { attributes[.fontcolor] = .colour(ink) }
    return attributes
  }

  /// Whether the two would be taken for the same side.
  fileprivate func isLike(_ other: SideAppearance) -> Bool {
    fill.difference(from: other.fill) < Colour.leastClearDifference
  }

  /// How far the fill is from a colour; where fills are greys, only lightness counts. A bold outline
  /// makes it farther, so that another fill is taken before the same one once more.
  fileprivate func distance(to colour: Colour) -> Double {
    guard fill.isGrey else { return fill.difference(from: colour) + (outlineWidth > 1 ? 40 : 0) }
    return abs(fill.lightness - colour.lightness) + (outlineWidth > 1 ? 20 : 0)
  }
}

import NegotiationAnalysis
import Negotiations

/// The appearance of each side in a figure, or of each community.
///
/// A side that the figure or the corpus gives a colour has that colour; where the theme takes no others,
/// the theme's counterpart of a colour of ``SidePalette``, or else the nearest of its own. The remaining sides are ranked by their actors in the whole
/// corpus, so that the figures of a corpus agree whatever they are filtered to. A side of lower rank
/// takes the plainest appearance still free in the figure; when none is left, it is grey and named in
/// the labels of its actors.
struct SideAppearances {
  /// The sides in the figure with an appearance of their own, by rank.
  let distinct: [NodeGroup]
  /// The sides in the figure that share one grey.
  let others: [NodeGroup]
  /// Whether the side of an actor in the figure is not recorded.
  let hasUnknown: Bool
  private let theme: any Theme
  /// The number of sides that look the same in all figures of a corpus.
  private static let fixed = 5
  private let appearances: [NodeGroup: SideAppearance]

  /// Chooses appearances for the sides of a figure; `nil` stands for an actor without a side.
  init(of shown: [ActorID?], in corpus: Corpus, style: DiagramStyle) {
    self.init(of: shown.map { $0.map(NodeGroup.side) }, in: corpus, style: style)
  }

  /// Chooses appearances for the sides or communities of a figure; `nil` stands for an actor without
  /// one.
  init(of shown: [NodeGroup?], in corpus: Corpus, style: DiagramStyle) {
    theme = style.theme
    hasUnknown = shown.contains(nil)
    let present = Set(shown.compactMap(\.self))
    // Where colours stand for communities, the sides of the corpus have none to keep.
    let showsSides = present.isEmpty || present.contains { $0.side != nil }
    let ranking = showsSides ? Self.ranking(in: corpus) : []
    let coloured = Self.coloured(ranking, present, in: corpus, style: style)
    let rank = Dictionary(uniqueKeysWithValues: ranking.enumerated().map { ($1, $0) })
    func place(_ group: NodeGroup) -> (Int, String, Int) {
      switch group {
      case .side(let side): (rank[group] ?? .max, side.rawValue, 0)
      case .community(let number): (.max, "", number)
      }
    }
    let ordered = present.sorted { place($0) < place($1) }
    let free = (showsSides ? theme.sides : theme.communities).filter { own in
      !coloured.values.contains { $0.outlineWidth == own.outlineWidth && $0.isLike(own) }
    }
    let beyond = theme.takesColours ? [] : Self.beyondPalette(present, in: corpus, style: style)
    let plain = ordered.filter { coloured[$0] == nil && !beyond.contains($0) }
    // Ranks among the sides without a colour, whether the figure shows them or not.
    let steady = ranking.filter { coloured[$0] == nil && !beyond.contains($0) }.prefix(
      min(Self.fixed, free.count))
    var appearances = coloured.filter { present.contains($0.key) }
    var left = free.indices.filter { position in
      position >= steady.count || !present.contains(steady[position])
    }.makeIterator()
    for (position, side) in steady.enumerated() where present.contains(side) {
      appearances[side] = free[position]
    }
    var others: [NodeGroup] = ordered.filter(beyond.contains)
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

  /// The sides whose place in ``SidePalette`` lies beyond the appearances of the theme. They are grey and
  /// named in every figure; what is free in one would stand for another side in the next.
  private static func beyondPalette(
    _ present: Set<NodeGroup>, in corpus: Corpus, style: DiagramStyle
  ) -> Set<NodeGroup> {
    present.filter { group in
      guard let side = group.side,
        let colour = style.sideColours[side] ?? corpus.actors[side]?.colour,
        let place = SidePalette.colours.firstIndex(of: colour)
      else { return false }
      return place >= style.theme.sides.count
    }
  }

  /// The appearances of the sides that are given a colour, whether the figure shows them or not.
  private static func coloured(
    _ ranking: [NodeGroup], _ present: Set<NodeGroup>, in corpus: Corpus, style: DiagramStyle
  ) -> [NodeGroup: SideAppearance] {
    let unranked = present.subtracting(ranking).compactMap(\.side).sorted()
    var result: [NodeGroup: SideAppearance] = [:]
    var free = style.theme.sides
    func colour(of side: ActorID) -> Colour? {
      style.sideColours[side] ?? corpus.actors[side]?.colour
    }
    if !style.theme.takesColours {
      // A colour of the palette has its counterpart in the theme, whatever else the figure shows.
      for side in present.compactMap(\.side).sorted() {
        guard let place = colour(of: side).flatMap({ SidePalette.colours.firstIndex(of: $0) }),
          place < style.theme.sides.count,
          let position = free.firstIndex(of: style.theme.sides[place])
        else { continue }
        result[.side(side)] = free.remove(at: position)
      }
    }
    for side in ranking.compactMap(\.side) + unranked where result[.side(side)] == nil {
      guard let colour = colour(of: side) else { continue }
      let place = SidePalette.colours.firstIndex(of: colour)
      if let place, !style.theme.takesColours,
        place >= style.theme.sides.count || !present.contains(.side(side))
      {
        continue
      }
      if style.theme.takesColours {
        result[.side(side)] = SideAppearance(colour)
      } else if let nearest = free.indices.min(by: {
        free[$0].distance(to: colour) < free[$1].distance(to: colour)
      }) {
        result[.side(side)] = free.remove(at: nearest)
      }
    }
    return result
  }

  /// The appearance of a side or community.
  subscript(group: NodeGroup?) -> SideAppearance {
    guard let group else { return theme.noSide }
    return appearances[group] ?? theme.otherSides
  }

  /// Whether outlines alone tell the sides of the figure apart, as lines in their colours need them to.
  var outlinesDiffer: Bool {
    let grey = others.isEmpty ? [] : [theme.otherSides.outline]
    let outlines = distinct.map { self[$0].outline } + grey
    return Set(outlines).count == outlines.count
  }

  /// The ink of a line that stands for a side: its outline, or black where outlines do not tell sides apart.
  func ink(of side: ActorID?) -> Colour { outlinesDiffer ? self[side].outline : .black }

  /// The appearance of `side`.
  subscript(side: ActorID?) -> SideAppearance { self[side.map(NodeGroup.side)] }

  /// Whether labels have to name the side or community.
  func needsName(_ group: NodeGroup?) -> Bool {
    group.map { appearances[$0] == nil } ?? false
  }

  /// Whether labels have to name the side.
  func needsName(_ side: ActorID?) -> Bool { needsName(side.map(NodeGroup.side)) }

  /// All sides of a corpus, those with the most actors first.
  private static func ranking(in corpus: Corpus) -> [NodeGroup] {
    let sides = Sides(of: corpus)
    var members: [ActorID: Int] = [:]
    for actor in corpus.actors {
      if let side = sides.side(of: actor.id) { members[side, default: 0] += 1 }
    }
    return members.sorted { (-$0.value, $0.key.rawValue) < (-$1.value, $1.key.rawValue) }
      .map { .side($0.key) }
  }
}

extension SideAppearance {
  /// The attributes of a node with this appearance.
  var attributes: DotAttributes {
    var attributes: DotAttributes = [
      .fillcolor: .colour(fill), .color: .colour(outline), .penwidth: .number(outlineWidth),
    ]
    if ink != .black { attributes[.fontcolor] = .colour(ink) }
    return attributes
  }

  /// Whether readers could take the two for the same side.
  fileprivate func isLike(_ other: SideAppearance) -> Bool {
    fill.difference(from: other.fill) < Colour.leastClearDifference
  }

  /// The distance of the fill from a colour, in lightness alone where fills are greys. A bold outline
  /// adds to it, so that every fill is used once before any is used again.
  fileprivate func distance(to colour: Colour) -> Double {
    guard fill.isGrey else { return fill.difference(from: colour) + (outlineWidth > 1 ? 40 : 0) }
    return abs(fill.lightness - colour.lightness) + (outlineWidth > 1 ? 20 : 0)
  }
}

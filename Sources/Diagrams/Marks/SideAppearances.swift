import NegotiationAnalysis
import Negotiations

/// Which side has which appearance.
///
/// Sides are ranked by how many actors of the whole corpus are on them, so that figures of one
/// corpus agree with one another whatever they are filtered to. A side of lower rank takes the
/// plainest appearance that the figure leaves free; when none is, it is grey and named in the labels
/// of its actors.
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
  init(of shown: [ActorID?], in corpus: Corpus, theme: any Theme) {
    self.theme = theme
    hasUnknown = shown.contains(nil)
    let present = Set(shown.compactMap(\.self))
    let ranking = Self.ranking(in: corpus)
    let rank = Dictionary(uniqueKeysWithValues: ranking.enumerated().map { ($1, $0) })
    let ordered = present.sorted {
      (rank[$0] ?? .max, $0.rawValue) < (rank[$1] ?? .max, $1.rawValue)
    }
    let own = ordered.filter { (rank[$0] ?? .max) < min(Self.fixed, theme.sides.count) }
    let taken = Set(own.compactMap { rank[$0] })
    var free = theme.sides.indices.filter { !taken.contains($0) }.makeIterator()
    var appearances: [ActorID: SideAppearance] = [:]
    var others: [ActorID] = []
    for side in own {
      if let position = rank[side] { appearances[side] = theme.sides[position] }
    }
    for side in ordered where appearances[side] == nil {
      if let position = free.next() {
        appearances[side] = theme.sides[position]
      } else {
        others.append(side)
      }
    }
    self.appearances = appearances
    self.others = others
    distinct = ordered.filter { appearances[$0] != nil }
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
    [
      .fillcolor: .colour(fill), .color: .colour(outline), .penwidth: .number(outlineWidth),
    ]
  }
}

/// The grounds on which those of a side stand together: rectangles with nobody else in them.
///
/// A side has one ground with all of it, or none: one on which some of a side stand would tell readers that
/// the others are of another.
struct SideGrounds {
  /// A rectangle around some nodes of a group.
  struct Ground {
    var box: Box
    var members: [Int]
  }

  private(set) var grounds: [Ground] = []
  /// The groups of several whose nodes do not stand together.
  private(set) var scattered: [Int] = []

  /// How far a ground reaches beyond its boxes, and the least share of it that these take up.
  private static let (margin, leastShare) = (5.0, 0.36)

  /// - Parameters:
  ///   - groups: the group of each node; a number below 0 for a node without one.
  ///   - boxes: where the nodes stand.
  /// - Complexity: O(*n*⁴) for *n* nodes at worst; O(*n*³) where groups are small.
  init(of groups: [Int], around boxes: [Box]) {
    var parts = boxes.indices.filter { groups[$0] >= 0 }.map { node in
      Ground(box: boxes[node].grown(by: Self.margin), members: [node])
    }
    while let (one, other, joined) = Self.nearest(parts, groups, boxes) {
      parts[one] = joined
      parts.remove(at: other)
    }
    let whole = groups.reduce(into: [:]) { counts, group in counts[group, default: 0] += 1 }
    grounds = parts.filter { part in
      part.members.count > 1 && whole[groups[part.members[0]]] == part.members.count
    }
    let grouped = Set(grounds.map { groups[$0.members[0]] })
    scattered = whole.filter { $0.key >= 0 && $0.value > 1 && !grouped.contains($0.key) }.keys
      .sorted()
  }

  /// The two grounds of a group that are nearest and can be one.
  private static func nearest(
    _ parts: [Ground], _ groups: [Int], _ boxes: [Box]
  ) -> (one: Int, other: Int, joined: Ground)? {
    var best: (area: Double, one: Int, other: Int, joined: Ground)?
    for (one, part) in parts.enumerated() {
      for (other, next) in parts.enumerated().dropFirst(one + 1)
      where groups[part.members[0]] == groups[next.members[0]] {
        let joined = Ground(
          box: part.box.union(next.box), members: part.members + next.members)
        let added = joined.box.area - part.box.area - next.box.area
        guard best.map({ added < $0.area }) ?? true,
          isCompact(joined, boxes), isFree(joined, beside: parts, except: [one, other], boxes)
        else { continue }
        best = (added, one, other, joined)
      }
    }
    return best.map { ($0.one, $0.other, $0.joined) }
  }

  private static func isCompact(_ ground: Ground, _ boxes: [Box]) -> Bool {
    let taken = ground.members.reduce(0) { $0 + boxes[$1].grown(by: margin).area }
    return taken >= leastShare * ground.box.area
  }

  /// Whether nobody else stands on a ground, and no other ground reaches into it.
  private static func isFree(
    _ ground: Ground, beside parts: [Ground], except own: [Int], _ boxes: [Box]
  ) -> Bool {
    let members = Set(ground.members)
    return boxes.indices.allSatisfy { node in
      members.contains(node) || !boxes[node].overlaps(ground.box, margin: 1.5)
    }
      && parts.enumerated().allSatisfy { number, part in
        own.contains(number) || part.members.count == 1 || !part.box.overlaps(ground.box, margin: 1)
      }
  }
}

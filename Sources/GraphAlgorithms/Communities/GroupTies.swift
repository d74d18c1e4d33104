/// Groups of nodes: how strong each is, and the weight of one node's ties to each it has any with.
///
/// One table serves all nodes in turn: only the groups met are set back to 0 after each. A group's two
/// numbers lie side by side, since whoever asks for one soon asks for the other, from far away in
/// memory.
final class GroupTies {
  /// What is known of a group.
  struct Group {
    /// The sum of its members' strengths.
    var strength = 0.0
    /// The weight of the ties of the node looked at to it.
    var ties = 0.0
  }

  let groups: UnsafeMutablePointer<Group>
  /// The groups met, in the order in which they were.
  let met: UnsafeMutablePointer<Int32>
  private(set) var count = 0

  /// A table for groups 0 to `groupCount - 1`.
  init(groupCount: Int) {
    groups = UnsafeMutablePointer<Group>.allocate(capacity: groupCount)
    groups.initialize(repeating: Group(), count: groupCount)
    met = UnsafeMutablePointer<Int32>.allocate(capacity: groupCount)
    met.initialize(repeating: 0, count: groupCount)
  }

  deinit {
    groups.deallocate()
    met.deallocate()
  }

  /// Adds the ties of a row, each to the group its other end is in, where that end counts.
  @inline(__always)
  func add(
    _ row: Range<Int>, of arcs: WeightedGraph.Arcs, by labels: NodeValues<Int32>,
    where counts: (_ other: Int) -> Bool = { _ in true }
  ) {
    let labels = labels.base
    var count = count
    arcs.targets.withUnsafeBufferPointer { targets in
      if let weights = arcs.weights {
        weights.withUnsafeBufferPointer { weights in
          for arc in row where counts(Int(targets[arc])) {
            add(weights[arc], to: labels[Int(targets[arc])], &count)
          }
        }
      } else {
        for arc in row where counts(Int(targets[arc])) {
          add(1, to: labels[Int(targets[arc])], &count)
        }
      }
    }
    self.count = count
  }

  @inline(__always)
  private func add(_ weight: Double, to group: Int32, _ count: inout Int) {
    let sum = groups[Int(group)].ties
    if sum == 0 {
      met[count] = group
      count += 1
    }
    groups[Int(group)].ties = sum + weight
  }

  /// Forgets the node.
  func clear() {
    for place in 0..<count { groups[Int(met[place])].ties = 0 }
    count = 0
  }
}

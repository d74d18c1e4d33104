/// How long a tie is for measures that follow shortest paths.
///
/// Weights say how strong a tie is; a path wants to know how far its ends are from one another.
public enum TieLength: Hashable, Sendable {
  /// Every tie is one step.
  case steps
  /// A tie of weight *w* has length 1/*w*: who met often is close.
  ///
  /// Reference: M. E. J. Newman, "Scientific Collaboration Networks II", Physical Review E 64 (2001),
  /// https://doi.org/10.1103/PhysRevE.64.016132.
  case inverseWeights
}

/// The distances from one node, and the nodes by distance; its memory is used again for the next.
struct NearestFirst {
  /// Infinite where no path leads.
  private(set) var distance: [Double]
  /// The nodes reached, nearest first, the source at the head.
  private(set) var order: [Int32] = []
  private var queue = NodeHeap()
  private let arcs: WeightedGraph.Arcs
  private let length: TieLength

  init(_ arcs: WeightedGraph.Arcs, length: TieLength) {
    self.arcs = arcs
    // Lengths that are all 1 are steps.
    self.length = arcs.weights == nil ? .steps : length
    distance = [Double](repeating: .infinity, count: arcs.offsets.count - 1)
  }

  /// The length of an arc.
  func length(at arc: Int) -> Double {
    length == .steps ? 1 : 1 / arcs.weight(at: arc)
  }

  /// Whether going over an arc from a node at distance `before` is a shortest way to one at `after`.
  ///
  /// Sums of the same lengths in another order may differ in their last digits.
  static func isTight(_ before: Double, _ length: Double, _ after: Double) -> Bool {
    let sum = before + length
    return sum == after || abs(sum - after) <= 1e-10 * after
  }

  mutating func search(from source: Int32) {
    for node in order { distance[Int(node)] = .infinity }
    order.removeAll(keepingCapacity: true)
    distance[Int(source)] = 0
    if length == .steps { searchByLevels(source) } else { searchByLength(source) }
  }

  private mutating func searchByLevels(_ source: Int32) {
    order.append(source)
    var head = 0
    while head < order.count {
      let node = Int(order[head])
      head += 1
      let next = distance[node] + 1
      for arc in arcs.row(node) {
        let target = arcs.targets[arc]
        guard distance[Int(target)] == .infinity else { continue }
        distance[Int(target)] = next
        order.append(target)
      }
    }
  }

  private mutating func searchByLength(_ source: Int32) {
    queue.insert(source, at: 0)
    while let (node, reached) = queue.popFirst() {
      // A node that was found again nearer stands in the queue twice.
      guard reached == distance[Int(node)] else { continue }
      order.append(node)
      for arc in arcs.row(Int(node)) {
        let (target, next) = (arcs.targets[arc], reached + length(at: arc))
        guard next < distance[Int(target)] else { continue }
        distance[Int(target)] = next
        queue.insert(target, at: next)
      }
    }
  }
}

/// A binary heap of nodes by distance, the nearest first and of equals the lowest number.
private struct NodeHeap {
  private struct Entry {
    var distance: Double
    var node: Int32

    func precedes(_ other: Entry) -> Bool {
      distance < other.distance || (distance == other.distance && node < other.node)
    }
  }

  private var entries: [Entry] = []

  mutating func insert(_ node: Int32, at distance: Double) {
    let entry = Entry(distance: distance, node: node)
    entries.append(entry)
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard entry.precedes(entries[parent]) else { break }
      entries[child] = entries[parent]
      child = parent
    }
    entries[child] = entry
  }

  mutating func popFirst() -> (node: Int32, distance: Double)? {
    guard let top = entries.first, let moved = entries.popLast() else { return nil }
    if !entries.isEmpty { sink(moved) }
    return (top.node, top.distance)
  }

  private mutating func sink(_ moved: Entry) {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count && entries[child + 1].precedes(entries[child]) { child += 1 }
      guard entries[child].precedes(moved) else { break }
      entries[parent] = entries[child]
      parent = child
    }
    entries[parent] = moved
  }
}

import Foundation

/// Moves boxes of a layout so that fewer lines cross, and fewer run behind boxes.
///
/// One box at a time is moved, by ever shorter steps, or changes places with another; a move stays
/// where it makes the picture clearer, and early on also where it makes it a little less clear, so that
/// the layout does not settle on the first arrangement it comes across. After R. Davidson and D. Harel,
/// "Drawing Graphs Nicely Using Simulated Annealing", *ACM Transactions on Graphics* 15 (1996),
/// [doi:10.1145/234535.234538](https://doi.org/10.1145/234535.234538).
struct CrossingReduction {
  /// The boxes, which no longer overlap as far as there is room.
  private(set) var boxes: [Box]
  private let lines: [(from: Int, to: Int)]
  /// The lines at each box.
  private let linesAt: [[Int]]
  /// How much of a line must be seen between its boxes.
  private let room: [Double]
  /// The rectangle to stay within, centred on (0, 0).
  private let half: Size
  /// The box that stays where it is.
  private let pinned: Int?
  /// What holds boxes of a group together; a number below 0 for a box without a group.
  private let groups: [Int]
  /// How strongly it does so, from 0 to 1.
  private let pull: Double
  private var random: LinearRandom
  /// Where each line runs, so that the many comparisons of a move read it in one place.
  private var straights: [Straight]

  /// A line from the centre of one box to that of another.
  private struct Straight {
    let from: Int
    let to: Int
    var start: Point
    var end: Point

    /// Whether it shares a box with another line.
    func meets(_ other: Straight) -> Bool {
      from == other.from || from == other.to || to == other.from || to == other.to
    }
  }

  /// - Parameters:
  ///   - room: how many points of each line must be seen, for what is written on it.
  ///   - size: the width and height to stay within.
  ///   - effort: how many moves to try for each box.
  ///   - seed: what the moves are drawn by.
  init(
    boxes: [Box], lines: [(from: Int, to: Int)], room: [Double], within size: Size,
    groups: [Int] = [], pull: Double = 1, pinned: Int? = nil, effort: Int = 220,
    seed: UInt64 = 1_945
  ) {
    self.boxes = boxes
    random = LinearRandom(seed: seed)
    self.lines = lines
    straights = lines.map {
      Straight(from: $0.from, to: $0.to, start: boxes[$0.from].centre, end: boxes[$0.to].centre)
    }
    self.room = room
    self.pinned = pinned
    self.groups = groups
    self.pull = pull
    half = (size.width / 2, size.height / 2)
    var linesAt = [[Int]](repeating: [], count: boxes.count)
    for (number, line) in lines.enumerated() {
      linesAt[line.from].append(number)
      linesAt[line.to].append(number)
    }
    self.linesAt = linesAt
    // Among so many lines nobody sees whether two cross, and the work grows with their square.
    guard boxes.count > 2, lines.count <= 1_200 else { return }
    // The work of a move grows with the lines at a box times all lines.
    let work = max(1, lines.count * lines.count / max(1, boxes.count) / 120)
    improve(moves: boxes.count * max(12, effort / work))
  }

  // MARK: Moves

  private mutating func improve(moves: Int) {
    for move in 0..<moves {
      let cooling = 1 - Double(move) / Double(moves)
      let box = random.next(below: boxes.count)
      guard box != pinned else { continue }
      let swaps = random.next(below: 6) == 0
      if swaps {
        exchange(box, with: random.next(below: boxes.count), heat: cooling)
      } else {
        shift(box, reach: 8 + 150 * cooling * cooling, heat: cooling)
      }
    }
  }

  private mutating func shift(_ box: Int, reach: Double, heat: Double) {
    let before = (boxes[box].centre, cost(of: box))
    let (dx, dy) = (random.nextSigned() * reach, random.nextSigned() * reach)
    place(box, at: (before.0.x + dx, before.0.y + dy))
    if !accepts(cost(of: box) - before.1, heat: heat) { place(box, at: before.0) }
  }

  private mutating func exchange(_ box: Int, with other: Int, heat: Double) {
    guard box != other, other != pinned else { return }
    let (one, two) = (boxes[box].centre, boxes[other].centre)
    let before = cost(of: box) + cost(of: other)
    place(box, at: two)
    place(other, at: one)
    if !accepts(cost(of: box) + cost(of: other) - before, heat: heat) {
      place(box, at: one)
      place(other, at: two)
    }
  }

  private mutating func accepts(_ change: Double, heat: Double) -> Bool {
    if change <= 0 { return true }
    let heat = 1.2 * heat * heat
    return heat > 0.02 && random.nextShare() < exp(-change / heat)
  }

  private mutating func place(_ box: Int, at point: Point) {
    let (w, h) = (half.width - boxes[box].halfWidth, half.height - boxes[box].halfHeight)
    boxes[box].x = min(max(w, 0), max(-max(w, 0), point.x))
    boxes[box].y = min(max(h, 0), max(-max(h, 0), point.y))
    let centre = boxes[box].centre
    for line in linesAt[box] {
      if straights[line].from == box { straights[line].start = centre }
      if straights[line].to == box { straights[line].end = centre }
    }
  }

  // MARK: Cost

  /// What is unclear about a box and its lines.
  private func cost(of box: Int) -> Double {
    crowding(of: box) + linesBehind(box) + tangle(of: box) + straying(of: box)
  }

  /// The room to leave between two boxes.
  static let gap = (x: 9.0, y: 8.0)

  private func crowding(of box: Int) -> Double {
    let own = boxes[box]
    var cost = 0.0
    for other in boxes.indices where other != box {
      let x = own.halfWidth + boxes[other].halfWidth + Self.gap.x - abs(own.x - boxes[other].x)
      let y = own.halfHeight + boxes[other].halfHeight + Self.gap.y - abs(own.y - boxes[other].y)
      if x > 0, y > 0 { cost += 3 + min(x, y) * 0.5 }
    }
    return cost
  }

  /// The lines of others that run behind a box.
  private func linesBehind(_ box: Int) -> Double {
    var cost = 0.0
    let own = boxes[box]
    for line in straights where line.from != box && line.to != box {
      if own.isHit(from: line.start, to: line.end, margin: 4) { cost += 1.3 }
    }
    return cost
  }

  /// The crossings, length and narrow angles of the lines at a box, and the boxes that they run behind.
  private func tangle(of box: Int) -> Double {
    var cost = 0.0
    for (place, number) in linesAt[box].enumerated() {
      let line = straights[number]
      let (start, end) = (line.start, line.end)
      cost += lengthCost(of: number, start, end)
      for other in straights where !other.meets(line) {
        if Polyline.cross(start, end, other.start, other.end) { cost += 1 }
      }
      for other in boxes.indices where other != line.from && other != line.to {
        if boxes[other].isHit(from: start, to: end, margin: 4) { cost += 1.3 }
      }
      for second in linesAt[box][..<place] {
        cost += narrowness(box, number, second)
      }
      // The angles at the other end change as well.
      let far = line.from == box ? line.to : line.from
      for second in linesAt[far] where second != number { cost += narrowness(far, number, second) }
    }
    return cost
  }

  private func lengthCost(of line: Int, _ start: Point, _ end: Point) -> Double {
    let (one, other) = (boxes[lines[line].from], boxes[lines[line].to])
    let length = Polyline.distance(start, end)
    // What is seen of the line between the two boxes.
    let seen =
      length * max(0, other.entry(from: start, to: end) + one.entry(from: end, to: start) - 1)
    let missing = max(0, room[line] - seen)
    // Of a line that hardly shows nobody sees of what kind it is.
    let hidden = max(0, 12 - seen)
    return length / 130 + length * length / 160_000 + missing * 0.1 + hidden * 0.2
  }

  /// How much two lines at a box run together.
  private func narrowness(_ box: Int, _ one: Int, _ other: Int) -> Double {
    let centre = boxes[box].centre
    func arm(_ line: Int) -> Point {
      let far = boxes[lines[line].from == box ? lines[line].to : lines[line].from]
      return (far.x - centre.x, far.y - centre.y)
    }
    let (a, b) = (arm(one), arm(other))
    let (la, lb) = ((a.x * a.x + a.y * a.y).squareRoot(), (b.x * b.x + b.y * b.y).squareRoot())
    guard la > 1, lb > 1, a.x * b.x + a.y * b.y > 0 else { return 0 }
    let sine = abs(a.x * b.y - a.y * b.x) / (la * lb)
    return sine < 0.24 ? (0.24 - sine) * 4 : 0
  }

  /// How far a box stands from the middle of its group.
  private func straying(of box: Int) -> Double {
    guard !groups.isEmpty, groups[box] >= 0 else { return 0 }
    var (x, y, count) = (0.0, 0.0, 0.0)
    for other in boxes.indices where other != box && groups[other] == groups[box] {
      x += boxes[other].x
      y += boxes[other].y
      count += 1
    }
    guard count > 0 else { return 0 }
    return Polyline.distance(boxes[box].centre, (x / count, y / count)) * pull / 25
  }
}

/// Numbers that look random and are the same each time (a linear congruential generator).
struct LinearRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func step() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  /// A whole number from 0 up to a limit.
  mutating func next(below limit: Int) -> Int { Int(step() % UInt64(max(1, limit))) }

  /// A number from 0 to 1.
  mutating func nextShare() -> Double { Double(step()) / Double(1 << 31) }

  /// A number from -1 to 1.
  mutating func nextSigned() -> Double { 2 * nextShare() - 1 }
}

import GraphAlgorithms

/// The product of resolvents as the paper writes it: one dense matrix a day, inverted by elimination.
///
/// A message on its way is an extra node for each sender, which word enters on the day of sending, with all
/// that the step counts, and leaves on the day of receipt for nothing.
struct DenseCommunicability {
  typealias Matrix = [[Double]]

  private let world: SmallWorld
  private let measure: Communicability
  private let size: Int

  init(_ world: SmallWorld, _ measure: Communicability) {
    self.world = world
    self.measure = measure
    size = Int(world.actorCount) * (1 + world.events.count)
  }

  /// Row sums, or column sums, over the actors, scaled to length 1; every event has one reading.
  func scores() -> [Double] {
    let reading = world.events.map { SmallWorld.choices($0.timing).first }
    let used = world.events.indices.filter { fits(reading[$0], world.events[$0]) }
    let days = Set(used.flatMap { clipped(reading[$0], world.events[$0]) }).sorted()
    let ties = days.map { day in matrix(day, days, used, reading) }
    let alpha = measure.share / ties.map { most($0.within) }.reduce(1, max)
    var product = Self.identity(size)
    for tie in ties {
      let leaving = Self.scaled(Self.sum(tie.within, tie.sent), alpha)
      let step = Self.sum(leaving, tie.received)
      let factor =
        measure.order == .strict
        ? Self.sum(Self.identity(size), step)
        : Self.inverse(Self.sum(Self.identity(size), Self.scaled(step, -1)))
      product = Self.product(product, factor)
    }
    let actors = 0..<Int(world.actorCount)
    let sums = actors.map { actor in
      actors.reduce(0.0) {
        $0 + (measure.direction == .broadcast ? product[actor][$1] : product[$1][actor])
      }
    }
    let length = sums.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return sums.map { $0 / length }
  }

  // MARK: Days

  private typealias Days = (leaves: Int32, arrives: Int32)

  private func isMessage(_ event: SmallWorld.Event) -> Bool {
    if case .dispatch = event.timing { true } else { false }
  }

  private func fits(_ days: Days?, _ event: SmallWorld.Event) -> Bool {
    guard let days, Set(event.givers + event.takers).count > 1 else { return false }
    let window = measure.window
    return isMessage(event)
      ? days.leaves >= window.first && days.arrives <= window.last
      : days.leaves <= window.last && days.arrives >= window.first
  }

  private func clipped(_ days: Days?, _ event: SmallWorld.Event) -> [Int32] {
    guard let days else { return [] }
    return [max(days.leaves, measure.window.first), min(days.arrives, measure.window.last)]
  }

  /// The ties within a day, and those into and out of messages on their way.
  private func matrix(
    _ day: Int32, _ days: [Int32], _ used: [Int], _ reading: [Days?]
  ) -> (within: Matrix, sent: Matrix, received: Matrix) {
    let zero = Matrix(repeating: [Double](repeating: 0, count: size), count: size)
    var (within, sent, received) = (zero, zero, zero)
    for number in used {
      let event = world.events[number]
      let bounds = clipped(reading[number], event)
      let everyone = Set(event.givers + event.takers).count
      let weight = measure.weight == .newman ? 1 / Double(everyone - 1) : 1
      let isOnItsWay = isMessage(event) && bounds[0] < bounds[1]
      for giver in event.givers {
        let post = Int(world.actorCount) * (1 + number) + Int(giver)
        if isOnItsWay && bounds[0] == day { sent[Int(giver)][post] += weight }
        for taker in event.takers where taker != giver {
          if isOnItsWay {
            if bounds[1] == day { received[post][Int(taker)] += 1 }
          } else if bounds[0] <= day && day <= bounds[1] {
            let slices = days.count { bounds[0] <= $0 && $0 <= bounds[1] }
            within[Int(giver)][Int(taker)] += weight / Double(slices)
          }
        }
      }
    }
    return (within, sent, received)
  }

  /// The greatest sum of a row or a column.
  private func most(_ matrix: Matrix) -> Double {
    let rows = matrix.map { $0.reduce(0, +) }
    let columns = (0..<size).map { column in matrix.reduce(0) { $0 + $1[column] } }
    return (rows + columns).max() ?? 0
  }

  // MARK: Matrices

  private static func identity(_ size: Int) -> Matrix {
    (0..<size).map { row in (0..<size).map { $0 == row ? 1 : 0 } }
  }

  private static func scaled(_ matrix: Matrix, _ factor: Double) -> Matrix {
    matrix.map { row in row.map { $0 * factor } }
  }

  private static func sum(_ left: Matrix, _ right: Matrix) -> Matrix {
    zip(left, right).map { zip($0, $1).map { $0 + $1 } }
  }

  private static func product(_ left: Matrix, _ right: Matrix) -> Matrix {
    left.map { row in
      row.indices.map { column in
        row.indices.reduce(0) { $0 + row[$1] * right[$1][column] }
      }
    }
  }

  /// By Gauss and Jordan.
  private static func inverse(_ matrix: Matrix) -> Matrix {
    let size = matrix.count
    var rows = zip(matrix, identity(size)).map { $0 + $1 }
    for column in 0..<size {
      let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      let scale = rows[column][column]
      rows[column] = rows[column].map { $0 / scale }
      for row in 0..<size where row != column && rows[row][column] != 0 {
        let factor = rows[row][column]
        rows[row] = zip(rows[row], rows[column]).map { $0 - factor * $1 }
      }
    }
    return rows.map { Array($0[size...]) }
  }
}

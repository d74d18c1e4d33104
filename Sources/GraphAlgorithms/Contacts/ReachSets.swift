/// Whom could word from each of several actors have reached? All of them asked at once.
///
/// For up to 64 origins, one bit each, an actor's mask says from which origins word came to it on some
/// chain that respects time. Origins hold word from the start, and are in their own masks.
///
/// Order is strict: what is heard on a day is told on a later one. Dates are exact; where they are
/// not, the answer is that of ``EarliestArrival`` for each origin.
///
///     let masks = ReachSets(bound: .pessimistic).masks(on: contacts, from: [3, 8])
///     masks[5]  // 0b10: word came to 5 from 8 only
///
/// Time O(*m*) for *m* contacts or incidences, whatever the number of origins; space 24 bytes an
/// actor.
public struct ReachSets: Hashable, Sendable {
  /// Whether vague dates are to allow it in some reading or in every one.
  public var bound: Bound
  /// The days on which everything must happen.
  public var window: DayInterval

  /// A question.
  public init(bound: Bound, window: DayInterval = .all) {
    self.bound = bound
    self.window = window
  }

  /// What an actor has: bits from before the day it last met on, and bits heard on that day.
  ///
  /// The three lie side by side so that looking an actor up touches one cache line.
  private struct Cell {
    var known: UInt64 = 0
    var heard: UInt64 = 0
    var day: Int32 = .min

    mutating func begin(_ today: Int32) {
      guard day != today else { return }
      known |= heard
      heard = 0
      day = today
    }
  }

  /// One mask for each actor: bit *i* stands for `origins[i]`.
  public func masks(on sequence: ContactSequence, from origins: [Int32]) -> [UInt64] {
    let positions = sequence.positions(in: window)
    var cells = Self.cells(sequence.actorCount, origins)
    sequence.contacts.withUnsafeBufferPointer { contacts in
      cells.withUnsafeMutableBufferPointer { cells in
        for position in positions {
          let contact = contacts[position]
          let (one, other) = (Int(contact.one), Int(contact.other))
          cells[one].begin(contact.day)
          cells[other].begin(contact.day)
          cells[one].heard |= cells[other].known
          cells[other].heard |= cells[one].known
        }
      }
    }
    return cells.map { $0.known | $0.heard }
  }

  /// One mask for each actor: bit *i* stands for `origins[i]`.
  public func masks(on graph: IncidenceGraph, from origins: [Int32]) -> [UInt64] {
    guard graph.isOneDayEach else { return masksOneByOne(graph, origins) }
    var cells = Self.cells(graph.actorCount, origins)
    cells.withUnsafeMutableBufferPointer { cells in
      graph.withRows { rows in
        for position in 0..<rows.eventCount {
          let event = rows.event(at: position)
          let day = rows.startFirst[event]
          guard day >= window.first, day <= window.last else { continue }
          var told: UInt64 = 0
          for place in rows.givers(of: event) {
            let giver = Int(rows.members[place])
            cells[giver].begin(day)
            told |= cells[giver].known
          }
          guard told != 0 else { continue }
          for place in rows.takers(of: event) {
            let taker = Int(rows.members[place])
            cells[taker].begin(day)
            cells[taker].heard |= told
          }
        }
      }
    }
    return cells.map { $0.known | $0.heard }
  }

  private static func cells(_ actorCount: Int, _ origins: [Int32]) -> [Cell] {
    precondition(origins.count <= 64, "one mask holds 64 origins")
    var cells = [Cell](repeating: Cell(), count: actorCount)
    for (bit, origin) in origins.enumerated() { cells[Int(origin)].known |= 1 << UInt64(bit) }
    return cells
  }

  private func masksOneByOne(_ graph: IncidenceGraph, _ origins: [Int32]) -> [UInt64] {
    precondition(origins.count <= 64, "one mask holds 64 origins")
    var masks = [UInt64](repeating: 0, count: graph.actorCount)
    let rule = EarliestArrival(bound: bound, order: .strict, window: window)
    for (bit, origin) in origins.enumerated() {
      for actor in rule.arrivals(on: graph, from: [.holding(origin)]).reached {
        masks[Int(actor)] |= 1 << UInt64(bit)
      }
    }
    return masks
  }
}

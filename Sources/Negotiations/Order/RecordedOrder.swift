package import HistoricalDates

/// The order that the record gives beside the dates: what followed what, and what a message reports.
///
/// Each is a constraint between two times (a simple temporal network): what follows begins at least a
/// minute after the other is over. Of a message it is the sending that comes before, or its receipt where
/// those who act in the later event are among its recipients and not among its senders.
///
/// Reference: R. Dechter, I. Meiri, J. Pearl, "Temporal Constraint Networks", Artificial Intelligence 49
/// (1991), https://doi.org/10.1016/0004-3702(91)90006-6.
package struct RecordedOrder: Sendable {
  /// One event came after another.
  package struct Constraint: Hashable, Sendable {
    package var before: EventID
    package var after: EventID
    /// Whether the record says so because a message reports the other.
    package var isReport: Bool
    /// Whether only the sending of the message came before, and not its receipt.
    package var isOfSending: Bool
  }

  /// The constraints that lie on no circle, in the order of the events that say so.
  package let constraints: [Constraint]
  /// Circles of events each of which came after the one before it.
  package let circles: [[Constraint]]
  /// The events, each after those that came before it.
  private let sequence: [EventID]
  private let following: [EventID: [Constraint]]

  /// The order among `events`; what is said of others is left aside.
  package init(among events: some Collection<Event>) {
    var all: [Constraint] = []
    let saying = events.filter { !$0.follows.isEmpty || !$0.reports.isEmpty }
    let known =
      saying.isEmpty
      ? [:] : Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for event in saying {
      for (targets, isReport) in [(event.reports, true), (event.follows, false)] {
        for id in targets {
          guard let other = known[id] else { continue }
          all.append(
            Constraint(
              before: id, after: event.id, isReport: isReport,
              isOfSending: other.isSent(before: event)))
        }
      }
    }
    let cyclic = Self.cyclic(all)
    circles = Self.circles(all.filter { cyclic.contains($0.before) && cyclic.contains($0.after) })
    constraints = all.filter { !cyclic.contains($0.before) || !cyclic.contains($0.after) }
    following = Dictionary(grouping: constraints, by: \.before)
    sequence = Self.sequence(constraints, following)
  }

  /// Whether nothing is said.
  package var isEmpty: Bool { constraints.isEmpty }

  /// The events that are named in some constraint.
  package var events: Set<EventID> { Set(constraints.flatMap { [$0.before, $0.after] }) }

  /// The events that came after `event`; with `isOver`, after it was over, and so after all who were told
  /// in it had heard.
  package func events(after event: EventID, isOver: Bool) -> Set<EventID> {
    var found: Set<EventID> = []
    var open = (following[event] ?? []).filter { !isOver || !$0.isOfSending }.map(\.after)
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += (following[next] ?? []).map(\.after)
    }
    return found
  }

  /// `elements` with those that the record puts in order in that order, and else as they stand: first is always
  /// the first of those before which nothing is left.
  ///
  /// - Complexity: O((*n* + *m*) log *n*) for *n* elements and *m* constraints.
  package func sorted<Element>(_ elements: [Element], by id: (Element) -> EventID) -> [Element] {
    if isEmpty || elements.count < 2 { return elements }
    let places = Dictionary(grouping: elements.indices) { id(elements[$0]) }
    guard sequence.count(where: { places[$0] != nil }) > 1 else { return elements }
    var open = openConstraints
    var ready = LeastFirst(elements.indices.filter { open[id(elements[$0])] == nil })
    // What is not among the elements is done as soon as it can be.
    var done = Set<EventID>()
    var passed = sequence.filter { places[$0] == nil && open[$0] == nil }
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    while true {
      let next: EventID
      if let event = passed.popLast() {
        next = event
      } else if let place = ready.popLeast() {
        result.append(elements[place])
        next = id(elements[place])
      } else {
        return result
      }
      guard done.insert(next).inserted else { continue }
      for constraint in following[next] ?? [] {
        open[constraint.after, default: 1] -= 1
        guard open[constraint.after] == 0 else { continue }
        if let places = places[constraint.after] {
          for place in places { ready.insert(place) }
        } else {
          passed.append(constraint.after)
        }
      }
    }
  }

  /// How many constraints say of an event that something came before it.
  private var openConstraints: [EventID: Int] {
    constraints.reduce(into: [:]) { $0[$1.after, default: 0] += 1 }
  }
}

/// Numbers of which the least is taken first: a binary heap.
private struct LeastFirst {
  private var heap: [Int]

  /// The numbers, which are in order.
  init(_ ordered: [Int]) { heap = ordered }

  mutating func insert(_ number: Int) {
    var place = heap.count
    heap.append(number)
    while place > 0, heap[(place - 1) / 2] > heap[place] {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func popLeast() -> Int? {
    guard let least = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return least }
    heap[0] = last
    var place = 0
    while true {
      let least = [2 * place + 1, 2 * place + 2].filter { $0 < heap.count }
        .min { heap[$0] < heap[$1] }
      guard let least, heap[least] < heap[place] else { break }
      heap.swapAt(place, least)
      place = least
    }
    return least
  }
}

extension Event {
  /// Whether only the sending of this message comes before `other`, which follows or reports it.
  fileprivate func isSent(before other: Event) -> Bool {
    guard kind == .message else { return false }
    let acting = Set(
      other.participations.lazy.filter { ![.to, .of].contains($0.part) }.map(\.actor))
    let (senders, recipients) = (actors(.from), actors(.to))
    return !recipients.contains(where: acting.contains) || senders.contains(where: acting.contains)
  }
}

// MARK: - Circles

extension RecordedOrder {
  /// The events on circles and between them: what is left when, again and again, those are taken away that come
  /// after nothing left or that nothing left comes after.
  private static func cyclic(_ constraints: [Constraint]) -> Set<EventID> {
    let following = Dictionary(grouping: constraints, by: \.before).mapValues { $0.map(\.after) }
    let preceding = Dictionary(grouping: constraints, by: \.after).mapValues { $0.map(\.before) }
    var (before, after) = (preceding.mapValues(\.count), following.mapValues(\.count))
    var left = Set(following.keys).union(preceding.keys)
    var going = left.filter { before[$0] == nil || after[$0] == nil }
    while let event = going.popFirst() {
      guard left.remove(event) != nil else { continue }
      for next in following[event] ?? [] {
        before[next, default: 1] -= 1
        if before[next] == 0 { going.insert(next) }
      }
      for next in preceding[event] ?? [] {
        after[next, default: 1] -= 1
        if after[next] == 0 { going.insert(next) }
      }
    }
    return left
  }

  private static func circles(_ constraints: [Constraint]) -> [[Constraint]] {
    var circles: [[Constraint]] = []
    var seen: Set<EventID> = []
    for start in constraints where !seen.contains(start.after) {
      var walk: [Constraint] = [start]
      var places = [start.after: 0]
      while let last = walk.last,
        let next = constraints.first(where: { $0.after == last.before })
      {
        if let place = places[next.after] {
          circles.append(Array(walk[place...]))
          break
        }
        if seen.contains(next.after) { break }
        places[next.after] = walk.count
        walk.append(next)
      }
      seen.formUnion(walk.map(\.after))
    }
    return circles
  }

  private static func sequence(
    _ constraints: [Constraint], _ following: [EventID: [Constraint]]
  ) -> [EventID] {
    var open = constraints.reduce(into: [EventID: Int]()) { $0[$1.after, default: 0] += 1 }
    var ready = constraints.map(\.before).distinct().filter { open[$0] == nil }
    var sequence: [EventID] = []
    while !ready.isEmpty {
      let event = ready.removeFirst()
      sequence.append(event)
      for constraint in following[event] ?? [] {
        open[constraint.after, default: 1] -= 1
        if open[constraint.after] == 0 { ready.append(constraint.after) }
      }
    }
    return sequence
  }
}

// MARK: - Windows

extension RecordedOrder {
  /// When an event may have begun and ended.
  package struct Window: Hashable, Sendable {
    package var start: MinuteBounds
    package var end: MinuteBounds
    /// Whether start and end are one unknown minute.
    package var isInstant: Bool

    package init(start: MinuteBounds, end: MinuteBounds, isInstant: Bool) {
      self.start = start
      self.end = end
      self.isInstant = isInstant
    }

    fileprivate var isEmpty: Bool { start.low > start.high || end.low > end.high }
  }

  /// What narrowing windows came to.
  package struct Narrowing: Sendable {
    /// The windows, as narrow as the constraints make them.
    package var windows: [EventID: Window]
    /// Constraints that together leave an event no time, from what begins too late to what ends too
    /// early.
    package var contradictions: [[Constraint]]
  }

  /// The windows drawn in to the minutes that are left by the windows of all that came before and after.
  /// What a contradiction is about keeps its window.
  ///
  /// - Complexity: O(*n* + *m*) for *n* events in constraints and *m* constraints.
  package func narrow(_ windows: [EventID: Window]) -> Narrowing {
    var narrowed = windows
    var (raised, lowered): ([EventID: Constraint], [EventID: Constraint]) = ([:], [:])
    for event in sequence {
      for constraint in following[event] ?? [] {
        guard let before = narrowed[event], var after = narrowed[constraint.after] else { continue }
        let low = next(constraint.isOfSending ? before.start.low : before.end.low, 1)
        guard low > after.start.low else { continue }
        after.start = MinuteBounds(low: low, high: after.start.high)
        after.end = MinuteBounds(low: max(low, after.end.low), high: after.end.high)
        narrowed[constraint.after] = after
        raised[constraint.after] = constraint
      }
    }
    for event in sequence.reversed() {
      for constraint in following[event] ?? [] {
        guard var before = narrowed[event], let after = narrowed[constraint.after] else { continue }
        let high = next(after.start.high, -1)
        if constraint.isOfSending {
          guard high < before.start.high else { continue }
        } else {
          guard high < before.end.high else { continue }
          before.end = MinuteBounds(low: before.end.low, high: high)
        }
        before.start = MinuteBounds(low: before.start.low, high: min(high, before.start.high))
        narrowed[event] = before
        lowered[event] = constraint
      }
    }
    var contradictions: [[Constraint]] = []
    for event in sequence where narrowed[event]?.isEmpty == true {
      let chain = chain(through: event, raised: raised, lowered: lowered)
      if !contradictions.contains(where: { Set($0) == Set(chain) }) { contradictions.append(chain) }
    }
    for event in contradictions.joined().flatMap({ [$0.before, $0.after] }) {
      narrowed[event] = windows[event]
    }
    return Narrowing(windows: narrowed, contradictions: contradictions)
  }

  private func next(_ minute: Int, _ step: Int) -> Int {
    Day(number: minute).isDistant ? minute : minute + step
  }

  private func chain(
    through event: EventID, raised: [EventID: Constraint], lowered: [EventID: Constraint]
  ) -> [Constraint] {
    var chain: [Constraint] = []
    var place = event
    while let constraint = raised[place] {
      chain.insert(constraint, at: 0)
      place = constraint.before
    }
    place = event
    while let constraint = lowered[place] {
      chain.append(constraint)
      place = constraint.after
    }
    return chain
  }
}

extension Event {
  /// When it may have begun and ended, in minutes of Greenwich, read in a zone.
  package func window(zone: UTCOffset, receiptZone: UTCOffset) -> RecordedOrder.Window {
    let (start, end) = date.minutes(in: zone)
    guard kind == .message else {
      return RecordedOrder.Window(start: start, end: end, isInstant: !date.isSpan)
    }
    let sent = MinuteBounds(low: start.low, high: end.high)
    let received = received?.minutes(in: receiptZone)
    return RecordedOrder.Window(
      start: sent,
      end: MinuteBounds(
        low: received?.start.low ?? start.low,
        high: received?.end.high ?? Day.distantFuture.number),
      isInstant: false)
  }
}

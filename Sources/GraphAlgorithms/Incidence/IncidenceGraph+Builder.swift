extension IncidenceGraph {
  /// Collects events one by one and lays them out in compressed rows.
  public struct Builder: Sendable {
    private var actorCount: Int
    /// Whether there are as many actors as the greatest number needs.
    private let growsWithActors: Bool
    private var offsets: [Int32] = [0]
    private var splits: [Int32] = []
    private var members: [Int32] = []
    private var kinds: [UInt8] = []
    private var startFirst: [Int32] = []
    private var startLast: [Int32] = []
    private var endFirst: [Int32] = []
    private var endLast: [Int32] = []
    /// The order of the events beyond what their dates say.
    public var order: EventOrder?
    /// For each event the first of those that are sittings of one with it, which are added in a row; empty
    /// where each event is one by itself.
    public var wholes: [Int32] = []
    /// For each event the first of those that count as one with it, wherever these stand, such as a conference
    /// and its sittings; empty where each counts by itself.
    public var occasions: [Int32] = []

    /// An empty collection over actors 0 to `actorCount - 1`.
    public init(actorCount: Int) {
      precondition(actorCount >= 0 && actorCount < Int32.max, "too many actors for 32 bits")
      self.actorCount = actorCount
      growsWithActors = false
    }

    /// An empty collection over as many actors as the greatest number added needs.
    public init() {
      actorCount = 0
      growsWithActors = true
    }

    /// Makes room, to save copying while a large table is read.
    public mutating func reserve(events: Int, incidences: Int) {
      offsets.reserveCapacity(events + 1)
      splits.reserveCapacity(events)
      kinds.reserveCapacity(events)
      startFirst.reserveCapacity(events)
      startLast.reserveCapacity(events)
      endFirst.reserveCapacity(events)
      endLast.reserveCapacity(events)
      members.reserveCapacity(incidences)
    }

    /// Adds an event at which everyone tells everyone, and returns its number.
    ///
    /// An actor named twice counts once.
    @discardableResult
    public mutating func add(
      _ timing: EventTiming, participants: some Sequence<Int32>
    ) -> Int32 {
      appendMembers(participants)
      splits.append(Int32(members.count))
      return close(timing)
    }

    /// Adds an event at which everyone tells everyone, and returns its number.
    ///
    /// The same for an array, which a caller in another module can add at full speed.
    @discardableResult
    public mutating func add(_ timing: EventTiming, participants: [Int32]) -> Int32 {
      appendMembers(participants)
      splits.append(Int32(members.count))
      return close(timing)
    }

    /// Adds an event at which word passes from some to others only, and returns its number.
    ///
    /// An actor may be sender and recipient at once (a circular, a note to oneself).
    @discardableResult
    public mutating func add(
      _ timing: EventTiming, from senders: some Sequence<Int32>,
      to recipients: some Sequence<Int32>
    ) -> Int32 {
      appendMembers(senders)
      splits.append(Int32(members.count))
      appendMembers(recipients)
      // With no recipient the row would look like a meeting of its senders: it carries nothing.
      if splits[splits.count - 1] == Int32(members.count) {
        members.removeLast(members.count - Int(offsets[offsets.count - 1]))
        splits[splits.count - 1] = Int32(members.count)
      }
      return close(timing)
    }

    private mutating func appendMembers(_ actors: some Sequence<Int32>) {
      let start = members.count
      for actor in actors {
        if growsWithActors { actorCount = max(actorCount, Int(actor) + 1) }
        precondition(actor >= 0 && actor < actorCount, "an event names an actor that is not there")
        members.append(actor)
      }
      if members.count - start > 1 { keepFirstMentions(from: start) }
    }

    /// Drops those whom a list names again. Most lists are short, and comparing all is then quickest.
    private mutating func keepFirstMentions(from start: Int) {
      var kept = start
      var seen: Set<Int32>? = members.count - start > 32 ? [] : nil
      for place in start..<members.count {
        let actor = members[place]
        let isNew = seen?.insert(actor).inserted ?? !members[start..<kept].contains(actor)
        guard isNew else { continue }
        members[kept] = actor
        kept += 1
      }
      members.removeLast(members.count - kept)
    }

    private mutating func close(_ timing: EventTiming) -> Int32 {
      precondition(kinds.count < 1 << 30 && members.count < Int32.max, "too many events")
      let bounds = EventBounds(timing)
      offsets.append(Int32(members.count))
      kinds.append(bounds.kind.rawValue)
      startFirst.append(bounds.start.first)
      startLast.append(bounds.start.last)
      endFirst.append(bounds.end.first)
      endLast.append(bounds.end.last)
      return Int32(kinds.count - 1)
    }

    /// Lays the events out.
    ///
    /// Time and space O(events + incidences + actors), and O(*e* log *e*) more when the *e* events
    /// were not added by their first possible day.
    public func build() -> IncidenceGraph {
      precondition(
        wholes.isEmpty || wholes.count == kinds.count, "each event has a whole, or none has")
      precondition(
        occasions.isEmpty || occasions.count == kinds.count,
        "each event has an occasion, or none has"
      )
      let order = dayOrder()
      let rows = actorRows(order)
      return IncidenceGraph(
        actorCount: actorCount, offsets: offsets, splits: splits, members: members, kinds: kinds,
        startFirst: startFirst, startLast: startLast, endFirst: endFirst, endLast: endLast,
        actorOffsets: rows.offsets, actorEvents: rows.entries, dayOrder: order,
        isExact: kinds.indices.allSatisfy {
          startFirst[$0] == startLast[$0] && endFirst[$0] == endLast[$0]
        },
        kindsPresent: kinds.reduce(0) { $0 | 1 << $1 }, order: self.order, wholes: wholes,
        occasions: occasions)
    }

    private func dayOrder() -> [Int32]? {
      let days = startFirst
      guard zip(days, days.dropFirst()).contains(where: { $0 > $1 }) else { return nil }
      return (0..<Int32(days.count)).sorted { (days[Int($0)], $0) < (days[Int($1)], $1) }
    }

    /// A counting sort of all incidences by actor; events enter in day order, so every row is in it.
    private func actorRows(_ order: [Int32]?) -> (offsets: [Int32], entries: [UInt32]) {
      var starts = [Int32](repeating: 0, count: actorCount + 2)
      for actor in members { starts[Int(actor) + 2] += 1 }
      for actor in 0..<actorCount { starts[actor + 2] += starts[actor + 1] }
      var entries = [UInt32](repeating: 0, count: members.count)
      for position in kinds.indices {
        let event = order.map { Int($0[position]) } ?? position
        let split = Int(splits[event])
        let isDirected = split != Int(offsets[event + 1])
        for place in Int(offsets[event])..<Int(offsets[event + 1]) {
          let part =
            !isDirected ? Part.gives | Part.takes : place < split ? Part.gives : Part.takes
          let actor = Int(members[place])
          entries[Int(starts[actor + 1])] = UInt32(event) << 2 | part
          starts[actor + 1] += 1
        }
      }
      starts.removeLast()
      return (starts, entries)
    }
  }
}

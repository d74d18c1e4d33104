/// Who took part in what, and when: events and actors, each event kept whole.
///
/// A conference of fifty is one event with fifty incidences, not 1,225 pairs. Both directions are
/// stored in compressed rows (from each event to its actors, from each actor to its events), beside
/// four bounds for each event; nothing changes after ``Builder/build()``.
///
/// Actors are numbered from 0 to `actorCount - 1` by the caller, events from 0 in the order in which
/// they were added.
///
///     var builder = IncidenceGraph.Builder(actorCount: 3)
///     builder.add(.instant(DayInterval(4)), participants: [0, 1])
///     builder.add(.instant(DayInterval(first: 5, last: 9)), participants: [1, 2])
///     let graph = builder.build()
///     Array(graph.actors(of: 1))  // [1, 2]
///
/// Space: 25 bytes an event and 8 an incidence, 4 an actor.
public struct IncidenceGraph: Sendable {
  /// How many actors there are.
  public let actorCount: Int
  /// How many events there are.
  public var eventCount: Int { kinds.count }
  /// How many times an actor is named in an event.
  public var incidenceCount: Int { members.count }

  // Rows of events. An undirected event lists its participants and `splits` is where they end; a
  // directed one lists senders up to its split, then recipients.
  let offsets: [Int32]
  let splits: [Int32]
  let members: [Int32]
  let kinds: [UInt8]
  let startFirst: [Int32]
  let startLast: [Int32]
  let endFirst: [Int32]
  let endLast: [Int32]

  // Rows of actors: `event << 2 | part`, with the parts of `Part`.
  let actorOffsets: [Int32]
  let actorEvents: [UInt32]

  /// The events by their first possible day, when that is not the order they were added in.
  let dayOrder: [Int32]?
  /// Whether every bound is one day.
  public let isExact: Bool
  /// The kinds of timing that occur, a bit each.
  let kindsPresent: UInt8
  /// The order of events beyond what their dates say.
  let order: EventOrder?
  /// For each event the first of those that are sittings of one with it, which stand in a row; empty where
  /// each event is one by itself. Two who were at several sittings share one event.
  public let wholes: [Int32]
  /// For each event the first of those that count as one with it; empty where each counts by itself. Two who
  /// were at several of these have one tie, worth what the one of them is that is worth most.
  public let occasions: [Int32]

  /// What an actor can do at an event: give word, take it, or both.
  enum Part {
    static let gives: UInt32 = 1
    static let takes: UInt32 = 2
  }

  /// The actors named in an event; of a message, the senders and then the recipients.
  public func actors(of event: Int32) -> ArraySlice<Int32> {
    members[Int(offsets[Int(event)])..<Int(offsets[Int(event) + 1])]
  }

  /// Those from whom word can pass at an event: of a meeting, all; of a message, the senders.
  public func givers(of event: Int32) -> ArraySlice<Int32> {
    members[Int(offsets[Int(event)])..<Int(splits[Int(event)])]
  }

  /// Those to whom word can pass at an event: of a meeting, all; of a message, the recipients.
  public func takers(of event: Int32) -> ArraySlice<Int32> {
    isDirected(event)
      ? members[Int(splits[Int(event)])..<Int(offsets[Int(event) + 1])] : actors(of: event)
  }

  /// Whether word passes from some to others only.
  public func isDirected(_ event: Int32) -> Bool {
    splits[Int(event)] != offsets[Int(event) + 1]
  }

  /// The events that name an actor, in the order of their first possible day.
  public func events(of actor: Int32) -> [Int32] {
    let row = Int(actorOffsets[Int(actor)])..<Int(actorOffsets[Int(actor) + 1])
    return actorEvents[row].map { Int32($0 >> 2) }
  }

  /// The bounds of an event's first day; of a message, of the day it was sent.
  public func start(of event: Int32) -> DayInterval {
    DayInterval(first: startFirst[Int(event)], last: startLast[Int(event)])
  }

  /// The bounds of an event's last day; of a message, of the day it was received.
  public func end(of event: Int32) -> DayInterval {
    DayInterval(first: endFirst[Int(event)], last: endLast[Int(event)])
  }

  /// Whether some event lasts, so that word can pass on more than one of its days.
  var hasSpans: Bool { has(.span) }

  /// Whether every event has one day, on which word is told and heard.
  var isOneDayEach: Bool {
    isExact && !hasSpans && !has(.dispatch) && !has(.impossible)
  }

  func has(_ kind: EventTiming.Kind) -> Bool {
    kindsPresent >> kind.rawValue & 1 == 1
  }

  func kind(of event: Int32) -> EventTiming.Kind {
    EventTiming.Kind(rawValue: kinds[Int(event)]) ?? .impossible
  }
}

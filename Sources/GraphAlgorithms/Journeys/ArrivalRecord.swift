/// One arrival of word: who heard it, when, at which event, and the arrival it was passed on from.
///
/// Where one arrival an actor is not enough (an earlier one may cost more hops, a later one may be
/// fresher), searches keep a list of these; parents come before their children.
struct ArrivalRecord: Hashable, Sendable {
  var actor: Int32
  var day: Int32
  /// The event, or −1 at an origin.
  var event: Int32
  /// Where the arrival it was passed on from stands in the list, or −1 at an origin.
  var parent: Int32
  /// How many events it took.
  var hops: Int32
}

extension [ArrivalRecord] {
  /// The chain that led to an arrival; `nil` for no arrival, −1.
  func journey(endingAt index: Int32) -> Journey? {
    guard index >= 0 else { return nil }
    var record = self[Int(index)]
    var hops: [Hop] = []
    while record.parent >= 0 {
      let before = self[Int(record.parent)]
      hops.append(Hop(event: record.event, from: before.actor, to: record.actor, day: record.day))
      record = before
    }
    return Journey(origin: record.actor, hops: hops.reversed())
  }
}

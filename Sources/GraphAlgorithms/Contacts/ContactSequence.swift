/// Two actors in contact on one day.
public struct Contact: Hashable, Sendable {
  /// One of the two.
  public var one: Int32
  /// The other.
  public var other: Int32
  /// The day.
  public var day: Int32

  /// A contact.
  public init(_ one: Int32, _ other: Int32, day: Int32) {
    self.one = one
    self.other = other
    self.day = day
  }
}

/// Contacts of pairs on exact days, in the order of days: the plainest record of who could have told
/// whom, for event data by the million.
///
/// Word goes both ways. Where meetings of several are known as such, an ``IncidenceGraph`` is smaller
/// and faster, for it does not take them apart into pairs.
///
/// Space: 12 bytes a contact.
public struct ContactSequence: Hashable, Sendable {
  /// How many actors there are, numbered from 0.
  public let actorCount: Int
  /// The contacts in the order of their days.
  public let contacts: [Contact]

  /// A sequence of contacts, sorted by day if they are not; those of one day keep their order.
  ///
  /// Without `actorCount`, there are as many actors as the greatest number needs.
  public init(_ contacts: [Contact], actorCount: Int? = nil) {
    let greatest = contacts.reduce(Int32(-1)) { max($0, $1.one, $1.other) }
    let least = contacts.reduce(Int32(0)) { min($0, $1.one, $1.other) }
    precondition(least >= 0, "actors are numbered from 0")
    self.actorCount = actorCount ?? Int(greatest) + 1
    precondition(Int(greatest) < self.actorCount, "a contact names an actor that is not there")
    let isInOrder = zip(contacts, contacts.dropFirst()).allSatisfy { $0.day <= $1.day }
    self.contacts =
      isInOrder
      ? contacts
      : contacts.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        .map(\.element)
  }

  /// Contacts known to be in order and to name no actor beyond `actorCount`.
  init(inOrder contacts: [Contact], actorCount: Int) {
    self.contacts = contacts
    self.actorCount = actorCount
  }

  /// Where the contacts of a window stand; found by halving, in O(log *m*).
  func positions(in window: DayInterval) -> Range<Int> {
    let start = contacts.partitionPoint { $0.day >= window.first }
    return start..<max(start, contacts.partitionPoint { $0.day > window.last })
  }
}

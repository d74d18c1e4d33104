/// One field of an event on which the record disagrees: the preferred value, and each that a source
/// puts against it.
public struct Conflict: Hashable, Sendable {
  /// What one source says otherwise.
  public struct Reading: Hashable, Sendable {
    /// The source.
    public var source: SourceKey
    /// Where in it.
    public var locator: String?
    /// How firmly it stands.
    public var status: Claim.Status
    /// What the source says.
    public var value: String

    /// What one source says otherwise.
    public init(source: SourceKey, locator: String?, status: Claim.Status, value: String) {
      self.source = source
      self.locator = locator
      self.status = status
      self.value = value
    }
  }

  /// The event.
  public var event: EventID
  /// The field, by the key that a corpus uses: `date`, `sent`, `present`.
  public var field: String
  /// The preferred value; empty where none is recorded.
  public var preferred: String
  /// What is said otherwise, in the order of the claims.
  public var readings: [Reading]

  /// A field on which the record disagrees.
  public init(event: EventID, field: String, preferred: String, readings: [Reading]) {
    self.event = event
    self.field = field
    self.preferred = preferred
    self.readings = readings
  }
}

extension Corpus {
  /// Every field of every event on which a claim differs from the preferred value, in the order of
  /// the corpus. Rejected claims are among them, with their status.
  public var conflicts: [Conflict] { events.flatMap(\.conflicts) }
}

extension Event {
  /// The fields on which a claim differs from the preferred value.
  public var conflicts: [Conflict] {
    EventField.fields(of: kind).compactMap { field in
      let preferred = field.text(of: self)
      let readings = claims.compactMap { claim -> Conflict.Reading? in
        guard field.isStated(in: claim.differs) else { return nil }
        let value = field.text(of: claim.differs)
        if value == preferred { return nil }
        return Conflict.Reading(
          source: claim.source, locator: claim.locator, status: claim.status, value: value)
      }
      if readings.isEmpty { return nil }
      return Conflict(
        event: id, field: field.key(of: kind), preferred: preferred, readings: readings)
    }
  }
}

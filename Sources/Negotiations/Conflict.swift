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
    var readings: [String: [Conflict.Reading]] = [:]
    let preferred = preferredTexts
    for claim in claims {
      for (key, value) in claim.statedTexts(on: kind) where value != preferred[key] {
        readings[key, default: []].append(
          Conflict.Reading(
            source: claim.source, locator: claim.locator, status: claim.status, value: value))
      }
    }
    let keys = readings.isEmpty ? [] : Claim.type.layout(in: kind).keys ?? []
    return keys.compactMap { key in
      readings[key].map { readings in
        Conflict(event: id, field: key, preferred: preferred[key] ?? "", readings: readings)
      }
    }
  }

  /// The preferred values that a claim can put something against, as text by key; none where no
  /// claim does.
  package var preferredTexts: [String: String] {
    guard claims.contains(where: { !$0.differs.isEmpty }) else { return [:] }
    let texts = Event.type.layout(in: kind).fields.flatMap { $0.texts(of: self, in: kind) }
    return Dictionary(texts, uniquingKeysWith: { first, _ in first })
  }
}

extension Claim {
  /// What the claim states otherwise, by the keys that a corpus uses, in their order.
  package func statedTexts(on kind: Event.Kind) -> [(key: String, text: String)] {
    if differs.isEmpty { return [] }
    return Statement.fields.map(\.field).filter { $0.stands(in: kind) }
      .flatMap { $0.texts(of: self, in: kind) }
  }
}

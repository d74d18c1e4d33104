import Negotiations

/// One statement of one of the five accounts that the corpora were begun from, as a reader of that
/// account would put it down, and the records that must hold it.
struct Fact: Sendable {
  /// Its number in the list: `F17`.
  let id: String
  /// The account that makes it.
  let source: SourceKey
  /// The date as the account gives it, in EDTF.
  let date: String
  /// What must be found; the first is the statement itself, the others go with it.
  let records: [Record]

  init(_ id: String, _ source: SourceKey, _ date: String, _ records: Record...) {
    self.id = id
    self.source = source
    self.date = date
    self.records = records
  }

  /// An event that the account states.
  struct Record: Sendable {
    let kind: Event.Kind
    let id: EventID
    /// Who took part, as what. At a meeting these and no others, in the others these at least.
    let who: [Participation.Part: [ActorID]]
    /// Where the account says where, in its own words.
    let place: String?
    /// The date that the corpora rightly write otherwise than the fact's: one day of a range in place
    /// of a span, say. The comment beside it says why.
    let written: String?
    /// The obligations that the account states, by their names in the agreement.
    let terms: [String]
    /// Whether the account says that it was secret.
    let isSecret: Bool
  }
}

extension Fact.Record {
  static func meeting(
    _ id: EventID, present: [ActorID], place: String? = nil, written: String? = nil
  ) -> Self {
    Self(
      kind: .meeting, id: id, who: [.present: present], place: place, written: written, terms: [],
      isSecret: false)
  }

  static func message(
    _ id: EventID, from: [ActorID], to: [ActorID], place: String? = nil, written: String? = nil
  ) -> Self {
    Self(
      kind: .message, id: id, who: [.from: from, .to: to], place: place, written: written,
      terms: [], isSecret: false)
  }

  static func agreement(
    _ id: EventID, parties: [ActorID], signed: [ActorID] = [], place: String? = nil,
    terms: [String] = [], isSecret: Bool = false
  ) -> Self {
    Self(
      kind: .agreement, id: id, who: [.parties: parties, .signed: signed], place: place,
      written: nil, terms: terms, isSecret: isSecret)
  }

  static func act(
    _ id: EventID, by: [ActorID], to: [ActorID] = [], of: [ActorID] = [], place: String? = nil,
    written: String? = nil, isSecret: Bool = false
  ) -> Self {
    Self(
      kind: .act, id: id, who: [.by: by, .to: to, .of: of], place: place, written: written,
      terms: [], isSecret: isSecret)
  }
}

internal import Negotiations

/// The keys of every kind of record, in the order in which a corpus writes them.
enum CorpusKeys {
  static let file = [
    "entente", "title", "note", "approximate-days", "sources", "topics", "places", "actors",
    "meetings", "messages", "agreements", "acts", "ties",
  ]
  static let named = ["name", "names"]
  static let name = ["name", "during"]
  static let actor = [
    "kind", "name", "names", "during", "affiliation", "offices", "colour", "note",
    "claims",
  ]
  static let affiliation = ["of", "role", "during", "claims"]
  static let office = ["title", "of", "during", "claims"]
  static let participation = ["actor", "office", "of", "role", "status"]
  static let claim = ["source", "at", "status", "quote", "note"]
  static let term = ["by", "to", "text", "due", "fulfilled-by", "broken-by", "claims"]
  static let tie = ["kind", "between", "as", "during", "note", "claims"]

  /// The keys of an event.
  static func event(_ kind: Event.Kind) -> [String] {
    ["title", "names"] + dates(kind) + ["place", "form"]
      + parts(kind) + ["about", "topics", "secret"] + relations(kind).map(\.rawValue)
      + (kind == .agreement ? ["terms"] : []) + ["note", "claims"]
  }

  /// What a claim on an event can state otherwise.
  static func statement(_ kind: Event.Kind) -> [String] {
    ["title"] + dates(kind) + ["place", "about"] + parts(kind)
  }

  static func dates(_ kind: Event.Kind) -> [String] {
    kind == .message ? ["sent", "received"] : ["date"]
  }

  static func parts(_ kind: Event.Kind) -> [String] {
    Participation.Part.parts(of: kind).map(\.rawValue)
  }

  /// The parts that must be there.
  static func requiredParts(_ kind: Event.Kind) -> [String] {
    switch kind {
    case .meeting: ["present"]
    case .message: ["from", "to"]
    case .agreement: ["parties"]
    case .act: ["by"]
    }
  }

  static func relations(_ kind: Event.Kind) -> [Relation.Kind] {
    kind == .agreement ? Relation.Kind.allCases : [.terminates, .violates]
  }
}

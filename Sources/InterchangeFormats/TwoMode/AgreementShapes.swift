internal import HistoricalDates
internal import Negotiations

/// How an event bears on an agreement, as JSON.
struct RelationShape: Codable {
  var kind: String
  var agreement: String

  init(_ relation: Relation) {
    kind = relation.kind.rawValue
    agreement = relation.target.rawValue
  }

  func value() throws(RecordProblem) -> Relation {
    Relation(
      try recordedWord(kind, as: Relation.Kind.self), try recordedIdentifier(agreement))
  }
}

/// An obligation as JSON.
struct TermShape: Codable {
  var id: String
  var by: [String]
  var to: [String]
  var text: String
  var due: String?
  var fulfilledBy: [String]?
  var brokenBy: [String]?
  var claims: [ClaimShape]?

  enum CodingKeys: String, CodingKey {
    case id, by, to, text, due, claims
    case fulfilledBy = "fulfilled-by"
    case brokenBy = "broken-by"
  }

  init(_ term: Term) {
    id = term.id
    by = term.by.map(\.rawValue)
    to = term.to.map(\.rawValue)
    text = term.text
    due = term.due?.text
    fulfilledBy = term.fulfilledBy.isEmpty ? nil : term.fulfilledBy.map(\.rawValue)
    brokenBy = term.brokenBy.isEmpty ? nil : term.brokenBy.map(\.rawValue)
    claims = term.claims.isEmpty ? nil : term.claims.map(ClaimShape.init)
  }

  func value() throws(RecordProblem) -> Term {
    Term(
      id: id, by: try recordedIdentifiers(by), to: try recordedIdentifiers(to), text: text,
      due: try recordedDate(due), fulfilledBy: try recordedIdentifiers(fulfilledBy ?? []),
      brokenBy: try recordedIdentifiers(brokenBy ?? []), claims: try claims?.claims() ?? [])
  }
}

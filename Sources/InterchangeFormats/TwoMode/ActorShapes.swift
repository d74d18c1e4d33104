internal import HistoricalDates
internal import Negotiations

/// A name in a language as JSON.
struct NameShape: Codable {
  var name: String
  var language: String
  var during: String?

  init(_ name: Name) {
    self.name = name.text
    language = name.language
    during = name.during?.text
  }

  func value() throws(RecordProblem) -> Name {
    Name(name, language: language, during: try recordedDate(during))
  }
}

/// A membership as JSON.
struct AffiliationShape: Codable {
  var of: String
  var role: String?
  var during: String?
  var claims: [ClaimShape]?

  init(_ affiliation: Affiliation) {
    of = affiliation.of.rawValue
    role = affiliation.role
    during = affiliation.during?.text
    claims = affiliation.claims.isEmpty ? nil : affiliation.claims.map(ClaimShape.init)
  }

  func value() throws(RecordProblem) -> Affiliation {
    Affiliation(
      of: try recordedIdentifier(of), role: role, during: try recordedDate(during),
      claims: try claims?.claims() ?? [])
  }
}

/// An office as JSON.
struct OfficeShape: Codable {
  var title: String
  var of: String?
  var during: String?
  var claims: [ClaimShape]?

  init(_ office: Office) {
    title = office.title
    of = office.of?.rawValue
    during = office.during?.text
    claims = office.claims.isEmpty ? nil : office.claims.map(ClaimShape.init)
  }

  func value() throws(RecordProblem) -> Office {
    Office(
      title: title, of: try recordedIdentifier(of), during: try recordedDate(during),
      claims: try claims?.claims() ?? [])
  }
}

/// The date that `text` spells; none where there is no text.
func recordedDate(_ text: String?) throws(RecordProblem) -> HistoricalDate? {
  guard let text else { return nil }
  return try HistoricalDate(recorded: text)
}

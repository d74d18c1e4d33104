internal import HistoricalDates
internal import Negotiations

/// A claim as JSON.
struct ClaimShape: Codable {
  var source: String
  var at: String?
  var status: String?
  var quote: String?
  var note: String?
  var title: String?
  var date: String?
  var received: String?
  var place: String?
  var about: String?
  var participants: [ParticipationShape]?

  init(_ claim: Claim) {
    source = claim.source.rawValue
    at = claim.locator
    status = claim.status == .asserted ? nil : claim.status.rawValue
    quote = claim.quote
    note = claim.note
    title = claim.differs.title
    date = claim.differs.date?.text
    received = claim.differs.received?.text
    place = claim.differs.place
    about = claim.differs.about
    let participations = claim.differs.participations
    participants = participations.isEmpty ? nil : participations.map(ParticipationShape.init)
  }

  func claim() throws(RecordProblem) -> Claim {
    var differs = Statement(title: title, place: place, about: about)
    if let date { differs.date = try HistoricalDate(recorded: date) }
    if let received { differs.received = try HistoricalDate(recorded: received) }
    for participant in participants ?? [] {
      differs.participations.append(try participant.participation())
    }
    return Claim(
      source: try recordedIdentifier(source), locator: at, status: try recordedStatus(status),
      quote: quote,
      note: note, differs: differs)
  }
}

/// A part in an event as JSON.
struct ParticipationShape: Codable {
  var actor: String
  var part: String
  var role: String?
  var office: String?
  var of: String?
  var status: String?

  init(_ participation: Participation) {
    actor = participation.actor.rawValue
    part = participation.part.rawValue
    role = participation.role
    office = participation.office
    of = participation.officeOf?.rawValue
    status = participation.status == .asserted ? nil : participation.status.rawValue
  }

  func participation() throws(RecordProblem) -> Participation {
    Participation(
      try recordedIdentifier(actor), as: try recordedWord(part, as: Participation.Part.self),
      role: role, office: office, officeOf: try recordedIdentifier(of),
      status: try recordedStatus(status))
  }
}

/// How firmly something stands; asserted where nothing is said.
func recordedStatus(_ text: String?) throws(RecordProblem) -> Claim.Status {
  guard let text else { return .asserted }
  return try recordedWord(text, as: Claim.Status.self)
}

extension [ClaimShape] {
  func claims() throws(RecordProblem) -> [Claim] {
    var claims: [Claim] = []
    for shape in self { claims.append(try shape.claim()) }
    return claims
  }
}

/// Every rule that corpora are checked by.
enum RuleCatalogue {
  static let all: [any CorpusRule] = [
    UnknownReferences(),
    OfficeReferences(),
    OfficePeriods(),
    ActorPeriods(),
    RepeatedParticipants(),
    SharedEventIDs(),
    UncitedEvents(),
    UnheldEvents(),
    DifferingClaims(),
    MessageOrder(),
    Relations(),
    Terms(),
    Affiliations(),
    SharedNames(),
    UnusedRecords(),
    ContradictingFiles(),
    CanonicalForm(),
  ]
}

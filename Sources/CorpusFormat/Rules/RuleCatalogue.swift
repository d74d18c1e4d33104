/// Every rule that corpora are checked by.
package enum RuleCatalogue {
  static let all: [any CorpusRule] = [
    UnknownReferences(),
    OfficeReferences(),
    OfficePeriods(),
    ActorPeriods(),
    RepeatedParticipants(),
    AttendancePeriods(),
    LonelyEvents(),
    SharedEventIDs(),
    UncitedEvents(),
    UnconsultedSources(),
    UnheldEvents(),
    DifferingClaims(),
    MessageOrder(),
    UndeliveredMessages(),
    OrderOfEvents(),
    MisleadingDates(),
    Relations(),
    Terms(),
    StageOrder(),
    KeptSecrets(),
    Issues(),
    PositionRecords(),
    PositionEvidence(),
    RoundRecords(),
    PartsOfEvents(),
    RetoldMeetings(),
    Sittings(),
    UnmarkedSittings(),
    Affiliations(),
    ContradictingSides(),
    SharedNames(),
    SharedIdentifiers(),
    SideColours(),
    UnusedRecords(),
    ContradictingFiles(),
    CanonicalForm(),
  ]

  /// The codes of all that the rules can report.
  package static var codes: [String] { all.flatMap(\.codes) }
}

/// What can be counted in a figure, by its English name.
enum FigureNoun: String, CaseIterable {
  case meeting, message, agreement, act, event, stand, disagreement, tie
  case actor, step, term, position
}

/// What two did with one another.
enum Interaction: CaseIterable {
  case met, wrote, signed, acted, stoodAlike, disagreed
}

/// What a figure is.
enum FigureKind: String, CaseIterable {
  case network = "network diagram"
  case ego = "ego network"
  case twoMode = "two-mode network"
  case timeline, register, storyline, matrix, path
  case agreements = "diagram of agreements"
  case terms = "chart of terms"
  case positions = "chart of positions"
}

/// What a figure was to show where there is none.
enum MissingThings: String, CaseIterable {
  case events, agreements, terms, positions, stands, disagreements
  case chains = "chains of meetings and messages"
}

/// What a figure of events is about.
struct FigureSubject {
  var interactions: [Interaction]
  /// Around whom.
  var actors: [String]
  var topics: [String]
  var place: String?
  /// When, as a title has it.
  var period: String?
}

/// How word went, or could have gone, from one to another.
struct PathWords {
  var from: String
  var to: String
  var isCertain: Bool
  var steps: Int
  /// How many other ways there are.
  var others: Int
}

/// How an actor moved.
struct MoveWords {
  var actor: String
  var issue: String
  var from: String
  var to: String
  var date: String
  var isPossible: Bool
  /// Whether the other side did not hear of it.
  var isInternal: Bool
}

/// Words and phrases that take nothing in, each by its English.
enum FigureWord: String, CaseIterable {
  // Kinds of actor and event.
  case person, state, government, party, delegation, organisation, group
  case meeting, message, agreement, act, stand, disagreement
  case event
  case otherEvent = "other event"

  // Certainty and secrecy.
  case secret
  case secretSign = "s"
  case possible
  case certain
  case notCertain = "possible, not certain"
  case someNotCertain = "some only possible"

  // Lines and sides.
  case agreed
  case thatWay = "letters that way"
  case acts
  case tie
  case kinship, marriage, adoption, patronage, friendship, service
  case otherTies = "kin or other tie"
  case several = "several of these"
  case otherSide = "other side (named in the label)"
  case noSide = "side not recorded"
  case others
  case joined = "joined to each other"

  // Dates.
  case lasting
  case dayWithin = "one day within"
  case noDate = "no date"
  case afternoon, morning, noon, evening, night
  case julian = "Julian dates stand on their days in the Gregorian calendar."
  case sittings = "A conference and its sittings count as one meeting."

  // The register.
  case present = "present at a meeting"
  case wrote = "wrote to"
  case signed = "signed or party"
  case acted = "acted (on)"
  case hollow = "possible, not certain: hollow"
  case withoutRow = "others without a row"
  case gap = "time without events"
  case signingsOfOneDay = "so many signings of one day by the same"
  case readingRegister =
    "Rows are actors, in bands of their sides; columns are events, in order of time and not to scale."

  // The storyline.
  case halfMessage = "message to or from others"
  case absent = "before or after taking part"

  // Sides that stand together.
  case wholeSide = "all of a side, standing together"

  // The matrix.
  case aboveDiagonal = "above: messages row to column, and back"
  case signedTogether = "signed together"
  case hatched = "hatched corner: possible, not certain"

  // Agreements.
  case annex
  case annexes = "annex to"
  case amends, replaces, terminates, violates, concerns, breaks
  case fulfils = "keeps"
  case breaksOrViolates = "breaks or violates"
  case terms = "Terms"

  // Terms.
  case open, kept, late, broken, lapsed
  case fulfilled
  case perhapsFulfilled = "perhaps fulfilled"
  case perhapsBroken = "perhaps broken"
  case due
  case overdue = "owed beyond its time"
  case notFulfilled = "not fulfilled"
  case readingTerms = """
    Each line is a term, in the colours of whoever owes it, from the day it was agreed to the day it was \
    fulfilled or broken; it is thin beyond the day it was due, and bars give the days in one of which \
    something was.
    """
  case readingTermsInBlack = """
    Each line is a term, from the day it was agreed to the day it was fulfilled or broken; it is thin \
    beyond the day it was due, and bars give the days in one of which something was.
    """

  // Positions.
  case privateView = "○ instruction or private view: hollow"
  case refused
  case settled = "settled in an agreement"
  case aMeeting = "a meeting"
  case nobodyMoved = "Nobody is recorded to have moved."
  case readingPositions = """
    Each row is a stand; a line steps where a stand was taken, a bar gives the days in one of which it \
    was, and dots mark what is possible, not certain.
    """
}

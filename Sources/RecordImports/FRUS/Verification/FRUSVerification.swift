public import Documents
public import HistoricalDates
public import Negotiations

/// Compares what a corpus claims on documents of *Foreign Relations of the United States* with the
/// documents.
///
/// Of every claim that cites a document (`at: d634`) of one of the volumes it says whether the document
/// exists, whether the words quoted stand there letter by letter, whether the event's day is the printed
/// one, and who of those who took part is not named. A day that differs and a name that is missing
/// need no error be: a document tells of other days and calls people by their offices. They are what
/// to reread.
public struct FRUSVerification: Hashable, Codable, Sendable {
  /// What was found of one claim.
  public struct Finding: Hashable, Codable, Sendable {
    /// Whether the words quoted stand in the document.
    public enum Quote: String, Codable, Sendable {
      /// Nothing is quoted.
      case none
      /// They stand there, letter by letter; only white space may differ.
      case found
      /// They do not stand there.
      case missing
      /// They do not stand in the parts of the document that the file has.
      case notInExtract = "not-in-extract"
    }

    /// Whether the event's day is the printed one.
    public enum Printed: String, Codable, Sendable {
      /// It is, or can be.
      case same
      /// It cannot be.
      case differs
      /// The document has no date, or the claim is of no event.
      case undated
    }

    /// What the claim is of: `event stalin-soong-1945-07-02`.
    public var subject: String
    /// The volume.
    public var source: SourceKey
    /// The document: `d634`.
    public var document: String
    /// Whether the volume has the document.
    public var exists: Bool
    /// Whether the quotation is right.
    public var quote: Quote
    /// Whether the day is the printed one.
    public var day: Printed
    /// The first day printed.
    public var printed: Day?
    /// Those who took part and whom the document does not name, by name or office.
    public var unnamed: [ActorID]

    /// Whether the claim cannot stand as it is: no such document, or words that are not in it.
    public var isRefuted: Bool { !exists || quote == .missing }
  }

  /// One finding a claim, in the order of the corpus.
  public var findings: [Finding]

  /// Compares `corpus` with volumes.
  ///
  /// - Throws: where a volume cannot be read to its end.
  public init(of corpus: Corpus, against volumes: [InputDocument]) throws(InputError) {
    var texts: [String: [String: VolumeTexts.Document]] = [:]
    for document in volumes {
      var receiver = VolumeTexts(file: document.name)
      let problems = try XMLReader.read(document, into: &receiver)
      // Half a volume would make documents out to be missing.
      if let problem = problems.first {
        throw InputError(name: document.name, reason: problem.message)
      }
      texts[receiver.volume, default: [:]].merge(receiver.documents) { first, _ in first }
    }
    findings = ClaimSubject.all(in: corpus).compactMap { subject in
      guard let volume = texts[subject.claim.source.rawValue],
        let document = subject.claim.locator.flatMap(Self.document)
      else { return nil }
      return Finding(subject, document, in: volume[document], corpus: corpus)
    }
  }

  /// The document that a locator begins with.
  private static func document(_ locator: String) -> String? {
    locator.prefixMatch(of: /d[0-9]+[a-z]?\b/).map { String($0.output) }
  }
}

/// A claim and what it is of.
struct ClaimSubject {
  var name: String
  var claim: Claim
  /// The event, with what the claim says otherwise of it.
  var event: Event?

  /// The claims of a corpus: of events with their terms and stages, actors and what they held, ties, issues,
  /// positions and rounds.
  static func all(in corpus: Corpus) -> [ClaimSubject] {
    var subjects = corpus.events.flatMap(all(on:))
    for actor in corpus.actors {
      let held = actor.offices.flatMap(\.claims) + actor.affiliations.flatMap(\.claims)
      subjects += of("actor \(actor.id)", actor.claims + held)
    }
    for tie in corpus.ties { subjects += of("tie \(tie.id)", tie.claims) }
    for issue in corpus.issues { subjects += of("issue \(issue.id)", issue.claims) }
    for position in corpus.positions {
      subjects += of("position \(position.id)", position.claims)
    }
    for round in corpus.rounds { subjects += of("round \(round.id)", round.claims) }
    return subjects
  }

  private static func all(on event: Event) -> [ClaimSubject] {
    let onEvent = event.claims.map { claim in
      var told = event
      if let date = claim.differs.date { told.date = date }
      return ClaimSubject(name: "event \(event.id)", claim: claim, event: told)
    }
    let onTerms = event.terms.flatMap { of("term \(event.id)#\($0.id)", $0.claims) }
    return onEvent + onTerms
      + event.stages.flatMap { of("stage \(event.id)#\($0.kind.rawValue)", $0.claims) }
  }

  private static func of(_ name: String, _ claims: [Claim]) -> [ClaimSubject] {
    claims.map { ClaimSubject(name: name, claim: $0) }
  }
}

extension FRUSVerification.Finding {
  init(
    _ subject: ClaimSubject, _ id: String, in document: VolumeTexts.Document?, corpus: Corpus
  ) {
    self.subject = subject.name
    source = subject.claim.source
    self.document = id
    exists = document != nil
    quote = Self.quote(subject.claim.quote, in: document)
    printed = document?.printed?.lowerBound
    day = Self.day(of: subject.event, in: document)
    unnamed = document.map { Self.unnamed(subject.event, in: $0, corpus) } ?? []
  }

  private static func quote(_ words: String?, in document: VolumeTexts.Document?) -> Quote {
    guard let words, let document else { return .none }
    let plain = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if document.text.contains(plain) { return .found }
    return document.isAbridged ? .notInExtract : .missing
  }

  private static func day(of event: Event?, in document: VolumeTexts.Document?) -> Printed {
    guard let event, let printed = document?.printed else { return .undated }
    let window = DateWindow(first: printed.lowerBound, last: printed.upperBound)
    return event.date.certainty(in: window) == nil ? .differs : .same
  }

  /// People none of whose names or offices occurs; collectives are named in too many ways.
  private static func unnamed(
    _ event: Event?, in document: VolumeTexts.Document, _ corpus: Corpus
  ) -> [ActorID] {
    guard let event else { return [] }
    let words = FoldedName(document.text).words
    return event.participations.filter(\.status.counts).compactMap { participation in
      guard let actor = corpus.actors[participation.actor], actor.kind == .person else {
        return nil
      }
      let names = ([actor.name] + actor.names.map(\.text)).map { FoldedName($0).familyName }
      let isNamed = names.contains { words.contains($0) }
      let offices =
        actor.offices.map(\.title)
        + [participation.role, participation.office]
        .compactMap(\.self)
      let isByOffice = offices.contains { words.isSuperset(of: FoldedName($0).words) }
      return isNamed || isByOffice ? nil : actor.id
    }.distinct()
  }
}

import GraphAlgorithms
public import Negotiations

/// Who held influence in a negotiation, by one measure or several, and how sure the ranking is.
///
/// Ties are made by what people did together: everyone at a meeting with everyone else, those who
/// signed an agreement with one another, the sender of a message with each recipient. A collective
/// holds no influence by itself, unless everything recorded counts; grouped by affiliation, people
/// stand for their sides.
///
/// ```swift
/// let question = try Influence(measures: ["betweenness"], robustness: Robustness())
/// let answer = question.answer(in: corpus)
/// answer.rankings[0].actors[0].rankInterval   // 1...3: between first and third
/// ```
public struct Influence: Sendable {
  /// What a shared event is worth to a tie.
  public enum Weight: String, CaseIterable, Sendable {
    /// 1 for each event shared.
    case count
    /// 1/(*n* − 1) for an event of *n*.
    case newman
    /// Events shared over events of either.
    case jaccard

    var kernel: TieWeight {
      switch self {
      case .count: .count
      case .newman: .newman
      case .jaccard: .jaccard
      }
    }
  }

  /// Which events make ties.
  public enum Ties: String, CaseIterable, Sendable {
    /// Meetings, signings and messages; ties have no direction.
    case all
    /// Only meetings and signings.
    case presence
    /// Only messages, from sender to recipient.
    case messages

    var kernel: TieKind {
      switch self {
      case .all: .all
      case .presence: .presence
      case .messages: .messages
      }
    }
  }

  /// The names of the measures, of ``measureNames``.
  public internal(set) var measures: [String]
  /// Which events count.
  public var selection: Selection
  /// What is left out.
  public var omission: Omission
  /// People as recorded, or the sides they were on.
  public var grouping: NegotiationNetwork.Grouping
  /// What a shared event is worth.
  public var weight: Weight
  /// Which events make ties.
  public var ties: Ties
  /// Who takes part: those who carry word, or everyone who is drawn. Of everything recorded the
  /// parties of an agreement are tied to one another as well, and the author of an act to those it
  /// concerns, as a message ties its sender to its recipients.
  public var scope = Attendance.Scope.word()
  /// How the ranking is put to the test; `nil` leaves it untested.
  public var robustness: Robustness?
  /// How many places count as the top.
  public var top: Int

  /// The names of all measures.
  public static let measureNames = InfluenceMeasures.all.map(\.name)
  /// The names of those that stand side by side where none is asked for.
  public static let mainMeasures = InfluenceMeasures.main

  /// A question about the measures that are named, of ``measureNames``.
  ///
  /// - Throws: ``UnknownMeasure`` for a name that is no measure's.
  public init(
    measures: [String], selection: Selection = Selection(),
    omission: Omission = Omission(), grouping: NegotiationNetwork.Grouping = .person,
    weight: Weight = .newman, ties: Ties = .all, robustness: Robustness? = nil, top: Int = 10
  ) throws(UnknownMeasure) {
    for name in measures { try UnknownMeasure.check(name) }
    self.init(
      selection: selection, omission: omission, grouping: grouping, weight: weight, ties: ties,
      robustness: robustness, top: top)
    self.measures = measures
  }

  /// A question about the main measures.
  public init(
    selection: Selection = Selection(),
    omission: Omission = Omission(), grouping: NegotiationNetwork.Grouping = .person,
    weight: Weight = .newman, ties: Ties = .all, robustness: Robustness? = nil, top: Int = 10
  ) {
    measures = Influence.mainMeasures
    self.selection = selection
    self.omission = omission
    self.grouping = grouping
    self.weight = weight
    self.ties = ties
    self.robustness = robustness
    self.top = top
  }

  /// Whether some measure depends on when things happened.
  package var usesTime: Bool {
    measures.contains { InfluenceMeasures.measure($0)?.usesTime ?? false }
  }

  /// What a question found.
  ///
  /// Encoded, it is its rankings and what they rest on.
  public struct Answer: Encodable, Sendable {
    /// One for each measure, in the order asked for.
    public var rankings: [Ranking]
    /// The events that make the ties, in order of time, with what each source says of them.
    public var evidence: [EventEvidence]
    /// How many actors were ranked.
    public var actorCount: Int
    /// How many ties they have.
    public var tieCount: Int
    /// How many events were looked at.
    public var eventCount: Int
    /// In how many parts the network falls; an actor without ties is one.
    public var partCount: Int
    /// How many actors have no ties.
    public var isolateCount: Int
    /// How many sources tell of the events.
    public var sourceCount: Int

    private enum CodingKeys: String, CodingKey {
      case rankings, evidence
    }
  }

  /// All actors by one measure.
  public struct Ranking: Hashable, Codable, Sendable {
    /// The measure's name, of ``measureNames``.
    public var measure: String
    /// By place, then by id.
    public var actors: [Ranked]
    /// The rank correlation (Spearman's) with the number of sources that mention an actor; `nil`
    /// where one of them does not vary.
    @Nullable public var sourceCorrelation: Double?
    /// What became of the ranking when it was put to the test.
    @Nullable public var stability: Stability?

    /// A heading of one or two words.
    public var heading: String { InfluenceMeasures.measure(measure)?.heading ?? measure }
    /// What a place says of an actor in a negotiation.
    public var meaning: String { InfluenceMeasures.measure(measure)?.meaning ?? "" }
    /// Whether the least score comes first.
    public var isLowestFirst: Bool { InfluenceMeasures.measure(measure)?.order == .lowestFirst }
  }

  /// One actor's place.
  public struct Ranked: Hashable, Codable, Sendable, Identifiable {
    /// Who.
    public var id: ActorID
    /// The score; `nil` where the measure says nothing of the actor.
    @Nullable public var score: Double?
    /// The place, from 1; equals share the best of theirs.
    public var rank: Int
    /// The places between which the actor stays when the ranking is put to the test.
    @Nullable public var rankInterval: ClosedRange<Int>?
    /// In what share of the runs the actor is among the top.
    @Nullable public var topShare: Double?
    /// The events that tie the actor to others, in order of time: what the score rests on.
    public var events: [EventID]
  }

  /// Ranks the actors.
  ///
  /// - Parameters:
  ///   - corpus: where actors, events and sources are.
  ///   - progress: told how many runs of how many are done, from any thread.
  /// - Complexity: that of the measures, once and once a run.
  public func answer(
    in corpus: Corpus, progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) -> Answer {
    let network = InfluenceNetwork(self, in: corpus)
    let measured = network.measured()
    let measures = measures.compactMap(InfluenceMeasures.measure)
    let base = measures.map { measure in
      let scores = measure.scores(on: measured)
      return Base(measure: measure, scores: scores, ranks: Ranks(scores, order: measure.order))
    }
    let stabilities = robustness.map {
      RobustnessTrial($0, network: network, base: base, top: top).outcomes(progress: progress)
    }
    let sources = Ranks(network.sourceCounts().map(Double.init), order: .highestFirst)
    let events = network.eventsOfActors()
    let rankings = base.enumerated().map { index, base in
      ranking(base, network, events: events, sources: sources, outcome: stabilities?[index])
    }
    return Answer(
      rankings: rankings, evidence: network.evidence(of: events.joined()),
      actorCount: network.actors.count,
      tieCount: measured.ties.edgeCount, eventCount: network.events.count,
      partCount: ConnectedComponents(measured.ties).count,
      isolateCount: DegreeCentrality().scores(on: measured.ties.undirected).count { $0 == 0 },
      sourceCount: Set(network.events.flatMap(\.event.citedSources)).count)
  }

  /// A measure, and what it says of the whole record.
  struct Base: Sendable {
    var measure: any InfluenceMeasure
    var scores: [Double]
    var ranks: Ranks
  }

  private func ranking(
    _ base: Base, _ network: InfluenceNetwork, events: [[EventID]], sources: Ranks,
    outcome: RobustnessTrial.Outcome?
  ) -> Ranking {
    let actors = base.ranks.order.map { actor in
      Ranked(
        id: network.actors[actor],
        score: base.scores[actor].isNaN ? nil : base.scores[actor],
        rank: base.ranks.places[actor], rankInterval: outcome?.intervals[actor],
        topShare: outcome?.topShares[actor], events: events[actor])
    }
    return Ranking(
      measure: base.measure.name, actors: actors,
      sourceCorrelation: Ranks.correlation(base.ranks.places, sources.places),
      stability: outcome?.stability)
  }
}

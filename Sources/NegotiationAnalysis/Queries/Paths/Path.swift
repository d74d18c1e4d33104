public import HistoricalDates
public import Negotiations

/// How word could have got from one actor or event to another, and how surely.
///
/// The answer is certain when one chain holds in every reading of the dates, on firm evidence;
/// possible when a chain holds in some reading. The two are found by the optimistic and the
/// pessimistic scan of `EarliestArrival`, which agree with full enumeration of readings as long as
/// the dates of different events are independent of one another.
///
/// ```swift
/// let answer = Path(from: .actor("hurley"), to: .actor("stalin")).answer(in: corpus)
/// answer.certainty          // .certain
/// answer.best?.hops.count   // how many meetings and messages it took
/// ```
public struct Path: Sendable {
  /// What makes a chain the best.
  public enum Objective: String, CaseIterable, Sendable {
    /// The fewest meetings and messages.
    case fewest
    /// The earliest arrival; of chains equal in that, the fewest events.
    case earliest
    /// The last moment at which word can still set out.
    case latestDeparture = "latest-departure"
    /// The fewest days from setting out to arriving.
    case fastest
  }

  /// How sure a chain must be.
  public enum Demand: Sendable {
    /// A certain chain where there is one, else a possible one.
    case best
    /// Only a certain one.
    case certain
    /// The best in the most favourable reading, even where another is certain.
    case possible
  }

  /// Who has the word at the start of the window, or the event it is word of.
  public var from: Endpoint
  /// Who is to hear it, or the event it is to come to.
  public var to: Endpoint
  /// The events that may be used. The window bounds the whole chain. With topics, a chain of hops
  /// that are all recorded to be about one of them comes before any other, even where it is only
  /// possible; where there is none, the chain follows the record as far as that leads.
  public var selection: Selection
  /// What makes a chain the best.
  public var objective: Objective
  /// How sure a chain must be.
  public var demand: Demand
  /// Whether a chain must respect the order of time.
  public var respectsTime: Bool
  /// Actors through whom word must pass, in this order.
  public var through: [ActorID]
  /// What is left out.
  public var omission: Omission
  /// How many days an actor keeps the word fresh; `nil` for any. It goes with the earliest arrival.
  public var maximumWait: Int?
  /// How many chains to list.
  public var count: Int
  /// People as recorded, or the sides they were on.
  public var grouping: NegotiationNetwork.Grouping
  /// Whether it is worked out what keeps a possible answer from being certain, which takes most of the time.
  public var explainsDoubt = true

  /// A question.
  public init(
    from: Endpoint, to: Endpoint, selection: Selection = Selection(),
    objective: Objective = .fewest, demand: Demand = .best, respectsTime: Bool = true,
    through: [ActorID] = [], omission: Omission = Omission(), maximumWait: Int? = nil,
    count: Int = 1, grouping: NegotiationNetwork.Grouping = .person
  ) {
    self.from = from
    self.to = to
    self.selection = selection
    self.objective = objective
    self.demand = demand
    self.respectsTime = respectsTime
    self.through = through
    self.omission = omission
    self.maximumWait = maximumWait
    self.count = count
    self.grouping = grouping
  }

  /// What a question found.
  public struct Answer: Sendable {
    /// The id of whom or what word is from: the side, where sides were asked about.
    public var from: String
    /// The id of whom or what word is to come to.
    public var to: String
    /// How surely word gets there; `nil` where it does not.
    public var certainty: Certainty?
    /// The days on which word can have arrived, by whatever chain. The latest is `nil` where some
    /// reading has no chain, or nothing limits it.
    public var arrival: DayBounds?
    /// The chains, best first; none where there is none.
    public var chains: [Chain]
    /// Why there is no chain.
    public var obstacle: Obstacle?
    /// The ends that take part in nothing that carries word, where that is the obstacle.
    public var absent: [Endpoint] = []
    /// Where word is only possible: all that keeps it from being certain, what would settle most first.
    public var questions: [OpenQuestion] = []
    /// The events whose zones nobody recorded, where the answer takes all clocks as one: those without which
    /// it would not be certain, or those by which there would be a chain.
    public var sameClock: [EventID] = []
    /// In what share of the readings word gets there, for whoever asks ``Path/share(in:samples:seed:)``
    /// too.
    public var probability: Share?

    /// Where word is only possible: what would settle it.
    public var question: OpenQuestion? { questions.first }
    /// The best chain.
    public var best: Chain? { chains.first }
  }

  /// One way that word can have gone.
  public struct Chain: Codable, Sendable {
    /// How surely it holds.
    public var certainty: Certainty
    /// The steps in order; empty where word is there from the start.
    public var hops: [Hop]
    /// The days on which word can arrive along this chain; `nil` where the order of time is ignored.
    public var arrival: DayBounds?

    private enum CodingKeys: String, CodingKey {
      case certainty, hops
    }
  }

  /// One step of a chain: who told whom, at which event.
  public struct Hop: Sendable {
    /// Who tells.
    public var from: ActorID
    /// Who is told, or the event that word is brought to.
    public var to: Endpoint
    /// Where word passes.
    public var event: Event
    /// Whether the event and both participations rest on firm evidence and undoubted dates.
    public var isFirm: Bool
    /// Whether word comes this far along the chain in every reading, on firm evidence.
    public var isCertain: Bool
    /// Whether the event is recorded to be about the topics asked for; `true` where none are.
    public var isRecorded: Bool
  }

  /// Why no chain joins two ends.
  public enum Obstacle: String, Codable, Sendable {
    /// One of them takes part in no event that carries word.
    case absent
    /// No chain of events joins them at all.
    case unconnected
    /// Events join them, but in no order that time allows.
    case againstTime
    /// A chain joins them, but none through the actors that it was to pass.
    case notThrough
    /// A chain joins them, but word would have to wait in it for longer than was asked.
    case waitsTooLong
    /// Only a collective, which carries no word, joins them.
    case onlyThroughCollectives
    /// A chain is possible and none is certain.
    case onlyPossible
  }

  /// The question with each actor's side in place of the actor, where sides are asked about.
  package func amongSides(in corpus: Corpus) -> Path {
    guard grouping == .affiliation else { return self }
    let sides = Sides(of: corpus)
    func side(_ actor: ActorID) -> ActorID {
      sides.side(of: actor, in: selection.window) ?? actor
    }
    var question = self
    question.from = from.actor.map { .actor(side($0)) } ?? from
    question.to = to.actor.map { .actor(side($0)) } ?? to
    question.through = through.map(side)
    return question
  }

  /// Answers the question.
  ///
  /// - Complexity: O(*p* log *p*) for *p* participations in the selected events, times the length
  ///   of the chain and the number of chains asked for.
  public func answer(in corpus: Corpus) -> Answer {
    PathSearch.favourable(self, in: corpus).answer()
  }
}

import GraphAlgorithms
public import HistoricalDates
public import Negotiations

/// Who could have known what an actor knew, or what happened at an event; or, backwards, from whom
/// an actor could have heard.
///
/// ```swift
/// let answer = Reach(.event("yalta-agreement-1945"), selection: Selection(window: untilJune9))
///   .answer(in: corpus)
/// answer.actors.first { $0.id == "soong" }?.certainty   // .possible, .certain, or not there
/// ```
///
/// Each actor comes with the days on which word can have arrived: the earliest in any reading of
/// the dates, and, where it is certain, the latest in any.
public struct Reach: Sendable {
  /// Whom or what it is about.
  public var endpoint: Endpoint
  /// Whether to ask from whom word can have come, rather than to whom.
  public var isBackward: Bool
  /// The events that may be used. The window bounds every chain as a whole; with topics, only hops
  /// recorded to be about one of them count.
  public var selection: Selection
  /// What is left out.
  public var omission: Omission
  /// People as recorded, or the sides they were on.
  public var grouping: NegotiationNetwork.Grouping

  /// A question.
  public init(
    _ endpoint: Endpoint, isBackward: Bool = false, selection: Selection = Selection(),
    omission: Omission = Omission(), grouping: NegotiationNetwork.Grouping = .person
  ) {
    self.endpoint = endpoint
    self.isBackward = isBackward
    self.selection = selection
    self.omission = omission
    self.grouping = grouping
  }

  /// Someone whom word can have reached, or from whom it can have come.
  public struct Reached: Hashable, Codable, Sendable, Identifiable {
    /// Who.
    public var id: ActorID
    /// How surely.
    public var certainty: Certainty
    /// The first day on which word can have arrived; `nil` without limit.
    @Nullable public var earliest: Day?
    /// The last day on which it can have arrived; `nil` where it need not have, or without limit.
    @Nullable public var latest: Day?
    /// The fewest meetings and messages that it takes: on the certain chain where there is one.
    public var hops: Int
    /// The meetings and messages of that chain, in the order word travels.
    public var chain: [Link]
  }

  /// An event that hands word on, and what says that it took place.
  public struct Link: Hashable, Codable, Sendable {
    /// The event.
    public var event: EventID
    /// What its sources say.
    public var claims: [Evidence]
  }

  /// What a question found.
  public struct Answer: Hashable, Codable, Sendable {
    /// The id of whom or what word is from; `nil` where it was asked backwards.
    public var from: String?
    /// The id of whom or what word is to come to; `nil` where it was asked forwards.
    public var to: String?
    /// Those reached, other than where word began: by earliest arrival, then by id.
    public var actors: [Reached]
    /// Those with whom word began, or whom it is to reach; not encoded.
    public var origins: [ActorID] = []

    private enum CodingKeys: String, CodingKey {
      case from, to, actors
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: O(*p* log *p*) forwards for *p* participations; backwards that for each actor.
  public func answer(in corpus: Corpus) -> Answer {
    let answers = search(in: corpus).byEachClock.map { isBackward ? backward($0) : forward($0) }
    return answers.dropFirst().reduce(answers[0], joined)
  }

  /// Whoever is reached by the one or the other clock, each as soon as by either, and for certain where it is so
  /// by both.
  private func joined(_ one: Answer, _ other: Answer) -> Answer {
    var answer = one
    let mine = Dictionary(uniqueKeysWithValues: one.actors.map { ($0.id, $0) })
    let theirs = Dictionary(uniqueKeysWithValues: other.actors.map { ($0.id, $0) })
    let all = one.actors + other.actors.filter { mine[$0.id] == nil }
    answer.actors = sorted(
      all.compactMap { reached in
        let either = [mine[reached.id], theirs[reached.id]].compactMap(\.self)
        return joined(either, isByBoth: either.count == 2)
      })
    return answer
  }

  private func joined(_ answers: [Reached], isByBoth: Bool) -> Reached? {
    let isCertain = isByBoth && answers.allSatisfy { $0.certainty == .certain }
    guard isCertain || selection.atLeast == .possible else { return nil }
    func number(_ day: Day?, _ none: Int) -> Int { day?.number ?? none }
    // The sooner chain, of those that are no surer than the answer.
    let told = answers.filter { isCertain || $0.certainty == .possible }
    guard
      var reached = (told.isEmpty ? answers : told).min(by: {
        number($0.earliest, .min) < number($1.earliest, .min)
      })
    else { return nil }
    reached.certainty = isCertain ? .certain : .possible
    reached.earliest =
      answers.map(\.earliest).min { number($0, .min) < number($1, .min) } ?? nil
    let last = answers.map(\.latest).max { number($0, .max) < number($1, .max) } ?? nil
    reached.latest = isCertain ? last : nil
    return reached
  }

  /// The endpoint, where it takes part in nothing that carries word.
  package func absence(in corpus: Corpus) -> Endpoint? {
    let search = search(in: corpus)
    return search.absentEnds.contains(isBackward ? search.question.to : search.question.from)
      ? search.question.from : nil
  }

  private func search(in corpus: Corpus) -> PathSearch {
    let path = Path(
      from: endpoint, to: endpoint, selection: withoutTopics, omission: omission,
      grouping: grouping)
    return PathSearch(path, in: selection.topics.isEmpty ? corpus : onTopic(corpus))
  }

  private var withoutTopics: Selection {
    var selection = selection
    selection.topics = []
    return selection
  }

  /// The corpus with the events that are about the topics, and the one that word is of.
  private func onTopic(_ corpus: Corpus) -> Corpus {
    var corpus = corpus
    corpus.events = Roster(
      corpus.events.filter {
        !selection.topics.isDisjoint(with: $0.topics) || $0.id == endpoint.event
      })
    return corpus
  }

  // MARK: To whom

  private func forward(_ search: PathSearch) -> Answer {
    let possible = scan(search, .optimistic, from: search.origins(.optimistic))
    let certain = scan(search, .pessimistic, from: search.origins(.pessimistic))
    // Word of a message begins with its recipients, among whom stands the message as a goal.
    let starts = Set(search.origins(.optimistic).map(\.actor))
      .filter { $0 != search.network.eventGoal }
    let others = possible.arrivals.reached.filter {
      !starts.contains($0) && $0 != search.network.eventGoal
    }
    let told = others.compactMap {
      reached($0, at: $0, search, possible: possible, certain: certain)
    }
    return Answer(
      from: endpoint.id, actors: sorted(told),
      origins: starts.sorted().map { search.network.actors[Int($0)] })
  }

  private struct Scan {
    var arrivals: Arrivals
    var hops: HopCounts
  }

  private func scan(_ search: PathSearch, _ bound: Bound, from origins: [Origin]) -> Scan {
    let graph = search.graph(bound)
    return Scan(
      arrivals: EarliestArrival(bound: bound, window: search.window)
        .arrivals(on: graph, from: origins, without: search.exclusions),
      hops: FewestHops(bound: bound, window: search.window)
        .steps(on: graph, from: origins, without: search.exclusions))
  }

  /// What two scans say of word at `number`, told of `actor`.
  private func reached(
    _ actor: Int32, at number: Int32, _ search: PathSearch, possible: Scan, certain: Scan
  ) -> Reached? {
    guard let first = possible.arrivals.day(at: number) else { return nil }
    let last = certain.arrivals.day(at: number)
    let counts = last == nil ? possible.hops : certain.hops
    guard selection.atLeast == .possible || last != nil else { return nil }
    return Reached(
      id: search.network.actors[Int(actor)], certainty: last == nil ? .possible : .certain,
      earliest: search.day(first, at: number, possible.arrivals),
      latest: last.flatMap { search.day($0, at: number, certain.arrivals) },
      hops: counts.count(to: number) ?? 0,
      chain: counts.journey(to: number).map { chain($0, search) } ?? [])
  }

  private func chain(_ journey: Journey, _ search: PathSearch) -> [Link] {
    journey.hops.map { hop in
      let event = search.network.event(at: hop.event).event
      return Link(event: event.id, claims: event.evidence)
    }
  }

  private func sorted(_ reached: [Reached]) -> [Reached] {
    reached.sorted { left, right in
      let (mine, theirs) = (left.earliest?.number ?? .min, right.earliest?.number ?? .min)
      return mine == theirs ? left.id < right.id : mine < theirs
    }
  }

  // MARK: From whom

  private func backward(_ search: PathSearch) -> Answer {
    guard let goal = search.goal else { return Answer(to: endpoint.id, actors: []) }
    let sources = LatestDeparture(bound: .optimistic, window: search.window)
      .departures(
        on: search.network.possible, to: [.needing(goal)], without: search.exclusions
      ).reached
    let heard = sources.filter { $0 != goal }.compactMap { source -> Reached? in
      let origins = [Origin.holding(source)]
      return reached(
        source, at: goal, search, possible: scan(search, .optimistic, from: origins),
        certain: scan(search, .pessimistic, from: origins))
    }
    return Answer(
      to: endpoint.id, actors: sorted(heard),
      origins: [search.question.to.actor].compactMap(\.self))
  }
}

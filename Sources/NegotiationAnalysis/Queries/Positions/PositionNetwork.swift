public import HistoricalDates
public import Negotiations

/// Who agreed and who disagreed with whom on a day: the one-mode networks of Discourse Network Analysis.
///
/// A stand is what an actor held or refused on an issue at the end of the day; each counts once. Two actors
/// who took a stand on one issue are compared on it:
///
/// - the same stand held by both, or refused by both, is one match;
/// - two different stands held, or a stand held by one and refused by the other, is one mismatch;
/// - what one refuses and the other does not speak of says nothing.
///
/// *Congruence* is the number of matches, *conflict* that of mismatches, *subtract* one less the other
/// (Leifeld's `qualifierAggregation`). Graded, two stands held on an ordered issue match by 1 − *d*/*r* and
/// mismatch by *d*/*r*, for their distance *d* on a range *r*, as Leifeld's program has it for qualifiers that
/// are numbers. Normalised by `average` (average activity), a weight is divided by half the sum of the
/// two actors' numbers of stands; by `ratio`, by the number of comparisons, so that congruence and conflict
/// add up to 1.
///
/// `weight` counts the stands that are certain. Where dates or evidence leave open what somebody held, `least`
/// and `most` are what the count, before it is divided, can be over all that is possible.
///
/// References: P. Leifeld, "Discourse Network Analysis: Policy Debates as Dynamic Networks", in The Oxford
/// Handbook of Political Networks (2017), https://doi.org/10.1093/oxfordhb/9780190228217.013.25.
public struct PositionNetwork: Sendable {
  /// What a line counts.
  public enum Measure: String, CaseIterable, Codable, Sendable {
    case congruence, conflict, subtract
  }

  /// What it is divided by.
  public enum Normalisation: String, CaseIterable, Codable, Sendable {
    /// Nothing.
    case none
    /// The mean number of stands of the two (average activity).
    case average
    /// The number of comparisons.
    case ratio
  }

  /// Whose stands, on which issues, when.
  public var question: Positions
  /// What a line counts.
  public var measure: Measure
  /// What it is divided by.
  public var normalisation: Normalisation
  /// Whether stands on an ordered issue agree by how near they are.
  public var isGraded: Bool

  /// A network of the stands that a question is about; what was said inside a side is left out.
  public init(
    _ question: Positions, measure: Measure, normalisation: Normalisation = .none,
    isGraded: Bool = false
  ) {
    self.question = question
    self.measure = measure
    self.normalisation = normalisation
    self.isGraded = isGraded
  }

  /// The network.
  public struct Answer: Hashable, Codable, Sendable {
    /// The day at whose end it is asked; `nil` for the end of all time.
    @Nullable public var day: Day?
    /// What a line counts.
    public var measure: Measure
    /// What it is divided by.
    public var normalisation: Normalisation
    /// The actors, with the number of stands of each.
    public var actors: [Node]
    /// Each two who can be compared, by id.
    public var pairs: [Pair]
  }

  /// An actor.
  public struct Node: Hashable, Codable, Sendable {
    /// Who.
    public var actor: ActorID
    /// How many stands the actor certainly holds or refuses.
    public var stands: Int
  }

  /// A line.
  public struct Pair: Hashable, Codable, Sendable {
    /// The two, by id.
    public var actors: [ActorID]
    /// The weight of what is certain.
    public var weight: Double
    /// The least that the count can be.
    public var least: Double
    /// The most.
    public var most: Double
    /// The issues on which they are compared.
    public var issues: [IssueID]
  }

  /// Builds the network.
  ///
  /// - Complexity: O(*a*² · *i* · *s*²) for *a* actors, *i* issues and *s* possible stands.
  public func answer(in corpus: Corpus) -> Answer {
    var question = question
    // Stands are compared with everyone's, and then the pairs asked for are kept.
    let wanted = question.actors
    question.actors = []
    let found = question.answer(in: corpus)
    var stands: [ActorID: [IssueID: [Positions.Held]]] = [:]
    for cell in found.cells where !cell.isInternal {
      stands[cell.actor, default: [:]][cell.issue, default: []] += cell.stands
    }
    let actors = stands.keys.sorted()
    var pairs: [Pair] = []
    for (number, one) in actors.enumerated() {
      for other in actors[(number + 1)...]
      where wanted.isEmpty || wanted.contains(one) || wanted.contains(other) {
        if let pair = pair(one, other, stands, corpus) { pairs.append(pair) }
      }
    }
    return Answer(
      day: found.day, measure: measure, normalisation: normalisation,
      actors: actors.map { Node(actor: $0, stands: Self.activity(stands[$0] ?? [:])) },
      pairs: pairs)
  }

  private static func activity(_ stands: [IssueID: [Positions.Held]]) -> Int {
    stands.values.reduce(0) { $0 + $1.count { $0.certainty == .certain } }
  }

  private func pair(
    _ one: ActorID, _ other: ActorID, _ stands: [ActorID: [IssueID: [Positions.Held]]],
    _ corpus: Corpus
  ) -> Pair? {
    var (certain, least, most) = (Comparison(), Comparison(), Comparison())
    var issues: [IssueID] = []
    let (mine, theirs) = (stands[one] ?? [:], stands[other] ?? [:])
    for issue in corpus.issues {
      guard let left = mine[issue.id], let right = theirs[issue.id] else { continue }
      let sure = compare(
        left.filter { $0.certainty == .certain }, right.filter { $0.certainty == .certain }, issue)
      var readings: [Comparison] = []
      for first in Self.readings(left) {
        for last in Self.readings(right) { readings.append(compare(first, last, issue)) }
      }
      guard readings.contains(where: { $0.count > 0 }) else { continue }
      issues.append(issue.id)
      certain = certain + sure
      let sorted = readings.sorted { weight($0) < weight($1) }
      least = least + (sorted.first ?? Comparison())
      most = most + (sorted.last ?? Comparison())
    }
    guard !issues.isEmpty else { return nil }
    let activity = Double(Self.activity(mine) + Self.activity(theirs)) / 2
    return Pair(
      actors: [one, other], weight: normalised(certain, activity: activity), least: weight(least),
      most: weight(most), issues: issues)
  }

  private func normalised(_ comparison: Comparison, activity: Double) -> Double {
    let divisor =
      switch normalisation {
      case .none: 1.0
      case .average: activity
      case .ratio: comparison.count
      }
    return divisor > 0 ? weight(comparison) / divisor : 0
  }

  /// What an actor can have held: of stands of which one was the last, each alone; what was refused, as it
  /// is, or not at all where it is only possible.
  private static func readings(_ stands: [Positions.Held]) -> [[Positions.Held]] {
    let refused = stands.filter { $0.stand.isRefused && $0.certainty == .certain }
    let held = stands.filter { !$0.stand.isRefused }
    var readings = held.map { [$0] + refused }
    if !held.contains(where: { $0.certainty == .certain }) { readings.append(refused) }
    let open = stands.filter { $0.stand.isRefused && $0.certainty == .possible }
    return open.isEmpty ? readings : readings + readings.map { $0 + open }
  }

  /// Matches and mismatches.
  private struct Comparison {
    var matches = 0.0
    var mismatches = 0.0
    var count: Double { matches + mismatches }

    static func + (one: Comparison, other: Comparison) -> Comparison {
      Comparison(
        matches: one.matches + other.matches, mismatches: one.mismatches + other.mismatches)
    }
  }

  private func weight(_ comparison: Comparison) -> Double {
    switch measure {
    case .congruence: comparison.matches
    case .conflict: comparison.mismatches
    case .subtract: comparison.matches - comparison.mismatches
    }
  }

  private func compare(
    _ left: [Positions.Held], _ right: [Positions.Held], _ issue: BargainingIssue
  ) -> Comparison {
    var sum = Comparison()
    for one in left.map(\.stand) {
      for other in right.map(\.stand) {
        guard let match = match(one, other, issue) else { continue }
        sum.matches += match
        sum.mismatches += 1 - match
      }
    }
    return sum
  }

  /// How far two stands match; `nil` where they cannot be compared.
  func match(
    _ one: HeldStand, _ other: HeldStand, _ issue: BargainingIssue
  ) -> Double? {
    if one.isRefused != other.isRefused { return one.stand == other.stand ? 0 : nil }
    if one.isRefused { return one.stand == other.stand ? 1 : nil }
    if isGraded, let first = one.stand.flatMap(issue.place),
      let last = other.stand.flatMap(issue.place), let span = issue.span
    {
      return 1 - abs(first - last) / span
    }
    return one.stand == other.stand ? 1 : 0
  }
}

import GraphAlgorithms
import HistoricalDates
public import Negotiations
import Typesetting

/// What a paper must say of the network it draws on: a paragraph on method, and the items of GRAND.
///
/// Everything in it is counted from the corpus and the question; what neither tells is "not recorded",
/// for the author to fill in.
///
/// Reference: Z. Neal et al., "Guidelines for Reporting About Network Data (GRAND)", 2024,
/// https://www.grand-statement.org.
public struct MethodsReport: Hashable, Codable, Sendable {
  /// One item to report.
  public struct Item: Hashable, Codable, Sendable {
    /// What is to be reported.
    public var name: String
    /// What there is to say of it.
    public var value: String

    /// An item.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The paragraph on method.
  public let paragraph: String
  /// The items, in order.
  public let items: [Item]

  /// The report on the network of `question` in `corpus`.
  ///
  /// - Parameters:
  ///   - question: which events there are and how they make ties.
  ///   - corpus: the record.
  ///   - program: what made the network, and in which version.
  public init(on question: Influence, in corpus: Corpus, program: String) {
    let facts = ReportFacts(question, in: corpus)
    paragraph = facts.paragraph(program)
    items = facts.items
  }
}

/// What is counted for a report.
private struct ReportFacts {
  private let question: Influence
  private let corpus: Corpus
  private let network: InfluenceNetwork
  private let ties: WeightedGraph
  private let sources: [SourceKey]

  init(_ question: Influence, in corpus: Corpus) {
    self.question = question
    self.corpus = corpus
    network = InfluenceNetwork(question, in: corpus)
    ties = network.measured().ties
    sources = Set(network.events.flatMap(\.event.citedSources)).sorted()
  }

  // MARK: Counts

  private var vague: Int { network.events.count { !$0.event.date.isOneDay } }
  private var possible: Int { network.events.count { $0.certainty == .possible } }
  private var uncited: Int { network.events.count { $0.event.citedSources.isEmpty } }
  private var single: Int { network.events.count { $0.event.citedSources.count == 1 } }
  /// The events told only by works that whoever made the corpus has not seen.
  private var unconsulted: Int {
    network.events.count { selected in
      let cited = selected.event.citedSources
      return !cited.isEmpty
        && cited.allSatisfy { corpus.sources[$0]?.isConsulted == false }
    }
  }
  private var unheld: Int { corpus.events.count { !$0.wasHeld } }
  private var parts: Int { ConnectedComponents(ties).count }

  private var isolates: Int {
    DegreeCentrality().scores(on: ties.undirected).count { $0 == 0 }
  }

  private var density: Double {
    let n = Double(ties.nodeCount)
    guard n > 1 else { return 0 }
    return Double(ties.edgeCount) / (n * (n - 1) / (ties.isDirected ? 1 : 2))
  }

  /// The density with four decimals; only no tie is 0.0 and only every tie 1.0.
  private var densityText: String {
    let parts = (density * 10_000).rounded()
    return "\(min(max(parts, density > 0 ? 1 : 0), density < 1 ? 9_999 : 10_000) / 10_000)"
  }

  private var kinds: String {
    let counts = Event.Kind.allCases.map { kind in
      (kind, network.events.count { $0.event.kind == kind })
    }.filter { $0.1 > 0 }
    guard !counts.isEmpty else { return "no events" }
    return counts.map { English.count($0.1, $0.0.rawValue) }.joined(separator: ", ")
  }

  private var period: String {
    if let window = question.selection.window {
      return "\(Self.text(window.first)) to \(Self.text(window.last))"
    }
    let first = network.events.compactMap { $0.event.date.start.earliest }.min {
      $0.number < $1.number
    }
    let last = network.events.compactMap { $0.event.date.end.latest }.max {
      $0.number < $1.number
    }
    return "\(Self.text(first)) to \(Self.text(last)), the dates of the events"
  }

  private static func text(_ day: Day?) -> String { day.map { "\($0)" } ?? "open" }

  // MARK: Words

  private var nodes: String {
    let dealings = "were at a meeting, signed an agreement, or wrote or were written to"
    return question.grouping == .person
      ? "people who \(dealings)" : "sides on which people \(dealings)"
  }

  private var tie: String {
    switch question.ties {
    case .all: "being present at one meeting, signing one agreement, or writing to one another"
    case .presence: "being present at one meeting or signing one agreement"
    case .messages: "sending a message to"
    }
  }

  private var weights: String {
    switch question.weight {
    case .count: "the number of events two actors share"
    case .newman: "the sum of 1/(n − 1) over shared events of n actors (Newman 2001)"
    case .jaccard: "events shared over events either took part in (Jaccard 1912)"
    }
  }

  private var policy: String {
    switch question.selection.policy {
    case .preferred: "the preferred value of each event"
    case .all: "any of the values stated"
    case .source(let key): "what \(key) states"
    }
  }

  func paragraph(_ program: String) -> String {
    let boundary =
      "The network was made from “\(corpus.title)” with \(program): "
      + "\(English.count(network.events.count, "event")) (\(kinds)), \(period), told by "
      + "\(English.count(sources.count, "source"))."
    let (count, direction) = (ties.edgeCount, ties.isDirected ? "directed" : "undirected")
    let shape =
      "Its \(ties.nodeCount) nodes are \(nodes); its \(English.count(count, "\(direction) tie")) "
      + "\(count == 1 ? "stands" : "stand") for \(tie), weighted by \(weights)."
    let evidence =
      "Of the events, \(English.some(single, "rests", "rest")) on one source alone, "
      + "\(English.some(vague, "has", "have")) a date that is not one day, and "
      + "\(English.some(possible, "is", "are")) only possible, by date or evidence\(unseen); where "
      + "sources differ, \(policy) was taken."
    return [boundary, shape, evidence].joined(separator: " ")
  }

  /// That works are cited which nobody saw; nothing where all were consulted.
  private var unseen: String {
    guard corpus.sources.contains(where: { !$0.isConsulted }) else { return "" }
    return "; \(English.some(unconsulted, "rests", "rest")) on works alone that are cited after "
      + "others and were not consulted"
  }

  var items: [MethodsReport.Item] {
    let missing = "not recorded"
    return [
      .init("Name", corpus.title),
      .init("Creators", creators ?? missing), .init("Version", corpus.version ?? missing),
      .init("Location of the data", missing),
      .init("Persistent identifier", corpus.doi ?? missing),
      .init("Licence", corpus.licence ?? missing),
      .init("Time covered", period), .init("Time of collection", corpus.collected ?? missing),
      .init("Sources", sources.map(\.rawValue).joined(separator: "; ")),
      .init("Boundary", boundary),
      .init("Nodes", "\(ties.nodeCount) \(nodes)"),
      .init("Ties", "\(ties.edgeCount): \(tie)"),
      .init("Direction", ties.isDirected ? "from sender to recipient" : "none"),
      .init("Weights", weights), .init("Sign", "ties are neither positive nor negative"),
      .init("Projection", projection),
      .init(
        "Isolates and parts",
        "\(isolates) without ties; \(English.count(parts, "part")), those included"),
      .init("Density", densityText),
      .init("Missing data", missingData), .init("Uncertain dates", dates),
      .init("Conflicting sources", "\(corpus.conflicts.count) in the corpus; taken: \(policy)"),
    ]
  }

  private var creators: String? {
    corpus.creators.isEmpty ? nil : corpus.creators.joined(separator: "; ")
  }

  private var boundary: String {
    let own = corpus.boundary.map { English.sentence($0) + " " } ?? ""
    return own.isEmpty ? selected : own + "Taken of it: " + selected
  }

  /// What the question takes of the corpus.
  private var selected: String {
    var parts = ["events in the corpus"]
    if question.selection.window != nil { parts.append("in the time covered") }
    if !question.selection.topics.isEmpty {
      parts.append(
        "about \(question.selection.topics.sorted().map(\.rawValue).joined(separator: ", "))")
    }
    if let place = question.selection.place { parts.append("at \(place)") }
    if question.selection.atLeast == .certain { parts.append("that are certain") }
    if question.omission != Omission() { parts.append("less what was left out on purpose") }
    let nodes =
      question.grouping == .person
      ? "collectives are no nodes by themselves"
      : "people stand for the side they were on at the date, and those of none are left out"
    return parts.joined(separator: " ") + "; \(nodes)"
  }

  private var projection: String {
    let other = network.eventsOfOtherKind
    let joining = (0..<Int32(network.graph.eventCount)).filter {
      !other.contains($0) && Set(network.graph.actors(of: $0)).count > 1
    }
    let participations = joining.reduce(0) { $0 + network.graph.actors(of: $1).count }
    return
      "one-mode, from the \(joining.count) of \(English.count(network.events.count, "event")) that join "
      + "two or more, with \(English.count(participations, "participation")); events stay whole in storage"
  }

  private var missingData: String {
    "\(English.count(uncited, "event")) without a source, \(single) with one only; of the corpus, "
      + "\(unheld) planned and not held are left out; what no source kept is unknown"
  }

  private var dates: String {
    let widening =
      corpus.approximateDays.map { "‘~’ widens a date by \(English.count($0, "day"))" }
      ?? "‘~’ widens no date"
    let count = network.events.count
    let all = "of \(English.count(count, "event"))"
    let dated =
      vague == 0
      ? "\(count == 1 ? "the event is" : "all \(count) events are") dated to one day"
      : English.some(vague, "\(all) is", "\(all) are") + " not dated to one day"
    return "\(dated); \(widening)"
  }
}

extension HistoricalDate {
  /// Whether it names one day and no more.
  fileprivate var isOneDay: Bool {
    guard let first = start.earliest, let last = end.latest else { return false }
    return first.number == last.number
  }
}

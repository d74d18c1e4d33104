public import HistoricalDates
public import Negotiations

extension NegotiationNetwork {
  /// Whether the nodes are people and collectives as recorded, or the sides they were on.
  public enum Grouping: String, CaseIterable, Sendable {
    case person, affiliation
  }

  /// The network of what `events` did between their participants.
  ///
  /// Everything counts that an ``Attendance`` joins: everyone present at a meeting to everyone else;
  /// a sender to each recipient; the parties of an agreement to one another, and so its signatories;
  /// the author of an act to those it concerns. Grouped by affiliation, each participant stands for
  /// the side at the event's date, and what happens within one side draws no line.
  ///
  /// - Parameters:
  ///   - corpus: where the actors and ties are.
  ///   - events: the events to project, as a ``Selection`` gives them.
  ///   - includesTies: whether kinship and other ties between the actors are drawn.
  ///   - window: the time in which an actor's side is looked up for its node.
  ///   - grouping: people, or the sides they were on.
  /// - Complexity: O(Σ *k*²) over events with *k* participants.
  public init(
    of corpus: Corpus, events: [SelectedEvent], includesTies: Bool = true,
    window: DateWindow? = nil, grouping: Grouping = .person
  ) {
    var projection = Projection(corpus: corpus, grouping: grouping, window: window)
    for event in events { projection.add(event) }
    if includesTies && grouping == .person { projection.addTies(in: window) }
    self = projection.network(in: window)
  }

  /// The part of the network within `steps` lines of one of `actors`; those who are not in the
  /// network are left out.
  ///
  /// - Complexity: O(*n* + *m*) a step.
  public func neighbourhood(of actors: Set<ActorID>, steps: Int) -> NegotiationNetwork {
    var kept = Set(nodes.indices.filter { actors.contains(nodes[$0].id) })
    for _ in 0..<max(0, steps) {
      let reached = edges.flatMap { edge -> [Int] in
        kept.contains(edge.from) ? [edge.to] : kept.contains(edge.to) ? [edge.from] : []
      }
      let before = kept.count
      kept.formUnion(reached)
      if kept.count == before { break }
    }
    return induced(on: kept)
  }

  /// The nodes at some positions and the lines between them.
  func induced(on kept: Set<Int>) -> NegotiationNetwork {
    let order = kept.sorted()
    let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let edges = edges.compactMap { edge -> Edge? in
      guard let from = position[edge.from], let to = position[edge.to] else { return nil }
      var edge = edge
      edge.from = from
      edge.to = to
      return edge
    }
    return NegotiationNetwork(nodes: order.map { nodes[$0] }, edges: edges)
  }
}

/// Gathers events into lines between actors.
private struct Projection {
  private struct Line: Hashable {
    var kind: NegotiationNetwork.EdgeKind
    var from: ActorID
    var to: ActorID
    var tie: TieID?
  }

  private let corpus: Corpus
  private let attendance: Attendance
  private let window: DateWindow?
  private var events: [Line: [SelectedEvent]] = [:]
  private var present: Set<ActorID> = []

  init(corpus: Corpus, grouping: NegotiationNetwork.Grouping, window: DateWindow?) {
    self.corpus = corpus
    self.window = window
    attendance = Attendance(in: corpus, grouping: grouping, scope: .everything)
  }

  mutating func add(_ selected: SelectedEvent) {
    let kind = NegotiationNetwork.EdgeKind(of: selected.event.kind)
    for joining in attendance.joinings(of: selected.event) {
      var selected = selected
      if let date = joining.date {
        // Those who came and went met in the window only if they were there in it.
        guard let certainty = Stay(date).certainty(in: window) else { continue }
        selected.certainty = min(selected.certainty, certainty)
      }
      for (index, first) in joining.from.enumerated() {
        let others = joining.isDirected ? joining.to[...] : joining.from[(index + 1)...]
        for second in others { join(first, second, by: selected, as: kind) }
      }
    }
  }

  private mutating func join(
    _ first: Attendance.Participant, _ second: Attendance.Participant,
    by selected: SelectedEvent, as kind: NegotiationNetwork.EdgeKind
  ) {
    guard first.actor != second.actor else { return }
    let (from, to) =
      kind.isDirected || first.actor < second.actor
      ? (first.actor, second.actor) : (second.actor, first.actor)
    var selected = selected
    if !first.isFirm || !second.isFirm { selected.certainty = .possible }
    Self.add(selected, to: &events[Line(kind: kind, from: from, to: to), default: []])
    present.formUnion([from, to])
  }

  /// Adds an event to a line, once: two who are both parties and signatories made one agreement.
  private static func add(_ selected: SelectedEvent, to line: inout [SelectedEvent]) {
    if let last = line.indices.last, line[last].event.id == selected.event.id {
      line[last].certainty = max(line[last].certainty, selected.certainty)
    } else {
      line.append(selected)
    }
  }

  /// Ties join those who are in the picture anyway; they bring nobody in.
  mutating func addTies(in window: DateWindow?) {
    for tie in corpus.ties {
      if let window, let during = tie.during, during.certainty(in: window) == nil { continue }
      let members = tie.between.filter(present.contains)
      for (index, first) in members.enumerated() {
        for second in members[(index + 1)...] where first != second {
          let line = Line(
            kind: .tie, from: min(first, second), to: max(first, second), tie: tie.id)
          events[line] = []
        }
      }
    }
  }

  func network(in window: DateWindow?) -> NegotiationNetwork {
    let ids = present.sorted()
    let position = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let sides = Sides(of: corpus)
    let nodes = ids.map { id in
      // An actor that no record describes still took part; it is shown by its id.
      let actor = corpus.actors[id] ?? Actor(id: id, kind: .group, name: id.rawValue)
      return NegotiationNetwork.Node(actor: actor, side: sides.side(of: id, in: window))
    }
    let edges = events.compactMap { line, events -> NegotiationNetwork.Edge? in
      guard let from = position[line.from], let to = position[line.to] else { return nil }
      return NegotiationNetwork.Edge(
        kind: line.kind, from: from, to: to, events: events,
        tie: line.tie.flatMap { corpus.ties[$0] })
    }
    return NegotiationNetwork(nodes: nodes, edges: edges.sorted(by: NegotiationNetwork.Edge.order))
  }
}

extension NegotiationNetwork.Edge {
  fileprivate static func order(_ left: Self, _ right: Self) -> Bool {
    (left.from, left.to, left.kind.rank, left.tie?.id.rawValue ?? "")
      < (right.from, right.to, right.kind.rank, right.tie?.id.rawValue ?? "")
  }
}

extension NegotiationNetwork.EdgeKind {
  /// The kind of line that an event of `kind` draws between actors.
  package init(of kind: Event.Kind) {
    self =
      switch kind {
      case .meeting: .meeting
      case .message: .message
      case .agreement: .agreement
      case .act: .act
      }
  }

  fileprivate var rank: Int {
    switch self {
    case .meeting: 0
    case .message: 1
    case .agreement: 2
    case .act: 3
    case .tie: 4
    }
  }
}

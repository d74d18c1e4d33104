internal import Documents
internal import HistoricalDates
internal import Negotiations

/// A corpus as a graph of two modes that loses nothing: actors on one side, events and ties on the
/// other, an edge for each part that an actor took.
///
/// Values that are plain stand in attributes of their own, so that they can be seen and edited in
/// any program; values that have parts, such as claims, are JSON text. What is derived (``Key/side``,
/// ``Key/earliest``, ``Key/latest`` and the two days between, the spells) is there for other programs and is not read back.
enum TwoModeNetwork {
  /// The names of the attributes.
  enum Key {
    static let version = "entente"
    static let record = "record"
    static let mode = "mode"
    static let kind = "kind"
    static let side = "side"
    static let earliest = "earliest"
    static let latest = "latest"
    /// Of what lasts, by when it has surely begun.
    static let startLatest = "startLatest"
    /// Of what lasts, until when it surely goes on.
    static let endEarliest = "endEarliest"
    static let part = "part"
    /// Whether the record itself names nobody in a part that somebody has to take: a graph that lacks the
    /// edges of an event otherwise is half a graph.
    static let lacksSomebody = "lacksSomebody"
  }

  // What stands in attributes of its own; the rest is a label, a kind, or an edge.
  static let actor = RecordAttributes(Actor.type, without: ["kind", "name"])
  static let event = RecordAttributes(Event.type, without: ["title"])
  static let tie = RecordAttributes(Tie.type, without: ["kind"])
  static let participation = RecordAttributes(Participation.type, without: ["actor"])

  /// The sections whose records are no nodes, and stand as lists in attributes of the whole graph.
  static let lists = Corpus.sections.filter {
    $0.kind == nil && !["actors", "ties"].contains($0.key)
  }

  /// The attributes whose text is JSON.
  static let structuredKeys = Set(
    lists.map(\.key) + actor.structured.map(\.attribute) + event.structured.map(\.attribute)
      + tie.structured.map(\.attribute))

  /// In which mode a node is.
  enum Mode: String, CaseIterable {
    case actor, event, tie
  }

  /// Whether Entente wrote the graph, or somebody kept its columns.
  static func isRecorded(in network: NetworkDocument) -> Bool {
    if network[Key.version] != nil { return true }
    return network.nodes.contains { node in
      node[Key.record] != nil && node[Key.mode].flatMap { Mode(rawValue: $0.text) } != nil
    }
  }

  /// Whether a node is an event or a tie of a record.
  static func isEvent(_ node: NetworkNode) -> Bool {
    guard node[Key.record] != nil, let mode = node[Key.mode] else { return false }
    return mode.text == Mode.event.rawValue || mode.text == Mode.tie.rawValue
  }

  /// The graph of `corpus`.
  static func network(of corpus: Corpus) -> NetworkDocument {
    var writing = Writing(corpus: corpus)
    writing.write()
    return writing.network
  }
}

extension TwoModeNetwork {
  private struct Writing {
    let corpus: Corpus
    var network = NetworkDocument()
    private var taken: Set<String> = []
    private var nodeOfActor: [ActorID: String] = [:]

    init(corpus: Corpus) { self.corpus = corpus }

    mutating func write() {
      network.isTwoMode = true
      network.attributes = attributes
      for actor in corpus.actors {
        nodeOfActor[actor.id] = add(actor.id.rawValue, actor.name, attributes(of: actor))
      }
      for event in corpus.events { write(event) }
      for tie in corpus.ties { write(tie) }
    }

    private var attributes: [NetworkAttribute] {
      var attributes = [NetworkAttribute(Key.version, .integer(1))]
      attributes += RecordAttributes(Corpus.type).attributes(of: corpus)
      for section in TwoModeNetwork.lists { attributes.add(section.key, text(of: section)) }
      return attributes
    }

    private func text<Section: CorpusSection>(of section: Section) -> String? {
      RecordText.text(of: Array(corpus[keyPath: section.records]), section.type)
    }

    /// Adds a node and returns its id, which is that of the record unless that is taken.
    private mutating func add(
      _ record: String, _ label: String, mode: Int = 0, _ attributes: [NetworkAttribute],
      spells: [NetworkSpell] = []
    ) -> String {
      var id = record
      while !taken.insert(id).inserted { id += "_" }
      var node = NetworkNode(id: id, label: label, place: DocumentPlace(file: ""))
      node.mode = mode
      node.attributes = attributes
      node.spells = spells
      network.nodes.append(node)
      return id
    }

    private func head(_ record: String, _ mode: Mode, kind: String) -> [NetworkAttribute] {
      [
        NetworkAttribute(Key.record, .text(record)),
        NetworkAttribute(Key.mode, .text(mode.rawValue)),
        NetworkAttribute(Key.kind, .text(kind)),
      ]
    }

    private func attributes(of actor: Actor) -> [NetworkAttribute] {
      var attributes = head(actor.id.rawValue, .actor, kind: actor.kind.rawValue)
      attributes.add(Key.side, actor.affiliations.first?.of.rawValue)
      return attributes + TwoModeNetwork.actor.attributes(of: actor)
    }

    private mutating func write(_ event: Event) {
      let spell = event.outerWindow
      let id = event.id.rawValue
      var bare = event
      let isWhole = event.participations.allSatisfy { nodeOfActor[$0.actor] != nil }
      // A part of somebody who is nowhere recorded has no node to lead to.
      if isWhole { bare.participations = [] }
      var attributes = attributes(of: bare, in: spell)
      if event.title == id { attributes.add("title", id) }
      if event.lacking != nil { attributes.add(Key.lacksSomebody, "true") }
      let node = add(
        id, event.title ?? id, mode: 1, attributes, spells: [spell].compactMap { $0 })
      for participation in isWhole ? event.participations : [] {
        join(participation.actor, to: node, Self.attributes(of: participation), spell: spell)
      }
    }

    private func attributes(of event: Event, in spell: NetworkSpell?) -> [NetworkAttribute] {
      var derived: [NetworkAttribute] = []
      derived.add(Key.earliest, spell?.start)
      derived.add(Key.latest, spell?.end)
      if event.lasts {
        derived.add(Key.startLatest, event.date.start.latest?.description)
        derived.add(Key.endEarliest, (event.received ?? event.date).end.earliest?.description)
      }
      var attributes = TwoModeNetwork.event.attributes(of: event)
      let dates = attributes.prefix { ["date", "received"].contains($0.name) }.count
      attributes.insert(contentsOf: derived, at: dates)
      return head(event.id.rawValue, .event, kind: event.kind.rawValue) + attributes
    }

    private static func attributes(of participation: Participation) -> [NetworkAttribute] {
      let part = NetworkAttribute(Key.part, .text(participation.part.rawValue))
      // The role before the office, as the first version had it.
      let rest = TwoModeNetwork.participation.attributes(of: participation)
      return [part] + rest.filter { $0.name == "role" } + rest.filter { $0.name != "role" }
    }

    private mutating func write(_ tie: Tie) {
      let isWhole = tie.between.allSatisfy { nodeOfActor[$0] != nil }
      var bare = tie
      if isWhole { bare.between = [] }
      let attributes =
        head(tie.id.rawValue, .tie, kind: tie.kind) + TwoModeNetwork.tie.attributes(of: bare)
      let spell = tie.during.flatMap { NetworkSpell(from: $0.earliest, to: $0.latest) }
      let node = add(
        tie.id.rawValue, tie.role ?? tie.kind, mode: 1, attributes,
        spells: [spell].compactMap { $0 })
      for actor in isWhole ? tie.between : [] {
        join(actor, to: node, [NetworkAttribute(Key.part, .text("between"))], spell: spell)
      }
    }

    private mutating func join(
      _ actor: ActorID, to node: String, _ attributes: [NetworkAttribute], spell: NetworkSpell?
    ) {
      guard let end = nodeOfActor[actor] else { return }
      var edge = NetworkEdge([end, node], isDirected: false, place: DocumentPlace(file: ""))
      edge.id = "e\(network.edges.count)"
      edge.attributes = attributes
      edge.spells = [spell].compactMap { $0 }
      network.edges.append(edge)
    }
  }
}

extension Event {
  /// All days that the event can touch, from its sending to its receipt; `nil` where no side has a
  /// limit.
  var outerWindow: NetworkSpell? {
    let last = received.map { $0.latest } ?? date.latest
    return NetworkSpell(from: date.earliest, to: last)
  }

  /// Whether it has a beginning and an end, which may be vague each: a span, and a message on its way.
  fileprivate var lasts: Bool { date.isSpan || received != nil }
}

extension NetworkSpell {
  /// The days from one to another; `nil` where neither is known.
  init?(from first: Day?, to last: Day?) {
    guard first != nil || last != nil else { return nil }
    self.init(start: first?.description, end: last?.description)
  }
}

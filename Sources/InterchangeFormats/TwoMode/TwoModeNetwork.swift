internal import HistoricalDates
internal import Negotiations

/// A corpus as a graph of two modes that loses nothing: actors on one side, events and ties on the
/// other, an edge for each part that an actor took.
///
/// Values that are plain stand in attributes of their own, so that they can be seen and edited in
/// any program; values that have parts, such as claims, are JSON text. What is derived (``Key/side``,
/// ``Key/earliest``, ``Key/latest``, the spells) is there for other programs and is not read back.
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
    static let part = "part"
  }

  /// The attributes whose text is JSON.
  static let structuredKeys: Set<String> = [
    "names", "affiliations", "offices", "relations", "terms", "claims", "participations",
    "sources", "topics", "places",
  ]

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
      attributes.add("title", corpus.title)
      attributes.add("note", corpus.note)
      if let days = corpus.approximateDays {
        attributes.append(NetworkAttribute("approximateDays", .integer(days)))
      }
      attributes.add("sources", RecordText.text(of: corpus.sources.map(SourceShape.init)))
      attributes.add(
        "topics",
        RecordText.text(
          of: corpus.topics.map {
            NamedShape(id: $0.id.rawValue, name: $0.name, names: $0.names)
          }))
      attributes.add(
        "places",
        RecordText.text(
          of: corpus.places.map {
            NamedShape(id: $0.id.rawValue, name: $0.name, names: $0.names)
          }))
      return attributes
    }

    /// Adds a node and returns its id, which is that of the record unless that is taken.
    private mutating func add(
      _ record: String, _ label: String, mode: Int = 0, _ attributes: [NetworkAttribute],
      spells: [NetworkSpell] = []
    ) -> String {
      var id = record
      while !taken.insert(id).inserted { id += "_" }
      var node = NetworkNode(id: id, label: label, place: NetworkPlace(file: ""))
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
      attributes.add("during", actor.during?.text)
      attributes.add("colour", actor.colour?.hex)
      attributes.add("note", actor.note)
      attributes.add("names", RecordText.text(of: actor.names.map(NameShape.init)))
      attributes.add(
        "affiliations", RecordText.text(of: actor.affiliations.map(AffiliationShape.init)))
      attributes.add("offices", RecordText.text(of: actor.offices.map(OfficeShape.init)))
      attributes.add("claims", RecordText.text(of: actor.claims.map(ClaimShape.init)))
      return attributes
    }

    private mutating func write(_ event: Event) {
      let spell = event.outerWindow
      let id = event.id.rawValue
      var attributes = attributes(of: event, in: spell)
      let isWhole = event.participations.allSatisfy { nodeOfActor[$0.actor] != nil }
      if !isWhole {
        // A part of somebody who is nowhere recorded has no node to lead to.
        attributes.add(
          "participations", RecordText.text(of: event.participations.map(ParticipationShape.init)))
      }
      let title = event.title ?? id
      if event.title == id { attributes.add("title", id) }
      let node = add(id, title, mode: 1, attributes, spells: [spell].compactMap { $0 })
      for participation in isWhole ? event.participations : [] {
        join(participation.actor, to: node, Self.attributes(of: participation), spell: spell)
      }
    }

    private func attributes(of event: Event, in spell: NetworkSpell?) -> [NetworkAttribute] {
      var attributes = head(event.id.rawValue, .event, kind: event.kind.rawValue)
      attributes.add("date", event.date.text)
      attributes.add("received", event.received?.text)
      attributes.add(Key.earliest, spell?.start)
      attributes.add(Key.latest, spell?.end)
      attributes.add("place", event.place)
      attributes.add("form", event.form)
      attributes.add("about", event.about)
      if !event.topics.isEmpty {
        attributes.add("topics", event.topics.map(\.rawValue).joined(separator: " "))
      }
      if event.isSecret { attributes.append(NetworkAttribute("secret", .truth(true))) }
      attributes.add("note", event.note)
      attributes.add("names", RecordText.text(of: event.names.map(NameShape.init)))
      attributes.add("relations", RecordText.text(of: event.relations.map(RelationShape.init)))
      attributes.add("terms", RecordText.text(of: event.terms.map(TermShape.init)))
      attributes.add("claims", RecordText.text(of: event.claims.map(ClaimShape.init)))
      return attributes
    }

    private static func attributes(of participation: Participation) -> [NetworkAttribute] {
      var attributes = [NetworkAttribute(Key.part, .text(participation.part.rawValue))]
      attributes.add("role", participation.role)
      attributes.add("office", participation.office)
      attributes.add("officeOf", participation.officeOf?.rawValue)
      if participation.status != .asserted {
        attributes.add("status", participation.status.rawValue)
      }
      return attributes
    }

    private mutating func write(_ tie: Tie) {
      var attributes = head(tie.id.rawValue, .tie, kind: tie.kind)
      attributes.add("role", tie.role)
      attributes.add("during", tie.during?.text)
      attributes.add("note", tie.note)
      attributes.add("claims", RecordText.text(of: tie.claims.map(ClaimShape.init)))
      let isWhole = tie.between.allSatisfy { nodeOfActor[$0] != nil }
      if !isWhole {
        attributes.add("between", tie.between.map(\.rawValue).joined(separator: " "))
      }
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
      var edge = NetworkEdge([end, node], isDirected: false, place: NetworkPlace(file: ""))
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
}

extension NetworkSpell {
  /// The days from one to another; `nil` where neither is known.
  init?(from first: Day?, to last: Day?) {
    guard first != nil || last != nil else { return nil }
    self.init(start: first?.description, end: last?.description)
  }
}

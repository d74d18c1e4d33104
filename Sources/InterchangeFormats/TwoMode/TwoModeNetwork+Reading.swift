internal import Documents
internal import HistoricalDates
internal import Negotiations

extension TwoModeNetwork {
  /// The corpus that a graph of this kind holds.
  static func corpus(
    of network: NetworkDocument, title: String, ledger: inout Ledger
  ) -> Corpus {
    var reading = Reading(network: network, corpus: Corpus(title: title), ledger: ledger)
    reading.read()
    ledger = reading.ledger
    return reading.corpus
  }
}

/// Puts records together from nodes and edges.
private struct Reading {
  private typealias Key = TwoModeNetwork.Key

  /// What a node stands for.
  private enum Subject {
    case actor(ActorID)
    case event(EventID)
    case tie(TieID)
  }

  let network: NetworkDocument
  var corpus: Corpus
  var ledger: Ledger
  private var subjects: [String: Subject] = [:]
  private var participations: [EventID: [Participation]] = [:]
  private var between: [TieID: [ActorID]] = [:]
  /// The nodes of events and ties, which are used if enough edges lead to them.
  private var events: [(id: EventID, place: DocumentPlace, edges: Int)] = []
  private var ties: [(id: TieID, place: DocumentPlace, edges: Int)] = []
  /// The events of which the record itself names nobody in a part.
  private var incomplete: Set<EventID> = []
  private var eventPositions: [EventID: Int] = [:]
  private var tiePositions: [TieID: Int] = [:]

  init(network: NetworkDocument, corpus: Corpus, ledger: Ledger) {
    self.network = network
    self.corpus = corpus
    self.ledger = ledger
  }

  mutating func read() {
    readWhole()
    for node in network.nodes { read(node) }
    for edge in network.edges { read(edge) }
    for (id, parts) in participations { corpus.events[id]?.participations += parts }
    for (id, actors) in between { corpus.ties[id]?.between += actors }
    settleEvents()
    settleTies()
    MissingRecords.complete(
      &corpus, from: network.nodes.first?.place.file ?? corpus.title, &ledger)
  }

  private mutating func readWhole() {
    let fields = RecordFields(network.attributes)
    for field in Corpus.type.fields {
      guard let text = fields[field.attribute] else { continue }
      tellOfWhole { reading throws(RecordProblem) in
        try field.readAttribute(text, into: &reading.corpus)
      }
    }
    // Files that are read together have one list each.
    for attribute in network.attributes {
      for section in TwoModeNetwork.lists where section.key == attribute.name {
        tellOfWhole { reading throws(RecordProblem) in
          try reading.read(section, attribute.value.text)
        }
      }
    }
  }

  private mutating func tellOfWhole(
    _ read: (inout Self) throws(RecordProblem) -> Void
  ) {
    do throws(RecordProblem) {
      try read(&self)
    } catch {
      let file = network.nodes.first?.place.file ?? corpus.title
      ledger.warn(
        Diagnostic(
          .warning, "record.value", at: Diagnostic.Location(file: file),
          "in what is said of the whole graph, \(error.message)", help: error.help))
    }
  }

  private mutating func read<Section: CorpusSection>(
    _ section: Section, _ text: String
  ) throws(RecordProblem) {
    if text.isEmpty { return }
    do throws(RecordProblem) {
      for record in try RecordText.records(section.type, in: text) {
        corpus[keyPath: section.records].insert(record)
      }
    } catch {
      throw RecordProblem("the attribute '\(section.key)' \(error.message)", help: error.help)
    }
  }

  private mutating func read(_ node: NetworkNode) {
    do throws(RecordProblem) {
      let fields = RecordFields(node.attributes)
      let mode = try recordedWord(
        fields[TwoModeNetwork.Key.mode] ?? "", as: TwoModeNetwork.Mode.self)
      let record = fields[TwoModeNetwork.Key.record] ?? node.id
      let isNew: Bool
      switch mode {
      case .actor: isNew = try readActor(record, node, fields)
      case .event: isNew = try readEvent(record, node, fields)
      case .tie: isNew = try readTie(record, node, fields)
      }
      if !isNew { throw RecordProblem("another \(mode.rawValue) has the id '\(record)'") }
      take(node)
    } catch {
      ledger.reject(
        "node",
        Diagnostic(
          .error, "record.node", at: node.place.location, "node '\(node.id)': \(error.message)",
          help: error.help))
    }
  }

  /// Counts a node: one of an event or a tie once its edges are known.
  private mutating func take(_ node: NetworkNode) {
    switch subjects[node.id] {
    case .event(let id)?:
      eventPositions[id] = events.count
      events.append((id, node.place, 0))
    case .tie(let id)?:
      tiePositions[id] = ties.count
      ties.append((id, node.place, 0))
    default: ledger.use("node")
    }
  }

  /// Half a record has events at which nobody was: they are none.
  private mutating func settleEvents() {
    var left: Set<EventID> = []
    for (id, place, edges) in events {
      guard let lacking = corpus.events[id]?.lacking, !incomplete.contains(id) else {
        ledger.use("node")
        ledger.use("edge", count: edges)
        continue
      }
      left.insert(id)
      reject("the event '\(id)' names nobody who \(lacking)", place, edges)
    }
    if !left.isEmpty { corpus.events = Roster(corpus.events.filter { !left.contains($0.id) }) }
  }

  private mutating func settleTies() {
    var left: Set<TieID> = []
    for (id, place, edges) in ties {
      guard (corpus.ties[id]?.between.count ?? 0) < 2 else {
        ledger.use("node")
        ledger.use("edge", count: edges)
        continue
      }
      left.insert(id)
      reject("the tie '\(id)' joins fewer than two", place, edges)
    }
    if !left.isEmpty { corpus.ties = Roster(corpus.ties.filter { !left.contains($0.id) }) }
  }

  private mutating func reject(_ reason: String, _ place: DocumentPlace, _ edges: Int) {
    let diagnostic = Diagnostic(.error, "record.incomplete", at: place.location, reason)
    ledger.reject("node", diagnostic)
    if edges > 0 { ledger.reject("edge", count: edges, diagnostic) }
  }

  private mutating func readActor(
    _ record: String, _ node: NetworkNode, _ fields: RecordFields
  ) throws(RecordProblem) -> Bool {
    let kind = try recordedWord(fields[TwoModeNetwork.Key.kind] ?? "person", as: Actor.Kind.self)
    var actor = Actor(id: try recordedIdentifier(record), kind: kind, name: node.name ?? record)
    try TwoModeNetwork.actor.read(fields, into: &actor)
    subjects[node.id] = .actor(actor.id)
    return corpus.actors.insert(actor)
  }

  private mutating func readEvent(
    _ record: String, _ node: NetworkNode, _ fields: RecordFields
  ) throws(RecordProblem) -> Bool {
    guard fields["date"] != nil else {
      throw RecordProblem("an event needs a date", help: "write it in the attribute 'date' as EDTF")
    }
    let kind = try recordedWord(fields[TwoModeNetwork.Key.kind] ?? "", as: Event.Kind.self)
    var event = Event.type.blank(kind)
    event.id = try recordedIdentifier(record)
    event.title = fields["title"] ?? (node.name == record ? nil : node.name)
    try TwoModeNetwork.event.read(fields, into: &event)
    try event.requireSendingFirst()
    subjects[node.id] = .event(event.id)
    if fields[TwoModeNetwork.Key.lacksSomebody] == "true" { incomplete.insert(event.id) }
    return corpus.events.insert(event)
  }

  private mutating func readTie(
    _ record: String, _ node: NetworkNode, _ fields: RecordFields
  ) throws(RecordProblem) -> Bool {
    var tie = Tie(
      id: try recordedIdentifier(record), kind: fields[TwoModeNetwork.Key.kind] ?? "tie",
      between: [])
    try TwoModeNetwork.tie.read(fields, into: &tie)
    subjects[node.id] = .tie(tie.id)
    return corpus.ties.insert(tie)
  }

  private mutating func read(_ edge: NetworkEdge) {
    do throws(RecordProblem) {
      try join(edge)
    } catch {
      ledger.reject(
        "edge",
        Diagnostic(
          .error, "record.edge", at: edge.place.location,
          "the edge \(edge.ends.joined(separator: "–")): \(error.message)", help: error.help))
    }
  }

  private mutating func join(_ edge: NetworkEdge) throws(RecordProblem) {
    var actor: ActorID?
    var other: Subject?
    for end in edge.ends {
      guard let subject = subjects[end] else {
        throw RecordProblem("the node '\(end)' could not be used")
      }
      if case .actor(let id) = subject { actor = id } else { other = subject }
    }
    let fields = RecordFields(edge.attributes)
    switch (actor, other) {
    case (let actor?, .event(let id)?) where corpus.events[id] != nil:
      var participation = Participation(
        actor,
        as: try recordedWord(fields[TwoModeNetwork.Key.part] ?? "", as: Participation.Part.self))
      try TwoModeNetwork.participation.read(fields, into: &participation)
      if let lack = Participation.type.lack(of: participation) { throw RecordProblem(lack) }
      participations[id, default: []].append(participation)
      if let position = eventPositions[id] { events[position].edges += 1 }
    case (let actor?, .tie(let id)?):
      between[id, default: []].append(actor)
      if let position = tiePositions[id] { ties[position].edges += 1 }
    default:
      throw RecordProblem(
        "it joins no actor to an event",
        help: "in a record each edge leads from an actor to an event or tie")
    }
  }
}

/// The attributes of a record, by name; an empty text is none.
struct RecordFields {
  private var texts: [String: String] = [:]

  init(_ attributes: [NetworkAttribute]) {
    for attribute in attributes where texts[attribute.name] == nil {
      let text = attribute.value.text
      if !text.isEmpty { texts[attribute.name] = text }
    }
  }

  subscript(name: String) -> String? { texts[name] }
}

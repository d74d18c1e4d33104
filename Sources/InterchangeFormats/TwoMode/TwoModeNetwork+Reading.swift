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
    MissingRecords.complete(
      &corpus, from: network.nodes.first?.place.file ?? corpus.title, &ledger)
  }

  private mutating func readWhole() {
    let file = network.nodes.first?.place.file ?? corpus.title
    do throws(RecordProblem) {
      let fields = RecordFields(network.attributes)
      corpus.title = fields["title"] ?? corpus.title
      corpus.note = fields["note"]
      corpus.approximateDays = fields["approximateDays"].flatMap { Int($0) }.flatMap {
        (0...36_525).contains($0) ? $0 : nil
      }
      // Files that are read together have one of each.
      for attribute in network.attributes { try readList(attribute) }
    } catch {
      ledger.warn(
        Diagnostic(
          .warning, "record.value", at: Diagnostic.Location(file: file),
          "in what is said of the whole graph, \(error.message)", help: error.help))
    }
  }

  private mutating func readList(_ attribute: NetworkAttribute) throws(RecordProblem) {
    let fields = RecordFields([attribute])
    for shape in try fields.shapes(SourceShape.self, "sources") {
      corpus.sources.insert(try shape.value())
    }
    for shape in try fields.shapes(NamedShape.self, "topics") {
      corpus.topics.insert(try shape.topic())
    }
    for shape in try fields.shapes(NamedShape.self, "places") {
      corpus.places.insert(try shape.place())
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
      ledger.use("node")
    } catch {
      ledger.reject(
        "node",
        Diagnostic(
          .error, "record.node", at: node.place.location, "node '\(node.id)': \(error.message)",
          help: error.help))
    }
  }

  private mutating func readActor(
    _ record: String, _ node: NetworkNode, _ fields: RecordFields
  ) throws(RecordProblem) -> Bool {
    let kind = try recordedWord(fields[TwoModeNetwork.Key.kind] ?? "person", as: Actor.Kind.self)
    var actor = Actor(
      id: try recordedIdentifier(record), kind: kind, name: node.label ?? record,
      during: try recordedDate(fields["during"]), note: fields["note"],
      claims: try fields.claims())
    actor.names = try fields.names()
    if let text = fields["colour"] {
      guard let colour = Colour(hex: text) else {
        throw RecordProblem("'\(text.shown)' is no colour")
      }
      actor.colour = colour
    }
    for shape in try fields.shapes(AffiliationShape.self, "affiliations") {
      actor.affiliations.append(try shape.value())
    }
    for shape in try fields.shapes(OfficeShape.self, "offices") {
      actor.offices.append(try shape.value())
    }
    subjects[node.id] = .actor(actor.id)
    return corpus.actors.insert(actor)
  }

  private mutating func readEvent(
    _ record: String, _ node: NetworkNode, _ fields: RecordFields
  ) throws(RecordProblem) -> Bool {
    guard let date = try recordedDate(fields["date"]) else {
      throw RecordProblem("an event needs a date", help: "write it in the attribute 'date' as EDTF")
    }
    let label = node.label == record ? nil : node.label
    var event = Event(
      id: try recordedIdentifier(record),
      kind: try recordedWord(fields[TwoModeNetwork.Key.kind] ?? "", as: Event.Kind.self),
      title: fields["title"] ?? label, date: date, received: try recordedDate(fields["received"]),
      place: fields["place"], form: fields["form"], about: fields["about"],
      isSecret: fields["secret"].map { ["true", "1"].contains($0.lowercased()) } ?? false,
      note: fields["note"], claims: try fields.claims())
    event.names = try fields.names()
    event.topics = try recordedIdentifiers(fields.words("topics"))
    for shape in try fields.shapes(RelationShape.self, "relations") {
      event.relations.append(try shape.value())
    }
    for shape in try fields.shapes(TermShape.self, "terms") {
      event.terms.append(try shape.value())
    }
    for shape in try fields.shapes(ParticipationShape.self, "participations") {
      event.participations.append(try shape.participation())
    }
    subjects[node.id] = .event(event.id)
    return corpus.events.insert(event)
  }

  private mutating func readTie(
    _ record: String, _ node: NetworkNode, _ fields: RecordFields
  ) throws(RecordProblem) -> Bool {
    let tie = Tie(
      id: try recordedIdentifier(record), kind: fields[TwoModeNetwork.Key.kind] ?? "tie",
      between: try recordedIdentifiers(fields.words("between")), role: fields["role"],
      during: try recordedDate(fields["during"]), note: fields["note"],
      claims: try fields.claims())
    subjects[node.id] = .tie(tie.id)
    return corpus.ties.insert(tie)
  }

  private mutating func read(_ edge: NetworkEdge) {
    do throws(RecordProblem) {
      try join(edge)
      ledger.use("edge")
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
      let participation = Participation(
        actor,
        as: try recordedWord(fields[TwoModeNetwork.Key.part] ?? "", as: Participation.Part.self),
        role: fields["role"], office: fields["office"],
        officeOf: try recordedIdentifier(fields["officeOf"]),
        status: try recordedStatus(fields["status"]))
      participations[id, default: []].append(participation)
    case (let actor?, .tie(let id)?):
      between[id, default: []].append(actor)
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

  /// The words of a list that spaces divide.
  func words(_ name: String) -> [String] {
    (texts[name] ?? "").split(separator: " ").map(String.init)
  }

  /// The values of an attribute that is JSON.
  func shapes<Shape: Decodable>(
    _ type: Shape.Type, _ name: String
  ) throws(RecordProblem) -> [Shape] {
    guard let text = texts[name] else { return [] }
    do {
      return try RecordText.shapes(type, in: text)
    } catch {
      throw RecordProblem("the attribute '\(name)' \(error.message)", help: error.help)
    }
  }

  func claims() throws(RecordProblem) -> [Claim] {
    try shapes(ClaimShape.self, "claims").claims()
  }

  func names() throws(RecordProblem) -> [Name] {
    var names: [Name] = []
    for shape in try shapes(NameShape.self, "names") { names.append(try shape.value()) }
    return names
  }
}

internal import Documents
internal import HistoricalDates
internal import Negotiations
internal import Typesetting

/// What a graph that Entente did not write is taken to say.
///
/// Nodes are actors. What an edge stands for is the user's to say, and without a word it is a tie:
/// that two met is never made of a line between them. Whatever has no place of its own is kept in the
/// note, and told once for each attribute.
enum ForeignNetwork {
  /// The corpus of `network`.
  static func corpus(
    of network: NetworkDocument, name: String, choices: ReadingChoices, ledger: inout Ledger
  ) -> Corpus {
    var reading = ForeignReading(network, name: name, choices: choices, ledger: ledger)
    reading.read()
    ledger = reading.ledger
    return reading.corpus
  }
}

/// Puts actors, ties and events together from nodes and edges.
struct ForeignReading {
  let network: NetworkDocument
  let choices: ReadingChoices
  var corpus: Corpus
  var ledger: Ledger
  var kept = KeptAttributes()
  private var sources: [String: SourceKey] = [:]
  private var sourceNames = UniqueIdentifiers()
  private let file: String
  private var actors: [String: ActorID] = [:]
  /// How many nodes have a label that names nobody.
  private let unknownLabels: Int
  /// Nodes that stand for nobody.
  private var unknown: Set<String> = []
  private var meetings: [String: EventID] = [:]
  private var guests: [EventID: [Participation]] = [:]
  private var actorNames = UniqueIdentifiers()
  var eventNames = UniqueIdentifiers()

  init(_ network: NetworkDocument, name: String, choices: ReadingChoices, ledger: Ledger) {
    self.network = network
    unknownLabels = network.nodes.count { $0.label.map(UnknownName.contains) ?? false }
    self.choices = choices
    self.ledger = ledger
    let titles = [network["title"]?.text, network["name"]?.text].compactMap(\.self)
    corpus = Corpus(title: titles.first { !$0.isEmpty } ?? name)
    file = network.nodes.first?.place.file ?? name
  }

  mutating func read() {
    readWhole()
    for node in network.nodes { read(node) }
    for edge in network.edges { read(edge) }
    for (id, parts) in guests { corpus.events[id]?.participations += parts }
    kept.tell(of: file, &ledger)
    tellMeaning()
    tellModes()
  }

  /// What is said of the whole graph stays with the corpus.
  private mutating func readWhole() {
    let title = network["title"] == nil ? "name" : "title"
    var notes = KeptNote()
    for attribute in network.attributes
    where attribute.name != title && !attribute.value.text.isBlank {
      kept.keep(attribute, of: "graph", in: &notes)
    }
    corpus.note = notes.text
  }

  // MARK: Nodes

  private mutating func read(_ node: NetworkNode) {
    if network.isTwoMode, node.mode == 1, choices.edges == .meetings {
      readMeeting(node)
      return
    }
    let label = node.label.map(\.collapsed).flatMap { $0.isEmpty ? nil : $0 }
    // igraph writes NA for a label that is missing.
    let name = label.flatMap { UnknownName.isMissing($0) ? nil : $0 } ?? node.id
    if choices.actors == .person, isNobody(node, called: name) {
      unknown.insert(node.id)
      return ledger.reject(
        "node",
        Diagnostic(
          .error, "node.unknown", at: node.place.location,
          "'\(name.shown)' names nobody, and whoever it is joined to would be joined through it",
          help:
            "if it is a name, give the node another id or label; --actors says that nodes are no people"
        ))
    }
    let id = ActorID(
      actorNames.identifier(of: Self.isTelling(node.id) ? node.id : name))
    actors[node.id] = id
    var notes = KeptNote()
    var kind = network.isTwoMode && node.mode == 1 ? Actor.Kind.group : choices.actors
    var names: [Name] = []
    for attribute in node.attributes {
      let text = attribute.value.text
      switch attribute.name.lowercased() {
      case "kind", "type", "actor kind":
        if let said = ActorKindWord.meaning(of: text) { kind = said } else { fallthrough }
      default:
        kept.keep(attribute, of: "node", in: &notes)
      }
    }
    if name != node.id, Self.isTelling(node.id), node.id != id.rawValue {
      names.append(Name(node.id, language: "und"))
    }
    let actor = Actor(
      id: id, kind: kind, name: name, names: names, during: during(node.spells, &notes),
      note: notes.text, claims: [claim(at: node.place)])
    corpus.actors.insert(actor)
    ledger.use("node")
  }

  /// Whether a node stands for whoever is not known. Several of such a label are several people of whom no name
  /// is known.
  private func isNobody(_ node: NetworkNode, called name: String) -> Bool {
    guard UnknownName.contains(name) else { return false }
    if node.id != name {
      return unknownLabels == 1
    }
    // Nodes of letters and signs are called as they come.
    return !network.nodes.allSatisfy { $0.id.count < 3 }
  }

  /// A node of the second mode is what those of the first went to.
  private mutating func readMeeting(_ node: NetworkNode) {
    var notes = KeptNote()
    let said = date(node.spells, node.attributes, &notes)
    guard let date = said ?? dateOfUndated(node.spells, node.attributes) else {
      let text = Self.unreadableTime(node.spells, node.attributes)
      return ledger.reject(
        "node", undated("node", "'\(node.label ?? node.id)'", text, at: node.place))
    }
    let id = EventID(eventNames.identifier(of: node.name ?? node.id))
    for attribute in node.attributes where !Self.isTime(attribute.name) {
      kept.keep(attribute, of: "node", in: &notes)
    }
    corpus.events.insert(
      Event(
        id: id, kind: .meeting, title: node.name.flatMap { $0.isBlank ? nil : $0.collapsed },
        date: date,
        note: notes.text,
        claims: [claim(at: node.place)]))
    meetings[node.id] = id
    ledger.use("node")
  }

  /// Whether an id says more than a number does: not `17`, `n0` or `node_3`.
  private static func isTelling(_ id: String) -> Bool {
    // yEd calls a node within a group n0::n1.
    let parts = id.split(separator: ":")
    if parts.count > 1 { return parts.contains { isTelling(String($0)) } }
    let letters = id.unicodeScalars.prefix(64).filter { $0.properties.isAlphabetic }
    let digits = id.unicodeScalars.prefix(64).filter { $0.properties.numericType != nil }
    return letters.count > 1
      && !(digits.count > 0
        && ["node", "id", "v"].contains(String(String.UnicodeScalarView(letters)).lowercased()))
  }

  // MARK: Edges

  private mutating func read(_ edge: NetworkEdge) {
    if joinsMeeting(edge) { return }
    let ends = edge.ends.compactMap { actors[$0] }
    guard ends.count == edge.ends.count else {
      if let end = edge.ends.first(where: unknown.contains) {
        return reject(edge, "its end '\(end.shown)' is nobody who is known", help: nil)
      }
      return reject(edge, "its meeting could not be used", help: nil)
    }
    guard Set(ends).count > 1 else {
      return reject(edge, "an actor is joined to itself", help: nil)
    }
    switch choices.edges {
    case .ties: readTie(edge, ends)
    case .meetings, .messages:
      let kind = kindOfEvent(edge)
      guard kind == .meeting || edge.isDirected else {
        return reject(
          edge, "an edge without direction does not say who wrote to whom",
          help: "read such edges as ties or meetings, with --edges")
      }
      readEvent(edge, ends, kind)
    }
  }

  private mutating func joinsMeeting(_ edge: NetworkEdge) -> Bool {
    guard edge.ends.count == 2, let meeting = edge.ends.compactMap({ meetings[$0] }).first,
      let actor = edge.ends.compactMap({ actors[$0] }).first
    else { return false }
    // That somebody was there has no note of its own.
    for attribute in edge.attributes { kept.leaveOut(attribute.name, of: "edge") }
    if let weight = edge.weight, weight != 1 { kept.leaveOut("weight", of: "edge") }
    if !edge.spells.isEmpty { kept.leaveOut("time", of: "edge") }
    guests[meeting, default: []].append(Participation(actor, as: .present))
    ledger.use("edge")
    return true
  }

  private mutating func readTie(_ edge: NetworkEdge, _ ends: [ActorID]) {
    var notes = notes(of: edge)
    let kind = kindOfTie(edge)
    for attribute in edge.attributes where !Self.isKind(attribute.name) {
      kept.keep(attribute, of: "edge", in: &notes)
    }
    let id = TieID(eventNames.unused(ends.map(\.rawValue).joined(separator: "-")))
    corpus.ties.insert(
      Tie(
        id: id, kind: kind, between: ends, role: edge.name?.collapsed,
        during: during(edge.spells, &notes),
        note: notes.text, claims: [claim(at: edge.place)]))
    ledger.use("edge")
  }

  private mutating func readEvent(_ edge: NetworkEdge, _ ends: [ActorID], _ kind: Event.Kind) {
    var notes = notes(of: edge)
    let dates = dates(of: edge, &notes)
    guard !dates.isEmpty else {
      let names = edge.ends.prefix(4).joined(separator: "–")
      let text = Self.unreadableTime(edge.spells, edge.attributes)
      return ledger.reject("edge", undated("edge", names, text, at: edge.place))
    }
    var place: String?
    for attribute in edge.attributes
    where !Self.isTime(attribute.name) && Self.kindOfEvent(attribute) == nil {
      if attribute.value.text.isBlank { continue }
      if ["place", "location"].contains(attribute.name.lowercased()), place == nil {
        place = attribute.value.text
      } else {
        kept.keep(attribute, of: "edge", in: &notes)
      }
    }
    let joined = ends.map(\.rawValue).joined(separator: "-")
    let isMeeting = kind == .meeting
    let parts = ends.enumerated().map { position, actor in
      Participation(actor, as: isMeeting ? .present : position < edge.sources ? .from : .to)
    }
    for date in dates {
      // The date as it is written, so that the id makes it no surer than it is.
      let day = RecordID.kept(String(date.text.prefix { $0 != "/" }))
      corpus.events.insert(
        Event(
          id: EventID(eventNames.unused("\(joined)-\(day)")), kind: kind, date: date, place: place,
          form: Self.form(of: edge), participations: parts, about: edge.name?.collapsed,
          note: notes.text,
          claims: [claim(at: edge.place)]))
    }
    ledger.use("edge")
  }

  private func notes(of edge: NetworkEdge) -> KeptNote {
    var notes = KeptNote()
    if let weight = edge.weight, weight != 1 { notes.add("weight", weight.shortText) }
    if choices.edges == .ties && edge.isDirected && edge.ends.count == 2 {
      notes.add("direction", "from the first to the second")
    }
    return notes
  }

  /// The kind that an edge says it is, or else that of all.
  private func kindOfEvent(_ edge: NetworkEdge) -> Event.Kind {
    edge.attributes.lazy.compactMap(Self.kindOfEvent).first
      ?? (choices.edges == .messages ? .message : .meeting)
  }

  private static func kindOfEvent(_ attribute: NetworkAttribute) -> Event.Kind? {
    guard isKind(attribute.name) else { return nil }
    let kind = EventKindWord.meaning(of: attribute.value.text)?.kind
    return kind == .meeting || kind == .message ? kind : nil
  }

  /// What an edge says of its event that is finer than the kind: `telegram`.
  private static func form(of edge: NetworkEdge) -> String? {
    edge.attributes.lazy.filter { isKind($0.name) && kindOfEvent($0) != nil }
      .compactMap { EventKindWord.meaning(of: $0.value.text)?.form }.first
  }

  private func kindOfTie(_ edge: NetworkEdge) -> String {
    let said = edge.attributes.first { Self.isKind($0.name) && !$0.value.text.isBlank }
    return said?.value.text ?? "edge"
  }

  /// Says what was made of the graph, since the graph itself does not.
  private mutating func tellMeaning() {
    let made = [
      (corpus.actors.count, "actor"), (corpus.ties.count, "tie"),
      (corpus.events.count { $0.kind == .message }, "message"),
      (corpus.events.count { $0.kind == .meeting }, "meeting"),
    ].filter { $0.0 > 0 }.map { English.count($0.0, $0.1) }
    guard !made.isEmpty else { return }
    let help =
      choices.edges == .ties && !corpus.ties.isEmpty
      ? "if edges are meetings or messages, say so with --edges; --actors says what nodes are" : nil
    ledger.warn(
      Diagnostic(
        .note, "graph.meaning", at: Diagnostic.Location(file: file),
        "the graph was taken as \(made.joined(separator: " and "))", help: help))
  }

  /// Says that the second mode of a graph may be something else than actors.
  private mutating func tellModes() {
    let second = network.nodes.count { $0.mode == 1 }
    guard network.isTwoMode, choices.edges != .meetings, second > 0 else { return }
    ledger.warn(
      Diagnostic(
        .note, "graph.two-modes", at: Diagnostic.Location(file: file),
        "the graph has two modes; the \(English.count(second, "node")) of the second were taken as "
          + "actors",
        help: "if they are what the others went to, say --edges meetings, and with --date when"))
  }

  // MARK: Parts

  private static func isKind(_ name: String) -> Bool {
    ["kind", "relation", "relationship", "type"].contains(name.lowercased())
  }

  /// What the file says where it says so: each file is a source.
  private mutating func claim(at place: DocumentPlace) -> Claim {
    Claim(
      source: source(of: place.file), locator: place.line > 0 ? "line \(place.line)" : nil)
  }

  private mutating func source(of file: String) -> SourceKey {
    if let known = sources[file] { return known }
    let title = file.split(separator: "/").last.map(String.init) ?? file
    let plain = InputDocument(name: file, bytes: []).plainName
    let key = SourceKey(sourceNames.identifier(of: plain))
    sources[file] = key
    corpus.sources.insert(Source(id: key, type: "dataset", title: title))
    return key
  }

  private mutating func reject(_ edge: NetworkEdge, _ reason: String, help: String?) {
    let ends = edge.ends.prefix(4).joined(separator: "–")
    ledger.reject(
      "edge",
      Diagnostic(
        .error, "edge.unusable", at: edge.place.location, "the edge \(ends): \(reason)",
        help: help))
  }

  private func undated(
    _ unit: String, _ name: String, _ text: String?, at place: DocumentPlace
  ) -> Diagnostic {
    guard let text else {
      return Diagnostic(
        .error, "date.missing", at: place.location,
        "the \(unit) \(name) has no date, and an event needs one",
        help: "give one to all that have none with --date EDTF, or read edges as ties")
    }
    return Diagnostic(
      .error, "date.syntax", at: place.location,
      "the \(unit) \(name): '\(text.shown)' is no date in EDTF",
      help: Self.suggestion(for: text).map { "did you mean '\($0)'?" }
        ?? "write it as 1945-07-11, 1945-07 or 1945")
  }

  private static func suggestion(for text: String) -> String? {
    if let day = ForeignDate.serialDay(text) { return day }
    do {
      _ = try HistoricalDate(text)
      return nil
    } catch {
      return error.suggestion
    }
  }
}

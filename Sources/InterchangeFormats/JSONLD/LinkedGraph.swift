internal import HistoricalDates
internal import Negotiations

/// A corpus as nodes of linked data.
///
/// Types and properties are those of schema.org. Dates that are not one day stand in EDTF under
/// `date`, which is Dublin Core's with the datatype of the Library of Congress; who signed an agreement
/// stands under Wikidata's property for signatories, since schema.org has none.
struct LinkedGraph {
  private let corpus: Corpus
  private(set) var leftOut = LeftOut()

  /// What the keys mean.
  static let context = LinkedValue.object([
    ("@vocab", .text("https://schema.org/")),
    ("sameAs", .object([("@type", .text("@id"))])),
    ("url", .object([("@type", .text("@id"))])),
    ("signatory", .reference("http://www.wikidata.org/prop/direct/P1891")),
    (
      "date",
      .object([
        ("@id", .text("http://purl.org/dc/terms/date")),
        ("@type", .text("http://id.loc.gov/datatypes/edtf/EDTF")),
      ])
    ),
  ])

  init(of corpus: Corpus) {
    self.corpus = corpus
    count()
  }

  var nodes: [LinkedValue] {
    [dataset] + corpus.actors.map(actor) + corpus.places.map(place) + corpus.topics.map(topic)
      + corpus.events.map(event) + corpus.sources.map(source)
  }

  // MARK: What it is of

  private var dataset: LinkedValue {
    var node = LinkedFields(id: "#corpus", type: "Dataset")
    node.add("name", corpus.title)
    node.add(
      "creator", corpus.creators.map { .object([("@type", .text("Person")), ("name", .text($0))]) })
    node.add("license", corpus.licence)
    node.add("version", corpus.version)
    node.add("sameAs", corpus.doi.map { "https://doi.org/\($0)" })
    node.add("dateCreated", corpus.collected)
    node.add("description", corpus.boundary)
    return node.value
  }

  private func actor(_ actor: Actor) -> LinkedValue {
    var node = LinkedFields(id: Self.id(actor.id), type: Self.type(of: actor.kind))
    add(actor, to: &node)
    node.add("sameAs", actor.sameAs.map { .text($0.address) })
    node.add("date", actor.during?.text)
    node.add(
      "memberOf",
      actor.affiliations.map { role($0.role, of: $0.of, during: $0.during) }
        + actor.offices.map { role($0.title, of: $0.of, during: $0.during) })
    node.add("description", actor.note)
    return node.value
  }

  private func role(
    _ name: String?, of collective: ActorID?, during: HistoricalDate?
  ) -> LinkedValue {
    var node = LinkedFields(type: "OrganizationRole")
    node.add("roleName", name)
    node.add("memberOf", collective.map { [.reference(Self.id($0))] } ?? [])
    node.add("date", during?.text)
    return node.value
  }

  private func place(_ place: Place) -> LinkedValue {
    var node = LinkedFields(id: Self.id(place.id), type: "Place")
    add(place, to: &node)
    node.add("sameAs", place.sameAs.map { .text($0.address) })
    return node.value
  }

  private func topic(_ topic: Topic) -> LinkedValue {
    var node = LinkedFields(id: Self.id(topic.id), type: "DefinedTerm")
    add(topic, to: &node)
    return node.value
  }

  private func add(_ record: some Named, to node: inout LinkedFields) {
    node.add("name", record.name)
    node.add("alternateName", record.names.map(Self.text))
  }

  // MARK: Events

  private func event(_ event: Event) -> LinkedValue {
    var node = LinkedFields(id: Self.id(event.id), type: Self.type(of: event.kind))
    node.add("additionalType", event.form)
    node.add("name", event.title)
    node.add("alternateName", event.names.map(Self.text))
    node.add("description", event.about)
    node.add("date", event.date.text)
    addDays(of: event, to: &node)
    node.add("location", event.place.map { [location($0)] } ?? [])
    for part in Participation.Part.parts(of: event.kind) {
      let people = event.participations.filter { $0.part == part && $0.status.counts }
      node.add(Self.property(for: part), people.map(participant))
    }
    node.add("about", event.topics.map { .reference(Self.id($0)) })
    let partOf = event.partOf.count == 1 ? event.partOf : []
    let wholes = event.sittingOf.map { [$0] } ?? partOf
    if !wholes.isEmpty { node.add("superEvent", wholes.map { .reference(Self.id($0)) }) }
    node.add("sameAs", event.sameAs.map { .text($0.address) })
    node.add("citation", event.claims.map(citation))
    return node.value
  }

  /// The days in schema.org's own properties, where they are known.
  private func addDays(of event: Event, to node: inout LinkedFields) {
    let start = event.date.start.isOneDay ? event.date.start.earliest?.description : nil
    let end = event.date.end.isOneDay ? event.date.end.earliest?.description : nil
    switch event.kind {
    case .meeting:
      node.add("startDate", start)
      node.add("endDate", end)
    case .message:
      node.add("dateSent", start)
      if let received = event.received, received.start.isOneDay {
        node.add("dateReceived", received.start.earliest?.description)
      }
      node.add("creativeWorkStatus", event.fate?.rawValue)
    case .agreement: node.add("legislationDate", start)
    case .act:
      node.add("startTime", start)
      node.add("endTime", end)
    }
  }

  private func location(_ place: String) -> LinkedValue {
    corpus.places[PlaceID(place)].map { .reference(Self.id($0.id)) } ?? .text(place)
  }

  /// Who took part: the actor, or the actor in a role.
  private func participant(_ participation: Participation) -> LinkedValue {
    let actor = LinkedValue.reference(Self.id(participation.actor))
    let role = participation.role ?? participation.office
    guard role != nil || participation.during != nil else { return actor }
    var node = LinkedFields(type: "Role")
    node.add("roleName", role)
    node.add("date", participation.during?.text)
    node.add(
      Self.property(for: participation.part), [actor])
    return node.value
  }

  private func citation(_ claim: Claim) -> LinkedValue {
    var node = LinkedFields(type: claim.quote == nil ? "CreativeWork" : "Quotation")
    node.add("isPartOf", [.reference(Self.id(claim.source))])
    node.add("pagination", claim.locator)
    node.add("creativeWorkStatus", claim.status.rawValue)
    node.add("text", claim.quote)
    return node.value
  }

  // MARK: Sources

  private func source(_ source: Source) -> LinkedValue {
    var node = LinkedFields(id: Self.id(source.id), type: Self.type(ofSource: source.type))
    func value(_ name: String) -> String? { source.variables.first { $0.name == name }?.value }
    node.add("name", source.title)
    for (variable, property) in [("author", "author"), ("editor", "editor")] {
      let names = source.contributors.filter { $0.variable == variable }.flatMap(\.names)
      node.add(property, names.map(Self.person))
    }
    node.add("datePublished", source.issued)
    node.add("publisher", value("publisher"))
    node.add("isPartOf", value("container-title").map { [Self.work(called: $0)] } ?? [])
    node.add("pagination", value("page"))
    node.add("url", value("URL"))
    node.add("sameAs", value("DOI").map { "https://doi.org/\($0)" })
    return node.value
  }

  private static func work(called title: String) -> LinkedValue {
    .object([("@type", .text("CreativeWork")), ("name", .text(title))])
  }

  private static func person(_ name: Source.PersonName) -> LinkedValue {
    var node = LinkedFields(type: name.literal == nil ? "Person" : "Organization")
    node.add("name", name.literal)
    node.add("familyName", name.family)
    node.add("givenName", name.given)
    return node.value
  }

  // MARK: What is left

  private mutating func count() {
    leftOut.add("ties", corpus.ties.count)
    leftOut.add("issues", corpus.issues.count)
    leftOut.add("positions", corpus.positions.count)
    leftOut.add("rounds", corpus.rounds.count)
    leftOut.add("terms of agreements", corpus.events.reduce(0) { $0 + $1.terms.count })
    leftOut.add("stages of agreements", corpus.events.reduce(0) { $0 + $1.stages.count })
    leftOut.add("relations to agreements", corpus.events.reduce(0) { $0 + $1.relations.count })
    leftOut.add(
      "claims on actors",
      corpus.actors.reduce(0) { sum, actor in
        sum + actor.claims.count + actor.offices.reduce(0) { $0 + $1.claims.count }
          + actor.affiliations.reduce(0) { $0 + $1.claims.count }
      })
    leftOut.add(
      "values in which a source differs",
      corpus.events.reduce(0) { $0 + $1.claims.count { $0.differs != Statement() } })
    leftOut.add(
      "times of names", corpus.actors.reduce(0) { $0 + $1.names.count { $0.during != nil } })
    leftOut.add("secrets", corpus.events.count { $0.isSecret || !$0.keptFrom.isEmpty })
  }
}

// MARK: - Words of the vocabulary

extension LinkedGraph {
  // Ids are fragments of the document; a word before each keeps records of different kinds apart.
  private static func id(_ id: ActorID) -> String { "#actor/\(id)" }
  private static func id(_ id: PlaceID) -> String { "#place/\(id)" }
  private static func id(_ id: TopicID) -> String { "#topic/\(id)" }
  private static func id(_ id: EventID) -> String { "#event/\(id)" }
  private static func id(_ key: SourceKey) -> String { "#source/\(key)" }

  private static func type(of kind: Actor.Kind) -> String {
    switch kind {
    case .person: "Person"
    case .state: "Country"
    case .government: "GovernmentOrganization"
    case .party: "PoliticalParty"
    case .delegation, .organisation, .group: "Organization"
    }
  }

  private static func type(of kind: Event.Kind) -> String {
    switch kind {
    case .meeting: "Event"
    case .message: "Message"
    case .agreement: "Legislation"
    case .act: "Action"
    }
  }

  private static func type(ofSource type: String) -> String {
    switch type {
    case "book": "Book"
    case "chapter": "Chapter"
    case "article-journal": "ScholarlyArticle"
    case "article-magazine", "article-newspaper", "entry-encyclopedia", "entry": "Article"
    case "webpage", "post", "post-weblog": "WebPage"
    case "report": "Report"
    case "thesis": "Thesis"
    case "dataset": "Dataset"
    default: "CreativeWork"
    }
  }

  private static func property(for part: Participation.Part) -> String {
    switch part {
    case .present: "attendee"
    case .from: "sender"
    case .to: "recipient"
    case .via: "contributor"
    case .drafted: "author"
    case .intercepted: "mentions"
    case .parties: "legislationResponsible"
    case .signed: "signatory"
    case .by: "agent"
    case .of: "object"
    }
  }

  /// A text in its language, which `und` does not tell.
  private static func text(_ name: Name) -> LinkedValue {
    if name.language == "und" { return .text(name.text) }
    return .object([("@value", .text(name.text)), ("@language", .text(name.language))])
  }
}

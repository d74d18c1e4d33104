internal import HistoricalDates
internal import Negotiations

/// Writes the events of a corpus as one table.
struct EventTableWriter {
  private struct Row {
    var event: Event
    var participation: Participation?
  }

  private struct Column {
    var name: String
    /// Whether it stands there even where no row has a value.
    var isAlways = false
    var value: (Row) -> String?
  }

  let corpus: Corpus
  let separator: Character

  func document() -> WrittenDocument {
    let rows = corpus.events.flatMap { event -> [Row] in
      event.participations.isEmpty
        ? [Row(event: event)]
        : event.participations.map { Row(event: event, participation: $0) }
    }
    let columns = (eventColumns + actorColumns + evidenceColumns).filter { column in
      column.isAlways || rows.contains { column.value($0) != nil }
    }
    let csv = CSVText(separator: separator)
    var text = csv.row(columns.map(\.name))
    for row in rows { text += csv.row(columns.map { $0.value(row) ?? "" }) }
    return WrittenDocument(parts: [.init(bytes: Array(text.utf8))], leftOut: leftOut)
  }

  private var eventColumns: [Column] {
    [
      Column(name: "event", isAlways: true) { $0.event.id.rawValue },
      Column(name: "kind", isAlways: true) { $0.event.kind.rawValue },
      Column(name: "title") { $0.event.title },
      Column(name: "date", isAlways: true) { $0.event.date.text },
      Column(name: "received") { $0.event.received?.text },
      Column(name: "place", isAlways: true) { $0.event.place },
      Column(name: "form") { $0.event.form },
    ]
  }

  private var actorColumns: [Column] {
    let corpus = corpus
    return [
      Column(name: "part", isAlways: true) { $0.participation?.part.rawValue },
      Column(name: "actor", isAlways: true) { $0.participation?.actor.rawValue },
      Column(name: "name", isAlways: true) {
        $0.participation.flatMap { corpus.actors[$0.actor]?.name }
      },
      Column(name: "actor kind", isAlways: true) {
        $0.participation.flatMap { corpus.actors[$0.actor]?.kind.rawValue }
      },
      Column(name: "side") {
        $0.participation.flatMap { corpus.actors[$0.actor]?.affiliations.first?.of.rawValue }
      },
      Column(name: "role") { $0.participation.flatMap { $0.role ?? $0.office } },
      Column(name: "status") {
        $0.participation.flatMap { $0.status == .asserted ? nil : $0.status.rawValue }
      },
    ]
  }

  private var evidenceColumns: [Column] {
    [
      Column(name: "about", isAlways: true) { $0.event.about },
      Column(name: "topics") {
        let topics = $0.event.topics.map(\.rawValue).joined(separator: " ")
        return topics.isEmpty ? nil : topics
      },
      Column(name: "secret") { $0.event.isSecret ? "true" : nil },
      Column(name: "note") { $0.event.note },
      Column(name: "names") { RecordText.text(of: $0.event.names.map(NameShape.init)) },
      Column(name: "relations") { RecordText.text(of: $0.event.relations.map(RelationShape.init)) },
      Column(name: "terms") { RecordText.text(of: $0.event.terms.map(TermShape.init)) },
      Column(name: "source", isAlways: true) { $0.event.claims.first?.source.rawValue },
      Column(name: "locator", isAlways: true) { $0.event.claims.first?.locator },
      Column(name: "claims", isAlways: true) { Self.furtherClaims(of: $0.event) },
    ]
  }

  /// All claims where they are more than one source and one place in it.
  private static func furtherClaims(of event: Event) -> String? {
    guard let first = event.claims.first else { return nil }
    let isPlain =
      event.claims.count == 1
      && first == Claim(source: first.source, locator: first.locator)
    return isPlain ? nil : RecordText.text(of: event.claims.map { ClaimShape(namingNoOffice($0)) })
  }

  /// The claim with the offices in it as roles: the table has none by which they could be looked up.
  private static func namingNoOffice(_ claim: Claim) -> Claim {
    var claim = claim
    for position in claim.differs.participations.indices {
      let participation = claim.differs.participations[position]
      claim.differs.participations[position].role = participation.role ?? participation.office
      claim.differs.participations[position].office = nil
      claim.differs.participations[position].officeOf = nil
    }
    return claim
  }

  private var leftOut: LeftOut {
    var leftOut = LeftOut()
    leftOut.add("bibliographic records, of which the keys are kept", corpus.sources.count)
    leftOut.add("names of topics and places", corpus.topics.count + corpus.places.count)
    let seen = Set(corpus.events.flatMap(\.participants))
    leftOut.add("actors who take part in nothing", corpus.actors.count { !seen.contains($0.id) })
    leftOut.add("further names of actors", corpus.actors.reduce(0) { $0 + $1.names.count })
    leftOut.add("affiliations", corpus.actors.reduce(0) { $0 + $1.affiliations.count })
    leftOut.add("offices", corpus.actors.reduce(0) { $0 + $1.offices.count })
    leftOut.add(
      "claims and notes on actors",
      corpus.actors.reduce(0) {
        $0 + $1.claims.count + ($1.note == nil ? 0 : 1)
      })
    leftOut.add("colours of actors", corpus.actors.count { $0.colour != nil })
    leftOut.add("lifetimes of actors", corpus.actors.count { $0.during != nil })
    leftOut.add(
      "offices by which actors are named in events, now their roles",
      corpus.events.reduce(0) { $0 + $1.participations.count { $0.office != nil } })
    leftOut.add("ties", corpus.ties.count)
    return leftOut
  }
}

internal import HistoricalDates
internal import Negotiations
internal import Typesetting

/// Writes the events of a corpus as one table.
struct EventTableWriter {
  private struct Row {
    var event: Event
    var participation: Participation?
    /// The participation as the table can say it.
    var written: Participation?
  }

  private struct Column {
    var name: String
    /// Whether it stands there even where no row has a value.
    var isAlways = false
    var value: (Row) -> String?
  }

  /// The corpus with its zones in the dates.
  let corpus: Corpus
  let separator: Character
  private let unstatedZones: Int

  init(corpus: Corpus, separator: Character) {
    (self.corpus, unstatedZones) = corpus.statingAllZones()
    self.separator = separator
  }

  func document() -> WrittenDocument {
    let rows = corpus.events.flatMap { event -> [Row] in
      event.participations.isEmpty
        ? [Row(event: event)]
        : event.participations.map {
          Row(event: event, participation: $0, written: Self.namingNoOffice($0))
        }
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
    ] + EventColumn.before.map(Self.column)
  }

  private static func column(_ field: Field<Event>) -> Column {
    Column(name: field.attribute, isAlways: ["date", "place", "about"].contains(field.key)) {
      field.attribute(of: $0.event)?.value.text
    }
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
    ]
      + EventColumn.participation.map { field in
        Column(name: field.attribute) { $0.written.flatMap(field.attribute)?.value.text }
      }
  }

  private var evidenceColumns: [Column] {
    EventColumn.after.map(Self.column) + [
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
    return isPlain ? nil : RecordText.text(of: event.claims.map(namingNoOffice), Claim.type)
  }

  /// The claim with the offices in it as roles: the table has none by which they could be looked up.
  private static func namingNoOffice(_ claim: Claim) -> Claim {
    var claim = claim
    claim.differs.participations = claim.differs.participations.map(namingNoOffice)
    return claim
  }

  private static func namingNoOffice(_ participation: Participation) -> Participation {
    var participation = participation
    participation.role = participation.role ?? participation.office
    participation.office = nil
    participation.officeOf = nil
    return participation
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
    leftOut.addWhole(of: corpus, unstatedZones: unstatedZones)
    leftOut.add("ties", corpus.ties.count)
    leftOut.add("issues", corpus.issues.count)
    leftOut.add("positions", corpus.positions.count)
    leftOut.add("rounds", corpus.rounds.count)
    return leftOut
  }
}

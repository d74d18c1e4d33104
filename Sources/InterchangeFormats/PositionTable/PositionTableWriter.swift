internal import HistoricalDates
internal import Negotiations
internal import Typesetting

/// Writes the positions of a corpus as one table.
struct PositionTableWriter {
  /// The corpus with its zones in the dates of events.
  let corpus: Corpus
  let separator: Character
  private let unstatedZones: Int

  init(corpus: Corpus, separator: Character) {
    (self.corpus, unstatedZones) = corpus.statingAllZones()
    self.separator = separator
  }

  private struct Column {
    var name: String
    /// Whether it stands there even where no row has a value.
    var isAlways = true
    var value: (Position) -> String?
  }

  func document() -> WrittenDocument {
    let columns = columns.filter { column in
      column.isAlways || corpus.positions.contains { column.value($0) != nil }
    }
    let csv = CSVText(separator: separator)
    var text = csv.row(columns.map(\.name))
    for position in corpus.positions { text += csv.row(columns.map { $0.value(position) ?? "" }) }
    return WrittenDocument(parts: [.init(bytes: Array(text.utf8))], leftOut: leftOut)
  }

  private var columns: [Column] {
    let corpus = corpus
    let head = [
      Column(name: "id") { $0.id.rawValue },
      Column(name: "issue") { $0.issue.rawValue },
      Column(name: "issue name") { corpus.issues[$0.issue]?.name },
      Column(name: "actor") { $0.actor.rawValue },
      Column(name: "name") { corpus.actors[$0.actor]?.name },
      Column(name: "actor kind") { corpus.actors[$0.actor]?.kind.rawValue },
      Column(name: "stand") { $0.stand?.text },
      Column(name: "stand name", isAlways: false) { position in
        position.option.flatMap { corpus.issues[position.issue]?.option($0)?.name }
      },
    ]
    let fields = PositionColumn.own.map { field in
      Column(name: field.attribute, isAlways: ["date", "event", "kind"].contains(field.key)) {
        // A table without events has to say itself when a position was taken.
        field.key == "date"
          ? corpus.date(of: $0)?.text : field.attribute(of: $0)?.value.text
      }
    }
    let evidence = [
      Column(name: "source") { $0.claims.first?.source.rawValue },
      Column(name: "locator") { $0.claims.first?.locator },
      Column(name: "quote", isAlways: false) { $0.claims.first?.quote },
      Column(name: "claims", isAlways: false) { Self.furtherClaims(of: $0) },
    ]
    return head + fields + evidence
  }

  /// All claims where they are more than one source, one place in it and its words.
  private static func furtherClaims(of position: Position) -> String? {
    guard let first = position.claims.first else { return nil }
    let isPlain =
      position.claims.count == 1
      && first == Claim(source: first.source, locator: first.locator, quote: first.quote)
    return isPlain ? nil : RecordText.text(of: position.claims, Claim.onPosition)
  }

  private var leftOut: LeftOut {
    var leftOut = LeftOut()
    leftOut.add("bibliographic records, of which the keys are kept", corpus.sources.count)
    leftOut.addWhole(of: corpus, unstatedZones: unstatedZones)
    leftOut.add("events, of which the ids are kept", corpus.events.count)
    leftOut.add("ties", corpus.ties.count)
    leftOut.add("rounds", corpus.rounds.count)
    leftOut.add("orders and further options of issues", corpus.issues.count)
    leftOut.add("topics and places", corpus.topics.count + corpus.places.count)
    let seen = Set(corpus.positions.map(\.actor))
    leftOut.add("actors without a position", corpus.actors.count { !seen.contains($0.id) })
    return leftOut
  }
}

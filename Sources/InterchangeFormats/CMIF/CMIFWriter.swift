internal import HistoricalDates
internal import Negotiations
internal import Typesetting

/// Writes messages as `correspDesc` elements, and the sources they are cited from as `bibl`.
struct CMIFWriter {
  let corpus: Corpus
  var escape = XMLText()
  private var lines: [String] = []

  init(corpus: Corpus) {
    self.corpus = corpus
  }

  private var messages: [Event] { corpus.events.filter { $0.kind == .message } }

  /// The messages that are letters sent and received: an index says nothing of what was never written,
  /// or did not arrive.
  private var letters: [Event] { messages.filter { $0.wasHeld && $0.fate == nil } }

  mutating func text() -> String {
    lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">",
      "  <teiHeader>",
      "    <fileDesc>",
    ]
    addTitle()
    addPublication()
    addSources()
    lines += ["    </fileDesc>", "    <profileDesc>"]
    for letter in letters { add(letter) }
    lines += [
      "    </profileDesc>", "  </teiHeader>", "  <text><body><p/></body></text>", "</TEI>", "",
    ]
    return lines.joined(separator: "\n")
  }

  // MARK: The header

  private mutating func addTitle() {
    lines += ["      <titleStmt>", "        \(element("title", corpus.title))"]
    for creator in corpus.creators { lines.append("        \(element("editor", creator))") }
    lines.append("      </titleStmt>")
  }

  private mutating func addPublication() {
    let publisher = corpus.creators.isEmpty ? corpus.title : corpus.creators.joined(separator: ", ")
    lines += ["      <publicationStmt>", "        \(element("publisher", publisher))"]
    if let doi = corpus.doi {
      lines.append("        \(element("idno", "https://doi.org/\(doi)", [("type", "url")]))")
    }
    if let collected = corpus.collected {
      lines.append("        \(element("date", collected))")
    }
    if let licence = corpus.licence {
      lines.append("        <availability>\(element("licence", licence))</availability>")
    }
    lines.append("      </publicationStmt>")
  }

  private mutating func addSources() {
    let cited = Set(letters.compactMap { $0.evidenceCited?.source })
    let sources = corpus.sources.filter { cited.contains($0.id) }
    lines.append("      <sourceDesc>")
    for source in sources {
      let type = source.variables.contains { $0.name == "URL" } ? "online" : "print"
      lines.append(
        "        "
          + element(
            "bibl", source.fullCitation,
            [("type", type), ("xml:id", XMLName.made(of: source.id.rawValue))]))
    }
    if sources.isEmpty { lines.append("        <p>No source is recorded.</p>") }
    lines.append("      </sourceDesc>")
  }

  // MARK: Letters

  private mutating func add(_ letter: Event) {
    var attributes = [("xml:id", XMLName.made(of: letter.id.rawValue))]
    if let claim = letter.evidenceCited {
      if let locator = claim.locator { attributes.append(("key", locator)) }
      attributes.append(("source", "#\(XMLName.made(of: claim.source.rawValue))"))
    }
    lines.append("      <correspDesc\(written(attributes))>")
    let isFirm = letter.claims.isEmpty || letter.claims.contains { $0.status.isFirm }
    func people(_ part: Participation.Part) -> [Participation] {
      letter.participations.filter { $0.part == part }.map { person in
        // What is said of the whole letter is said of each who had a part in it.
        var person = person
        if !isFirm, person.status.isFirm { person.status = .inferred }
        return person
      }
    }
    add("sent", people(.from), letter.place, letter.date)
    add("received", people(.to), nil, letter.received)
    lines.append("      </correspDesc>")
  }

  private mutating func add(
    _ action: String, _ people: [Participation], _ place: String?, _ date: HistoricalDate?
  ) {
    lines.append("        <correspAction type=\"\(action)\">")
    for person in people where person.status.counts {
      lines.append("          \(name(of: person))")
    }
    if let place { lines.append("          \(placeName(place))") }
    if let date {
      lines.append("          \(element("date", date.text, Self.attributes(of: date)))")
    }
    lines.append("        </correspAction>")
  }

  private mutating func name(of person: Participation) -> String {
    let actor = corpus.actors[person.actor]
    var attributes: [(String, String)] = []
    if let address = actor?.sameAs.first?.address { attributes.append(("ref", address)) }
    if person.status != .asserted { attributes.append(("evidence", "conjecture")) }
    let isCollective = actor?.kind.isCollective ?? false
    return element(
      isCollective ? "orgName" : "persName", actor?.name ?? person.actor.rawValue, attributes)
  }

  private mutating func placeName(_ place: String) -> String {
    let record = corpus.places[PlaceID(place)]
    return element(
      "placeName", record?.name ?? place,
      record?.sameAs.first.map { [("ref", $0.address)] } ?? [])
  }

  /// The date in the attributes of TEI: one day, a span, or a day between two.
  private static func attributes(of date: HistoricalDate) -> [(String, String)] {
    let (first, last) = (date.earliest?.description, date.latest?.description)
    var attributes: [(String, String)] = []
    if !date.isSpan, date.start.isOneDay, let first {
      attributes.append(("when", exactTime(of: date) ?? first))
    } else {
      let names = date.isSpan ? ("from", "to") : ("notBefore", "notAfter")
      if let first { attributes.append((names.0, first)) }
      if let last { attributes.append((names.1, last)) }
    }
    if date.text.contains(where: { "?%".contains($0) }) { attributes.append(("cert", "medium")) }
    if date.text.contains(where: { "~%".contains($0) }) {
      attributes.append(("precision", "medium"))
    }
    return attributes
  }

  /// A day and hour that TEI writes as EDTF does.
  private static func exactTime(of date: HistoricalDate) -> String? {
    let isTime = date.text.wholeMatch(
      of: /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?/)
    return isTime == nil ? nil : date.text
  }

  // MARK: Text

  private mutating func element(
    _ name: String, _ text: String, _ attributes: [(String, String)] = []
  ) -> String {
    "<\(name)\(written(attributes))>\(escape.escaped(text))</\(name)>"
  }

  private mutating func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escape.escaped($1))\"" }.joined()
  }

  // MARK: What is left

  var leftOut: LeftOut {
    var leftOut = LeftOut()
    leftOut.add("events that are no messages", corpus.events.count - messages.count)
    leftOut.add("messages that were never sent", messages.count { !$0.wasHeld })
    leftOut.add(
      "messages that did not arrive", messages.count { $0.wasHeld && $0.fate != nil })
    leftOut.add(
      "secrets", letters.count { $0.isSecret || !$0.keptFrom.isEmpty })
    let writers = Set(
      letters.flatMap { letter in
        letter.participations.filter { [.from, .to].contains($0.part) }.map(\.actor)
      })
    leftOut.add("actors who wrote nothing", corpus.actors.count { !writers.contains($0.id) })
    leftOut.add("further names of actors", corpus.actors.reduce(0) { $0 + $1.names.count })
    leftOut.add(
      "further identifiers of actors", corpus.actors.reduce(0) { $0 + max(0, $1.sameAs.count - 1) })
    leftOut.add("affiliations", corpus.actors.reduce(0) { $0 + $1.affiliations.count })
    leftOut.add("offices", corpus.actors.reduce(0) { $0 + $1.offices.count })
    leftOut.add("what messages were about", letters.count { $0.about != nil || !$0.topics.isEmpty })
    leftOut.add(
      "those who handed on, drafted or intercepted messages",
      letters.reduce(0) { $0 + $1.participations.count { ![.from, .to].contains($0.part) } })
    leftOut.add(
      "further claims on messages", letters.reduce(0) { $0 + max(0, $1.claims.count - 1) })
    leftOut.add("ties", corpus.ties.count)
    leftOut.add("issues", corpus.issues.count)
    leftOut.add("positions", corpus.positions.count)
    leftOut.add("rounds", corpus.rounds.count)
    leftOut.add("topics", corpus.topics.count)
    return leftOut
  }
}

extension Event {
  /// The claim by which an edition cites the event: the first that stands for something that happened.
  fileprivate var evidenceCited: Claim? { claims.first(where: \.status.counts) }
}

/// Names that XML takes as ids.
private enum XMLName {
  /// `text` as an id: what no name can hold is a point and its number, so that two texts stay two; a
  /// beginning that no name can have gets an underscore.
  static func made(of text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      if isPlain(scalar) {
        name.unicodeScalars.append(scalar)
      } else {
        name += ".\(String(scalar.value, radix: 16))."
      }
    }
    let isStart = name.unicodeScalars.first.map { $0 == "_" || $0.properties.isAlphabetic } ?? false
    return isStart ? name : "_" + name
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains(scalar))
  }
}

internal import Documents
internal import HistoricalDates
internal import Negotiations

/// A corpus of machine-coded events while it is being made.
///
/// Memory is bounded: what is rejected is counted and not kept, and no more events are held than a
/// corpus file can take.
struct EventDataDraft {
  /// A row that says that two actors did something on a day.
  struct Report {
    var id: String
    var day: Day
    var code: String
    var meaning: CAMEOEvent.Meaning
    var source: ActorID
    var target: ActorID
    /// Who the table says they were, in its own words.
    var words: (source: String, target: String)
    var place: String?
    var note: String?
    /// Others on either side.
    var others: (sources: [ActorID], targets: [ActorID]) = ([], [])
    /// What the table calls the event, where its codes are not those of CAMEO.
    var coding: String?

    /// All on the first side, and all on the second.
    var sources: [ActorID] { [source] + others.sources }
    var targets: [ActorID] { [target] + others.targets }
  }

  /// The most events that are held, with twice as many reports; beyond it the corpus would be too large
  /// for its format.
  static let mostEvents = 30_000

  var ledger: Ledger
  private let source: Source
  private let mostEvents: Int
  /// What the events of the table are coded by.
  private let codes: String
  private(set) var actors = Roster<Actor>()
  private var events = Roster<Event>()
  private var ids = UniqueIdentifiers()
  private var positions: [String: EventID] = [:]
  private var tally = Tally()
  private var toldOfZeros = false
  private var toldOfAmericanDates = false
  /// How many events there are, and would have been.
  private var wanted = 0
  private var reports = 0

  /// Whether more is wanted than a corpus can hold, so that what comes is only counted.
  var isOverfull: Bool { wanted > mostEvents || reports > 2 * mostEvents }

  init(
    _ ledger: Ledger, source: Source, mostEvents: Int = Self.mostEvents,
    codes: String = "CAMEO codes"
  ) {
    self.codes = codes
    self.ledger = ledger
    self.source = source
    self.mostEvents = mostEvents
  }

  /// Hands on the rows of tables, one after the other, each counted.
  mutating func readRows(
    of documents: [InputDocument], requiring columns: [String],
    _ take: (HeadedTable.Row, inout EventDataDraft) -> Void
  ) throws(InputError) {
    for document in documents {
      var table = try HeadedTable(document, requiring: columns)
      while let row = try table.next() {
        ledger.read("row")
        take(row, &self)
      }
      close(document.name)
    }
  }

  /// Where an event was, by the columns for it from city to country, as far as they are told.
  static func place(_ row: HeadedTable.Row) -> String? {
    var parts: [String] = []
    for part in ["City", "Province", "Country"].map(row.text)
    where !ICEWSImport.isMissing(part) && parts.last != part {
      parts.append(part)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Why rows are rejected that are sound and not wanted.
  enum Reason: String, CaseIterable {
    case code, window, country, actor, alone

    /// A row, or rows, and why.
    func message(_ count: Int, _ table: String, codes: String) -> String {
      let rows = count == 1 ? "1 row" : "\(count) rows"
      return switch self {
      case .code: "\(rows) of other \(codes) than those of meetings and agreements (\(table))"
      case .window: "\(rows) outside the days asked for"
      case .country: "\(rows) in which none of the countries asked for takes part"
      case .actor: "\(rows) in which one of the two sides is nobody who can be told from others"
      case .alone: "\(rows) in which both sides are one actor, or a state and a part of it"
      }
    }
  }

  /// Tells once that a table writes the month before the day.
  mutating func noteAmericanDates(at location: Diagnostic.Location) {
    guard !toldOfAmericanDates else { return }
    toldOfAmericanDates = true
    ledger.warn(
      Diagnostic(
        .warning, "row.month-first", at: location,
        "dates such as 5/13/2017 were read with the month first, as the table of that year has them"
      ))
  }

  /// Counts rows that are sound and not wanted.
  mutating func reject(_ reason: Reason, _ detail: String = "", count: Int = 1, line: Int) {
    tally.add(reason, detail, count, line: line)
  }

  /// Rejects a row that cannot be read.
  mutating func reject(_ code: String, _ message: String, at location: Diagnostic.Location) {
    ledger.reject("row", Diagnostic(.error, code, at: location, message))
  }

  /// The code of a row, with the zero that a spreadsheet took from its head; `nil` where the row is
  /// rejected, since it is none.
  mutating func code(_ text: String, at location: Diagnostic.Location) -> String? {
    guard (2...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48..<58).contains($0) }) else {
      reject("event.malformed", "'\(text)' is no CAMEO code", at: location)
      return nil
    }
    // The first two digits of a code are 01 to 20.
    guard let root = Int(text.prefix(2)), root > 20 else { return text }
    if !toldOfZeros {
      toldOfZeros = true
      ledger.warn(
        Diagnostic(
          .warning, "event.zero", at: location,
          "the code '\(text)' was read as '0\(text)', here and wherever the zero is missing",
          help: "CAMEO codes are text; a spreadsheet took them for numbers"))
    }
    return "0" + text
  }

  /// Tells how many rows of `file` were rejected, once for each reason.
  mutating func close(_ file: String) {
    for reason in Reason.allCases {
      let found = tally[reason]
      guard found.count > 0 else { continue }
      ledger.reject(
        "row", count: found.count,
        Diagnostic(
          .note, "event.\(reason.rawValue)", at: .init(file: file, line: found.firstLine),
          reason.message(found.count, found.table, codes: codes)))
    }
    tally = Tally()
  }

  /// Counts a row that there is no room for.
  mutating func passOver() {
    ledger.use("row")
    reports += 1
  }

  /// Takes an actor, or leaves the one that is there.
  mutating func note(_ actor: @autoclosure () -> Actor, _ id: ActorID) {
    if actors[id] == nil { actors.insert(actor()) }
  }

  mutating func note(_ name: String, of id: ActorID) {
    guard var actor = actors[id], actor.name != name,
      !actor.names.contains(where: { $0.text == name })
    else { return }
    actor.names.append(Name(name, language: "und"))
    actors[id] = actor
  }

  /// Whether two actors are one, or one is the state of which the other is a part.
  func isOneSide(_ source: ActorID, _ target: ActorID) -> Bool {
    func isPart(_ part: ActorID, of whole: ActorID) -> Bool {
      actors[part]?.affiliations.contains { $0.of == whole } ?? false
        && actors[part]?.kind.isCollective == true
    }
    return source == target || isPart(source, of: target) || isPart(target, of: source)
  }

  /// Takes a report. Two of one form, day and pair are one event with two claims.
  mutating func take(_ report: Report, prefix: String) {
    ledger.use("row")
    reports += 1
    let key = Self.key(report)
    let claim = claim(report)
    if let id = positions[key] {
      guard var event = events[id] else { return }
      event.claims.append(claim)
      event.place = event.place ?? report.place
      events[id] = event
      return
    }
    wanted += 1
    guard events.count < mostEvents else { return }
    let wish = "\(prefix)-\(report.id)"
    let id = EventID(ids.unused(RecordID.kept(wish)))
    positions[key] = id
    events.insert(Self.event(id, report, claim))
  }

  private static func key(_ report: Report) -> String {
    let pair = [report.sources, report.targets].map { $0.map(\.rawValue).joined(separator: "+") }
    let isMutual = report.meaning.kind == .meeting && report.meaning.form != "mediation"
    let order = (isMutual ? pair.sorted() : pair).joined(separator: " ")
    return "\(report.day.number) \(report.meaning.form) \(order)"
  }

  private func claim(_ report: Report) -> Claim {
    Claim(
      source: source.id, locator: "event \(report.id)", status: .inferred, note: report.note)
  }

  private static func event(_ id: EventID, _ report: Report, _ claim: Claim) -> Event {
    let meaning = report.meaning
    var event = Event(id: id, kind: meaning.kind, date: HistoricalDate(report.day))
    event.form = meaning.form
    event.place = report.place
    event.about =
      "\(report.words.source) – \(report.words.target): \(meaning.words) "
      + "(\(report.coding ?? "CAMEO \(report.code)"))"
    let (sources, targets) = (report.sources, report.targets)
    switch meaning.kind {
    case .meeting:
      let other = ["visitor": "host", "host": "visitor"][meaning.role ?? ""]
      event.participations =
        sources.map { Participation($0, as: .present, role: meaning.role) }
        + targets.map { Participation($0, as: .present, role: other) }
    case .message:
      // What is said by telephone is heard the same day.
      event.received = event.date
      event.participations =
        sources.map { Participation($0, as: .from) } + targets.map { Participation($0, as: .to) }
    case .agreement:
      event.participations = (sources + targets).map { Participation($0, as: .parties) }
    case .act:
      event.participations =
        sources.map { Participation($0, as: .by) } + targets.map { Participation($0, as: .of) }
    }
    event.claims = [claim]
    return event
  }

  /// The corpus; an error where it would be more than a corpus file can hold.
  func imported(title: String, _ document: String) throws(InputError) -> Imported {
    guard !isOverfull else {
      throw InputError(
        name: document,
        reason: "\(reports) rows are wanted, and a corpus file holds at most \(mostEvents) events "
          + "with \(2 * mostEvents) rows; choose among them with --during, --countries or --codes",
        isMisnamed: true)
    }
    let used = Set(events.flatMap(\.participants))
    var shown = used
    for actor in actors where used.contains(actor.id) {
      shown.formUnion(actor.affiliations.map(\.of))
    }
    let corpus = Corpus(
      title: title, sources: Roster([source]),
      actors: Roster(actors.filter { shown.contains($0.id) }), events: events)
    return Imported(corpus: corpus, ledger: ledger)
  }
}

/// How many rows were rejected for one reason, and the details of it.
private struct Tally {
  private var counts: [EventDataDraft.Reason: (count: Int, firstLine: Int)] = [:]
  private var details: [EventDataDraft.Reason: [String: Int]] = [:]

  mutating func add(
    _ reason: EventDataDraft.Reason, _ detail: String, _ count: Int, line: Int
  ) {
    counts[reason, default: (0, line)].count += count
    if !detail.isEmpty { details[reason, default: [:]][detail, default: 0] += count }
  }

  subscript(reason: EventDataDraft.Reason) -> (count: Int, firstLine: Int, table: String) {
    let (count, line) = counts[reason] ?? (0, 0)
    let rows = (details[reason] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = rows.prefix(6).map { "\($0.key): \($0.value)" }
    return (count, line, (shown + (rows.count > 6 ? ["…"] : [])).joined(separator: ", "))
  }
}

public import Documents
internal import HistoricalDates
internal import Negotiations

/// Reads event tables of the Global Database of Events, Language and Tone, versions 1.0 and 2.0, with
/// or without a header, separated by tabs or commas.
///
/// The events are coded by a program from news reports; every claim is `inferred`. Memory does not grow
/// with the table.
public struct GDELTImport: Sendable {
  private let selection: EventDataSelection
  private let mostEvents: Int

  /// An import of what `selection` wants.
  public init(_ selection: EventDataSelection = EventDataSelection()) {
    self.init(selection, mostEvents: EventDataDraft.mostEvents)
  }

  /// An import that holds at most so many events.
  package init(_ selection: EventDataSelection, mostEvents: Int) {
    self.selection = selection
    self.mostEvents = mostEvents
  }

  /// Reads tables, one after the other, into one corpus.
  public func read(
    _ documents: [InputDocument], ledger: Ledger = Ledger()
  ) throws(InputError) -> Imported {
    var reader = GDELTReading(
      selection, EventDataDraft(ledger, source: Self.source, mostEvents: mostEvents))
    for document in documents { try reader.read(document) }
    return try reader.draft.imported(
      title: "Events coded by GDELT", documents.last?.name ?? "GDELT")
  }

  static let source = Source(
    id: "gdelt", type: "dataset",
    title: "Global Database of Events, Language and Tone: event tables",
    contributors: [Source.Contribution("author", [Source.PersonName(literal: "GDELT Project")])],
    variables: [
      Source.Variable("URL", "https://www.gdeltproject.org/"),
      Source.Variable(
        "note", "Events coded by a program from news reports; cite Leetaru and Schrodt 2013"),
    ])
}

/// One reading of GDELT tables.
private struct GDELTReading {
  let selection: EventDataSelection
  var draft: EventDataDraft
  private var actors = CAMEOActors()
  private var columns: GDELTColumns?
  private var file = ""
  /// Rows of other codes, by the first two digits.
  private var otherCodes = Array(repeating: 0, count: 100)
  private var firstOther = 0
  private var days: [String: Day] = [:]

  init(_ selection: EventDataSelection, _ draft: EventDataDraft) {
    self.selection = selection
    self.draft = draft
  }

  mutating func read(_ document: InputDocument) throws(InputError) {
    file = document.name
    columns = nil
    firstOther = 0
    var lines = try TextLines(document)
    let isTabbed = lines.firstLine().contains(UInt8(ascii: "\t"))
    if isTabbed {
      try readTabbed(&lines)
    } else {
      try readQuoted(document)
    }
    for root in otherCodes.indices where otherCodes[root] > 0 {
      let digits = (root < 10 ? "0" : "") + "\(root)"
      draft.reject(.code, "root \(digits)", count: otherCodes[root], line: firstOther)
      otherCodes[root] = 0
    }
    draft.close(file)
  }

  /// The way of nearly all tables: tabs, no quotes. A row of another code is passed over as bytes.
  private mutating func readTabbed(_ lines: inout TextLines) throws(InputError) {
    var isFirst = true
    while try lines.advance() {
      if isFirst {
        isFirst = false
        if try isHeader(lines.fields()) { continue }
      }
      draft.ledger.read("row")
      guard let columns else { continue }
      // Nothing outside consultation and cooperation is kept.
      if let root = lines.twoDigits(ofField: columns.code), root < 21, root != 4, root != 5 {
        if firstOther == 0 { firstOther = lines.number }
        otherCodes[root] += 1
      } else {
        let fields = lines.fields()
        take(fields, line: lines.number, problem: lines.problem)
      }
    }
  }

  /// A table of commas or semicolons with quotes.
  private mutating func readQuoted(_ document: InputDocument) throws(InputError) {
    var reader = try DelimitedReader(document)
    var isFirst = true
    while let row = try reader.next() {
      if isFirst {
        isFirst = false
        if try isHeader(row.fields) { continue }
      }
      draft.ledger.read("row")
      take(row.fields, line: row.line, problem: row.problem?.message)
    }
  }

  /// Learns the columns from the first row, and says whether it was a header.
  private mutating func isHeader(_ fields: [String]) throws(InputError) -> Bool {
    if let columns = GDELTColumns(header: fields) {
      self.columns = columns
      return true
    }
    columns = GDELTColumns(width: fields.count)
    guard columns != nil else {
      throw InputError(
        name: file,
        reason:
          "the first row has \(fields.count) columns; a GDELT event table has 58 (1.0; 57 until "
          + "2013) or 61 (2.0), or a header with GLOBALEVENTID, SQLDATE, EventCode, Actor1Code …")
    }
    return false
  }

  private mutating func take(_ fields: [String], line: Int, problem: String?) {
    let location = Diagnostic.Location(file: file, line: line)
    guard let columns else { return }
    if let problem { return draft.reject("row.malformed", problem, at: location) }
    guard fields.count == columns.width else {
      return draft.reject(
        "row.width", "the row has \(fields.count) columns instead of \(columns.width)", at: location
      )
    }
    guard let code = draft.code(fields[columns.code], at: location) else { return }
    guard let meaning = selection.meaning(of: code) else {
      return draft.reject(.code, "root \(code.prefix(2))", line: line)
    }
    guard let day = day(fields[columns.day]) else {
      return draft.reject("row.date", "'\(fields[columns.day])' is not a day", at: location)
    }
    guard selection.wants(day) else { return draft.reject(.window, line: line) }
    let countries = [fields.value(columns.source.country), fields.value(columns.target.country)]
    guard selection.wants(countries) else { return draft.reject(.country, line: line) }
    if draft.isOverfull { return draft.passOver() }
    guard let source = actors.actor(fields, columns.source, &draft),
      let target = actors.actor(fields, columns.target, &draft)
    else { return draft.reject(.actor, line: line) }
    guard !draft.isOneSide(source, target) else { return draft.reject(.alone, line: line) }
    let place = fields.value(columns.place)
    let address = fields.value(columns.address)
    draft.take(
      .init(
        id: fields[columns.id], day: day, code: code, meaning: meaning, source: source,
        target: target, words: (fields[columns.source.name], fields[columns.target.name]),
        place: place.isEmpty ? nil : place, note: address.hasPrefix("http") ? address : nil),
      prefix: "gdelt")
  }

  /// A day written 20170601, or 2017-06-01 with or without the hour.
  private mutating func day(_ text: String) -> Day? {
    if let known = days[text] { return known }
    let digits = text.prefix(while: { $0 != "T" && $0 != " " }).filter { $0 != "-" }
    guard digits.utf8.count == 8, let number = Int(digits) else { return nil }
    let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    if days.count < 20_000 { days[text] = day }
    return day
  }
}

extension [String] {
  /// The field at `position`; empty where the table has no such column.
  func value(_ position: Int) -> String { position < count ? self[position].trimmed : "" }
}

internal import Documents
internal import HistoricalDates
internal import Negotiations

/// The date of a `correspAction` in EDTF.
///
/// `when` is an instant; `from` and `to` are a span, since the letter was written over these days;
/// `notBefore` and `notAfter` are one day between. `cert` below `high` and `evidence="conjecture"` make a
/// date doubtful (`?`), `precision` below `high` makes it approximate (`~`). These attributes are of the
/// Gregorian calendar whatever `calendar` says, which is of the words within the element.
struct CMIFDate {
  /// The date, where one can be read.
  private(set) var date: HistoricalDate?
  /// The words of the edition that the date does not stand for.
  private(set) var words: [String] = []

  /// The first of the dates of `actions`; the others are told of.
  init(of actions: [XMLElement], _ location: Diagnostic.Location, _ ledger: inout Ledger) {
    for element in actions.flatMap({ $0.descendants("date") }) {
      take(element, location, &ledger)
    }
  }

  /// When a letter without a day of sending was sent: not later than it was received; of one without
  /// any date: at some time.
  static func unsent(
    _ sent: CMIFDate, received: CMIFDate, _ location: Diagnostic.Location,
    _ ledger: inout Ledger
  ) -> HistoricalDate {
    if let last = received.date?.latest, !last.isDistant,
      let date = try? HistoricalDate("[..\(last)]")
    {
      if !sent.words.isEmpty {
        ledger.warn(
          Diagnostic(
            .warning, "cmif.date", at: location,
            "the letter was dated \(date.text), by the day of its receipt"))
      }
      return date
    }
    let has = sent.words.isEmpty ? "the letter has no date" : "no date of the letter can be read"
    ledger.warn(
      Diagnostic(.warning, "cmif.undated", at: location, "\(has), and it may be of any time"))
    return anyTime
  }

  private mutating func take(
    _ element: XMLElement, _ location: Diagnostic.Location, _ ledger: inout Ledger
  ) {
    func warn(_ code: String, _ message: String, help: String? = nil) {
      ledger.warn(Diagnostic(.warning, code, at: location, message, help: help))
    }
    guard let notation = Self.notation(element) else {
      guard let text = element.words else { return }
      words.append(text)
      warn(
        "cmif.date", "the date '\(text)' stands in words only, and is kept in the note",
        help: "a date that can be read stands in an attribute: when=\"1804-03-01\"")
      return
    }
    guard let read = try? HistoricalDate(notation.text) else {
      if let text = element.words { words.append(text) }
      warn(
        "cmif.date", "the date '\(notation.text)' is none, and was left out",
        help: "dates are written 1804-03-01")
      return
    }
    if !notation.unused.isEmpty {
      let unused = notation.unused.joined(separator: " and ")
      warn("cmif.bounds", "the date was read as \(read.text); \(unused) was left out")
    }
    if let calendar = Self.otherCalendar(element) {
      if let text = element.words { words.append("\(text) (\(calendar))") }
      warn(
        "cmif.calendar",
        "the date has the calendar '\(calendar)'; \(read.text) was taken as Gregorian",
        help: "in TEI, the calendar is that of the words, and the attributes are Gregorian")
    }
    guard let date else { return date = read }
    if date != read {
      warn("cmif.dates", "a second date, \(read.text), was left out beside \(date.text)")
    }
  }

  /// Every day there is.
  private static let anyTime: HistoricalDate =
    (try? HistoricalDate("XXXX")) ?? .span(from: nil, to: nil)

  /// The calendar of the words, where it is not the Gregorian.
  private static func otherCalendar(_ element: XMLElement) -> String? {
    guard let calendar = element["calendar"]?.trimmed else { return nil }
    let name = calendar.hasPrefix("#") ? String(calendar.dropFirst()) : calendar
    return name.isEmpty || name.lowercased().contains("gregorian") ? nil : name
  }

  /// The date of the attributes, and those of them that it does not stand for; `nil` where none has
  /// a date.
  private static func notation(_ element: XMLElement) -> (text: String, unused: [String])? {
    let mark = mark(of: element)
    // TEI has each attribute a second time for dates of ISO 8601.
    func value(_ name: String) -> String? {
      let texts = [name, "\(name)-iso"].lazy.compactMap { element[$0]?.trimmed }
      return texts.first { !$0.isEmpty }.map { day($0) + mark }
    }
    func unused(_ names: String...) -> [String] {
      names.compactMap { name in value(name).map { "\(name) \($0)" } }
    }
    if let when = value("when") { return (when, unused("from", "to", "notBefore", "notAfter")) }
    let bounds = unused("notBefore", "notAfter")
    switch (value("from"), value("to")) {
    case (let from?, let to?): return ("\(from)/\(to)", bounds)
    case (let from?, nil): return ("\(from)/", bounds)
    case (nil, let to?): return ("/\(to)", bounds)
    case (nil, nil): break
    }
    switch (value("notBefore"), value("notAfter")) {
    case (let first?, let last?): return (first == last ? first : "[\(first)..\(last)]", [])
    case (let first?, nil): return ("[\(first)..]", [])
    case (nil, let last?): return ("[..\(last)]", [])
    case (nil, nil): return nil
    }
  }

  /// A day, with its hour where that is one that can be read; a day of no stated year as EDTF has it.
  private static func day(_ text: String) -> String {
    if text.hasPrefix("--") { return "XXXX-" + text.dropFirst(2) }
    guard let start = text.firstIndex(of: "T"), (try? HistoricalDate(text)) == nil else {
      return text
    }
    return String(text[..<start])
  }

  private static func mark(of element: XMLElement) -> String {
    let isDoubtful =
      element["cert"].map { $0 != "high" } ?? (element["evidence"] == "conjecture")
    let isApproximate = element["precision"].map { $0 != "high" } ?? false
    return isDoubtful ? (isApproximate ? "%" : "?") : (isApproximate ? "~" : "")
  }
}

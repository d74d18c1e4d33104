internal import HistoricalDates
internal import Negotiations

/// The date of a `correspAction` in EDTF.
///
/// `when` is an instant; `from` and `to` are a span, since the letter was written over these days;
/// `notBefore` and `notAfter` are one day between. `cert` below `high` and `evidence="conjecture"` make a
/// date doubtful (`?`), `precision` below `high` makes it approximate (`~`).
enum CMIFDate {
  /// When the letter was sent. Of a letter with only a day of receipt: not later than that day; of one
  /// without any date: at some time.
  static func date(
    of sent: [XMLElement], or received: [XMLElement], _ location: Diagnostic.Location,
    _ ledger: inout Ledger
  ) -> HistoricalDate {
    if let date = date(of: sent, location, &ledger) { return date }
    var silent = Ledger()
    if let received = date(of: received, location, &silent), let last = received.latest,
      !last.isDistant, let date = try? HistoricalDate("[..\(last)]")
    {
      return date
    }
    ledger.warn(
      Diagnostic(
        .warning, "cmif.undated", at: location, "the letter has no date, and may be of any time"))
    return anyTime
  }

  /// The date of the first of `actions` that has one.
  static func date(
    of actions: [XMLElement], _ location: Diagnostic.Location, _ ledger: inout Ledger
  ) -> HistoricalDate? {
    let elements = actions.flatMap { $0.descendants("date") }
    var found: HistoricalDate?
    for element in elements {
      guard let text = notation(element) else { continue }
      guard let date = try? HistoricalDate(text) else {
        ledger.warn(
          Diagnostic(
            .warning, "cmif.date", at: location,
            "the date '\(text)' is none, and was left out", help: "dates are written 1804-03-01"))
        continue
      }
      if let found, found != date {
        ledger.warn(
          Diagnostic(
            .warning, "cmif.dates", at: location,
            "a second date, \(date.text), was left out beside \(found.text)"))
      } else {
        found = date
      }
    }
    return found
  }

  /// Every day there is.
  private static let anyTime: HistoricalDate =
    (try? HistoricalDate("XXXX")) ?? .span(from: nil, to: nil)

  private static func notation(_ element: XMLElement) -> String? {
    let mark = mark(of: element)
    func value(_ name: String) -> String? {
      element[name].map(\.trimmed).flatMap { $0.isEmpty ? nil : day($0) + mark }
    }
    if let when = value("when") { return when }
    switch (value("from"), value("to")) {
    case (let from?, let to?): return "\(from)/\(to)"
    case (let from?, nil): return "\(from)/"
    case (nil, let to?): return "/\(to)"
    case (nil, nil): break
    }
    switch (value("notBefore"), value("notAfter")) {
    case (let first?, let last?): return first == last ? first : "[\(first)..\(last)]"
    case (let first?, nil): return "[\(first)..]"
    case (nil, let last?): return "[..\(last)]"
    case (nil, nil): return nil
    }
  }

  /// A day without the hour; a day of no stated year as EDTF has it.
  private static func day(_ text: String) -> String {
    if text.hasPrefix("--") { return "XXXX-" + text.dropFirst(2) }
    return text.firstIndex(of: "T").map { String(text[..<$0]) } ?? text
  }

  private static func mark(of element: XMLElement) -> String {
    let isDoubtful =
      element["cert"].map { $0 != "high" } ?? (element["evidence"] == "conjecture")
    let isApproximate = element["precision"].map { $0 != "high" } ?? false
    return isDoubtful ? (isApproximate ? "%" : "?") : (isApproximate ? "~" : "")
  }
}

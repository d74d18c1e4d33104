internal import Documents
internal import HistoricalDates
internal import Negotiations

/// Where and when a document was written, and when it was received, as its dateline says.
struct Dateline: Hashable, Sendable {
  /// A date that the volume gives as well, and that does not hold.
  struct Alternative: Hashable, Sendable {
    var date: HistoricalDate
    var status: Claim.Status
    var note: String
  }

  /// Where.
  var place: String?
  /// When, with the hour where it is printed; `nil` where the document is undated.
  var date: HistoricalDate?
  /// Whether the editors inferred the date from something else than the document.
  var isInferred = false
  /// Whether the dateline says “undated”.
  var isUndated = false
  /// When it was received, in the time of the place that received it.
  var received: HistoricalDate?
  /// Other dates that the volume gives.
  var alternatives: [Alternative] = []
  /// What is remarkable about it, by code.
  var remarks: [Remark] = []
  private var line: Int
  private var column: Int

  /// Reads the dateline element, or a heading that serves as one.
  init(_ element: XMLElement) {
    line = element.line
    column = element.column
    let marked = MarkedText(element)
    let dates = marked.marks.filter {
      $0.element == "date" && !marked.isReceived($0.range.lowerBound)
    }
    // A record may be dated otherwise than the conversation it records.
    let mark = dates.first { $0.tag["type"] == "conversation-or-meeting-date" } ?? dates.first
    readPlace(marked, before: mark?.range.lowerBound, isHeading: element.name == "head")
    isUndated = marked.string.lowercased().contains("undated")
    if let mark {
      readDate(marked, mark)
    } else if !isUndated {
      readWords(marked)
    }
    readReceived(marked)
  }

  /// The day that a heading names among its words: “Minutes of the Daily Meetings, Wednesday, March 12,
  /// 1919”; `nil` where it names none, or several.
  init?(heading element: XMLElement) {
    let printed = PrintedDate(MarkedText(element).string)
    guard let day = printed.printed.whole, !printed.hasSeveralDays, printed.correction.isEmpty
    else {
      return nil
    }
    line = element.line
    column = element.column
    date = HistoricalDate(day)
    place = Self.place(inHeading: MarkedText(element).string)
  }

  /// The day, and the hour behind it, that end a heading, as in the electronic volumes: “Telegram 5338 From the
  /// Mission to the United Nations, November 16, 1976, 0258Z.”
  init?(endOfHeading element: XMLElement) {
    guard let words = MarkedText(element).dateAtEnd else { return nil }
    let printed = PrintedDate(words)
    guard let day = printed.printed.whole, !printed.hasSeveralDays, printed.correction.isEmpty
    else { return nil }
    line = element.line
    column = element.column
    date =
      printed.time.flatMap { Self.hour($0, of: day, atGreenwich: printed.isAtGreenwich) }
      ?? HistoricalDate(day)
    place = Self.place(inHeading: MarkedText(element).string)
  }

  /// The place that stands between commas before the day: “Memorandum of a Conversation, Department of
  /// State, Washington, February 9, 1955”.
  private static func place(inHeading text: String) -> String? {
    let parts = text.split(separator: ",").map(\.trimmed)
    guard
      let day = parts.lastIndex(where: { part in
        part.split(separator: " ").first.map { MonthNames.english.contains(String($0)) } ?? false
      }), day > 1
    else { return nil }
    let part = parts[1..<day].last { !isWeekday($0) } ?? ""
    let words = part.split(separator: " ")
    guard (1...3).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }),
      !words.contains(where: { word in
        let key = HeadingWords.key(word)
        return HeadingWords.isTitle(word) || HeadingWords.bodies.contains(key)
          || HeadingWords.posts.contains(key) || HeadingWords.unnamed.contains(key)
      })
    else { return nil }
    return cleaned(part)
  }

  private mutating func remark(_ code: String, _ message: String, help: String) {
    remarks.append(Remark(code, message, help: help, line: line, column: column))
  }

  private mutating func readPlace(_ marked: MarkedText, before end: Int?, isHeading: Bool) {
    if let mark = marked.firstMark("placeName") {
      place = Self.cleaned(marked.string(mark.range))
    } else {
      let lead = marked.string(0..<(end ?? 0))
      // A heading says much before the place: "Memorandum of a Conversation, Washington, June 22".
      let parts =
        isHeading
        ? lead.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty && !Self.isWeekday($0) }
        : [lead]
      place = isHeading && parts.count < 2 ? nil : parts.last.flatMap(Self.cleaned)
    }
  }

  /// A place without brackets and commas; `nil` where no letters are left.
  private static func cleaned(_ text: String) -> String? {
    let plain = text.filter { !"[]".contains($0) }
    let words = plain.split { $0.isWhitespace }.joined(separator: " ")
    let end = words.lastIndex { !",;: ".contains($0) } ?? words.startIndex
    let name = words.isEmpty ? "" : String(words[...end])
    // A full stop ends the dateline, or an abbreviation: "Washington, D.C."
    let bare = name.hasSuffix(".") && name.dropLast(2).last != "." ? String(name.dropLast()) : name
    return bare.contains(where: \.isLetter) && !isWeekday(bare) ? bare : nil
  }

  /// “Thursday, September 24”, which the editors of some volumes tag as the place.
  private static func isWeekday(_ text: String) -> Bool {
    text.hasSuffix("day")
      && ["sun", "mon", "tues", "wednes", "thurs", "fri", "satur"]
        .contains(text.dropLast(3).lowercased())
  }

  private mutating func readDate(_ marked: MarkedText, _ mark: MarkedText.Mark) {
    // A question mark or a corrected year may stand just behind the tag.
    let end = marked.endOfDate(after: mark.range.upperBound)
    let printed = PrintedDate(marked.string(mark.range.lowerBound..<end))
    let text = marked.string(mark.range)
    isInferred = mark.tag["ana"]?.contains("inferred") == true
    if let when = mark.tag["when"], !when.isEmpty {
      readMachineDate(when, printed, text)
    } else if let range = Self.range(mark.tag) {
      date = range.date
      isInferred = isInferred || range.isBound
    } else {
      date = printed.printed.whole.map { HistoricalDate($0) } ?? Self.partial(printed.printed)
    }
    if isUndated, date != nil { isInferred = true }
    correct(printed, text)
    addHour(marked, after: mark)
    if printed.isDoubted { doubt() }
  }

  /// Takes the attribute, unless the print says another day.
  private mutating func readMachineDate(_ when: String, _ printed: PrintedDate, _ text: String) {
    guard let stated = try? HistoricalDate(when) else {
      remark(
        "frus.machine-date", "the attribute when='\(when.prefix(40))' is no date",
        help: "the printed “\(text.prefix(60))” is taken")
      date = printed.printed.whole.map { HistoricalDate($0) }
      return
    }
    date = stated
    guard !isUndated, let day = MachineDate.day(when), let whole = printed.printed.whole,
      whole != day, printed.corrected?.whole != day
    else { return }
    remark(
      "frus.date-differs", "printed “\(text.prefix(60))”, but tagged \(day)",
      help: "the print is preferred, the tag kept as a disputed claim")
    date = HistoricalDate(whole)
    alternatives.append(
      Alternative(date: stated, status: .disputed, note: "as tagged; printed “\(text.prefix(60))”"))
  }

  /// Prefers what the editors corrected a date to, and keeps what was printed on record.
  private mutating func correct(_ printed: PrintedDate, _ text: String) {
    guard let day = printed.corrected?.whole, let wrong = printed.printed.whole, day != wrong else {
      return
    }
    remark(
      "frus.date-corrected", "printed “\(text.prefix(60))”: the editors correct \(wrong) to \(day)",
      help: "the correction is preferred, the printed day kept as a rejected claim")
    if date.flatMap({ $0.earliest }) != day { date = HistoricalDate(day) }
    alternatives.append(
      Alternative(
        date: HistoricalDate(wrong), status: .rejected,
        note: "printed “\(text.prefix(60))”; corrected by the editors"))
  }

  /// The hour that is printed with the day, or behind it, and its zone, where the tag has none.
  private mutating func addHour(_ marked: MarkedText, after mark: MarkedText.Mark) {
    guard let date, date.qualification.isEmpty, let day = date.earliest, let last = date.latest
    else { return }
    let words = marked.wordsOfDate(from: mark.range)
    if last <= day + 1, let hours = PrintedHours(words),
      let span = hours.date(on: day, zone: Self.zone(of: date)),
      span.latest == last || last == day
    {
      self.date = span
      return
    }
    guard date.kind == .instant, last == day else { return }
    let printed = PrintedDate(words)
    guard let time = printed.time else { return }
    if !date.hasHours {
      self.date = Self.hour(time, of: day, atGreenwich: printed.isAtGreenwich) ?? date
    } else if printed.isAtGreenwich, date.zone == nil {
      self.date = (try? HistoricalDate(date.text + "Z")) ?? date
    }
  }

  /// How the hour of a date ends: `+03:00`.
  private static func zone(of date: HistoricalDate) -> String {
    guard date.zone != nil, let hour = date.text.firstIndex(of: "T") else { return "" }
    return String(date.text[hour...].drop { !"+-−Z".contains($0) })
  }

  private static func hour(
    _ time: (hour: Int, minute: Int), of day: Day, atGreenwich: Bool
  ) -> HistoricalDate? {
    let clock = [time.hour, time.minute].map { ($0 < 10 ? "0" : "") + "\($0)" }
    return try? HistoricalDate("\(day)T\(clock[0]):\(clock[1]):00\(atGreenwich ? "Z" : "")")
  }

  private mutating func doubt() {
    guard let day = date?.earliest, date?.latest == day,
      let doubted = try? HistoricalDate("\(day)?")
    else { return }
    date = doubted
    remark(
      "frus.date-doubted", "the editors doubt the date \(day)",
      help: "it is written \(doubted.text)")
  }

  private static func partial(_ fields: PrintedDate.Fields) -> HistoricalDate? {
    guard let year = fields.year else { return nil }
    let digits = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
    guard let month = fields.month, fields.day == nil else {
      return fields.day == nil ? try? HistoricalDate(digits) : nil
    }
    return try? HistoricalDate("\(digits)-\(month < 10 ? "0" : "")\(month)")
  }

  /// `from`/`to` is a span, `notBefore`/`notAfter` one day of a range.
  private static func range(_ tag: XMLTag) -> (date: HistoricalDate, isBound: Bool)? {
    if let low = tag["from"].flatMap(MachineDate.day), let high = tag["to"].flatMap(MachineDate.day)
    {
      if low == high { return (HistoricalDate(low), false) }
      return low < high ? (HistoricalDate.span(from: low, to: high), false) : nil
    }
    let low = tag["notBefore"].flatMap(MachineDate.day)
    let high = tag["notAfter"].flatMap(MachineDate.day)
    if let low, let high {
      guard low < high else { return low == high ? (HistoricalDate(low), true) : nil }
    }
    guard low != nil || high != nil else { return nil }
    let text = "[\(low.map { "\($0)" } ?? "")..\(high.map { "\($0)" } ?? "")]"
    return (try? HistoricalDate(text)).map { ($0, true) }
  }

  /// A dateline whose date nobody tagged.
  private mutating func readWords(_ marked: MarkedText) {
    let lead = marked.wordsBeforeReceived
    let printed = PrintedDate(lead)
    date = printed.printed.whole.map { HistoricalDate($0) } ?? Self.partial(printed.printed)
    if date != nil { correct(printed, lead) }
    if place == nil, date == nil { place = Self.cleaned(lead) }
  }

  /// “[Received July 7, 1945—12:12 p.m.]”: what is left out is as in the date it was sent.
  private mutating func readReceived(_ marked: MarkedText) {
    guard let words = marked.received, let sent = date?.earliest, date?.latest == sent else {
      return
    }
    let printed = PrintedDate(words)
    var fields = printed.corrected ?? printed.printed
    if fields.day == nil, printed.time == nil { return }
    fields.month = fields.month ?? sent.month
    fields.day = fields.day ?? sent.day
    let isYearPrinted = fields.year != nil
    fields.year = fields.year ?? sent.year
    // A despatch of December comes in February; a day or two before is the date line's doing.
    if !isYearPrinted, let day = fields.whole, day < sent - 30 { fields.year = sent.year + 1 }
    guard let day = fields.whole else { return }
    received =
      printed.time.flatMap { Self.hour($0, of: day, atGreenwich: printed.isAtGreenwich) }
      ?? HistoricalDate(day)
  }
}

extension MarkedText {
  /// What stands behind “Received”, up to the bracket.
  fileprivate var received: String? {
    guard let start = place(of: "received") else { return nil }
    let end = characters[start...].firstIndex(of: "]") ?? characters.count
    // "[Received July 11 [10]]" would need more care than it is worth: the first bracket ends it.
    return string((start + 8)..<max(start + 8, end))
  }

  /// What stands before “Received”.
  fileprivate var wordsBeforeReceived: String {
    string(0..<(place(of: "received") ?? characters.count))
  }

  /// The words of a date and of the hour behind it, up to a line break, a bracket or “Received”.
  fileprivate func wordsOfDate(from range: Range<Int>) -> String {
    var end = range.upperBound
    let limit = min(characters.count, end + 48, place(of: "received") ?? characters.count)
    while end < limit, !"\n(".contains(characters[end]) { end += 1 }
    return string(range.lowerBound..<end)
  }

  /// Whether a place lies behind “Received”.
  fileprivate func isReceived(_ position: Int) -> Bool {
    place(of: "received").map { $0 < position } ?? false
  }

  private func place(of word: String) -> Int? {
    let letters = Array(word)
    return characters.indices.first { index in
      index + letters.count <= characters.count
        && zip(characters[index...], letters).allSatisfy { $0.lowercased() == $1.lowercased() }
    }
  }

  /// The end of the words that belong to a date: up to a line break, or a bracket that reopens.
  fileprivate func endOfDate(after position: Int) -> Int {
    var end = position
    while end < characters.count, "?]".contains(characters[end]) { end += 1 }
    return end
  }
}

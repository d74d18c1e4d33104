/// Mends one date: `1945-6-9`, `194`, `1923-02-29`, `19450711`.
enum PieceRepair {
  /// The date mended as far as it goes; itself where nothing can be done.
  static func repaired(_ text: String) -> String {
    switch text.lowercased() {
    case "open", "present", "today", "now": return ".."
    case "unknown": return ""
    default: break
    }
    if isReadable(text) { return text }
    if let timed = withTime(text) { return timed }
    var (body, mark) = splitDoubt(text)
    if body.isDigits(8) { body = dashed(body) }
    let sign = body.hasPrefix("-") ? "-" : ""
    if body.dropFirst(sign.count).isDigits(3) { return body + "X" + mark }
    let fields = body.dropFirst(sign.count)
      .split(separator: "-", omittingEmptySubsequences: false).map { unknownDigits(in: $0) }
    guard let year = fields.first, (1...3).contains(fields.count) else { return text }
    return ([sign + year] + existing(year, fields.dropFirst().map(padded))).joined(separator: "-")
      + mark
  }

  /// The marks of doubt at the end, as one.
  static func splitDoubt(_ text: String) -> (String, String) {
    var rest = text[...]
    var doubt: Qualification = []
    while let last = rest.utf8.last, let mark = Qualification(mark: last) {
      doubt.formUnion(mark)
      rest = rest.dropLast()
    }
    return (rest.trimmed, doubt.mark)
  }

  /// A date with a time of day after it, whose date is mended; it takes no mark of doubt.
  private static func withTime(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"),
      let start = text[..<colon].lastIndex(where: { "Tt ".contains($0) }), start > text.startIndex
    else { return nil }
    let date = splitDoubt(String(text[..<start])).0
    let time = text[text.index(after: start)...]
    // Programs that know only moments write a day as its first one.
    if time.allSatisfy({ "0:.".contains($0) }), time.count > 3 { return repaired(date) }
    let isShort = time.distance(from: time.startIndex, to: colon) == 1
    return "\(repaired(date))T\(isShort ? "0" : "")\(time)"
  }

  private static func dashed(_ digits: String) -> String {
    "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
  }

  /// Older drafts of EDTF wrote `u` for an unknown digit, and some write `x` or `*`.
  private static func unknownDigits(in field: Substring) -> String {
    String(field.trimmed.map { "xu*_#".contains($0) ? "X" : $0 })
  }

  private static func padded(_ field: String) -> String {
    field.utf8.count == 1 ? "0" + field : field
  }

  /// A month and a day that exist: 00 left out, month and day exchanged where that helps, the last
  /// day of the month for one beyond it.
  private static func existing(_ year: String, _ rest: [String]) -> [String] {
    guard let first = rest.first, let month = Int(first) else { return rest }
    if month == 0 { return [] }
    guard rest.count == 2, let day = Int(rest[1]) else { return rest }
    if day == 0 { return [first] }
    if month > 12 && day <= 12 && month <= 31 { return [rest[1], first] }
    guard (1...12).contains(month), (29...31).contains(day) else { return rest }
    let length = CalendarSystem.gregorian.length(ofMonth: month, in: Int(year) ?? 0)
    return [first, paddedText(min(day, length), to: 2)]
  }
}

internal import Documents
internal import HistoricalDates
internal import Negotiations

extension ForeignReading {
  /// When something holds, out of its spells; what cannot be said so is kept in the note.
  mutating func during(_ spells: [NetworkSpell], _ notes: inout KeptNote) -> HistoricalDate? {
    let limited = spells.filter { !ForeignDate.isAlways($0) }
    if limited.count == 1, let date = ForeignDate.date(of: limited[0]) { return date }
    if limited.count > 1, let date = ForeignDate.date(ofAll: limited) { return date }
    keep(limited, &notes)
    return nil
  }

  /// When something happened, once for each of its spells.
  mutating func dates(of edge: NetworkEdge, _ notes: inout KeptNote) -> [HistoricalDate] {
    let limited = edge.spells.filter { !ForeignDate.isAlways($0) }
    if let dates = Self.writtenDates(of: edge, limited) { return dates }
    let dates = limited.compactMap(ForeignDate.date)
    if limited.count > 1, dates.count == limited.count { return dates }
    let said = date(edge.spells, edge.attributes, &notes)
    let date = said ?? dateOfUndated(edge.spells, edge.attributes)
    return date.map { [$0] } ?? []
  }

  /// The dates that stand as they were written beside stretches of time that lack an end, as in a graph of
  /// pairs that Entente wrote; `nil` where they are not those of the stretches.
  private static func writtenDates(
    of edge: NetworkEdge, _ spells: [NetworkSpell]
  ) -> [HistoricalDate]? {
    let areLimited = spells.allSatisfy { spell in
      [spell.start, spell.end].allSatisfy { !ForeignDate.isOpenEnd($0 ?? "") }
    }
    guard !areLimited, let text = edge["dates"]?.text
    else { return nil }
    let dates = text.split(separator: "|").compactMap { ForeignDate.read($0.trimmed) }
    return dates.count == spells.count ? dates : nil
  }

  /// The date of all that have none. One that is written and cannot be read is not passed over.
  func dateOfUndated(
    _ spells: [NetworkSpell], _ attributes: [NetworkAttribute]
  ) -> HistoricalDate? {
    Self.unreadableTime(spells, attributes) == nil ? choices.date : nil
  }

  /// What is written where a time should be and is none; plain numbers count something else.
  static func unreadableTime(
    _ spells: [NetworkSpell], _ attributes: [NetworkAttribute]
  ) -> String? {
    let written =
      attributes.filter { isTime($0.name) }.map(\.value.text)
      + spells.flatMap { [$0.start, $0.end] }.compactMap(\.self)
    return written.first { text in
      !ForeignDate.isOpenEnd(text) && Double(text.trimmed) == nil && ForeignDate.point(text) == nil
    }
  }

  static func isTime(_ name: String) -> Bool {
    [
      "date", "time", "timestamp", "year", "when", "start", "end", "start date", "end date",
    ].contains(name.lowercased())
  }

  /// When something happened, out of its spells or an attribute.
  mutating func date(
    _ spells: [NetworkSpell], _ attributes: [NetworkAttribute], _ notes: inout KeptNote
  ) -> HistoricalDate? {
    if let date = during(spells, &notes) { return date }
    var texts: [String: String] = [:]
    for attribute in attributes { texts[attribute.name.lowercased()] = attribute.value.text }
    for name in ["date", "when", "time", "timestamp", "year"] {
      guard let text = texts[name], !text.isBlank else { continue }
      if let point = ForeignDate.point(text) { return ForeignDate.read(point) }
      notes.add(name, text)
    }
    let spell = NetworkSpell(
      start: texts["start"] ?? texts["start date"], end: texts["end"] ?? texts["end date"])
    return ForeignDate.date(of: spell)
  }

  private mutating func keep(_ spells: [NetworkSpell], _ notes: inout KeptNote) {
    guard !spells.isEmpty else { return }
    let written = spells.prefix(20).map { "\($0.start ?? "..")–\($0.end ?? "..")" }
    let rest = spells.count > 20 ? " and \(spells.count - 20) more" : ""
    notes.add("there", written.joined(separator: ", ") + rest)
    kept.timesKept += 1
  }
}

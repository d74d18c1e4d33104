internal import Documents
internal import Negotiations

/// One entry as a source.
struct SourceFromBibTeX {
  private let entry: BibTeXParser.Entry
  private let fields: [BibTeXParser.Field]
  private(set) var source: Source

  init(_ entry: BibTeXParser.Entry, _ fields: [BibTeXParser.Field]) {
    self.entry = entry
    self.fields = fields
    source = Source(id: SourceKey(entry.key), type: "", title: "")
  }

  /// Fills the source from the fields.
  mutating func make(_ remarks: inout BibliographyRemarks) {
    if let key = value("citation-key"), !key.isEmpty { source.id = SourceKey(key) }
    source.type = type(&remarks)
    source.title = titled("title", "subtitle") ?? ""
    source.issued = BibTeXDate.issued(
      date: date, year: value("year"), month: value("month"), day: value("day"))
    tellMonth(&remarks)
    var seen = hasDay ? Self.combined.union(["day"]) : Self.combined
    for field in fields where seen.insert(field.name).inserted { add(field, &remarks) }
  }

  /// Whether the date has the day of the entry.
  private var hasDay: Bool {
    source.issued
      != BibTeXDate.issued(date: date, year: value("year"), month: value("month"))
  }

  /// Tells of a month that the date does not have, and keeps it.
  private mutating func tellMonth(_ remarks: inout BibliographyRemarks) {
    guard date == nil, let month = fields.first(where: { $0.name == "month" }),
      let text = value("month")?.collapsed, !text.isEmpty,
      !BibTeXDate.isRead(year: value("year"), month: text)
    else { return }
    source.variables.append(Source.Variable("month", text))
    remarks.add(
      "month.unread", text, month.range,
      "'\(text)' is no month; the date is the year, and 'month' is kept as it is",
      help: "write aug, or 8, or aug # \"~10\" with the day")
  }

  /// Fields that are made one with others.
  private static let combined: Set<String> = [
    "title", "subtitle", "date", "year", "month", "booksubtitle", "journalsubtitle",
    "citation-key", "entrysubtype",
  ]

  private mutating func add(
    _ field: BibTeXParser.Field, _ remarks: inout BibliographyRemarks
  ) {
    guard let variable = FieldName.variable(for: field.name, in: entry.type),
      variable != "title", variable != "type"
    else { return addForeign(field, &remarks) }
    if StyleVariables.names.contains(variable) {
      let names = TeXName.names(field.value)
      guard !names.isEmpty, !source.contributors.contains(where: { $0.variable == variable })
      else { return }
      source.contributors.append(Source.Contribution(variable, names))
      return
    }
    let text = text(of: field, &remarks)
    guard !text.isEmpty else { return }
    guard !source.variables.contains(where: { $0.name == variable }) else {
      remarks.add(
        "field.repeated", field.name, field.range,
        "'\(field.name)' tells what another field of the entry has told; the first is kept")
      return
    }
    source.variables.append(Source.Variable(variable, text))
  }

  /// A field that CSL has no variable for.
  private mutating func addForeign(
    _ field: BibTeXParser.Field, _ remarks: inout BibliographyRemarks
  ) {
    if FieldName.housekeeping.contains(field.name) {
      guard field.name != "crossref" else { return }
      remarks.add(
        "field.left-out", field.name, field.range,
        "'\(field.name)' says nothing of the source and is left out")
      return
    }
    let text = text(of: field, &remarks)
    guard !text.isEmpty else { return }
    source.variables.append(Source.Variable(field.name, text))
    remarks.add(
      "field.unknown", field.name, field.range,
      "'\(field.name)' is no variable of the Citation Style Language; it is kept as it is")
  }

  private func text(
    of field: BibTeXParser.Field, _ remarks: inout BibliographyRemarks
  ) -> String {
    if BibTeXText.isVerbatim(field.name) { return BibTeXText.plainAddress(field.value) }
    let decoded = TeXText(field.value)
    for command in decoded.unknown {
      remarks.add(
        "tex.unknown", command, field.range,
        "the command '\\\(command)' is not known and is left out; what it is applied to is kept")
    }
    switch field.name {
    case "booktitle": return titled("booktitle", "booksubtitle") ?? ""
    case "journal", "journaltitle": return titled(field.name, "journalsubtitle") ?? ""
    default: return decoded.text
    }
  }

  private mutating func type(_ remarks: inout BibliographyRemarks) -> String {
    let subtype = value("entrysubtype").map { $0.lowercased() } ?? ""
    if ["magazine", "newspaper"].contains(subtype), entry.type == "article" {
      return "article-\(subtype)"
    }
    if StyleVariables.types.contains(subtype) { return subtype }
    if let type = EntryType.type(for: entry.type) { return type }
    if !StyleVariables.types.contains(entry.type) {
      remarks.add(
        "type.unknown", entry.type, entry.range,
        "'@\(entry.type)' is no type of BibTeX or biblatex; it is kept as it is")
    }
    return entry.type
  }

  /// The date, in which a tilde means something.
  private var date: String? {
    let written = fields.first { $0.name == "date" }?.value.trimmed
    return written.flatMap { BibTeXDate.isEDTF($0) ? $0 : TeXText.decoded($0) }
  }

  private func value(_ name: String) -> String? {
    fields.first { $0.name == name }.map { TeXText.decoded($0.value) }
  }

  /// A title and its subtitle.
  private func titled(_ title: String, _ subtitle: String) -> String? {
    guard let title = value(title), !title.isEmpty else { return nil }
    guard let subtitle = value(subtitle), !subtitle.isEmpty else { return title }
    return title.last.map { "?!:".contains($0) } == true
      ? "\(title) \(subtitle)" : "\(title): \(subtitle)"
  }
}

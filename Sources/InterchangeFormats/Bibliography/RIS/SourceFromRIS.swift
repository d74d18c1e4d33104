internal import Documents
internal import Negotiations

/// One record as a source.
struct SourceFromRIS {
  private let record: RISRecord
  private(set) var source: Source

  init(_ record: RISRecord) {
    self.record = record
    source = Source(id: SourceKey(record.values("ID").first ?? ""), type: "", title: "")
  }

  /// Fills the source from the fields.
  mutating func make(_ remarks: inout BibliographyRemarks) {
    source.type = type(&remarks)
    source.title = titles.lazy.compactMap { $0 }.first { !$0.isEmpty } ?? ""
    source.issued = issued
    for field in record.fields { add(field, &remarks) }
    addPages()
  }

  /// A key for a record that has none, as people make them: the family name and the year.
  func key(beside keys: Set<String>) -> String {
    let author = source.contributors.first?.names.first
    let name = author?.family ?? author?.literal ?? source.title
    let year = source.issued.map { String($0.prefix(4)) } ?? ""
    return RecordID.unused(RecordID.slug("\(name.prefix(40)) \(year)")) { keys.contains($0) }
  }

  private mutating func type(_ remarks: inout BibliographyRemarks) -> String {
    if let type = RISTag.type(for: record.type) { return type }
    remarks.add(
      "type.unknown", record.type, record.range,
      "'\(record.type.shown)' is no type of RIS; the source is taken for a document")
    return "document"
  }

  /// What may be the title, the likeliest first; a book that is none of a series has its title in `BT`.
  private var titles: [String?] {
    [
      record.values("TI").first, record.values("T1").first, record.values("CT").first,
      source.type == "book" ? record.values("BT").first : nil,
    ]
  }

  // MARK: Dates

  /// The finer of the two dates that a record may have, where they are of one year.
  private var issued: String? {
    let years = record.values("PY", "Y1").map(Self.date).filter { !$0.isEmpty }
    let days = record.values("DA").map(Self.date).filter { !$0.isEmpty }
    guard let year = years.first else { return days.first }
    guard let day = days.first, day.hasPrefix(year), day.count > year.count else { return year }
    return day
  }

  /// `2015/03/12/` as 2015-03-12; whatever is written otherwise stands as it is.
  private static func date(_ text: String) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count > 1, parts[0].wholeMatch(of: /[0-9]{4}/) != nil else {
      return parts.count > 1 && parts.dropFirst().allSatisfy(\.isEmpty) ? parts[0] : text
    }
    var date = parts[0]
    for (part, greatest) in zip(parts.dropFirst(), [12, 31]) {
      guard let number = Int(part), (1...greatest).contains(number) else { break }
      date += number < 10 ? "-0\(number)" : "-\(number)"
    }
    // What stands behind the day is a season or the like.
    let rest = parts.dropFirst(3).filter { !$0.isEmpty }
    return rest.isEmpty ? date : "\(date) (\(rest.joined(separator: "/")))"
  }

  // MARK: Fields

  private static let apart: Set<String> = [
    "ID", "TI", "T1", "CT", "PY", "Y1", "DA", "SP", "EP",
  ]

  private mutating func add(_ field: RISRecord.Field, _ remarks: inout BibliographyRemarks) {
    if field.value.isEmpty || Self.apart.contains(field.tag) { return }
    if field.tag == "BT", source.title == field.value { return }
    if let variable = RISTag.names[field.tag] {
      return addName(field.value, as: variable)
    }
    if RISTag.housekeeping.contains(field.tag) {
      return remarks.add(
        "field.left-out", field.tag, field.range,
        "'\(field.tag)' says nothing of the source and is left out")
    }
    if field.tag == "N1", addNamed(field.value) { return }
    let known = RISTag.variable(for: field.tag, in: source.type)
    let value = known == "accessed" ? Self.date(field.value) : field.value
    add(value, to: known ?? field.tag.lowercased(), of: field, &remarks)
    if known == nil {
      remarks.add(
        "field.unknown", field.tag, field.range,
        "'\(field.tag)' is no tag of RIS that is known; it is kept as it is")
    }
  }

  /// Keywords and notes may be many; of everything else there is one.
  private mutating func add(
    _ value: String, to variable: String, of field: RISRecord.Field,
    _ remarks: inout BibliographyRemarks
  ) {
    guard let known = source.variables.firstIndex(where: { $0.name == variable }) else {
      source.variables.append(Source.Variable(variable, value))
      return
    }
    if source.variables[known].value == value { return }
    if variable == "keyword" || variable == "note" {
      source.variables[known].value += (variable == "note" ? "; " : ", ") + value
    } else {
      remarks.add(
        "field.repeated", field.tag, field.range,
        "'\(field.tag)' tells what another line of the record has told; the first is kept")
    }
  }

  private mutating func addName(_ text: String, as variable: String) {
    guard !BibliographyOthers.contains(text) else { return }
    let name = Self.person(text)
    if let known = source.contributors.firstIndex(where: { $0.variable == variable }) {
      source.contributors[known].names.append(name)
    } else {
      source.contributors.append(Source.Contribution(variable, [name]))
    }
  }

  /// `Elleman, Bruce A.`; a name of several words without a comma is that of a body.
  private static func person(_ text: String) -> Source.PersonName {
    guard let comma = text.firstIndex(of: ",") else {
      return text.contains(" ")
        ? Source.PersonName(literal: text) : Source.PersonName(family: text)
    }
    let family = String(text[..<comma]).trimmed
    let given = String(text[text.index(after: comma)...]).trimmed
    if given.isEmpty { return Source.PersonName(literal: family) }
    return Source.PersonName(family: family, given: given)
  }

  /// A note that gives a variable of CSL which RIS has no tag for: `original-date: 1905`.
  private mutating func addNamed(_ text: String) -> Bool {
    guard let colon = text.place(of: ": ") else { return false }
    let name = String(text[..<colon.lowerBound])
    let value = String(text[colon.upperBound...]).trimmed
    if name == "type", StyleVariables.types.contains(value) {
      source.type = value
    } else if name == "issued" {
      source.issued = value
    } else if StyleVariables.names.contains(name) {
      addName(value, as: name)
    } else if StyleVariables.texts.contains(name), name != "note",
      !source.variables.contains(where: { $0.name == name })
    {
      source.variables.append(Source.Variable(name, value))
    } else {
      return false
    }
    return true
  }

  private mutating func addPages() {
    let pages = [record.values("SP").first, record.values("EP").first].compactMap(\.self)
      .filter { !$0.isEmpty }
    guard !pages.isEmpty, !source.variables.contains(where: { $0.name == "page" }) else { return }
    // Some programs write the whole range into the first of the two.
    let isWhole = pages.count < 2 || pages[0] == pages[1] || pages[0].contains("-")
    source.variables.append(
      Source.Variable("page", isWhole ? pages[0] : "\(pages[0])-\(pages[1])"))
  }
}

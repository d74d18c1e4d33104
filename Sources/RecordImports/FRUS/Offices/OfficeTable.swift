public import Documents
internal import HistoricalDates
internal import Negotiations

/// Who held which office when, from a table with a row for each time somebody held one.
///
/// The columns are those of the Office of the Historian's lists of principal officers and chiefs of
/// mission: `post`, `role`, `person_id`, `started` or `appointed`, `ended`; others are passed over. A post
/// is a country (`russia`) or an office of the Department (`secretary`).
public struct OfficeTable: Sendable {
  /// One time that somebody held an office.
  struct Tenure: Hashable, Sendable {
    var id: String
    var person: String
    var during: HistoricalDate
  }

  /// The bibliographic record of the table.
  var source: Source
  private var byOffice: [String: [Tenure]] = [:]

  /// Reads a table; each row is counted in `ledger` as a tenure.
  ///
  /// - Throws: where the document cannot be read, or lacks the columns.
  public init(_ document: InputDocument, ledger: inout Ledger) throws(InputError) {
    let stem = document.name.split(separator: "/").last.map(String.init) ?? document.name
    source = Source(
      id: SourceKey(RecordID.slug("offices \(stem)")), type: "dataset",
      title: "Table of office-holders (\(stem))")
    var reader = try DelimitedReader(document)
    guard let head = try reader.next(), let columns = Columns(head.fields) else {
      throw InputError(
        name: document.name,
        reason: "is no table of office-holders: its first line must name the columns "
          + "post, role, person_id, started and ended")
    }
    while let row = try reader.next() {
      ledger.read("tenure")
      if let reason = add(row, columns) {
        let place = Diagnostic.Location(
          file: document.name, offset: 0, length: 0, line: row.line, column: 1)
        ledger.reject("tenure", Diagnostic(.warning, "frus.tenure", at: place, reason))
      } else {
        ledger.use("tenure")
      }
    }
  }

  /// Adds a row, or says why it cannot be used.
  private mutating func add(_ row: DelimitedRow, _ columns: Columns) -> String? {
    if let problem = row.problem { return problem.message }
    let person = columns.person(row)
    let role = columns.role(row)
    guard !person.isEmpty, !role.isEmpty else { return "the row names no person or no office" }
    let start = columns.start(row)
    let end = columns.end(row)
    if start.isEmpty && end.isEmpty {
      return "the row says neither when it began nor when it ended"
    }
    guard let during = try? HistoricalDate("\(start)/\(end)") else {
      return "from '\(start)' to '\(end)' is no span of time"
    }
    let id = columns.id(row)
    let tenure = Tenure(
      id: id.isEmpty ? "line \(row.line)" : id, person: person, during: during)
    // An office of the Department is filed under itself, a chief of mission under the country.
    let post = columns.post(row)
    byOffice[Self.key(role, at: post == role ? "" : post), default: []].append(tenure)
    return nil
  }

  /// Who held the office called `title`, whenever; `nil` where the table does not know the office.
  func tenures(of title: String) -> [Tenure]? {
    let found = OfficePost.candidates(for: title).flatMap {
      byOffice[Self.key($0.role, at: $0.post)] ?? []
    }
    return found.isEmpty ? nil : found
  }

  private static func key(_ role: String, at post: String) -> String { "\(role)@\(post)" }

  /// Where the columns stand.
  private struct Columns {
    private var places: [String: Int] = [:]

    init?(_ head: [String]) {
      for (place, name) in head.enumerated() where places[name] == nil { places[name] = place }
      guard places["role"] != nil, places["person_id"] != nil,
        places["started"] != nil || places["appointed"] != nil, places["ended"] != nil
      else { return nil }
    }

    private func field(_ name: String, _ row: DelimitedRow) -> String {
      guard let place = places[name], place < row.fields.count else { return "" }
      return row.fields[place].trimmed
    }

    func id(_ row: DelimitedRow) -> String { field("id", row) }
    func person(_ row: DelimitedRow) -> String { field("person_id", row) }
    func role(_ row: DelimitedRow) -> String { field("role", row) }
    func post(_ row: DelimitedRow) -> String { field("post", row) }
    func end(_ row: DelimitedRow) -> String { field("ended", row) }
    func start(_ row: DelimitedRow) -> String {
      let started = field("started", row)
      return started.isEmpty ? field("appointed", row) : started
    }
  }
}

extension OfficeTable.Tenure {
  /// The name that an id of the table spells, as that of a person of family `family`; `nil` where it
  /// spells another's: `harriman-william-averell`.
  func name(family: String) -> PersonName? {
    let slug = RecordID.slug(family)
    guard person == slug || person.hasPrefix(slug + "-") else { return nil }
    let given = person.dropFirst(slug.count).split(separator: "-").map(Self.capitalised)
    return PersonName(listed: given.isEmpty ? family : "\(family), \(given.joined(separator: " "))")
  }

  /// Whether the id can be that of a person called `name`: the family name, and a given name or an initial
  /// in common, since many are known by their second name (`rusk-david-dean`).
  func isOf(_ name: PersonName) -> Bool {
    guard let own = self.name(family: name.family) else { return false }
    if own.isCompatible(with: name) { return true }
    return name.givenWords.contains { word in
      own.givenWords.contains { $0 == word || (word.count == 1 && $0.hasPrefix(word)) }
    }
  }

  /// The name that the id spells, the first word taken for the family name.
  var spelledName: PersonName? {
    let words = person.split(separator: "-").map(Self.capitalised)
    guard let family = words.first else { return nil }
    return PersonName(listed: "\(family), \(words.dropFirst().joined(separator: " "))")
  }

  private static func capitalised(_ word: Substring) -> String {
    // A single letter is an initial.
    word.count == 1 ? word.uppercased() + "." : word.prefix(1).uppercased() + word.dropFirst()
  }
}

internal import Documents
internal import HistoricalDates
internal import Negotiations

/// Records as JSON, and lists of them as one line of it in an attribute. The keys are those of the
/// corpus file; what stands there in a mapping or inline is a list of records with their keys in them.
enum RecordText {
  /// The text of `records`; `nil` where there are none.
  static func text<Record>(of records: [Record], _ type: RecordType<Record>) -> String? {
    records.isEmpty ? nil : JSONValue.list(records.map { JSONValue($0, type) }).text()
  }

  /// The records that `text` holds, as another has them.
  static func records<Nested: NestedRecords>(
    of nested: Nested, in text: String
  ) throws(RecordProblem) -> [Nested.Element] {
    guard let json = try? JSONValue.read(Array(text.utf8), from: "") else { throw .unexpected }
    return try json.records(of: nested)
  }

  /// The records that `text` holds.
  static func records<Record>(
    _ type: RecordType<Record>, in text: String
  ) throws(RecordProblem) -> [Record] {
    guard let json = try? JSONValue.read(Array(text.utf8), from: "") else { throw .unexpected }
    return try json.records(type)
  }
}

extension JSONValue {
  init<Record>(_ record: Record, _ type: RecordType<Record>) {
    var fields: [String: JSONValue] = [:]
    for field in type.fields {
      switch field.content {
      case .value(let value):
        fields[field.key] = value.text(record).map(JSONValue.text)
      case .values(let values):
        let texts = values.texts(record).map(JSONValue.text)
        if !texts.isEmpty || field.isAlwaysListed { fields[field.key] = .list(texts) }
      case .records(let nested):
        let records = Self.list(nested, of: record)
        if !records.isEmpty || field.isAlwaysListed { fields[field.key] = .list(records) }
      }
    }
    self = .record(fields)
  }

  private static func list<Nested: NestedRecords>(
    _ nested: Nested, of owner: Nested.Owner
  ) -> [JSONValue] {
    nested.elements(of: owner).map { JSONValue($0, nested.type) }
  }

  /// The records of a list.
  func records<Record>(_ type: RecordType<Record>) throws(RecordProblem) -> [Record] {
    guard let elements else { throw .unexpected }
    var records: [Record] = []
    for element in elements { records.append(try element.record(type)) }
    return records
  }

  /// The records of a list, each under a key that a record of this kind can have.
  func records<Nested: NestedRecords>(
    of nested: Nested
  ) throws(RecordProblem) -> [Nested.Element] {
    let records = try self.records(nested.type)
    guard case .mapping(_, let check) = nested.arrangement else { return records }
    for record in records {
      let key = nested.type.keyText(record)
      if let problem = check(key) {
        throw RecordProblem(problem.message(of: "'\(key)'"), help: problem.help)
      }
    }
    return records
  }

  private func record<Record>(_ type: RecordType<Record>) throws(RecordProblem) -> Record {
    guard case .record(let fields) = self else { throw .unexpected }
    var record = type.blank(nil)
    for field in type.fields {
      guard let json = fields[field.key], json != .null else {
        if field.isRequired || field.isAlwaysListed {
          throw RecordProblem("'\(field.key)' is missing from the JSON of a record")
        }
        continue
      }
      switch field.content {
      case .value(let value):
        try json.read(value.kind, value.read, field.key, into: &record)
      case .values(let values):
        guard let elements = json.elements else { throw .unexpected }
        for element in elements {
          try element.read(values.kind, values.read, field.key, into: &record)
        }
      case .records(let nested): try json.read(nested, into: &record)
      }
    }
    if let lack = type.lack(of: record) {
      throw RecordProblem("\(lack) in the JSON of a record")
    }
    return record
  }

  private func read<Nested: NestedRecords>(
    _ nested: Nested, into owner: inout Nested.Owner
  ) throws(RecordProblem) {
    nested.add(try records(of: nested), to: &owner)
  }

  private func read<Record>(
    _ kind: ValueKind, _ read: (String, inout Record) throws(ValueProblem) -> Void, _ key: String,
    into record: inout Record
  ) throws(RecordProblem) {
    guard case .text(let text) = self else { throw .unexpected }
    try readRecorded(text, kind, read, key, into: &record)
  }
}

/// Reads one value of a record that is kept in another format.
func readRecorded<Record>(
  _ text: String, _ kind: ValueKind, _ read: (String, inout Record) throws(ValueProblem) -> Void,
  _ name: String, into record: inout Record
) throws(RecordProblem) {
  var text = text
  // In a corpus nothing may be empty, and so what is has no place there.
  if text.isEmpty { throw RecordProblem("'\(name)' is empty") }
  switch kind {
  case .id:
    let _: Identifier<Record> = try recordedIdentifier(text)
  case .flag:
    text = ["1": "true", "yes": "true", "0": "false", "no": "false"][text.lowercased()] ?? text
  default: break
  }
  do throws(ValueProblem) {
    try read(text, &record)
  } catch {
    throw RecordProblem(error.message(of: "'\(name)'"), help: error.help)
  }
}

/// Why a value of a record cannot be used.
struct RecordProblem: Error {
  var message: String
  var help: String?
  /// The code of the diagnostic, where it is a kind of its own.
  var code: String?

  static let unexpected = RecordProblem("is not the JSON that was expected there")

  init(_ message: String, code: String? = nil, help: String? = nil) {
    self.message = message
    self.help = help
    self.code = code
  }

  init(_ error: DateSyntaxError, in text: String) {
    self.init(
      "'\(text)' is no date: \(error.message)",
      help: error.suggestion.map { "did you mean \($0)?" })
  }
}

extension Event {
  /// Refuses a message that was received before it was sent, by the record or by one of its claims.
  func requireSendingFirst() throws(RecordProblem) {
    guard let (received, sent) = receiptBeforeSending else { return }
    throw RecordProblem(
      "received \(received.text), before it was sent \(sent.text)",
      help: "put the dates right, or mark the doubtful one with '?'")
  }
}

extension HistoricalDate {
  /// The date that a record holds.
  init(recorded text: String) throws(RecordProblem) {
    do {
      self = try HistoricalDate(text)
    } catch {
      throw RecordProblem(error, in: text)
    }
  }
}

/// One of the words of a list, such as a status.
func recordedWord<Word: RawRepresentable & CaseIterable>(
  _ text: String, as type: Word.Type
) throws(RecordProblem) -> Word where Word.RawValue == String {
  guard let word = Word(rawValue: text) else {
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    throw RecordProblem("'\(text)' is none of \(words)")
  }
  return word
}

import Negotiations

/// A column of a table: a field of a record that holds one value.
struct Column<Record: Sendable>: Sendable {
  let name: String
  let words: String
  let storage: ColumnStorage
  /// What its values are ids of.
  let subject: RecordSubject?
  /// Whether every record has it.
  let isRequired: Bool
  private let value: Field<Record>.Value

  init(_ field: Field<Record>, _ value: Field<Record>.Value) {
    name = StoredColumnName.column(of: field.attribute)
    words = field.words
    storage = ColumnStorage(value.kind)
    subject = value.kind.referenced
    isRequired = field.isRequired
    self.value = value
  }

  /// Puts the value of `record` into a statement.
  func bind(_ record: Record, to statement: PreparedStatement, at place: Int) {
    guard let text = value.text(record) else { return statement.bindNothing(place) }
    storage.bind(text, to: statement, at: place)
  }

  /// Takes the value for `record` out of a row.
  func read(_ statement: PreparedStatement, at place: Int, into record: inout Record)
    throws(StoredFault)
  {
    guard let text = storage.text(of: statement, at: place) else {
      if isRequired { throw StoredFault("\(name) is missing") }
      return
    }
    do throws(ValueProblem) {
      try value.read(text, &record)
    } catch {
      throw StoredFault(error.message(of: name))
    }
  }
}

/// A value of a table that is none of a record.
struct StoredFault: Error {
  var message: String
  init(_ message: String) { self.message = message }
}

/// How the values of a column are kept.
enum ColumnStorage {
  case text
  /// 1 and 0 for yes and no.
  case flag
  case integer
  case real

  /// How the column is declared.
  var declaration: String {
    switch self {
    case .text: "TEXT"
    case .flag, .integer: "INTEGER"
    case .real: "REAL"
    }
  }

  init(_ kind: ValueKind) {
    switch kind {
    case .flag: self = .flag
    case .count: self = .integer
    case .number: self = .real
    default: self = .text
    }
  }

  /// Puts the text of a value into a statement as what it is.
  func bind(_ text: String, to statement: PreparedStatement, at place: Int) {
    switch self {
    case .text: statement.bind(place, text)
    case .flag: statement.bind(place, text == "true" ? 1 : 0)
    case .integer: statement.bind(place, Int(text))
    case .real: statement.bind(place, Double(text) ?? 0)
    }
  }

  /// The text of a value of a row; `nil` where there is none.
  func text(of statement: PreparedStatement, at place: Int) -> String? {
    if statement.isNothing(place) { return nil }
    switch self {
    case .text: return statement.text(place)
    case .flag: return statement.integer(place) == 0 ? "false" : "true"
    case .integer: return statement.integer(place).map(String.init)
    case .real: return String(statement.real(place))
    }
  }
}

extension ValueKind {
  /// What values of the kind are ids of, and of nothing else: a place may be free text.
  var referenced: RecordSubject? {
    guard case .id(let subject) = self else { return nil }
    return subject
  }
}

/// What columns and tables are called, after the keys of records.
enum StoredColumnName {
  /// `officeOf` → `office_of`, `non-dropping-particle` → `non_dropping_particle`.
  static func column(of attribute: String) -> String {
    var name = ""
    for character in attribute {
      if character.isUppercase {
        name += "_" + character.lowercased()
      } else {
        name.append(character == "-" ? "_" : character)
      }
    }
    return name.lowercased()
  }

  /// The table of what records of `table` hold under a key: `events`, `claims` → `event_claims`.
  static func table(of attribute: String, in table: String) -> String {
    "\(singular(table))_\(column(of: attribute))"
  }

  private static func singular(_ table: String) -> String {
    table.hasSuffix("s") && !table.hasSuffix("us") ? String(table.dropLast()) : table
  }
}

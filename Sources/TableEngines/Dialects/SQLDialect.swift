/// What one engine's SQL has of its own: how text and names are quoted, how a table is read, and the few
/// functions that others call otherwise. All else is one text for every engine.
package protocol SQLDialect: Sendable {
  /// What the command line calls the engine.
  var name: String { get }
  /// Any text as a literal.
  func text(_ text: String) -> String
  /// The name of a column or table.
  func identifier(_ name: String) throws(EngineError) -> String
  /// The date that the text `expression` is; `NULL` where it is none.
  func date(_ expression: String) -> String
  /// The part of the text `expression` before the first `separator` (1) or behind it (2).
  func part(_ expression: String, _ separator: String, _ number: Int) -> String
  /// How the table is read.
  func reading(_ table: TableSource) throws(EngineError) -> TableAccess
  /// The statement that writes the rows of `query` to a CSV file with a head; `nil` where the client does.
  func export(_ query: String, to file: String) -> String?
}

/// How a statement gets at a table.
package struct TableAccess: Hashable, Sendable {
  /// What is to be run before.
  package var setup: [String] = []
  /// What stands behind `FROM`.
  package var from: String
}

extension SQLDialect {
  package func export(_ query: String, to file: String) -> String? { nil }

  /// `first`, `second` in parentheses, each as a literal.
  func list(_ texts: [String]) -> String { "(\(texts.map(text).joined(separator: ", ")))" }

  /// `text` between two of `quote`, which stands twice within. It is gone through scalar by scalar: a quote
  /// with an accent behind it is one character to Swift and still a quote to an engine. A zero is left out.
  static func doubled(_ text: String, _ quote: Unicode.Scalar) -> String {
    var literal = String.UnicodeScalarView([quote])
    for scalar in text.unicodeScalars where scalar.value != 0 {
      if scalar == quote { literal.append(quote) }
      literal.append(scalar)
    }
    literal.append(quote)
    return String(literal)
  }

  /// A literal of the dialects in which a backslash stands before what is meant otherwise. A dollar sign,
  /// with which some clients fill in variables, and all that a terminal obeys stand as their numbers.
  static func backslashed(_ text: String) -> String {
    var literal = "'"
    for scalar in text.unicodeScalars where scalar.value != 0 {
      switch scalar {
      case "'", "\\", "`": literal += "\\" + String(scalar)
      case "$": literal += "\\u0024"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "'"
  }
}

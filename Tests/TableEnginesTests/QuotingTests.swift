import TableEngines
import Testing

/// Text of users and of tables stays text in every dialect.
struct QuotingTests {
  static let hostile = [
    "'; DROP TABLE x; --", "\\'; DROP TABLE x; --", "a\nb\r\n-- c", "\"; SELECT 1; --",
    "`; SELECT 1",
    "$HOME ${env:PATH} ${hiveconf:x}", "''", "\\", "\\\\'", "'\u{301}; DROP TABLE x; --",
    "`\u{301}; x", "\"\u{301}; x", "$\u{301}{x}", "\u{0}'", "宋子文 Сталин", "/* x", "%_",
    "\u{1B}[31m",
  ]

  private static let doubling: [any SQLDialect] = [DuckDBDialect()]
  private static let escaping: [any SQLDialect] = [SparkDialect(), BigQueryDialect()]

  /// What an engine that doubles quotes reads: the text, and what stands behind it.
  private func doubled(_ literal: String, _ quote: Unicode.Scalar) -> (text: String, rest: String) {
    var scalars = Array(literal.unicodeScalars)[...]
    #expect(scalars.popFirst() == quote)
    var text = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      if scalar == quote {
        guard scalars.first == quote else { break }
        scalars.removeFirst()
      }
      text.append(scalar)
    }
    return (String(text), scalars.map(String.init).joined())
  }

  /// What an engine reads in whose literals a backslash stands before what is meant otherwise.
  private func escaped(_ literal: String, _ quote: Unicode.Scalar) -> (text: String, rest: String) {
    var scalars = Array(literal.unicodeScalars)[...]
    #expect(scalars.popFirst() == quote)
    var text = String.UnicodeScalarView()
    while let scalar = scalars.popFirst(), scalar != quote {
      guard scalar == "\\", let next = scalars.popFirst() else {
        text.append(scalar)
        continue
      }
      if next == "u", let number = UInt32(scalars.prefix(4).map(String.init).joined(), radix: 16),
        let named = Unicode.Scalar(number)
      {
        scalars.removeFirst(4)
        text.append(named)
      } else {
        text.append(next)
      }
    }
    return (String(text), scalars.map(String.init).joined())
  }

  private func withoutZero(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.value != 0 }
  }

  @Test(arguments: hostile)
  func `a literal is read as the text that it stands for, and ends where it ends`(text: String) {
    for dialect in Self.doubling {
      let read = doubled(dialect.text(text), "'")
      #expect(Array(read.text.unicodeScalars) == withoutZero(text) && read.rest.isEmpty)
    }
    for dialect in Self.escaping {
      let literal = dialect.text(text)
      let read = escaped(literal, "'")
      #expect(Array(read.text.unicodeScalars) == withoutZero(text) && read.rest.isEmpty)
      #expect(literal.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "$" })
    }
  }

  @Test(arguments: hostile)
  func `so is the name of a column`(text: String) throws {
    let duckdb = doubled(DuckDBDialect().identifier(text), "\"")
    #expect(Array(duckdb.text.unicodeScalars) == withoutZero(text) && duckdb.rest.isEmpty)
    let bigquery = escaped(BigQueryDialect().identifier(text), "`")
    #expect(Array(bigquery.text.unicodeScalars) == withoutZero(text) && bigquery.rest.isEmpty)
    guard let name = try? SparkDialect().identifier(text) else {
      #expect(text.contains("${"))
      return
    }
    let spark = doubled(name, "`")
    #expect(Array(spark.text.unicodeScalars) == withoutZero(text) && spark.rest.isEmpty)
  }

  @Test func `Spark is not told of a name in which it would fill in something`() {
    for name in ["${x}", "a${", "${\u{301}x}"] {
      #expect(throws: EngineError.self) { _ = try SparkDialect().identifier(name) }
    }
  }
}

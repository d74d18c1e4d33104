/// One row of a table in text.
package struct DelimitedRow: Hashable, Sendable {
  /// The line on which it begins, from 1; a quoted field may run over several.
  package var line: Int
  /// The fields, unquoted.
  package var fields: [String]
  /// Whether the document ends with it, without the end of a line.
  package var isUnended = false
  /// What is wrong with it; such a row is to be rejected.
  package var problem: DelimitedProblem?
}

/// What can be wrong with a row before its meaning is looked at.
package enum DelimitedProblem: Hashable, Sendable {
  /// A quote was opened in this line and never closed.
  case unclosedQuote
  /// A quote was opened in the last line and never closed: the document breaks off.
  case cutOff
  /// Its bytes are not UTF-8; what they seem to be and what to do.
  case notUTF8(String)
  /// It is longer than ``DelimitedReader/longestRow`` bytes.
  case tooLong

  /// What to tell the author.
  package var message: String {
    switch self {
    case .cutOff: "the document breaks off within a field in quotation marks"
    case .unclosedQuote: "a quotation mark is opened here and never closed"
    case .notUTF8(let complaint): "the row \(complaint)"
    case .tooLong: "the row is longer than \(DelimitedReader.longestRow) bytes"
    }
  }
}

/// How the fields of a table are told apart.
package struct DelimitedDialect: Hashable, Sendable {
  /// What stands between fields.
  package var separator: UInt8
  /// Whether fields may stand in quotation marks; in many tab-separated tables a mark is only itself.
  package var hasQuotes: Bool

  package init(separator: UInt8, hasQuotes: Bool = true) {
    self.separator = separator
    self.hasQuotes = hasQuotes
  }

  /// Commas, as RFC 4180 has it.
  package static let commas = DelimitedDialect(separator: UInt8(ascii: ","))
  /// Semicolons, as spreadsheets write where the comma is the decimal sign.
  package static let semicolons = DelimitedDialect(separator: UInt8(ascii: ";"))
  /// Vertical bars.
  package static let bars = DelimitedDialect(separator: UInt8(ascii: "|"))
  /// Tabs, with quotation marks.
  package static let tabs = DelimitedDialect(separator: UInt8(ascii: "\t"))
  /// Tabs, with quotation marks that are only themselves.
  package static let plainTabs = DelimitedDialect(
    separator: UInt8(ascii: "\t"), hasQuotes: false)

  /// The dialect whose separator stands most often in `line`, outside quotes.
  package static func guessed(from line: some Sequence<UInt8>) -> DelimitedDialect {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates = [DelimitedDialect.commas, .semicolons, .tabs]
    let best = candidates.max { counts[$0.separator] ?? 0 < counts[$1.separator] ?? 0 } ?? .commas
    // A bar stands within fields, too.
    let hasBars = counts[bars.separator] ?? 0 > 0
    return hasBars && candidates.allSatisfy { counts[$0.separator] ?? 0 == 0 } ? bars : best
  }
}

import TestSupport
import Testing
import Typesetting

/// Cells that are safe to open, and that read back as they were.
struct CSVTextTests {
  @Test(arguments: ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x", "-", "@"])
  func `what a spreadsheet would run has an apostrophe before it`(text: String) {
    #expect(CSVText.guarded(text) == "'" + text)
    #expect(CSVText.plain("'" + text) == text)
  }

  @Test(arguments: [
    "-1", "+1", "-1.5", "-1e-05", "-1E+20", "+0.25", "1", "a", "", "a=b", "a@b", "x-1", "'a", "'",
    " =1",
  ])
  func `numbers and plain words stay as they are`(text: String) {
    #expect(CSVText.guarded(text) == text)
    #expect(CSVText.plain(text) == text)
  }

  /// RFC 4180, read the slow way.
  private func cells(_ row: String, separator: Unicode.Scalar) -> [String] {
    var cells = [String.UnicodeScalarView()]
    var isQuoted = false
    var scalars = Array(row.unicodeScalars.dropLast(2))[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\"", isQuoted, scalars.first == "\"" {
        cells[cells.count - 1].append("\"")
        scalars.removeFirst()
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar == separator, !isQuoted {
        cells.append(String.UnicodeScalarView())
      } else {
        cells[cells.count - 1].append(scalar)
      }
    }
    return cells.map { String($0) }
  }

  @Test(arguments: 0..<200)
  func `a row reads back as it was, and no cell of it is a formula`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let signs = ["=", "+", "-", "@", "\t", "\r", "\n", "\"", "'", ",", ";", "1", "a", "宋", " "]
    let texts = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        signs.randomElement(using: &random) ?? ""
      }.joined()
    }
    for separator in [",", "\t", ";"] as [Character] {
      let row = CSVText(separator: separator).row(texts)
      #expect(row.hasSuffix("\r\n"))
      let read = cells(row, separator: separator.unicodeScalars.first ?? ",")
      #expect(read.map(CSVText.plain) == texts, "\(row.debugDescription)")
      for cell in read where Double(cell) == nil {
        #expect(!["=", "+", "-", "@", "\t", "\r"].contains(cell.unicodeScalars.first))
      }
    }
  }
}

import Negotiations
import Testing

/// Text as a terminal shows it.
@Suite struct ShownTextTests {
  /// Both ends of each block, and what lies beside them, by Unicode's East Asian Width.
  @Test(arguments: [
    (0x10FF, 1), (0x1100, 2), (0x115F, 2), (0x2E80, 2), (0x303E, 2), (0x303F, 1), (0x3041, 2),
    (0x33FF, 2), (0x3400, 2), (0x4DBF, 2), (0x4DC0, 1), (0x4E00, 2), (0x9FFF, 2), (0xA000, 2),
    (0xA4CF, 2), (0xA4D0, 1), (0xA95F, 1), (0xA960, 2), (0xA97F, 2), (0xAC00, 2), (0xD7A3, 2),
    (0xD7B0, 1), (0xF8FF, 1), (0xF900, 2), (0xFAFF, 2), (0xFB00, 1), (0xFE10, 2), (0xFE19, 2),
    (0xFE30, 2), (0xFE6F, 2), (0xFE70, 1), (0xFF00, 2), (0xFF60, 2), (0xFF61, 1), (0xFFDF, 1),
    (0xFFE0, 2), (0xFFE6, 2), (0xFFE7, 1), (0x17000, 2), (0x18CFF, 2), (0x1B000, 2),
    (0x1B2FF, 2), (0x20000, 2), (0x3FFFD, 2), (0x61, 1), (0x20, 1), (0xE9, 1), (0x416, 1),
    (0x1F642, 2), (0x301, 0), (0x20DD, 0), (0x200B, 0), (0x2E7F, 1),
  ])
  func `a character fills as many cells as its block`(scalar: UInt32, cells: Int) throws {
    let character = Character(try #require(Unicode.Scalar(scalar)))
    #expect(TerminalWidth.cells(of: character) == cells, "\(String(scalar, radix: 16))")
    #expect(TerminalWidth.cells(of: "a\(character)") >= cells)
  }

  @Test func `cells of a text add up, and an emoji of several parts is one`() {
    #expect(TerminalWidth.cells(of: "宋 Soong") == 8)
    #expect(TerminalWidth.cells(of: "👩‍👩‍👧") == 2)
    #expect(TerminalWidth.cells(of: "❤\u{FE0F}") == 2 && TerminalWidth.cells(of: "❤") == 1)
    #expect(TerminalWidth.cells(of: "") == 0)
  }

  /// The controls of ASCII and of Latin 1, line and paragraph separators, what turns the writing, and what
  /// nobody sees.
  private func isHidden(_ value: UInt32) -> Bool {
    let directions: [UInt32] = [
      0x061C, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,
    ]
    let unseen = value == 0x200B || (0x2060...0x206F).contains(value)
    return value <= 31 || (127...159).contains(value) || value == 0x2028 || value == 0x2029
      || directions.contains(value) || unseen || (0xE0000...0xE007F).contains(value)
  }

  @Test func `every character that is not seen is made visible, and no other`() throws {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x2FF, 0x600...0x620, 0x2000...0x2100, 0xE0000...0xE0080,
    ]
    for value in ranges.joined() {
      let scalar = try #require(Unicode.Scalar(value))
      let text = "a\(scalar)b"
      let shown = VisibleText.visible(text)
      #expect((shown != text) == isHidden(value), "\(String(value, radix: 16))")
      #expect(!shown.unicodeScalars.contains { isHidden($0.value) })
      #expect(shown.unicodeScalars.count == 3)
      #expect((VisibleText.firstHidden(in: text, except: "") != nil) == isHidden(value))
      #expect(VisibleText.firstHidden(in: text, except: "\(scalar)") == nil)
    }
    #expect(VisibleText.visible("\t\u{0}\u{1B}\u{7F}\u{85}\u{202E}") == " ␀␛␡\u{FFFD}\u{FFFD}")
  }

  @Test func `reports stand by file, place, gravity, code and wording`() {
    func found(
      _ file: String, _ offset: Int, _ severity: Diagnostic.Severity, _ code: String,
      _ message: String
    ) -> Diagnostic {
      Diagnostic(
        severity, code,
        at: Diagnostic.Location(file: file, offset: offset, length: 1, line: 1, column: 1), message)
    }
    let ordered = [
      found("a", 0, .error, "a", "a"), found("a", 0, .error, "a", "b"),
      found("a", 0, .error, "b", "a"), found("a", 0, .warning, "a", "a"),
      found("a", 0, .note, "a", "a"), found("a", 1, .error, "a", "a"),
      found("b", 0, .error, "a", "a"),
    ]
    for (index, one) in ordered.enumerated() {
      for (place, other) in ordered.enumerated() {
        #expect(one.precedes(other) == (index < place), "\(index) \(place)")
      }
    }
    #expect(Diagnostic.Severity.allCases.sorted() == [.note, .warning, .error])
  }
}

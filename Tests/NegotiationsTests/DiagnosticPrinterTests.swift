import Negotiations
import Testing

@Suite struct DiagnosticPrinterTests {
  /// What is printed for the part of `text` between the marks ‹ and ›.
  private func print(_ marked: String, width: Int = 100, help: String? = "help") -> [String] {
    let text = marked.filter { $0 != "‹" && $0 != "›" }
    let start = marked.split(separator: "‹", omittingEmptySubsequences: false)[0]
    let middle = marked.dropFirst(start.count + 1).prefix { $0 != "›" }
    let lines = start.split(separator: "\n", omittingEmptySubsequences: false)
    let location = Diagnostic.Location(
      file: "f.yaml", offset: start.utf8.count, length: middle.utf8.count, line: lines.count,
      column: (lines.last?.count ?? 0) + 1)
    let diagnostic = Diagnostic(.error, "a.code", at: location, "message", help: help)
    return DiagnosticPrinter(width: width).print(diagnostic) { _ in text }
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `a diagnostic stands as compilers print it`() {
    #expect(
      print("one\n    present: [sun, ‹Karachan›]\n", help: "did you mean 'karakhan'?") == [
        "f.yaml:2:20: error: message [a.code]",
        "    present: [sun, Karachan]",
        "                   ^~~~~~~~ did you mean 'karakhan'?",
      ])
  }

  @Test func `the underline stands under wide characters`() {
    #expect(
      print("x: 宋子文, ‹蔣介石›, Сталин") == [
        "f.yaml:1:9: error: message [a.code]", "x: 宋子文, 蔣介石, Сталин", "           ^~~~~~ help",
      ])
    #expect(
      print("x: Сталин 👩‍👩‍👧 e\u{301} ‹Мо›") == [
        "f.yaml:1:15: error: message [a.code]", "x: Сталин 👩‍👩‍👧 e\u{301} Мо", "               ^~ help",
      ])
  }

  @Test func `a long line is clipped around the place`() {
    let printed = print(
      String(repeating: "a", count: 300) + "‹here›" + String(repeating: "b", count: 300), width: 80)
    #expect(printed[1].count == 80)
    #expect(printed[1].hasPrefix("…aaa") && printed[1].hasSuffix("bbb…"))
    #expect(printed[1].contains("here"))
    let indent = printed[2].prefix { $0 == " " }.count
    #expect(String(printed[1].dropFirst(indent).prefix(4)) == "here")
    #expect(printed[0].hasPrefix("f.yaml:1:301:"))
  }

  @Test func `a very long place is clipped too`() {
    let printed = print("x: ‹" + String(repeating: "宋", count: 5_000) + "›", width: 80)
    #expect(printed[1].hasSuffix("宋…"))
    #expect(printed[1].filter { $0 == "宋" }.count == 38)
    #expect(printed[2] == "   ^" + String(repeating: "~", count: 75) + " help")
  }

  @Test func `control characters are shown and drive nothing`() {
    #expect(
      print("a\u{1B}[31m\tb\u{202E} ‹x\u{7}›") == [
        "f.yaml:1:11: error: message [a.code]", "a␛[31m b\u{FFFD} x␇", "          ^~ help",
      ])
  }

  @Test func `a place at the end of the text has a caret`() {
    #expect(print("a: b‹›", help: nil).last == "    ^")
  }

  @Test func `a whole file needs no line`() {
    let diagnostic = Diagnostic(
      .error, "file.missing", at: Diagnostic.Location(file: "x\u{1B}y.yaml"), "there is none",
      help: "look")
    #expect(
      DiagnosticPrinter().print(diagnostic) { _ in nil }
        == "x␛y.yaml: error: there is none [file.missing]\n    help: look")
  }

  @Test func `notes have their own place`() {
    let first = Diagnostic.Location(file: "f", offset: 0, length: 1, line: 1, column: 1)
    let second = Diagnostic.Location(file: "f", offset: 2, length: 1, line: 2, column: 1)
    let diagnostic = Diagnostic(
      .warning, "id.duplicate", at: second, "taken",
      notes: [Diagnostic.Note("first here", at: first)])
    #expect(
      DiagnosticPrinter().print(diagnostic) { _ in "a\nb\n" } == """
        f:2:1: warning: taken [id.duplicate]
        b
        ^
        f:1:1: note: first here
        a
        ^
        """)
  }

  @Test func `a style dresses the parts`() {
    let location = Diagnostic.Location(file: "f", offset: 0, length: 1, line: 1, column: 1)
    let style = DiagnosticPrinter.Style(
      severity: { "<\($0)\($1)>" }, location: { "(\($0))" }, underline: { "{\($0)\($1)}" })
    let printed = DiagnosticPrinter(style: style)
      .print(Diagnostic(.note, "c", at: location, "m")) { _ in "a" }
    #expect(printed == "(f:1:1:) <notenote:> m [c]\na\n{note^}")
  }
}

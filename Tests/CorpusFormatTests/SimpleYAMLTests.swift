import CorpusFormat
import Foundation
import Negotiations
import RandomCorpora
import TestSupport
import Testing

/// The quick reader of plain YAML reads what the YAML parser reads, and leaves the rest to it.
///
/// A tab in a comment at the end makes it give up, so that the same text is read by the parser.
@Suite struct SimpleYAMLTests {
  private static let forParser = "#\t\n"

  private func expectSame(_ text: String, _ what: String) {
    let text = text.hasSuffix("\n") ? text : text + "\n"
    for checks in [CorpusReader.Checks.all, .errors] {
      let reader = CorpusReader(checks: checks)
      let quick = reader.read(text: text, path: "test.yaml")
      // Only the parser complains of syntax, and it may do so at the end of the text.
      if quick.diagnostics.contains(where: { $0.code.hasPrefix("yaml.") }) { return }
      let parsed = reader.read(text: text + Self.forParser, path: "test.yaml")
      #expect(quick.corpus == parsed.corpus, "\(what)")
      #expect(printed(quick, text) == printed(parsed, text), "\(what)")
    }
  }

  private func printed(_ reading: CorpusReading, _ text: String) -> [String] {
    reading.diagnostics.map { diagnostic in
      let notes = diagnostic.notes.map { "\($0.message) \($0.location.offset)" }
      return "\(diagnostic.severity) \(diagnostic.code) \(diagnostic.message) "
        + "\(diagnostic.help ?? "") \(diagnostic.location.offset) \(diagnostic.location.length) "
        + "\(diagnostic.location.line):\(diagnostic.location.column) \(notes)"
    }
  }

  private static let corpora = [
    "moscow-1945.yaml", "outer-mongolia-1911-1925.yaml", "aftermath-1945-2002.yaml",
  ]

  @Test(arguments: corpora) func `the corpora of the project`(file: String) throws {
    expectSame(
      try String(contentsOf: Repository.graphs.appending(path: file), encoding: .utf8), file)
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func `what the writer writes`(seed: UInt64) throws {
    var maker = RandomCorpus(seed: seed)
    expectSame(CorpusWriter().text(of: try maker.make()), "seed \(seed)")
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func `what is broken in any way`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var maker = RandomCorpus(seed: seed % 7)
    let whole = seed % 2 == 0 ? CorpusWriter().text(of: try maker.make()) : Self.talks
    for number in 0..<20 {
      var text = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&text, &random) }
      expectSame(text, "seed \(seed), text \(number):\n\(text)")
    }
  }

  @Test func `every turn of plain YAML`() {
    for text in Self.turns { expectSame(Self.head + text, text) }
  }

  /// Takes something out, puts something in, or moves a line.
  private func damage(_ text: inout String, _ random: inout SeededGenerator) {
    var letters = Array(text)
    let place = Int.random(in: 0..<letters.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(contentsOf: random.pick(Self.pieces), at: place)
    case 2: letters[place] = random.pick(Array(" \n:#-,[]{}'\"|>&*!%@`?~.,x0\u{7F}\u{85}\u{FEFF}"))
    default:
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let line = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: line)
      default: lines[line] = "  " + lines[line]
      }
      text = lines.joined(separator: "\n")
      return
    }
    text = String(letters)
  }

  private static let pieces = [
    ": ", " #", "\n", "\n\n", "\n  ", "- ", "---\n", "...\n", "'", "\"", "\\", "[", "]", "{", "}",
    ",",
    "&a ", "*a ", "!t ", "|\n", ">-\n", "? ", "\t", "\r\n", "，", "\u{2028}", "\u{F0000}", "<<: ",
    "~",
  ]

  private static let head = "entente: 1\ntitle: Talks\n"

  /// Ways to write a value, most of them under the key of a note.
  private static let turns = [
    "note: a plain text # and a comment\n", "note: a#b\n", "note: a: b\n", "note: a:\n",
    "note: 'it''s'\n", "note: \"a \\\"b\\\" \\\\\"\n", "note: \"a \\n b\"\n",
    "note: \"over\n  two lines\"\n",
    "note: 'over\n\n  two lines'\n", "note: \"a\nb\"\n", "note: plain over\n  two lines\n",
    "note: >-\n  one\n  two\n", "note: >\n  one\n  two\n\n", "note: |\n  one\n  two\n",
    "note: |-\n  one\n   two\n", "note: >-\n  one\n\n  two\n", "note: >-\n  one \n  two\n",
    "note: >-\n  one\n     \nversion: 2\n", "note: >-\n  one\n # comment\n", "note: >-\n\n  one\n",
    "note: >2\n  one\n", "note: >- # comment\n  one\n", "note: >-\n  # no comment\n",
    "note:\n  under it\n", "note:\n  'under it'\n", "note:\n", "note: ~\n", "note: null\n",
    "note: [a, b]\n", "creators: [a, b,]\n", "creators: [a,\n  b c\n  d, 'e\n  f']\n",
    "creators: [a # comment\n  , b]\n", "creators: [a\nb]\n", "creators: []\n",
    "creators: {a: b}\n",
    "creators: [a: b]\n", "creators: [a:b, c]\n", "creators: [a ? b]\n", "creators: [- a]\n",
    "creators:\n- a\n- b\n", "creators:\n  - a\n  - 'b'\n  -\n", "creators:\n  - - a\n",
    "creators:\n  - a\n   - b\n", "creators:\n  - a\n - b\n", "? a\n: b\n", "'note': x\n",
    "note : x\n",
    "\"no\nte\": x\n", "note: x\nnote: y\n", "actors:\n  a: {kind: person, name: A, name: B}\n",
    "actors:\n  a: {kind: person, name: A B: c}\n", "actors:\n  a: {kind: person, name}\n",
    "actors:\n  a: {kind: person, name: }\n", "actors:\n  a:\n    kind: person\n   name: A\n",
    "actors:\n  a:\n    kind: person\n    name: A\n    claims:\n    - {source: s}\n    - source: s\n",
    "actors:\n  a: {\"kind\":person, name: A}\n", "actors: {a: {kind: person,\nname: A}}\n",
    "note: -5\n", "note: - 5\n", "note: %a\n", "%a\n", "note: @a\n", "note: `a\n",
    "note: '全角，（）'\n",
    "note: 全角，（）\n", "\tnote: a\n", "note: a\tb\n", "note: a \n", "note: [a] b\n", "note: 'a' b\n",
    " note: a\n", "  # comment\nnote: a\n", "note: {}\n", "note: {a: [b, {c: d}]}\n", "# only\n",
    "note: a\n\n\n# end", "note: \"a\\\n  b\"\n", "note: a\n--- \nb: c\n", "note: .\n",
    "note: ...\n",
  ]

  private static let talks = """
    # A small corpus.
    entente: 1
    title: The talks
    sources:
      diary: {type: book, title: "The \\"diary\\"", author: [{family: Writer, given: A.}], issued: 1950}
    actors:
      soong:
        kind: person
        name: T. V. Soong # in English
        names: {zh-Hant: 宋子文, zh-Latn-pinyin: Song Ziwen}
        affiliation: [{of: roc}]
      roc: {kind: state, name: Republic of China}
      stalin: {kind: person, name: 'Stalin'}
    meetings:
      talk:
        date: 1945-07-11
        place: Moscow
        present: [stalin, soong,
          {actor: soong, role: foreign minister}]
        about: >-
          The border, and what
          became of it
        topics: [border]
        claims:
          - {source: diary, at: p. 57, quote: "He said:
              no"}
          - source: diary
            at: p. 58
    """
}

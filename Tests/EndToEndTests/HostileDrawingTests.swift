import Foundation
import TestSupport
import Testing

/// Corpora that were made to break a drawing, each from its seed: names that are markup, structures that
/// layouts choke on, dates at the ends of time.
struct HostileDrawingTests {
  static let seeds = Array(UInt64(1)...64)

  @Test(arguments: seeds)
  func `ends in a picture or in an error that says what to do`(seed: UInt64) throws {
    let scratch = try Scratch()
    var corpus = HostileCorpus(seed: seed)
    let text = corpus.text()
    try scratch.write(text, to: "Graphs/hostile.yaml")
    let (arguments, file) = corpus.arguments()
    let result = try Tool(in: scratch.folder).run(arguments)
    #expect([0, 1, 2, 65].contains(result.code), "\(arguments)\n\(result.message)")
    let picture = try? Data(contentsOf: scratch.url(file))
    if result.code <= 1 {
      let starts: [String: [UInt8]] = [
        "png": [0x89, 0x50, 0x4E, 0x47], "pdf": Array("%PDF".utf8), "svg": Array("<?xml".utf8),
      ]
      let start = try #require(starts[String(file.suffix(3))])
      #expect(picture?.starts(with: start) == true, "\(arguments)\n\(result.message)")
    } else {
      #expect(picture == nil)
      #expect(!result.message.isEmpty)
    }
    #expect(!result.message.contains("Fatal error") && !result.message.contains("root:x:"))
  }

  @Test func `more than any layout comes to an end with is refused, with what would do`() throws {
    let scratch = try Scratch()
    var lines = ["entente: 1", "title: T", "sources: {s: {type: book, title: S}}", "actors:"]
    lines += (0..<60).map { "  p\($0): {kind: person, name: Person \($0)}" }
    lines.append("meetings:")
    lines += (0..<1_300).map { number in
      let pair = "p\(number % 60), p\((number * 7 + 1) % 60)"
      let year = 1900 + number / 30
      return "  m\(number): {date: \(year), present: [\(pair)], claims: [{source: s}]}"
    }
    try scratch.write(lines.joined(separator: "\n") + "\n", to: "Graphs/large.yaml")
    for view in ["timeline", "two-mode", "storyline"] {
      let result = try Tool(in: scratch.folder).run("draw", "-o", "a.svg", "--view", view)
      #expect(result.code == 65, "\(view) \(result.message)")
      #expect(result.message.contains("too many to be drawn; try --during 19"), "\(result.message)")
      #expect((try? Data(contentsOf: scratch.url("a.svg"))) == nil)
    }
  }
}

/// A corpus that is sound and means harm.
private struct HostileCorpus {
  private var random: SeededGenerator
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    random = SeededGenerator(seed: seed)
  }

  private static let names = [
    "\" ]; evil [image=\"/etc/passwd\"]; \"", "</TD></TR></TABLE>><IMG SRC=\"/etc/passwd\"/>",
    "<b>&amp;</b>", "\\N \\G \\", "line\none\nline\r\ntwo", String(repeating: "x", count: 5_000),
    String(repeating: "wide ", count: 800), "\u{202E}evil\u{202C}", "שלום عربي", "宋子文",
    "Z" + String(repeating: "\u{300}", count: 2_000), "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
    "digraph { a -> b }", "$HOME `id` %s %n", "'; DROP TABLE", "\u{FFFD}\u{E0041}tag", "i̇ß ŉ ﷽",
  ]

  private static let dates = [
    "1945-07-11", "1945", "0001", "9999-12-31", "../1945", "1945/..", "1945-02-30/1945-03-01",
    "194X", "1945-07-11/1945-07-11", "-0500", "[1900..1999]", "1945~", "1945-07?", "/1945",
    "1911/",
  ]

  mutating func text() -> String {
    let people = 2 + Int.random(in: 0...40, using: &random)
    var lines = ["entente: 1", "title: \(quoted(name()))", "sources:"]
    lines.append("  s: {type: book, title: \(quoted(name()))}")
    lines.append("actors:")
    let kinds = ["state", "party", "delegation", "organisation", "government", "group"]
    for side in 0..<Int.random(in: 1...20, using: &random) {
      let colour = seed % 3 == 0 ? ", colour: \"#\(side % 9)0\(side % 7)0\(side % 5)0\"" : ""
      lines.append(
        "  side\(side): {kind: \(random.pick(kinds)), name: \(quoted("\(name()) \(side)"))\(colour)}"
      )
    }
    for person in 0..<people {
      lines.append("  p\(person):")
      lines.append("    kind: person")
      lines.append("    name: \(quoted("\(person % 3 == 0 ? name() : "Person") \(person)"))")
      if Bool.random(using: &random) { lines.append("    affiliation: [{of: side0}]") }
    }
    lines += events(people)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A star, a chain, a crowd, one pair over and over, pairs alone, or anything.
  private mutating func events(_ people: Int) -> [String] {
    let count = Int.random(in: 1...120, using: &random)
    var sections: [String: [String]] = [:]
    let structure = Int(seed % 6)
    for number in 0..<count {
      let (one, other): (Int, Int) =
        switch structure {
        case 0: (0, 1 + number % max(1, people - 1))
        case 1: (number % people, (number + 1) % people)
        case 2: (0, 1)
        case 3: (2 * number % people, (2 * number + 1) % people)
        default:
          (Int.random(in: 0..<people, using: &random), Int.random(in: 0..<people, using: &random))
        }
      let about = "about: \(quoted(name())), claims: [{source: s}]}"
      let date = random.pick(Self.dates)
      switch Int.random(in: 0...5, using: &random) {
      case 0:
        let crowd = (0..<people).map { "p\($0)" }.joined(separator: ", ")
        let present = structure == 4 ? crowd : one == other ? "p\(one)" : "p\(one), p\(other)"
        sections["meetings", default: []].append(
          "  e\(number): {date: \"\(date)\", present: [\(present)], secret: true, \(about)")
      case 1:
        sections["messages", default: []].append(
          "  e\(number): {from: p\(one), to: [p\(other)], sent: \"\(date)\", \(about)")
      case 2:
        let earlier = sections["agreements"]?.count ?? 0
        let amended = earlier > 0 && structure == 5 ? "amends: a\(earlier - 1), " : ""
        sections["agreements", default: []].append(
          "  a\(earlier): {title: \(quoted(name())), date: \"\(date)\", "
            + "parties: [side0, p\(other)], \(amended)\(about)")
      case 3:
        sections["acts", default: []].append(
          "  e\(number): {date: \"\(date)\", by: [p\(one)], to: [p\(other)], \(about)")
      default:
        sections["meetings", default: []].append(
          "  e\(number): {date: \"\(date)\", present: [p\(one), side0], \(about)")
      }
    }
    return sections.sorted { $0.key < $1.key }.flatMap { ["\($0.key):"] + $0.value }
  }

  mutating func arguments() -> (arguments: [String], file: String) {
    let view = ["network", "ego", "two-mode", "timeline", "storyline", "agreements", "path"][
      Int(seed % 7)]
    let file = "a." + random.pick(["svg", "png", "pdf"])
    var arguments = ["draw", "-o", file, "--view", view]
    arguments += ["--theme", random.pick(["screen", "print", "colour-blind"])]
    arguments += random.pick([
      [], ["--width", "column"], ["--width", "page"], ["--width", "20mm"],
    ])
    if view == "ego" { arguments += ["--actor", "p0"] }
    if view == "path" { arguments += ["--from", "p0", "--to", "p1", "--ignore-time", "--k", "20"] }
    if view == "network" {
      arguments += random.pick([
        [], ["--group-by", "side"], ["--by", "affiliation"], ["--at-least", "2"],
        ["--size-by", "degree"],
      ])
    }
    return (arguments, file)
  }

  private mutating func name() -> String { random.pick(Self.names) }

  /// A text as YAML has it within double quotes.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

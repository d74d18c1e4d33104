import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `entente draw`, through the child process that renders.
struct DrawTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  @Test(arguments: [
    "network", "two-mode", "timeline", "storyline", "register", "matrix", "agreements",
    "terms",
  ])
  func `every view is drawn in both themes`(view: String) throws {
    try writeTreaty()
    for theme in ["screen", "print"] {
      let result = try tool.run("draw", "-o", "a.svg", "--view", view, "--theme", theme)
      #expect(result.code == 0, "\(result.message)")
      let svg = try String(contentsOf: scratch.url("a.svg"), encoding: .utf8)
      #expect(svg.contains("</svg>"))
    }
  }

  private func writeTreaty() throws {
    try scratch.write(
      """
      entente: 1
      title: Treaty
      sources:
        series: {type: book, title: A Treaty Series}
      agreements:
        treaty:
          date: 1945-08-14
          title: The Treaty
          parties: [china, russia]
          claims: [{source: series}]
          terms:
            withdrawal: {by: [russia], to: [china], text: Troops leave, due: 1945-11-15}

      """, to: "Graphs/treaty.yaml")
  }

  @Test(arguments: ["agreements", "terms", "positions"])
  func `a view that finds nothing of what it draws says so, and the answer is no`(view: String)
    throws
  {
    let result = try tool.run("draw", "-o", "a.svg", "--view", view)
    #expect(result.code == 1)
    #expect(result.message.contains("No \(view) were found"), "\(result.message)")
    let svg = try String(contentsOf: scratch.url("a.svg"), encoding: .utf8)
    #expect(svg.contains("No \(view) found"))
  }

  @Test func `names stand in the picture, not ids, in the language asked for`() throws {
    #expect(try tool.run("draw", "-o", "a.svg", "--lang", "ru").code == 0)
    let svg = try String(contentsOf: scratch.url("a.svg"), encoding: .utf8)
    #expect(svg.contains("Сталин"))
    #expect(!svg.contains("T. V. Soong"))
    // So do legend and caption.
    #expect(svg.contains("встречались") && !svg.contains(">met<"))
    #expect(svg.contains("Кто с кем встречался"))
  }

  @Test func `the ending of the file gives the format`() throws {
    let starts: [(String, [UInt8])] = [
      ("a.png", [0x89, 0x50, 0x4E, 0x47]), ("a.pdf", Array("%PDF".utf8)),
      ("a.svg", Array("<?xml".utf8)), ("a.dot", Array("// Title: Who met".utf8)),
    ]
    for (name, start) in starts {
      let result = try tool.run("draw", "-o", name)
      #expect(result.code == 0, "\(result.message)")
      let bytes = try Data(contentsOf: scratch.url(name))
      #expect(bytes.starts(with: start), "\(name)")
    }
    #expect(try tool.run("draw", "-o", "a.bmp").code == 2)
    #expect(try tool.run("draw", "-o", "picture").code == 2)
    #expect(try tool.run("draw", "-o", "-", "--as", "dot").output.contains("Soong"))
  }

  @Test func `the same question gives the same bytes, a second apart`() throws {
    for name in ["a.png", "a.pdf", "a.svg", "a.dot"] {
      try #require(try tool.run("draw", "-o", name).code == 0)
      let first = try Data(contentsOf: scratch.url(name))
      Thread.sleep(forTimeInterval: name == "a.pdf" ? 1.1 : 0)
      try #require(try tool.run("draw", "-o", name).code == 0)
      #expect(try Data(contentsOf: scratch.url(name)) == first, "\(name)")
    }
  }

  @Test func `a crowded network is the same PDF every time`() throws {
    let pictures = try (0..<4).map { _ in
      try Tool().run("draw", "-o", "-", "--as", "pdf", "--during", "1945-07").bytes
    }
    #expect(Set(pictures).count == 1)
    #expect(pictures[0].starts(with: Array("%PDF".utf8)))
  }

  @Test func `whoever has the word already is drawn alone`() throws {
    let result = try tool.run(
      "draw", "-o", "-", "--as", "dot", "--view", "path", "--from", "soong", "--to", "soong")
    #expect(result.code == 0, "\(result.message)")
    #expect(result.output.contains("Soong"))
    #expect(!result.output.contains("->"))
    #expect(result.message.contains("needs no one to tell them"))
  }

  @Test func `around an actor only its neighbours are drawn`() throws {
    let result = try tool.run("draw", "-o", "-", "--as", "dot", "--actor", "stalin", "--steps", "0")
    #expect(result.output.contains("Stalin"))
    #expect(!result.output.contains("Molotov"))
  }

  @Test func `a measure sizes the actors, circles colour them, and the legend says so`() throws {
    let plain = try tool.run("draw", "-o", "-", "--as", "dot")
    let sized = try tool.run("draw", "-o", "-", "--as", "dot", "--size-by", "strength")
    #expect(sized.code == 0, "\(sized.message)")
    #expect(sized.output.contains("the larger, the more"))
    #expect(sized.output != plain.output)
    let coloured = try tool.run("draw", "-o", "-", "--as", "dot", "--colour-by", "community")
    #expect(coloured.output.contains("circle 1"))
    #expect(!coloured.output.contains(">China<"))
    #expect(try tool.run("draw", "-o", "a.svg", "--size-by", "fame").code == 2)
    #expect(
      try tool.run("draw", "-o", "a.svg", "--view", "timeline", "--size-by", "degree").code == 2)
  }

  @Test func `a picture that cannot be written leaves the old one as it was`() throws {
    try scratch.write("old", to: "kept.png")
    let folder = try scratch.write("x", to: "folder/inside").deletingLastPathComponent()
    #expect(try tool.run("draw", "-o", "missing/a.png").code == 74)
    #expect(try tool.run("draw", "-o", folder.path, "--as", "png").code == 2)
    #expect(try tool.run("draw", "-o", "kept.png", "--actor", "nobody").code == 2)
    #expect(try String(contentsOf: scratch.url("kept.png"), encoding: .utf8) == "old")
    let full = try tool.run("draw", "-o", "/dev/full", "--as", "png")
    #expect(full.code == 74)
    #expect(full.message.contains("/dev/full"))
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(!left.contains { $0.hasPrefix(".kept") })
  }

  @Test func `names full of DOT, HTML and quotes are drawn as they are`() throws {
    let hostile = #"\"]; x [image=\"/etc/passwd\"] <b>&amp;</b> \\N 'q'"#
    try scratch.write(
      Corpora.talks.replacing("name: Joseph Stalin", with: "name: \"\(hostile)\""),
      to: "Graphs/talks.yaml")
    let result = try tool.run("draw", "-o", "a.svg")
    #expect(result.code == 0, "\(result.message)")
    let svg = try String(contentsOf: scratch.url("a.svg"), encoding: .utf8)
    #expect(!svg.contains("<image"))
    #expect(!svg.contains("<b>"))
    #expect(XMLParser(data: Data(svg.utf8)).parse())
  }

  @Test func `many drawings at once do not disturb each other`() async throws {
    let results = try await withThrowingTaskGroup(of: Int32.self) { group in
      for number in 0..<8 {
        group.addTask { [tool] in try tool.run("draw", "-o", "many\(number).svg").code }
      }
      return try await group.reduce(into: [Int32]()) { $0.append($1) }
    }
    #expect(results == Array(repeating: 0, count: 8))
    let pictures = try (0..<8).map { try Data(contentsOf: scratch.url("many\($0).svg")) }
    #expect(Set(pictures).count == 1)
  }

  @Test func `an empty answer is drawn, says so and ends with 1`() throws {
    let result = try tool.run("draw", "-o", "a.svg", "--during", "1950")
    #expect(result.code == 1)
    #expect(FileManager.default.fileExists(atPath: scratch.url("a.svg").path))
  }

  @Test(arguments: ["zh-Hant", "zh-Latn-pinyin", "ru"])
  func `a language of labels is no riddle to the fonts`(language: String) throws {
    let result = try tool.run("draw", "-o", "talks.svg", "--lang", language)
    #expect(result.code == 0)
    #expect(!result.message.contains("Fontconfig"), "\(result.message)")
  }
}

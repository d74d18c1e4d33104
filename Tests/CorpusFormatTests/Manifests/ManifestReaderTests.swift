import CorpusFormat
import Negotiations
import Testing

/// Manifests, with keycaps where diagnostics must land.
struct ManifestReaderTests {
  private static let sections = [
    ManifestSection(
      name: "figures", item: "figure",
      keys: [
        ManifestKey("during", .date), ManifestKey("view", .words(["network", "storyline"])),
        ManifestKey("actor", .name(.actor), isRepeated: true), ManifestKey("legend", .flag),
        ManifestKey("steps", .number(0...9)), ManifestKey("title"),
        ManifestKey("width", .checked("width: column or page") { $0 == "column" || $0 == "page" }),
      ]),
    ManifestSection(
      name: "tables", item: "table",
      keys: [ManifestKey("during", .date), ManifestKey("top", .number(1...Int.max))]),
  ]

  private func read(_ text: String) -> ManifestReading {
    ManifestReader(sections: Self.sections).read(text: text, path: "figures.yaml")
  }

  @Test func `entries stand in the order of the file, with what they say and where`() throws {
    let reading = read(
      """
      entente: 1
      title: The figures of a paper
      graph: [a, b]
      folder: out
      figures:
        one: {actor: soong, during: 1945-07}
        two: {actor: [soong, stalin]}
      tables:
        three:
      """)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    #expect(reading.manifest.graph?.values.map(\.text) == ["a", "b"])
    #expect(reading.manifest.folder?.values.first?.text == "out")
    #expect(reading.manifest.entries.map(\.name) == ["one", "two", "three"])
    #expect(reading.manifest.entries.map(\.section) == ["figures", "figures", "tables"])
    let two = try #require(reading.manifest.entries.dropFirst().first)
    #expect(two["actor"]?.values.map(\.text) == ["soong", "stalin"])
    #expect(two["actor"]?.values.last?.location.line == 7)
    #expect(two["during"] == nil)
  }

  @Test func `defaults stand for what an entry leaves open, where its section knows the key`()
    throws
  {
    let reading = read(
      """
      entente: 1
      defaults: {during: 1945, view: storyline}
      figures:
        one: {during: 1946}
      tables:
        two: {top: 3}
      """)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    let (one, two) = (reading.manifest.entries[0], reading.manifest.entries[1])
    #expect(one["during"]?.values.map(\.text) == ["1946"])
    #expect(one["view"]?.values.map(\.text) == ["storyline"])
    #expect(two["during"]?.values.map(\.text) == ["1945"])
    #expect(two["view"] == nil)
  }

  struct Slip: CustomTestStringConvertible {
    let code: String
    let text: String
    var help: String?
    var testDescription: String { "\(code) in \(text)" }
  }

  static let slips = [
    Slip(code: "key.unknown", text: "figures: {one: {1️⃣veiw: network}}", help: "'view'"),
    Slip(code: "key.unknown", text: "1️⃣figure: {one: {}}", help: "'figures'"),
    Slip(code: "key.unknown", text: "defaults: {1️⃣stepps: 2}", help: "'steps'"),
    Slip(code: "key.duplicate", text: "figures: {one: {steps: 1, 1️⃣steps: 2}}"),
    Slip(code: "value.unknown", text: "figures: {one: {view: 1️⃣netwrok}}", help: "'network'"),
    Slip(code: "value.unknown", text: "figures: {one: {width: 1️⃣wide}}"),
    Slip(code: "value.type", text: "figures: {one: {legend: 1️⃣yes}}"),
    Slip(code: "value.type", text: "figures: {one: {steps: 1️⃣10}}"),
    Slip(code: "value.type", text: "tables: {one: {top: 1️⃣all}}"),
    Slip(code: "value.type", text: "figures: {one: {title: 1️⃣[a, b]}}"),
    Slip(code: "value.type", text: "figures: 1️⃣[one, two]"),
    Slip(code: "value.type", text: "figures: {one: 1️⃣network}"),
    Slip(code: "date.syntax", text: "figures: {one: {during: 1945-1️⃣13}}"),
    Slip(code: "id.duplicate", text: "figures: {one: {}}\ntables: {1️⃣one: {}}"),
    Slip(code: "id.malformed", text: "figures: {1️⃣fig one: {}}", help: "'fig-one'"),
    Slip(code: "id.malformed", text: "figures: {1️⃣../one: {}}"),
    Slip(code: "version.unknown", text: "entente: 1️⃣7\nfigures: {one: {}}"),
    Slip(code: "yaml.alias", text: "figures: {one: {title: 1️⃣*other}}"),
  ]

  @Test(arguments: slips)
  func `a slip is pointed at`(slip: Slip) throws {
    let head = slip.text.hasPrefix("entente") ? "" : "entente: 1\n"
    let marked = MarkedCorpus(head + slip.text + "\n")
    let reading = read(marked.text)
    let found = reading.diagnostics.first { $0.code == slip.code }
    let problem = try #require(found, "\(reading.diagnostics)")
    #expect(problem.location.offset == marked.marks[1], "\(problem)")
    if let help = slip.help { #expect(problem.help?.contains(help) == true, "\(problem)") }
  }

  @Test func `all slips of a file are told in one pass, and what is sound is kept`() {
    let reading = read(
      """
      entente: 1
      figures:
        bad: {steps: many, view: none, during: then}
        good: {steps: 2}
      """)
    #expect(reading.diagnostics.map(\.code) == ["value.type", "value.unknown", "date.syntax"])
    #expect(reading.manifest.entries.map(\.isSound) == [false, true])
  }

  @Test(arguments: [
    "", "~", "# nothing", "entente: 1", "- a", "text", "{", "entente: 1\nfigures: 3",
  ])
  func `what is no manifest gives no entries and says so`(text: String) {
    let reading = read(text)
    #expect(reading.manifest.entries.isEmpty)
    #expect(reading.isUnreadable)
  }
}

import Foundation
import TestSupport
import Testing

/// A claim becomes a footnote: from the tables that commands print and the bibliography that they write,
/// set by Pandoc in Chicago's style for notes.
@Suite(.enabled(if: ChicagoNotes.areThere, "needs pandoc and citation-style-language-styles"))
struct FootnoteTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    tool = Tool(in: scratch.folder)
  }

  /// What `question` answers in Markdown, with notes and bibliography from what `convert` writes.
  private func notes(_ question: [String]) throws -> String {
    let answer = try tool.run(question + ["--format", "markdown"])
    try #require(answer.code == 0, "\(answer.message)")
    try scratch.write(answer.output, to: "answer.md")
    let converted = try tool.run("convert", "Graphs", "-o", "sources.json", "--to", "csl-json")
    try #require(converted.code == 0, "\(converted.message)")
    return try typeset("answer.md", citing: "sources.json")
  }

  /// The same, with the works that the answer itself writes beside it.
  private func notesOfAnswer(_ question: [String]) throws -> String {
    let answer = try tool.run(question + ["--format", "markdown", "--bibliography", "cited.json"])
    try #require(answer.code == 0, "\(answer.message)")
    try scratch.write(answer.output, to: "cited.md")
    return try typeset("cited.md", citing: "cited.json")
  }

  private func typeset(_ answer: String, citing works: String) throws -> String {
    let set = try shell(
      "pandoc \(answer) --citeproc --bibliography \(works) --csl \(ChicagoNotes.style) -t plain"
        + " --columns 2000 --wrap none", in: scratch.folder)
    try #require(set.code == 0, "\(set.output)")
    return set.output
  }

  @Test func `archive, box and place come from Zotero to the footnote`() throws {
    try scratch.write(
      """
      [{"id": "avprf", "type": "manuscript", "title": "Telegram to Karakhan",
        "author": [{"family": "Chicherin", "given": "Georgy"}],
        "issued": {"date-parts": [[1924, 3, 20]]},
        "archive": "Archive of Foreign Policy of the Russian Federation",
        "archive_location": "f. 0100, op. 8, p. 12, d. 5", "archive-place": "Moscow"}]
      """, to: "zotero.json")
    try scratch.write(
      """
      entente: 1
      title: A talk
      actors:
        a: {kind: person, name: A}
        b: {kind: person, name: B}
      meetings:
        talk: {date: 1924-03-20, present: [a, b], claims: [{source: avprf, at: l. 12}]}

      """, to: "Graphs/talk.yaml")
    #expect(try tool.run("convert", "zotero.json", "-o", "Graphs/zotero.yaml").code == 0)
    for notes in [try notes(["met", "A", "B"]), try notesOfAnswer(["met", "A", "B"])] {
      #expect(
        notes.contains(
          "Georgy Chicherin, “Telegram to Karakhan” (March 20, 1924), l. 12, f. 0100, op. 8, p. 12, "
            + "d. 5, Archive of Foreign Policy of the Russian Federation, Moscow."), "\(notes)")
      // The list of works has them too.
      #expect(
        notes.contains(
          "March 20, 1924. F. 0100, op. 8, p. 12, d. 5. Archive of Foreign Policy of the Russian "
            + "Federation. Moscow."), "\(notes)")
    }
  }

  @Test func `a note on a stage has its place, and a title the capitals of its language`() throws {
    try FileManager.default.copyItem(at: Repository.graphs, to: scratch.url("Graphs"))
    // Pandoc keeps an abbreviation and its number on one line.
    let notes = try notesOfAnswer(["list", "agreements", "--stage", "in-force"]).replacing(
      "\u{A0}", with: " ")
    #expect(notes.contains("1941, The Far East, Volume IV") && notes.contains("d771 n. 53"))
    #expect(notes.contains("“Советско-китайский «Договор о дружбе, союзе"), "\(notes)")
  }

  @Test func `a note has volume and document, and all of a locator of several words`() throws {
    try FileManager.default.copyItem(at: Repository.graphs, to: scratch.url("Graphs"))
    let notes = try notes(["met", "Soong", "Stalin", "--during", "1945-06-30/1945-07-02"])
    #expect(notes.contains("Volume VII"), "\(notes)")
    #expect(notes.contains("d642") && notes.contains(", 30 June 1945"), "\(notes)")
    // The place stands before the address of the source, not behind it.
    #expect(!notes.contains("June 1945; ") && !notes.contains("wilsoncenter.org June"), "\(notes)")
  }

  @Test func `the example's note has its documents in Chicago's footnotes`() throws {
    try FileManager.default.copyItem(at: Repository.graphs, to: scratch.url("Graphs"))
    let example = scratch.url("Examples/quarto")
    try FileManager.default.createDirectory(
      at: scratch.url("Examples"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "Examples/quarto"), to: example)
    let made = try Tool(in: example).run("figures", "figures.yaml", "--force")
    try #require(made.code == 0, "\(made.message)")
    let set = try shell(
      "pandoc note.qmd -f markdown --lua-filter include.lua --citeproc --csl \(ChicagoNotes.style) -t plain"
        + " --columns 2000 --wrap none", in: example)
    #expect(set.output.contains("d478, Art. V"), "\(set.output)")
    #expect(set.output.contains("Foreign Relations of the United States"))
  }
}

/// Chicago's style for notes, as Debian has it.
private enum ChicagoNotes {
  static let style =
    "/usr/share/citation-style-language/styles/chicago-fullnote-bibliography.csl"
  static let areThere = Program.isThere("pandoc") && FileManager.default.fileExists(atPath: style)
}

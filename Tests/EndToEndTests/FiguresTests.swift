import Foundation
import TestSupport
import Testing

/// `entente figures`: the figures and tables of a paper from one manifest.
struct FiguresTests {
  private let scratch: Scratch
  private let tool: Tool

  private static let manifest = """
    entente: 1
    title: Figures of a test
    graph: Graphs
    folder: out
    defaults: {during: 1945}
    figures:
      network: {output: [.svg, .dot]}
      story: {view: storyline, width: page}
    met:
      pairs: {actor: Soong, only: pairs, output: [.md, .csv]}
    influence:
      ranks: {measure: degree}

    """

  private static let files = [
    "network.svg", "network.dot", "story.pdf", "pairs.md", "pairs.csv", "ranks.tex",
  ]

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "paper/Graphs/talks.yaml")
    try scratch.write(Self.manifest, to: "paper/figures.yaml")
    tool = Tool(in: scratch.folder)
  }

  private func figures(_ arguments: String...) throws -> Tool.Result {
    try tool.run(["figures", "paper/figures.yaml"] + arguments)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: scratch.url("paper/out/\(name)"))
  }

  private func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: scratch.url("paper/\(name)"), encoding: .utf8)
    try #require(text.contains(old))
    try scratch.write(text.replacing(old, with: new), to: "paper/\(name)")
  }

  @Test func `everything is made, once, and the same again when it is lost`() throws {
    let first = try figures()
    #expect(first.code == 0, "\(first.message)")
    #expect(first.output.isEmpty)
    let made = try Self.files.map(bytes)
    #expect(try String(decoding: bytes("pairs.md"), as: UTF8.self).contains("| Joseph Stalin |"))
    #expect(try bytes("story.pdf").starts(with: Array("%PDF".utf8)))

    let second = try figures()
    #expect(second.message == "6 of 6 files up to date\n")

    try FileManager.default.removeItem(at: scratch.url("paper/out"))
    try FileManager.default.removeItem(at: scratch.url("paper/figures.lock"))
    #expect(try figures().code == 0)
    #expect(try Self.files.map(bytes) == made)
  }

  @Test func `what was made can be checked without this program`() throws {
    try #require(try figures().code == 0)
    let sound = try shell("sha256sum --check --strict figures.lock", in: scratch.url("paper"))
    #expect(sound.code == 0, "\(sound.output)")
    #expect(sound.output.split(separator: "\n").count == Self.files.count)
  }

  @Test func `the check names every file that is not what the manifest gives`() throws {
    let before = try figures("--check")
    #expect(before.code == 1)
    #expect(before.output.split(separator: "\n").count == Self.files.count)
    try #require(try figures().code == 0)
    #expect(try figures("--check").code == 0)
    #expect(try figures("--check", "--force").code == 0)

    try FileManager.default.removeItem(at: scratch.url("paper/out/network.svg"))
    try scratch.write("by hand", to: "paper/out/pairs.md")
    try edit("figures.yaml", "view: storyline", "view: timeline")
    let after = try figures("--check")
    #expect(after.code == 1)
    #expect(
      after.output.split(separator: "\n").map(String.init) == [
        "out/network.svg is missing", "out/story.pdf is older than the manifest or the corpora",
        "out/pairs.md was changed by other hands",
      ])
    #expect(try String(contentsOf: scratch.url("paper/out/pairs.md"), encoding: .utf8) == "by hand")

    let repaired = try figures()
    #expect(repaired.message.contains("3 of 6 files up to date"))
    #expect(try figures("--check").code == 0)
  }

  @Test func `a change of the corpora makes anew what shows it`() throws {
    try #require(try figures().code == 0)
    try edit("Graphs/talks.yaml", "sent: 1945-08-01", "sent: 1947-08-01")
    let stale = try figures("--check").output
    #expect(stale.contains("network.svg"))
    #expect(!stale.contains("pairs.md"))
  }

  @Test func `a figure names the corpora it was made from, and is stale when they change`() throws {
    try #require(try figures().code == 0)
    let figure = try String(decoding: bytes("network.dot"), as: UTF8.self)
    #expect(figure.contains("talks.yaml sha256:"), "\(figure.prefix(600))")
    try edit("Graphs/talks.yaml", "title: ", "title: New ")
    #expect(try figures("--check").code == 1)
  }

  @Test func `one bad figure does not stop the others, and is pointed at`() throws {
    try edit("figures.yaml", "{view: storyline,", "{view: storyline, actor: Stallin,")
    let result = try figures()
    #expect(result.code == 65)
    #expect(result.message.contains("paper/figures.yaml:8:35: error: no actor is called 'Stallin'"))
    #expect(result.message.contains("did you mean stalin (Joseph Stalin)?"))
    #expect(try bytes("ranks.tex").isEmpty == false)
    #expect(!FileManager.default.fileExists(atPath: scratch.url("paper/out/story.pdf").path))
    #expect(try figures("--check").code == 65)
  }

  @Test func `a figure that shows nothing is an error`() throws {
    try edit("figures.yaml", "{view: storyline,", "{view: storyline, during: 1950,")
    let result = try figures()
    #expect(result.code == 65)
    #expect(result.message.contains("'story' shows nothing"))
  }

  @Test func `keys that do not go together are told without dashes`() throws {
    try edit("figures.yaml", "view: storyline", "view: storyline, size-by: degree")
    let result = try figures()
    #expect(
      result.message.contains(
        ":8:3: error: size-by goes with view network, not with storyline"))
  }

  @Test func `what the defaults say stands for the views that take it, and for no others`() throws {
    try edit("figures.yaml", "{during: 1945}", "{during: 1945, size-by: strength}")
    try edit("figures.yaml", "{view: storyline,", "{view: storyline, output: .dot,")
    let result = try figures()
    #expect(result.code == 0, "\(result.message)")
    let network = try String(decoding: bytes("network.dot"), as: UTF8.self)
    #expect(network.contains("the larger, the more"))
    #expect(network.contains("--size-by=strength"))
    #expect(try !String(decoding: bytes("story.dot"), as: UTF8.self).contains("--size-by"))
  }

  @Test func `one of them can be made alone, by its name`() throws {
    #expect(try figures("--only", "ranks").code == 0)
    #expect(try bytes("ranks.tex").isEmpty == false)
    #expect(!FileManager.default.fileExists(atPath: scratch.url("paper/out/story.pdf").path))
    let unknown = try figures("--only", "rank")
    #expect(unknown.code == 2)
    #expect(unknown.message.contains("did you mean ranks?"))
  }

  @Test func `to make one alone leaves the others and the bibliography on record`() throws {
    try edit("figures.yaml", "folder: out", "folder: out\nbibliography: all.bib")
    #expect(try figures().code == 0)
    let one = try figures("--only", "ranks")
    #expect(one.code == 0)
    #expect(!one.message.contains("no longer in the manifest"), "\(one.message)")
    #expect(try figures("--check").code == 0)
  }

  @Test(arguments: [
    "../out.svg", "/tmp/out.svg", "a/../../out.svg", "link/out.svg", "a//b.svg",
  ])
  func `nothing is written outside the folder of the manifest`(output: String) throws {
    try FileManager.default.createSymbolicLink(
      at: scratch.url("paper/link"), withDestinationURL: scratch.folder)
    try edit("figures.yaml", "folder: out\n", "")
    try edit("figures.yaml", "[.svg, .dot]", output)
    let result = try figures()
    #expect(result.code == 65)
    #expect(result.message.contains("lies outside the manifest's folder"), "\(result.message)")
    #expect(!FileManager.default.fileExists(atPath: scratch.url("out.svg").path))
  }

  @Test(arguments: ["a%b.tex", "a#b.typ", "a{b.md"])
  func `a figure for a paper has a name that every program takes`(output: String) throws {
    try edit("figures.yaml", "[.svg, .dot]", "'\(output)'")
    let result = try figures()
    #expect(result.code == 65)
    #expect(result.message.contains("letters, digits, '-' and '_' only"), "\(result.message)")
  }

  @Test func `figures for a paper share one bibliography and bring their pictures along`() throws {
    try edit("figures.yaml", "folder: out", "folder: out\nbibliography: all.bib")
    try edit(
      "figures.yaml", "[.svg, .dot]",
      "[.tex, .typ], label: talks, caption: Who met Dr. T. V. Soong. And how.")
    let result = try figures()
    #expect(result.code == 0, "\(result.message)")
    let float = try String(decoding: bytes("network.tex"), as: UTF8.self)
    #expect(float.contains("{out/network.pdf}"))
    #expect(float.contains("\\label{fig:talks}"))
    let title = "Who met Dr. T. V. Soong."
    #expect(
      float.contains("\\caption[{\(title)}]{\(title) And how. Source: \\cite[{p. 1}]{book}.}"))
    #expect(try String(decoding: bytes("all.bib"), as: UTF8.self).contains("{book,"))
    #expect(try bytes("network.svg").isEmpty == false)
    #expect(!FileManager.default.fileExists(atPath: scratch.url("paper/out/network.bib").path))
    try FileManager.default.removeItem(at: scratch.url("paper/out/network.pdf"))
    #expect(try figures("--check").output == "out/network.tex is without out/network.pdf\n")
    #expect(try figures().code == 0)
    #expect(try figures("--check").code == 0)
  }

  @Test func `a picture that comes along with a figure is written by nobody else`() throws {
    try edit("figures.yaml", "[.svg, .dot]", "[.tex, .pdf]")
    #expect(try figures("--only", "network").code == 0)
    try edit("figures.yaml", "story: {", "story: {output: network.pdf, ")
    #expect(try figures().message.contains("'out/network.pdf' is written twice"))
  }

  @Test func `sides take the colours of the manifest`() throws {
    try edit("figures.yaml", "[.svg, .dot]", ".dot, colour: {China: '#0072B2'}")
    #expect(try figures().code == 0)
    #expect(try String(decoding: bytes("network.dot"), as: UTF8.self).contains("#0072b2"))
    try edit("figures.yaml", "{China: '#0072B2'}", "{Chino: '#0072B2', Russia: blue}")
    let result = try figures()
    #expect(result.message.contains("'blue' is no colour"))
    #expect(result.message.contains("no actor is called 'Chino'"))
  }

  @Test func `two entries cannot write one file`() throws {
    try edit("figures.yaml", "story: {", "story: {output: network.svg, ")
    let result = try figures()
    #expect(result.code == 65)
    #expect(result.message.contains("is written twice"))
    #expect(result.message.contains("first here"))
  }

  @Test func `what the manifest no longer asks for is forgotten and left where it is`() throws {
    try #require(try figures().code == 0)
    try edit("figures.yaml", "  ranks: {measure: degree}\n", "  grades: {measure: degree}\n")
    let result = try figures()
    #expect(result.message.contains("out/ranks.tex: is no longer in the manifest"))
    #expect(try bytes("ranks.tex").isEmpty == false)
    #expect(try figures().message == "6 of 6 files up to date\n")
  }

  @Test func `a lock of any content is no riddle`() throws {
    try scratch.write(
      "# a from b\nx  ../../etc/passwd\n\u{0}\n<<<<<<< ours\n", to: "paper/figures.lock")
    #expect(try figures("--check").code == 1)
    #expect(try figures().code == 0)
    #expect(try figures("--check").code == 0)
  }

  @Test func `a manifest that is not there or is no manifest`() throws {
    for name in ["nowhere.yaml", "paper", "/dev/zero"] {
      #expect(try tool.run("figures", name).code == 2)
    }
    let corpus = try tool.run("figures", "paper/Graphs/talks.yaml")
    #expect(corpus.code == 65)
    #expect(corpus.message.contains("unknown key 'sources' in a manifest"))
    try scratch.write("entente: 1\nfigures: {a: {}}\n", to: "lonely/figures.yaml")
    let lonely = try tool.run("figures", "lonely/figures.yaml")
    #expect(lonely.code == 65)
    #expect(lonely.message.contains("name them with 'graph:'"))
  }
}

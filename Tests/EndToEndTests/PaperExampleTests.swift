import Foundation
import TestSupport
import Testing

/// The papers under Examples, made from their manifests and set as their author would.
struct PaperExampleTests {
  private let scratch: Scratch
  private let tool = Tool()

  init() throws {
    scratch = try Scratch()
    let files = FileManager.default
    try files.createSymbolicLink(
      at: scratch.url("Graphs"), withDestinationURL: Repository.root.appending(path: "Graphs"))
    try files.createDirectory(
      at: scratch.url("Examples"), withIntermediateDirectories: true)
    for name in ["paper", "quarto"] {
      let example = scratch.url("Examples/\(name)")
      try files.copyItem(
        at: Repository.root.appending(path: "Examples/\(name)"), to: example)
      // What somebody made by hand in the checkout is not what is tested.
      try? files.removeItem(at: example.appending(path: "figures"))
      try? files.removeItem(at: example.appending(path: "figures.lock"))
    }
  }

  private func run(_ line: String, in example: String) throws -> String {
    let result = try shell(
      line, in: scratch.url("Examples/\(example)"),
      environment: ["ENTENTE": BuiltProducts.entente.path])
    try #require(result.code == 0, "\(line)\n\(result.output)")
    return result.output
  }

  // MARK: What there is on this machine

  private static func has(_ line: String) -> Bool {
    (try? shell(line).code) == 0
  }

  static let hasLaTeX = has(
    "latexmk -version && pdftotext -v && pdffonts -v"
      + " && for f in lmodern natbib booktabs caption hyperref placeins; do kpsewhich $f.sty || exit 1; done"
  )
  static let hasTypst = has("python3 -c 'import typst' && pdftotext -v")
  static let hasPandoc = has("pandoc --version")

  // MARK: The papers

  /// Words that stand only inside one of the four pictures, so that whoever finds them has found it.
  private static let wordsOfPictures = [
    "before or after taking part", "kinship", "The two missions Roosevelt gave", "amends",
  ]

  @Test(
    .enabled(if: hasLaTeX, "needs latexmk, texlive-latex-extra, lmodern and poppler-utils"))
  func `the LaTeX paper is set with its figures, tables and sources`() throws {
    _ = try run("\"$ENTENTE\" figures figures.yaml", in: "paper")
    _ = try run("latexmk -pdf -interaction=nonstopmode -halt-on-error paper.tex", in: "paper")
    let log = try String(
      contentsOf: scratch.url("Examples/paper/paper.log"), encoding: .isoLatin1)
    #expect(!log.contains("undefined"))
    #expect(!log.contains("multiply defined"))
    #expect(!log.contains("Overfull"))
    try checkPaper("paper.pdf", figure: "Figure")
    let fonts = try run("pdffonts paper.pdf", in: "paper").split(separator: "\n").dropFirst(2)
    #expect(fonts.count > 2)
    for font in fonts {
      // Name, type and encoding may hold spaces; the columns from the end do not.
      #expect(font.split(separator: " ").suffix(5).first == "yes", "\(font) is not embedded")
    }
  }

  @Test(
    .enabled(if: hasTypst, "needs Typst as a Python module (pip install typst) and poppler-utils"))
  func `the Typst paper is set with its figures, tables and sources`() throws {
    _ = try run("\"$ENTENTE\" figures figures.yaml", in: "paper")
    _ = try run(
      "python3 -c 'import typst; typst.compile(\"paper.typ\", output=\"paper.pdf\")'", in: "paper")
    try checkPaper("paper.pdf", figure: "Figure")
  }

  private func checkPaper(_ file: String, figure: String) throws {
    let text = try run("pdftotext \(file) -", in: "paper")
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for number in 1...4 { #expect(words.contains("\(figure) \(number):")) }
    for number in 1...2 { #expect(words.contains("Table \(number):")) }
    for phrase in Self.wordsOfPictures { #expect(words.contains(phrase), "no '\(phrase)'") }
    #expect(words.contains("Garver"), "no bibliography")
    #expect(words.contains("The network was made from"), "no paragraph on method")
    #expect(!words.contains("??"))
  }

  @Test(.enabled(if: hasPandoc, "needs pandoc"))
  func `the note becomes a web page and a Word document, its sources cited`() throws {
    _ = try run("\"$ENTENTE\" figures figures.yaml", in: "quarto")
    let pandoc = "pandoc note.qmd -f markdown --lua-filter include.lua --citeproc -s"
    #expect(try run("\(pandoc) -o note.html", in: "quarto") == "")
    _ = try run("\(pandoc) -o note.docx", in: "quarto")
    let page = try String(contentsOf: scratch.url("Examples/quarto/note.html"), encoding: .utf8)
    #expect(page.contains("figures/sides.png") && page.contains("figures/protocol.png"))
    #expect(page.contains("Leong 1976"))
    #expect(page.contains("<td>Republic of China</td>"))
    #expect(!page.contains("include figures"))
    let names = try run("unzip -l note.docx || python3 -m zipfile -l note.docx", in: "quarto")
    #expect(names.split(separator: "\n").count { $0.contains("media/") } == 2)
  }

  // MARK: What the papers say

  @Test func `the numbers in the paper are the tool's`() throws {
    let paper = try String(
      contentsOf: Repository.root.appending(path: "Examples/paper/paper.tex"), encoding: .utf8)
    let words = paper.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let met = try tool.run(
      "met", "Soong", "--during", "1945-06-30/1945-08-14", "--only", "pairs", "--format", "csv")
    for row in [
      "harriman;soong,15,15,", "soong;stalin,11,9,", "molotov;soong,12,9,",
    ] { #expect(met.output.contains(row), "\(met.output)") }
    #expect(words.contains("fifteen meetings, all of them certain, against eleven with Stalin"))
    #expect(words.contains("of which nine are certain, and twelve with Molotov, of which nine are"))
    for rival in ["Stalin", "Molotov"] {
      #expect(try tool.run("met", "Soong", "Harriman", rival, "--during", "1945").code == 1)
    }
    try checkReach(by: "1945-05-22", certain: 12, possible: 9, told: (6, 2))
    try checkReach(by: "1945-06-30", certain: 21, possible: 3, told: (14, 2))
    #expect(words.contains("twelve people could have heard for certain and nine more possibly"))
    #expect(words.contains("only six for certain, and two possibly"))
    #expect(words.contains("twenty-one and three against fourteen and two"))
  }

  private func checkReach(
    by day: String, certain: Int, possible: Int, told: (certain: Int, possible: Int)
  ) throws {
    let whole = try tool.run("reach", "yalta-agreement-1945", "--by", day)
    #expect(whole.output.contains("\(certain) for certain, \(possible) possibly"))
    let topic = try tool.run(
      "reach", "yalta-agreement-1945", "--by", day, "--topic", "yalta-clauses")
    #expect(topic.output.contains("\(told.certain) for certain, \(told.possible) possibly"))
  }

  @Test func `what the paper says of brokers is what the ranking holds`() throws {
    let ranking = try tool.run(
      "influence", "--measure", "betweenness", "--robust", "--top", "8", "--during",
      "1945-06-30/1945-08-14")
    let text = ranking.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("it holds in 390 of 407 runs"))
    #expect(text.contains("without frus1945v07 (85 events) Joseph Stalin is first"))
    #expect(text.contains("2 1–7 W. Averell Harriman"))
    let sides = try tool.run(
      "influence", "-g", "Graphs/outer-mongolia-1911-1925.yaml", "--by", "affiliation", "--measure",
      "betweenness", "--robust", "--during", "1918/1925")
    #expect(sides.output.contains("401 of 410 runs"))
  }
}

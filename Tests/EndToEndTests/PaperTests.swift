import Foundation
import TestSupport
import Testing

/// Figures and tables in the text of a paper, as its author makes and compiles them.
struct PaperTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: scratch.url(name), encoding: .utf8)
  }

  @Test func `a figure for LaTeX comes with its picture and exactly its sources`() throws {
    try scratch.write(
      Corpora.talks.replacing(
        "sources:\n", with: "sources:\n  unused: {type: book, title: Unused}\n"),
      to: "Graphs/talks.yaml")
    let result = try tool.run("draw", "-o", "talks.tex", "--width", "column")
    #expect(result.code == 0, "\(result.message)")
    let figure = try text("talks.tex")
    #expect(figure.contains(#"{talks.pdf}"#))
    #expect(figure.contains(#"Source: \cite[{p. 1}]{book}."#))
    #expect(figure.contains(#"\label{fig:talks}"#))
    #expect(figure.contains("alt={A network diagram."))
    let bibliography = try text("talks.bib")
    #expect(bibliography.matches(of: /(?m)^@\w+\{(.+),/).map { String($0.1) } == ["book"])
    #expect(try Data(contentsOf: scratch.url("talks.pdf")).starts(with: Array("%PDF".utf8)))
  }

  @Test func `the paper names the picture from where it is compiled`() throws {
    try scratch.write("", to: "figures/kept")
    for (name, picture) in [
      ("figures/a.tex", "{figures/a.pdf}"), ("figures/a.typ", "\"a.svg\""),
      ("figures/a.qmd", "(figures/a.png)"),
      (scratch.url("figures/a.tex").path, "{a.pdf}"),
    ] {
      #expect(try tool.run("draw", "-o", name).code == 0)
      let written = name.hasPrefix("/") ? "figures/a.tex" : name
      #expect(try text(written).contains(picture), "\(name)")
    }
  }

  @Test func `a figure needs a file, and a name that every program takes`() throws {
    #expect(try tool.run("draw", "-o", "-", "--as", "tex").code == 2)
    for name in ["a%b.tex", "a#b.typ", "a{b.md", "a~b.tex"] {
      #expect(try tool.run("draw", "-o", name).code == 2, "\(name)")
    }
    #expect(try tool.run("draw", "-o", "-", "--as", "tikz").output.contains("tikzpicture"))
  }

  @Test func `every format gives the same bytes in another folder, a second later`() throws {
    let other = try Scratch()
    try other.write(Corpora.talks, to: "deep/er/Graphs/talks.yaml")
    let elsewhere = Tool(in: other.url("deep/er"))
    let names = ["a.png", "a.pdf", "a.svg", "a.dot", "a.tikz", "b.tex", "c.typ", "d.md"]
    for name in names { #expect(try tool.run("draw", "-o", name).code == 0) }
    Thread.sleep(forTimeInterval: 1.1)
    for name in names { #expect(try elsewhere.run("draw", "-o", name).code == 0) }
    for name in names + ["b.pdf", "b.bib", "c.svg", "c.bib", "d.png", "d.bib"] {
      let (one, two) = (scratch.url(name), other.url("deep/er/\(name)"))
      #expect(try Data(contentsOf: one) == Data(contentsOf: two), "\(name)")
    }
  }

  @Test func `every picture says what made it, from which corpora, by which question`() throws {
    let digest = try shell("sha256sum Graphs/talks.yaml", in: scratch.folder).output.prefix(64)
    let question = ["--during", "1945", "--policy", "all"]
    for name in ["a.png", "a.pdf", "a.svg", "a.dot", "a.tikz", "a.typ"] {
      #expect(try tool.run(["draw", "-o", name] + question).code == 0)
      let bytes = try Data(contentsOf: scratch.url(name))
      let said = String(decoding: bytes, as: UTF8.self)
      for part in [
        "entente 0", "talks.yaml sha256:\(digest)", "draw --during 1945 --policy all", "Seed",
      ] {
        #expect(said.contains(part), "\(name): \(part)")
      }
      #expect(!said.contains(scratch.folder.path), "\(name)")
    }
  }

  static let hostile = #"A "b" {c} \\input{x} 50% #d $e$ f_g^h ~ <i> [j](k) `l` @m | ''n -- --> */"#

  private func writeHostile() throws {
    let quoted = "'" + Self.hostile.replacing("'", with: "''") + "'"
    try scratch.write(
      Corpora.talks.replacing("name: Joseph Stalin", with: "name: \(quoted)")
        .replacing("title: Talks", with: "title: \(quoted)")
        .replacing("title: A Book", with: "title: \(quoted)")
        .replacing("Moscow", with: quoted),
      to: "Graphs/talks.yaml")
  }

  @Test(.enabled(if: Program.isThere("pdflatex"), "pdflatex is not installed"))
  func `LaTeX compiles figures, TikZ and tables, whatever names hold`() throws {
    for isHostile in [false, true] {
      if isHostile { try writeHostile() }
      for (name, view) in [("net", "network"), ("story", "storyline"), ("line", "timeline")] {
        #expect(try tool.run("draw", "-o", "\(name).tikz", "--view", view).code == 0)
        #expect(try tool.run("draw", "-o", "\(name).tex", "--view", view).code == 0)
      }
      for (name, question) in [
        ("met", ["met"]), ("reach", ["reach", "soong"]), ("list", ["list", "sources"]),
        ("path", ["path", "soong", "stalin"]), ("rank", ["influence"]),
      ] {
        try scratch.write(
          try tool.run(question + ["--format", "latex"]).output, to: "\(name)-table.tex")
      }
      try scratch.write(
        #"""
        \documentclass{article}
        \usepackage[T1]{fontenc}
        \usepackage{graphicx,tikz,booktabs,array,url}
        \begin{document}
        \input{net}\input{story}\input{line}
        \clearpage\input{net.tikz}\clearpage\input{story.tikz}\clearpage\input{line.tikz}
        \clearpage\input{met-table}\par\input{reach-table}\par\input{list-table}\par
        \input{path-table}\par\input{rank-table}
        \bibliographystyle{plain}\bibliography{net}
        \end{document}
        """#, to: "paper.tex")
      let latex = "pdflatex -interaction=nonstopmode -halt-on-error paper.tex"
      let result = try shell("\(latex) && bibtex paper && \(latex)", in: scratch.folder)
      #expect(result.code == 0, "\(result.output.suffix(2_000))")
      #expect(!result.output.contains("error message"))
      let cited = try text("paper.aux").contains(#"\citation{book}"#)
      #expect(cited)
      guard Program.isThere("pdftotext") else { continue }
      let words = try shell("pdftotext -layout paper.pdf -", in: scratch.folder).output
      #expect(words.contains("Soong") && words.contains("Figure 3"))
      if isHostile { #expect(words.contains("50% #d $e$ f_g^h ~ <i> [j](k) `l` @m |")) }
    }
  }

  @Test func `bibliographies are written and read by convert`() throws {
    for name in ["talks.bib", "talks.json"] {
      let format = name.hasSuffix("bib") ? "bibtex" : "csl-json"
      #expect(try tool.run("convert", "Graphs", "-o", name, "--to", format).code == 0)
      let back = try tool.run("convert", name, "-o", "back.yaml", "--from", format)
      #expect(back.code == 0, "\(back.message)")
      #expect(back.message.contains("1 source"))
      #expect(try text("back.yaml").contains("title: A Book"))
    }
  }

  @Test(.enabled(if: Program.isThere("pandoc"), "pandoc is not installed"))
  func `Pandoc finds figure, caption, citation and description`() throws {
    try writeHostile()
    #expect(try tool.run("draw", "-o", "talks.md").code == 0)
    let result = try shell(
      "pandoc --citeproc --bibliography talks.bib -f markdown -t html talks.md",
      in: scratch.folder)
    #expect(result.code == 0)
    #expect(result.output.contains("<figcaption"))
    #expect(result.output.contains("id=\"fig-talks\""))
    #expect(result.output.contains("data-fig-alt=\"A network diagram."))
    #expect(result.output.contains("data-cites=\"book\""))
    #expect(!result.output.contains("<i>") && !result.output.contains("href=\"k\""))
  }
}

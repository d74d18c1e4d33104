import Diagrams
import Foundation
import Negotiations
import TestSupport
import Testing

/// Figures as the text of a paper has them.
struct FigureFloatTests {
  private func float(title: String? = nil, width: Double? = 85) -> FigureFloat {
    var corpus = SmallTalks.trio
    corpus.sources = Roster([
      Source(id: "book 1", type: "book", title: "A book"),
      Source(id: "paper", type: "article-journal", title: "A paper"),
      Source(id: "unused", type: "book", title: "Not cited"),
    ])
    corpus.events = Roster(
      corpus.events.map { event in
        var event = event
        event.claims = [Claim(source: "paper"), Claim(source: "book 1")]
        return event
      })
    var content = Moscow1945.content(of: corpus)
    content.title = title
    let diagram = NetworkView().diagram(of: content, style: DiagramStyle())
    return FigureFloat(
      name: "talks 1", picture: "figures/talks.pdf", bibliography: "talks.bib",
      caption: diagram.caption, alternativeText: diagram.alternativeText, width: width,
      remarks: ["Made by a test.", "Two\nlines"])
  }

  /// A figure in the format whose files end so.
  private func text(_ ending: String, of figure: FigureFloat) throws -> String {
    try #require(FloatFormats.all.first { $0.endings.contains(ending) }).text(of: figure)
  }

  @Test(arguments: [("tex", "LaTeX"), ("typ", "Typst"), ("md", "Markdown")])
  func `a figure is written as it was`(ending: String, language: String) throws {
    #expect(try Golden.compare(text(ending, of: float()), with: "float.\(ending)") == .same)
  }

  @Test func `a figure without a width is as wide as the text`() throws {
    #expect(try text("tex", of: float(width: nil)).contains(#"width=\linewidth"#))
    #expect(try !text("tex", of: float()).contains("width="))
    #expect(try text("md", of: float(width: nil)).contains("width=100%"))
    #expect(try text("md", of: float()).contains("width=85mm"))
  }

  @Test func `a caption cannot end itself, nor a comment`() throws {
    let title = "100% {a} ] @x --> \\end{figure} $\u{2028}*/"
    let latex = try text("tex", of: float(title: title))
    #expect(
      latex.contains(#"100\% \{a\} ] @x -{}-\textgreater{} \textbackslash{}end\{figure\} \$"#))
    #expect(latex.split(separator: "\n").count { $0.hasPrefix("\\end") } == 1)
    #expect(try text("typ", of: float(title: title)).contains(#"{a} \] \@x -\-\> \\end{figure}"#))
    let markdown = try text("md", of: float(title: title))
    #expect(
      markdown.firstRange(of: "-->")
        == markdown.firstRange(of: "-->\n").map {
          $0.lowerBound..<markdown.index(before: $0.upperBound)
        })
  }

  @Test func `names that pdflatex cannot print are told with an engine that can`() throws {
    #expect(try !text("tex", of: float()).contains("lualatex"))
    #expect(try text("tex", of: float(title: "宋子文")).contains("lualatex"))
  }
}

import Typesetting

/// A figure for Pandoc and Quarto, to include or paste.
struct MarkdownFloat: FloatFormat {
  let endings = ["md", "qmd"]
  let pictureEnding = "png"

  func text(of figure: FigureFloat) -> String {
    let advice = figure.keys.isEmpty ? [] : ["Sources: bibliography: \(figure.bibliography)"]
    let comments = figure.comments(advice, mark: "").map { $0.replacing("-->", with: "-- >") }
    let width = figure.width.map { "\(DotValue.decimal($0))mm" } ?? "100%"
    let attributes =
      "#fig-\(figure.label) width=\(width) "
      + "fig-alt=\(MarkdownText.attribute(figure.alternativeText))"
    // A space in an address would end it.
    let picture = figure.picture.replacing(" ", with: "%20")
    let lines = [
      "<!-- \(comments.joined(separator: "\n     ")) -->", "",
      "![\(caption(of: figure))](\(picture)){\(attributes)}",
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  private func caption(of figure: FigureFloat) -> String {
    // A style of notes makes a note of the citation, and moves it behind the full stop.
    figure.caption(MarkdownText.escaped, namingSources: false) { $0.markdown }
  }
}

import Typesetting

/// A figure for Typst: a `figure` to `#include`.
struct TypstFloat: FloatFormat {
  let endings = ["typ"]
  let pictureEnding = "svg"
  let findsFilesBesideItself = true

  func text(of figure: FigureFloat) -> String {
    let advice =
      figure.keys.isEmpty ? [] : ["Sources: #bibliography(\"\(figure.bibliography)\")"]
    let lines =
      figure.comments(advice, mark: "// ") + [
        "#figure(",
        "  image(",
        "    \(TypstText.string(figure.picture)),",
        "    alt: \(TypstText.string(figure.alternativeText)),",
        "  ),",
        "  caption: [\(caption(of: figure))],",
        ") <fig-\(figure.label)>",
      ]
    return lines.map { $0 + "\n" }.joined()
  }

  private func caption(of figure: FigureFloat) -> String {
    figure.caption(TypstText.escaped) { $0.typst }
  }
}

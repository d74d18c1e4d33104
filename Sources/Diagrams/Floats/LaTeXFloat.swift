import Typesetting

/// A figure for LaTeX: a `figure` environment to `\input`.
struct LaTeXFloat: FloatFormat {
  let endings = ["tex"]
  let pictureEnding = "pdf"

  func text(of figure: FigureFloat) -> String {
    let width = figure.width == nil ? "width=\\linewidth,\n    " : ""
    let alternative = LaTeXText.escaped(figure.alternativeText)
    let title = LaTeXText.escaped(figure.caption.title)
    let lines =
      figure.comments(advice(for: figure), mark: "% ") + [
        "\\begin{figure}[htbp]",
        "  \\centering",
        "  \\includegraphics[\(width)alt={\(alternative)}]{\(figure.picture)}",
        "  \\caption[{\(title)}]{\(caption(of: figure))}",
        "  \\label{fig:\(figure.label)}",
        "\\end{figure}",
      ]
    return lines.map { $0 + "\n" }.joined()
  }

  private func caption(of figure: FigureFloat) -> String {
    figure.caption(LaTeXText.escaped) { $0.latexInText }
  }

  private func advice(for figure: FigureFloat) -> [String] {
    let stem = figure.bibliography.hasSuffix(".bib") ? 4 : 0
    var lines = [
      "Preamble: \\usepackage{graphicx} of 2021 or later, for alt=; \\usepackage[T1]{fontenc}."
    ]
    if !figure.keys.isEmpty {
      lines.append(
        "Sources: \\addbibresource{\(figure.bibliography)} (biblatex) or "
          + "\\bibliography{\(figure.bibliography.dropLast(stem))} (BibTeX).")
    }
    let foreign = LaTeXText.charactersBeyondLatin(in: figure.statement + figure.cited)
    return lines + LaTeXText.engineAdvice(for: foreign)
  }
}

import ArgumentParser
import Diagrams
import GraphvizRenderer

/// What `entente draw` writes, by the ending of the file.
enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
  /// Pictures.
  case png, svg, pdf, dot, tikz
  /// Figures for the text of a paper, with their picture and bibliography beside them.
  case tex, typ, md, qmd

  /// The format that a file's ending names.
  init?(ending path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }

  /// How Graphviz draws it; `nil` where nothing is drawn. TikZ is made of what is drawn as SVG.
  var rendering: RenderFormat? {
    switch self {
    case .png: .png
    case .svg, .tikz: .svg
    case .pdf: .pdf
    case .dot: nil
    case .tex, .typ, .md, .qmd: float.flatMap { RenderFormat(rawValue: $0.pictureEnding) }
    }
  }

  /// The language of papers that it belongs to, where it is more than a picture.
  var float: (any FloatFormat)? {
    FloatFormats.all.first { $0.endings.contains(rawValue) }
  }
}

import ArgumentParser
import GraphvizRenderer

/// What `entente draw` writes.
enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
  case png, svg, pdf, dot

  /// The format that a file's ending names.
  init?(ending path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }

  /// How Graphviz draws it; `nil` where nothing is drawn.
  var rendering: RenderFormat? {
    switch self {
    case .png: .png
    case .svg: .svg
    case .pdf: .pdf
    case .dot: nil
    }
  }
}

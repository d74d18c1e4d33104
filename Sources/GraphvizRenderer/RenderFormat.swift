/// What a drawing is made into.
public enum RenderFormat: String, Sendable, CaseIterable {
  /// Vector graphics for the web, as UTF-8 text.
  case svg
  /// Pixels, as many to the inch as the graph's own `dpi` attribute says.
  case png
  /// Vector graphics for print, with the fonts inside.
  case pdf
  /// The graph again as DOT, with the position and size of everything.
  case dot
  /// The graph as JSON, with the position and size of everything.
  case json

  /// The format, renderer and device by which Graphviz knows it. All three are named because what
  /// the first alone stands for depends on the plugins a system has: the PNG of gd, for one, has
  /// boxes where its one font lacks a character, the PNG of cairo looks through all fonts.
  var device: String {
    switch self {
    case .svg: "svg:svg:core"
    case .png: "png:cairo:cairo"
    case .pdf: "pdf:cairo:cairo"
    case .dot: "dot:dot:core"
    case .json: "json0:json:core"
    }
  }
}

internal import Typesetting

/// What stands between quotation marks in DOT.
enum DOTText {
  /// The text that escapes spell: `\n`, `\l` and `\r` end a line, `\\` is a backslash.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        switch scalar {
        case "n", "l", "r": result.append("\n")
        case "\\": result.append("\\")
        default: result.append(contentsOf: ["\\", scalar])
        }
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    if isEscaped { result.append("\\") }
    return String(result)
  }

  /// A label, in which Graphviz resolves references as HTML does.
  static func label(_ text: String) -> String {
    CharacterReferences.resolved(resolved(text))
  }

  /// The attributes that say how something is drawn and nothing of what it is.
  static let drawingAttributes: Set<String> = [
    "arrowhead", "arrowsize", "arrowtail", "bb", "bgcolor", "center", "class", "clusterrank",
    "color", "colorscheme", "compound", "concentrate", "constraint", "dir", "dpi", "fillcolor",
    "fixedsize", "fontcolor", "fontname", "fontsize", "forcelabels", "gradientangle", "headport",
    "height", "image", "imagescale", "K", "labelangle", "labeldistance", "labelfloat",
    "labelfontcolor", "labelfontname", "labelfontsize", "labeljust", "labelloc", "layout", "len",
    "lheight", "lhead", "lp", "ltail", "lwidth", "margin", "maxiter", "minlen", "nodesep",
    "nslimit", "ordering", "orientation", "outputorder", "overlap", "pack", "packmode", "pad",
    "page", "pagedir", "penwidth", "peripheries", "pin", "pos", "quantum", "rank", "rankdir",
    "ranksep", "ratio", "regular", "remincross", "rotate", "samehead", "sametail", "sep", "shape",
    "shapefile", "sides", "size", "skew", "splines", "style", "stylesheet", "tailport",
    "truecolor", "vertices", "viewport", "voro_margin", "width", "xlp", "z", "_draw_", "_ldraw_",
    "_hdraw_", "_tdraw_", "_hldraw_", "_tldraw_",
  ]
}

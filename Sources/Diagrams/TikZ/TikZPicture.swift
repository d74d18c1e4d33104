import Typesetting

/// A drawing as a TikZ picture, whose text a paper sets in its own font.
///
/// Shapes, lines and text stand where Graphviz put them in the PDF.
package struct TikZPicture {
  private let drawing: GraphvizSVG
  private let remarks: [String]

  /// Creates a picture from a drawing that Graphviz wrote as SVG; `nil` if it is none.
  ///
  /// - Parameters:
  ///   - svg: the drawing.
  ///   - remarks: lines of comment for its head.
  package init?(svg: String, remarks: [String] = []) {
    guard let drawing = GraphvizSVG(svg) else { return nil }
    self.drawing = drawing
    self.remarks = remarks
  }

  /// The picture as LaTeX source, for `\input`.
  package var text: String {
    var palette = TikZPalette()
    let alignment = TikZAlignment(of: drawing.shapes)
    let body = drawing.shapes.enumerated().compactMap { position, shape in
      if case .text(let textLine) = shape {
        let (anchor, point) = alignment.place(textLine, at: position)
        return node(textLine, anchor, point, &palette)
      }
      return line(for: shape, &palette)
    }
    let texts = drawing.shapes.compactMap { shape -> String? in
      if case .text(let textLine) = shape { textLine.text } else { nil }
    }
    let foreign = LaTeXText.charactersBeyondLatin(
      in: texts.filter { TikZGlyph($0) == nil }.joined())
    let advice =
      ["Preamble: \\usepackage{tikz}, \\usepackage[T1]{fontenc}, a scalable font (lmodern)."]
      + LaTeXText.engineAdvice(for: foreign)
    let size = "(0,0) rectangle (\(Self.number(drawing.size.x)),\(Self.number(drawing.size.y)))"
    let head = (remarks + advice).map { "% " + Self.comment($0) }
    let open = [
      "\\begin{tikzpicture}[x=1bp,y=1bp,every node/.style={inner sep=0bp,outer sep=0bp}]"
    ]
    let lines =
      head + [Self.fitting] + open + palette.definitions + ["  \\useasboundingbox \(size);"] + body
      + ["\\end{tikzpicture}"]
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(for shape: GraphvizSVG.Shape, _ palette: inout TikZPalette) -> String? {
    switch shape {
    case .title(let title, _):
      return "  % \(Self.comment(title))"
    case .outline(let points, let isClosed, let paint):
      let path = points.map(place).joined(separator: " -- ") + (isClosed ? " -- cycle" : "")
      return points.isEmpty ? nil : self.path(path, paint, &palette)
    case .curve(let points, let paint):
      return curve(points).flatMap { self.path($0, paint, &palette) }
    case .ellipse(let centre, let radii, let paint):
      let (x, y) = (Self.number(radii.x * drawing.scale), Self.number(radii.y * drawing.scale))
      let outline = "\(place(centre)) ellipse [x radius=\(x), y radius=\(y)]"
      return path(outline, paint, &palette)
    case .text: return nil
    }
  }

  private func path(
    _ outline: String, _ paint: GraphvizSVG.Paint, _ palette: inout TikZPalette
  ) -> String? {
    var options: [String] = []
    if let fill = paint.fill { options.append("fill=\(palette.name(of: fill))") }
    if let stroke = paint.stroke {
      options.append("draw=\(palette.name(of: stroke))")
      options.append("line width=\(Self.number(paint.width * drawing.scale))bp")
      if !paint.dashes.isEmpty { options.append(dashes(paint.dashes)) }
    }
    guard !options.isEmpty else { return nil }
    return "  \\path[\(options.joined(separator: ","))] \(outline);"
  }

  /// A dash pattern. Graphviz writes dots as dashes of one point, which would not show in print; they
  /// become round.
  private func dashes(_ lengths: [Double]) -> String {
    guard lengths.count == 2, lengths[0] > 1 else {
      return "line cap=round,dash pattern=on 0bp off \(Self.number(3 * drawing.scale))bp"
    }
    let (on, off) = (lengths[0] * drawing.scale, lengths[1] * drawing.scale)
    return "dash pattern=on \(Self.number(on))bp off \(Self.number(off))bp"
  }

  private func curve(_ points: [Point]) -> String? {
    guard points.count >= 4, let start = points.first else { return nil }
    var path = place(start)
    var last = start
    for position in stride(from: 1, to: points.count - 2, by: 3) {
      let (first, second, end) = (points[position], points[position + 1], points[position + 2])
      if first == last && second == end {
        path += " -- \(place(end))"
      } else {
        path += " .. controls \(place(first)) and \(place(second)) .. \(place(end))"
      }
      last = end
    }
    return start == last ? path + " -- cycle" : path
  }

  private func node(
    _ textLine: GraphvizSVG.TextLine, _ anchor: GraphvizSVG.TextLine.Anchor, _ point: Point,
    _ palette: inout TikZPalette
  ) -> String? {
    let text = textLine.text.trimmingSpaces
    guard !text.isEmpty else { return nil }
    let size = textLine.size * drawing.scale
    if let glyph = TikZGlyph(text) {
      let outline = glyph.outline(at: drawing.placed(textLine.point), size: size)
      let paint = glyph.isOpen ? "line width=0.4bp,draw" : "fill"
      return "  \\path[\(paint)=\(palette.name(of: textLine.colour))] \(outline);"
    }
    let style = (textLine.isBold ? "\\bfseries" : "") + (textLine.isItalic ? "\\itshape" : "")
    let colour = textLine.colour == "black" ? "" : ",text=\(palette.name(of: textLine.colour))"
    let font = "\\fontsize{\(Self.number(size))}{\(Self.number(size * 1.2))}\\selectfont\(style)"
    let options = "anchor=\(anchor.tikz)\(colour),font=\(font)"
    // A little more than the layout gave, since its widths are not known to the last digit.
    let room = Self.number(textLine.width * drawing.scale * 1.02)
    let fitted = "\\ententefit{\(room)bp}{\(LaTeXText.escaped(text))}"
    return "  \\node[\(options)] at \(place(point)) {\(fitted)};"
  }

  /// A command that sets text no wider than the room that the layout gave it.
  private static let fitting =
    "\\providecommand*\\ententefit[2]{\\setbox0\\hbox{#2}"
    + "\\ifdim\\wd0>#1\\resizebox{#1}{\\height}{\\box0}\\else\\box0\\fi}"

  private func place(_ point: Point) -> String {
    let placed = drawing.placed(point)
    return "(\(Self.number(placed.x)),\(Self.number(placed.y)))"
  }

  static func number(_ value: Double) -> String { DotValue.decimal(value) }

  /// `text` as a comment, on one line.
  private static func comment(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .format: " "
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// The colours of a TikZ picture, which its head defines in the order of their first use.
private struct TikZPalette {
  private var names: [String: String] = [:]
  private(set) var definitions: [String] = []

  /// The name of a colour that SVG writes as `#rrggbb` or by name.
  mutating func name(of colour: String) -> String {
    if colour == "white" || colour == "black" { return colour }
    if let name = names[colour] { return name }
    let digits = colour.dropFirst().uppercased()
    guard colour.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit) else {
      return "black"
    }
    let name = "entente\(names.count + 1)"
    names[colour] = name
    definitions.append("  \\definecolor{\(name)}{HTML}{\(digits)}")
    return name
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

extension GraphvizSVG.TextLine.Anchor {
  fileprivate var tikz: String {
    switch self {
    case .start: "base west"
    case .middle: "base"
    case .end: "base east"
    }
  }
}

import Negotiations

/// A piece of an HTML-like label, as Graphviz draws it.
///
/// Elements and attributes come from fixed lists, without images and links; text is escaped as it
/// enters.
struct DotMarkup {
  enum Element: String {
    case table = "TABLE"
    case row = "TR"
    case cell = "TD"
    case font = "FONT"
    case bold = "B"
    case italic = "I"
    case lineBreak = "BR"
  }

  enum Attribute: String {
    case border = "BORDER"
    case cellBorder = "CELLBORDER"
    case cellSpacing = "CELLSPACING"
    case cellPadding = "CELLPADDING"
    case width = "WIDTH"
    case height = "HEIGHT"
    case fixedSize = "FIXEDSIZE"
    case sides = "SIDES"
    case style = "STYLE"
    case background = "BGCOLOR"
    case colour = "COLOR"
    case alignment = "ALIGN"
    case verticalAlignment = "VALIGN"
    case columns = "COLSPAN"
    case rows = "ROWSPAN"
    case fontSize = "POINT-SIZE"
  }

  /// The value of an attribute; none can hold text from a corpus.
  enum Value {
    /// A whole number of points.
    case points(Double)
    /// A size of type. Graphviz drops what is behind the point, so that 7.9 would be set in 7.
    case size(Double)
    case keyword(StaticString)
    case colour(Colour)

    fileprivate var text: String {
      switch self {
      case .points(let points): DotValue.decimal(points.rounded())
      case .size(let size): DotValue.decimal(size.rounded())
      case .keyword(let keyword): "\(keyword)"
      case .colour(let colour): colour.hex
      }
    }
  }

  let html: String
  /// The text it draws.
  let labels: [String]

  /// Text. Graphviz rejects an empty element, so blank text becomes a no-break space.
  static func text(_ text: String) -> DotMarkup {
    let data = DotText.characterData(text)
    let isBlank = data.allSatisfy(\.isWhitespace)
    return DotMarkup(html: isBlank ? "\u{A0}" : data, labels: [DotText.cleaned(text)])
  }

  /// An element around `content`.
  static func element(
    _ element: Element, _ attributes: KeyValuePairs<Attribute, Value> = [:], _ content: [DotMarkup]
  ) -> DotMarkup {
    let opening = attributes.map { " \($0.rawValue)=\"\($1.text)\"" }.joined()
    let inner = content.map(\.html).joined()
    return DotMarkup(
      html: "<\(element.rawValue)\(opening)>\(inner)</\(element.rawValue)>",
      labels: content.flatMap(\.labels))
  }

  /// A table of `rows`, each a list of cells. Graphviz rejects a table without cells, so it gets one.
  static func table(
    _ attributes: KeyValuePairs<Attribute, Value>, rows: [[DotMarkup]]
  ) -> DotMarkup {
    let filled = rows.filter { !$0.isEmpty }
    return element(
      .table, attributes,
      (filled.isEmpty ? [[cell([:], text(""))]] : filled).map { element(.row, [:], $0) })
  }

  /// A table without borders.
  static func plainTable(
    _ rows: [[DotMarkup]], padding: Double = 0, background: Colour? = nil
  ) -> DotMarkup {
    guard let background else {
      return table(
        [
          .border: .points(0), .cellBorder: .points(0), .cellSpacing: .points(0),
          .cellPadding: .points(padding),
        ], rows: rows)
    }
    return table(
      [
        .border: .points(0), .cellBorder: .points(0), .cellSpacing: .points(0),
        .cellPadding: .points(padding), .background: .colour(background),
      ], rows: rows)
  }

  /// A cell with `content`.
  static func cell(
    _ attributes: KeyValuePairs<Attribute, Value> = [:], _ content: DotMarkup...
  ) -> DotMarkup {
    element(.cell, attributes, content)
  }
}

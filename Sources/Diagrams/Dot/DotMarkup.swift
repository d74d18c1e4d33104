import Negotiations

/// A piece of an HTML-like label, as Graphviz draws it.
///
/// Elements and attributes come from fixed lists, without images and links; text is escaped where
/// it enters.
struct Markup {
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

  /// The value of an attribute; none can hold a corpus's words.
  enum Value {
    /// A whole number of points.
    case points(Double)
    case size(Double)
    case word(StaticString)
    case colour(Colour)

    fileprivate var text: String {
      switch self {
      case .points(let points): DotValue.decimal(points.rounded())
      case .size(let size): DotValue.decimal(size)
      case .word(let word): "\(word)"
      case .colour(let colour): colour.hex
      }
    }
  }

  let html: String
  /// The words it draws.
  let labels: [String]

  /// Words. Graphviz refuses an element without any, so that nothing is drawn as a space.
  static func text(_ text: String) -> Markup {
    let data = DotText.characterData(text)
    let isBlank = data.allSatisfy(\.isWhitespace)
    return Markup(html: isBlank ? "\u{A0}" : data, labels: [DotText.cleaned(text)])
  }

  /// An element around `content`.
  static func element(
    _ element: Element, _ attributes: KeyValuePairs<Attribute, Value> = [:], _ content: [Markup]
  ) -> Markup {
    let opening = attributes.map { " \($0.rawValue)=\"\($1.text)\"" }.joined()
    let inner = content.map(\.html).joined()
    return Markup(
      html: "<\(element.rawValue)\(opening)>\(inner)</\(element.rawValue)>",
      labels: content.flatMap(\.labels))
  }

  /// A table of `rows`, each a list of cells.
  static func table(
    _ attributes: KeyValuePairs<Attribute, Value>, rows: [[Markup]]
  ) -> Markup {
    element(.table, attributes, rows.map { element(.row, [:], $0) })
  }

  /// A cell with `content`.
  static func cell(
    _ attributes: KeyValuePairs<Attribute, Value> = [:], _ content: Markup...
  ) -> Markup {
    element(.cell, attributes, content)
  }
}

import ArgumentParser
import Diagrams
import GraphvizRenderer
import Negotiations

/// `--view`, by name out of the catalogue of views.
struct ViewChoice: ExpressibleByArgument {
  let view: any DiagramView

  init(view: any DiagramView) {
    self.view = view
  }

  init?(argument: String) {
    guard let view = DiagramViews.all.first(where: { $0.name == argument }) else { return nil }
    self.view = view
  }

  var defaultValueDescription: String { view.name }
  static var allValueStrings: [String] { DiagramViews.all.map(\.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// `--theme`, by name out of the catalogue of themes.
struct ThemeChoice: ExpressibleByArgument {
  let theme: any Theme

  init(theme: any Theme) {
    self.theme = theme
  }

  init?(argument: String) {
    guard let theme = Themes.all.first(where: { $0.name == argument }) else { return nil }
    self.theme = theme
  }

  var defaultValueDescription: String { theme.name }
  static var allValueStrings: [String] { Themes.all.map(\.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// `--width`: `column`, `page`, or a number of millimetres.
struct WidthChoice: ExpressibleByArgument {
  let width: FigureWidth

  init?(argument: String) {
    switch argument {
    case "column": width = .column
    case "page": width = .page
    default:
      let digits = argument.hasSuffix("mm") ? argument.dropLast(2) : Substring(argument)
      guard let millimetres = Double(digits), (20...1000).contains(millimetres) else { return nil }
      width = .millimetres(millimetres)
    }
  }

  /// What may be written, for the message about anything else.
  static var allValueStrings: [String] { ["column", "page", "20mm to 1000mm"] }
  static var defaultCompletionKind: CompletionKind { .list(["column", "page"]) }
}

/// `--colour ussr=#c00000`.
struct SideColourChoice: ExpressibleByArgument {
  let side: String
  let colour: Colour

  init?(argument: String) {
    guard let sign = argument.lastIndex(of: "="), sign > argument.startIndex,
      let colour = Colour(hex: String(argument[argument.index(after: sign)...]))
    else { return nil }
    side = String(argument[..<sign])
    self.colour = colour
  }

  /// What is to be written, for the message about anything else.
  static var allValueStrings: [String] { ["SIDE=#rrggbb"] }
}

extension DiagramLayout {
  /// The engine of Graphviz that the diagram was made for.
  var engine: Layout {
    switch self {
    case .dot: .dot
    case .neato: .neato
    case .neatoPinned: .neatoPinned
    case .sfdp: .sfdp
    }
  }
}

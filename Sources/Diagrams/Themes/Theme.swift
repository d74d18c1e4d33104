public import NegotiationAnalysis
public import Negotiations

/// The look of a diagram: the colours and outlines of sides, and the inks of lines.
///
/// The meaning of marks does not depend on the theme: shapes, arrowheads and dashes are the same in
/// every theme.
public protocol Theme: Sendable {
  /// The name by which the theme is chosen: `screen`.
  var name: String { get }
  /// What the theme is for, in a line.
  var summary: String { get }
  /// The appearances of sides, the most numerous side first.
  var sides: [SideAppearance] { get }
  /// The appearances of communities, which no reader should take for sides.
  var communities: [SideAppearance] { get }
  /// The appearance of sides for which none is left in ``sides``.
  var otherSides: SideAppearance { get }
  /// The appearance of an actor whose side is not recorded.
  var noSide: SideAppearance { get }
  /// Whether a side can have a colour from outside the theme. If not, it gets the nearest of ``sides``,
  /// which the theme promises can be told apart.
  var takesColours: Bool { get }
  /// The ink of lines of one kind.
  func ink(of kind: NegotiationNetwork.EdgeKind) -> Colour
}

extension Theme {
  /// White with a bold outline in a colour of C. Brewer’s *Dark2*, where sides are filled.
  public var communities: [SideAppearance] {
    [0x1B9E77, 0xD95F02, 0x7570B3, 0xE7298A, 0x66A61E, 0xA6761D, 0x1F78B4, 0x666666].map {
      SideAppearance(fill: .white, outline: Colour($0), outlineWidth: 2.2)
    }
  }
}

/// The appearance of the actors of a side.
public struct SideAppearance: Hashable, Sendable {
  /// The colour inside the outline.
  public var fill: Colour
  /// The colour of the outline.
  public var outline: Colour
  /// The width of the outline in points.
  public var outlineWidth: Double

  /// Creates an appearance.
  public init(fill: Colour, outline: Colour, outlineWidth: Double = 0.8) {
    self.fill = fill
    self.outline = outline
    self.outlineWidth = outlineWidth
  }

  /// Creates an appearance in one colour, outlined in a shade of it that stands out on paper.
  public init(_ colour: Colour) {
    self.init(fill: colour, outline: colour.shade)
  }

  /// The ink of text on the fill: black, or white where that reads better. One of the two always has a
  /// contrast of at least 4.5.
  public var ink: Colour {
    fill.contrast(with: .black) >= 4.5 ? .black : .white
  }

  /// The appearance with a bold outline.
  public var bold: SideAppearance {
    SideAppearance(fill: fill, outline: outline, outlineWidth: 2.2)
  }
}

/// The catalogue of themes.
public enum Themes {
  /// All themes; the first is the default.
  public static let all: [any Theme] = [ScreenTheme(), ColourBlindTheme(), PrintTheme()]
}

extension Colour {
  /// A shade dark enough to stand out on white paper.
  fileprivate var shade: Colour {
    var shade = self
    while shade.contrast(with: .white) < 3.5 { shade = shade.scaled(by: 0.94) }
    return shade == self ? scaled(by: 0.72) : shade
  }

  private func scaled(by share: Double) -> Colour {
    func scaled(_ channel: UInt8) -> UInt32 { UInt32((Double(channel) * share).rounded(.down)) }
    return Colour(scaled(red) << 16 | scaled(green) << 8 | scaled(blue))
  }
}

public import NegotiationAnalysis

/// How a diagram looks: which colours and borders tell sides apart, and which inks draw the lines.
///
/// What a mark means does not depend on the theme: shapes, arrowheads and dashes are the same in
/// all of them.
public protocol Theme: Sendable {
  /// The name by which the theme is chosen: `screen`.
  var name: String { get }
  /// What it is for, in a line.
  var summary: String { get }
  /// How the sides look, the most numerous first.
  var sides: [SideAppearance] { get }
  /// How sides look that are more than ``sides`` can tell apart.
  var otherSides: SideAppearance { get }
  /// How an actor looks whose side is not recorded.
  var noSide: SideAppearance { get }
  /// The ink of lines of one kind.
  func ink(of kind: NegotiationNetwork.EdgeKind) -> Colour
}

/// How the actors of one side look.
public struct SideAppearance: Hashable, Sendable {
  /// The colour within the outline.
  public var fill: Colour
  /// The colour of the outline.
  public var outline: Colour
  /// The width of the outline in points.
  public var outlineWidth: Double

  /// An appearance.
  public init(fill: Colour, outline: Colour, outlineWidth: Double = 0.8) {
    self.fill = fill
    self.outline = outline
    self.outlineWidth = outlineWidth
  }

  /// The same with a bold outline.
  public var bold: SideAppearance {
    SideAppearance(fill: fill, outline: outline, outlineWidth: 2.2)
  }
}

/// The themes there are.
public enum Themes {
  /// All themes; the first is the one used unless another is asked for.
  public static let all: [any Theme] = [ScreenTheme(), PrintTheme()]
}

public import NegotiationAnalysis
public import Negotiations

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
  /// Whether a side may be drawn in a colour of its own; where not, it gets the one of ``sides`` that
  /// is nearest to it, for the theme promises that those can be told apart.
  var takesColours: Bool { get }
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

  /// The appearance of a side that has a colour of its own: outlined in a shade of it that stands out
  /// from the paper.
  public init(_ colour: Colour) {
    self.init(fill: colour, outline: colour.shade)
  }

  /// The ink of words on the fill: black, or white where that reads better. One of the two always
  /// has a contrast of 4.5 and more.
  public var ink: Colour {
    fill.contrast(with: .black) >= 4.5 ? .black : .white
  }

  /// The same with a bold outline.
  public var bold: SideAppearance {
    SideAppearance(fill: fill, outline: outline, outlineWidth: 2.2)
  }
}

/// The themes there are.
public enum Themes {
  /// All themes; the first is the one used unless another is asked for.
  public static let all: [any Theme] = [ScreenTheme(), ColourBlindTheme(), PrintTheme()]
}

extension Colour {
  /// As much darker as it takes to stand out from white paper.
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

public import NegotiationAnalysis
public import Negotiations

/// Soft colours, for screens, slides and colour print.
///
/// Tints fill the sides, outlined in a darker shade of the same hue, so that names stand out and the
/// full colours are left to lines. ``ColourBlindTheme`` is for readers who do not see red or green,
/// who can tell the tints apart by their outlines at best.
public struct ScreenTheme: Theme {
  /// Creates the theme.
  public init() {}

  /// The name by which the theme is chosen.
  public let name = "screen"
  /// What the theme is for.
  public let summary = "Soft colours, for screens, slides and colour print"

  /// `true`: a side can have any colour.
  public let takesColours = true

  /// Straw, sky blue, sea green, cream, lilac, olive, sage. The first five differ in lightness by 7 and
  /// more, and to readers of any vision.
  public let sides = tints
  /// Grey.
  public let otherSides = SideAppearance(fill: Colour(grey: 222), outline: Colour(grey: 110))
  /// White.
  public let noSide = SideAppearance(fill: .white, outline: Colour(grey: 110))

  /// Grey for meetings, blue for messages, vermilion for acts, black for agreements and ties.
  public func ink(of kind: NegotiationNetwork.EdgeKind) -> Colour {
    switch kind {
    case .meeting: Colour(0x8C8C8C)
    case .message: Colour(0x0072B2)
    case .agreement: Colour(0x1A1A1A)
    case .act: Colour(0xC44F00)
    case .tie: Colour(0x404040)
    }
  }

  private static let tints = SidePalette.colours.prefix(7).map { SideAppearance($0) }
}

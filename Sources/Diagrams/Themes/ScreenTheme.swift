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

  /// Orange, sky blue, bluish green, yellow, reddish purple, blue, vermilion; then the same with bold
  /// outlines.
  public let sides = tints + tints.map { $0.bold }
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

  private static let tints = [
    SideAppearance(fill: Colour(0xF6D5A0), outline: Colour(0xB87A00)),
    SideAppearance(fill: Colour(0xBBE1F7), outline: Colour(0x2F86B8)),
    SideAppearance(fill: Colour(0xA9DCCB), outline: Colour(0x00785A)),
    SideAppearance(fill: Colour(0xF9F4B0), outline: Colour(0x9C8F00)),
    SideAppearance(fill: Colour(0xEBC9DC), outline: Colour(0xA9527F)),
    SideAppearance(fill: Colour(0xBCC8EE), outline: Colour(0x3B4FA0)),
    SideAppearance(fill: Colour(0xF3B8A2), outline: Colour(0xA63F14)),
  ]
}

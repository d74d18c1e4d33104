public import NegotiationAnalysis
public import Negotiations

/// The full colours of Okabe and Ito, which readers of any vision can tell apart.
///
/// The colours fill sides; lines differ in lightness. The palette is that of M. Okabe and K. Ito,
/// *Color Universal Design* (2008).
public struct ColourBlindTheme: Theme {
  /// Creates the theme.
  public init() {}

  /// The name by which the theme is chosen.
  public let name = "colour-blind"
  /// What the theme is for.
  public let summary = "Strong colours that readers of any vision can tell apart (Okabe and Ito)"
  /// `false`: a side gets the nearest colour of the palette.
  public let takesColours = false

  /// Orange, sky blue, bluish green, yellow, reddish purple, blue, vermilion.
  public let sides = colours
  /// Grey.
  public let otherSides = SideAppearance(fill: Colour(grey: 222), outline: Colour(grey: 110))
  /// White.
  public let noSide = SideAppearance(fill: .white, outline: Colour(grey: 110))

  /// Grey for meetings, blue for messages, a dark vermilion for acts, black for agreements and ties.
  public func ink(of kind: NegotiationNetwork.EdgeKind) -> Colour {
    switch kind {
    case .meeting: Colour(0x8C8C8C)
    case .message: Colour(0x0072B2)
    case .agreement: Colour(0x1A1A1A)
    case .act: Colour(0xA83F00)
    case .tie: Colour(0x404040)
    }
  }

  private static let colours = [
    0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0xCC79A7, 0x0072B2, 0xD55E00,
  ].map { SideAppearance(Colour($0)) }
}

public import NegotiationAnalysis
public import Negotiations

/// Black, white and greys, for journals that print without colour.
///
/// Sides differ by grey and by the width of the outline.
public struct PrintTheme: Theme {
  /// The theme.
  public init() {}

  /// The name by which it is chosen.
  public let name = "print"
  /// What it is for.
  public let summary = "Greys only, for journals that print without colour"

  /// A colour gives way to the grey that is nearest to it.
  public let takesColours = false

  /// White, light grey and grey, thinly outlined, and the same boldly outlined.
  public let sides = [
    greys[0], greys[1], greys[0].bold, greys[2], greys[1].bold, greys[2].bold,
  ]
  /// Grey without an outline to speak of.
  public let otherSides = SideAppearance(
    fill: Colour(grey: 240), outline: Colour(grey: 150), outlineWidth: 0.5)
  /// White, outlined in grey.
  public let noSide = SideAppearance(
    fill: .white, outline: Colour(grey: 150), outlineWidth: 0.5)

  /// Grey for meetings, black for all else.
  public func ink(of kind: NegotiationNetwork.EdgeKind) -> Colour {
    switch kind {
    case .meeting: Colour(grey: 140)
    case .message, .agreement, .act: .black
    case .tie: Colour(grey: 64)
    }
  }

  private static let greys = [255, 217, 172].map {
    SideAppearance(fill: Colour(grey: $0), outline: .black)
  }
}

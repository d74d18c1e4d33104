public import NegotiationAnalysis
public import Negotiations

/// Black, white and greys, for journals that print without colour.
///
/// Sides differ in grey and in the width of the outline.
public struct PrintTheme: Theme {
  /// Creates the theme.
  public init() {}

  /// The name by which the theme is chosen.
  public let name = "print"
  /// What the theme is for.
  public let summary = "Greys only, for journals that print without colour"

  /// `false`: a side gets the nearest grey.
  public let takesColours = false

  /// White, light grey and grey, with thin outlines and with bold ones.
  public let sides = [
    greys[0], greys[1], greys[0].bold, greys[2], greys[1].bold, greys[2].bold,
  ]
  /// The greys of sides, which have no colours that communities could take.
  public var communities: [SideAppearance] { sides }
  /// Grey with a faint outline.
  public let otherSides = SideAppearance(
    fill: Colour(grey: 240), outline: Colour(grey: 150), outlineWidth: 0.5)
  /// White with a grey outline.
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

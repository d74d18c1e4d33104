internal import Foundation

/// How far apart two colours look.
extension Colour {
  /// How light the colour looks, from 0 (black) to 100 (white): *L\** of CIE 1976.
  public var lightness: Double { Lab(linear).lightness }

  /// How far apart the two colours look to a reader of that vision: the distance in *L\*a\*b\** of
  /// CIE 1976, in which 2 can just be told apart side by side, and 10 on two boxes of one page.
  public func difference(from other: Colour, seenWith vision: ColourVision = .full) -> Double {
    let (one, two) = (Lab(vision.seen(linear)), Lab(vision.seen(other.linear)))
    let (light, a, b) = (one.lightness - two.lightness, one.a - two.a, one.b - two.b)
    return (light * light + a * a + b * b).squareRoot()
  }

  /// The least difference to readers of any vision.
  public func leastDifference(from other: Colour) -> Double {
    ColourVision.allCases.map { difference(from: other, seenWith: $0) }.min() ?? 0
  }

  /// Less difference than this, and two boxes of one page are taken for the same.
  public static let leastClearDifference = 10.0
}

/// A colour where equal distances look about equally far apart (CIE 1976, white point D65).
private struct Lab {
  var lightness: Double
  var a: Double
  var b: Double

  init(_ light: (red: Double, green: Double, blue: Double)) {
    let x = 0.4124564 * light.red + 0.3575761 * light.green + 0.1804375 * light.blue
    let y = 0.2126729 * light.red + 0.7151522 * light.green + 0.0721750 * light.blue
    let z = 0.0193339 * light.red + 0.1191920 * light.green + 0.9503041 * light.blue
    func root(_ share: Double) -> Double {
      share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116
    }
    let (fx, fy, fz) = (root(x / 0.95047), root(y), root(z / 1.08883))
    lightness = 116 * fy - 16
    a = 500 * (fx - fy)
    b = 200 * (fy - fz)
  }
}

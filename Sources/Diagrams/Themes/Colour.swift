import Foundation

/// A colour on screen or paper.
public struct Colour: Hashable, Sendable {
  /// The share of red, 0 to 255.
  public let red: UInt8
  /// The share of green, 0 to 255.
  public let green: UInt8
  /// The share of blue, 0 to 255.
  public let blue: UInt8

  /// The colour that web pages write `#rrggbb`, as a number: `0x0072B2`.
  public init(_ rgb: UInt32) {
    red = UInt8(truncatingIfNeeded: rgb >> 16)
    green = UInt8(truncatingIfNeeded: rgb >> 8)
    blue = UInt8(truncatingIfNeeded: rgb)
  }

  /// A grey, from 0 (black) to 255 (white).
  public init(grey: UInt8) {
    red = grey
    green = grey
    blue = grey
  }

  /// Black.
  public static let black = Colour(grey: 0)
  /// White.
  public static let white = Colour(grey: 255)

  /// The colour as `#rrggbb`.
  public var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Whether it has no hue.
  public var isGrey: Bool { red == green && green == blue }

  /// The contrast with `other`, from 1 (none) to 21 (black on white), as WCAG 2.2 defines it.
  public func contrast(with other: Colour) -> Double {
    let (mine, theirs) = (luminance, other.luminance)
    return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
  }

  private var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}

internal import Foundation

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

  /// The colour written `#rrggbb` or `rrggbb`, in small letters or capitals; `nil` for anything else.
  public init?(hex text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let number = UInt32(digits, radix: 16)
    else { return nil }
    self.init(number)
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
    let light = linear
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  /// The shares of light that a screen gives off, from 0 to 1.
  var linear: (red: Double, green: Double, blue: Double) {
    func linear(_ channel: UInt8) -> Double {
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return (linear(red), linear(green), linear(blue))
  }
}

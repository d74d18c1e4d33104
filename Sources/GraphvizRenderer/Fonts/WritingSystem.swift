/// A script, or another kind of character that fonts come for together.
public struct WritingSystem: Sendable, Equatable {
  /// The script's English name, such as `Han`.
  public let name: String
  /// Debian packages of fonts that have its characters, the best first. Empty for characters that no
  /// package has.
  public let packages: [String]
  private let ranges: [ClosedRange<UInt32>]

  init(_ name: String, _ packages: [String], _ ranges: ClosedRange<UInt32>...) {
    self.name = name
    self.packages = packages
    self.ranges = ranges
  }

  /// The writing system that a character belongs to.
  public static func of(_ scalar: Unicode.Scalar) -> WritingSystem {
    catalogue.first { $0.ranges.contains { $0.contains(scalar.value) } } ?? other
  }
}

extension WritingSystem {
  private static let european = ["fonts-dejavu-core", "fonts-liberation"]
  private static let noto = ["fonts-noto-core"]
  private static let eastAsian = ["fonts-noto-cjk", "fonts-droid-fallback"]

  private static let other = WritingSystem("other", noto)

  /// The writing systems told apart, each range in the first one that names it.
  static let catalogue = [
    WritingSystem(
      "Latin", european, 0x20...0x24F, 0x250...0x2FF, 0x300...0x36F, 0x1E00...0x1EFF,
      0x2000...0x20CF),
    WritingSystem("Greek", european, 0x370...0x3FF, 0x1F00...0x1FFF),
    WritingSystem(
      "Cyrillic", european, 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F),
    WritingSystem(
      "Han", eastAsian, 0x2E80...0x2FDF, 0x3000...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0xFF00...0xFFEF),
    WritingSystem(
      "Han, rare", ["fonts-noto-cjk", "fonts-hanazono"], 0x20000...0x2FFFF, 0x30000...0x3FFFF),
    WritingSystem("Bopomofo", eastAsian, 0x3100...0x312F, 0x31A0...0x31BF),
    WritingSystem("Kana", eastAsian, 0x3040...0x30FF, 0x31F0...0x31FF),
    WritingSystem(
      "Hangul", ["fonts-noto-cjk", "fonts-nanum"], 0x1100...0x11FF, 0x3130...0x318F,
      0xA960...0xA97F, 0xAC00...0xD7FF),
    WritingSystem("Mongolian", noto, 0x1800...0x18AF),
    WritingSystem("Tibetan", noto, 0xF00...0xFFF),
    WritingSystem("Armenian", noto, 0x530...0x58F),
    WritingSystem("Hebrew", noto, 0x590...0x5FF),
    WritingSystem("Arabic", noto, 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF),
    WritingSystem("Devanagari", noto, 0x900...0x97F),
    WritingSystem("Thai", noto, 0xE00...0xE7F),
    WritingSystem("Georgian", noto, 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F),
    WritingSystem("Ethiopic", noto, 0x1200...0x139F),
    WritingSystem("symbols", ["fonts-dejavu-core", "fonts-noto-core"], 0x2100...0x2BFF),
    WritingSystem("emoji", ["fonts-noto-color-emoji"], 0x1F000...0x1FAFF),
    WritingSystem("private use", [], 0xE000...0xF8FF, 0xF0000...0x10FFFF),
  ]
}

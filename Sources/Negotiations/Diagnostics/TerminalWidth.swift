/// How many cells of a terminal a character fills.
enum TerminalWidth {
  /// The cells that `text` fills.
  static func cells(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + cells(of: $1) }
  }

  /// The cells that `character` fills: 2 for Chinese, Japanese, Korean and emoji, 0 for a mark that
  /// stands alone, 1 for the rest.
  static func cells(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.isASCII { return 1 }
    if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    if isWide(scalar.value) || scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    // Ordered by block; together these cover East Asian Width "W" and "F" outside emoji.
    switch value {
    case 0x1100...0x115F: true  // Hangul initial consonants
    case 0x2E80...0x303E, 0x3041...0x33FF: true  // radicals, kana, CJK symbols
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: true  // unified ideographs
    case 0xA000...0xA4CF: true  // Yi
    case 0xA960...0xA97F, 0xAC00...0xD7A3: true  // Hangul
    case 0xF900...0xFAFF: true  // compatibility ideographs
    case 0xFE10...0xFE19, 0xFE30...0xFE6F: true  // vertical and small forms
    case 0xFF00...0xFF60, 0xFFE0...0xFFE6: true  // full-width forms
    case 0x17000...0x18CFF, 0x1B000...0x1B2FF: true  // Tangut, kana supplement
    case 0x20000...0x3FFFD: true  // ideographic planes
    default: false
    }
  }
}

internal import Foundation

/// Text as LaTeX source that prints it.
///
/// Whatever a name or title holds, it comes out as those characters; none of it is read as
/// a command. Latin letters that the classic engines lack are put together from a letter and its
/// accents, so that a romanised name compiles with pdflatex.
package enum LaTeXText {
  /// `text` as source.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    var previous: Character?
    for character in text {
      // Two of these in a row make a dash or a quotation mark.
      if character == previous, "-',".contains(character) { escaped += "{}" }
      for scalar in composed(character) {
        escaped += source(of: scalar)
      }
      previous = character
    }
    return escaped
  }

  /// What of `text` pdflatex has no letters for: Chinese, Cyrillic and the like, each character once
  /// and in order.
  package static func charactersBeyondLatin(in text: String) -> [Character] {
    var seen: Set<Character> = []
    return text.flatMap(composed).filter { character in
      guard let scalar = character.unicodeScalars.first, !isKnown(scalar),
        punctuation[scalar] == nil, !isIgnored(scalar), accented(character) == nil
      else { return false }
      return seen.insert(character).inserted
    }
  }

  private static func source(of character: Character) -> String {
    guard let scalar = character.unicodeScalars.first else { return "" }
    if let special = special[character] { return special }
    if let source = punctuation[scalar] { return source }
    if isIgnored(scalar) { return "" }
    if isKnown(scalar) { return String(character) }
    return accented(character) ?? String(character)
  }

  /// The characters of one that is written with combining marks, composed as far as may be.
  private static func composed(_ character: Character) -> [Character] {
    guard character.unicodeScalars.count > 1 else { return [character] }
    let whole = String(character).precomposedStringWithCanonicalMapping
    if character == "\r\n" { return [" "] }
    return whole.unicodeScalars.count == 1 ? Array(whole) : [character]
  }

  private static let special: [Character: String] = [
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#",
    "%": "\\%", "_": "\\_", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
    "<": "\\textless{}", ">": "\\textgreater{}", "\"": "\\textquotedblright{}", "|": "\\textbar{}",
    "`": "\\textasciigrave{}",
    "\n": " ", "\r": " ", "\r\n": " ", "\t": " ",
  ]

  private static let punctuation: [Unicode.Scalar: String] = [
    "\u{A0}": "~", "\u{2002}": "\\enspace{}", "\u{2003}": "\\quad{}", "\u{2009}": "\\,",
    "\u{202F}": "\\,", "−": "\\ensuremath{-}", "≤": "\\ensuremath{\\leq}",
    "≥": "\\ensuremath{\\geq}", "≠": "\\ensuremath{\\neq}", "≈": "\\ensuremath{\\approx}",
    "∞": "\\ensuremath{\\infty}", "●": "\\textbullet{}", "′": "\\ensuremath{'}",
    "ʻ": "\\textquoteleft{}", "ʼ": "\\textquoteright{}", "\u{2028}": " ", "\u{2029}": " ",
    "\u{85}": " ", "ħ": "\\ensuremath{\\hbar}",
  ]

  /// What prints nothing, or changes the direction of what follows.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse: true
    default: false
    }
  }

  /// Whether LaTeX knows the character without a package, given a T1 font.
  private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0x17F: !"ĦħĸĿŀŉŦŧſ".unicodeScalars.contains(scalar)
    case 0x2010...0x2016, 0x2018...0x201A, 0x201C...0x201E, 0x2020...0x2022, 0x2026, 0x2030,
      0x2039...0x203A, 0x20AC, 0x2116, 0x2122, 0x2190...0x2193:
      true
    default: false
    }
  }

  /// A letter with its accents as commands: `\v{\"u}`.
  private static func accented(_ character: Character) -> String? {
    let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let base = scalars.first, base.isASCII, base.properties.isAlphabetic, scalars.count > 1
    else { return nil }
    var source = String(base)
    for mark in scalars.dropFirst() {
      guard let command = accents[mark] else { return nil }
      source = "\\\(command){\(source)}"
    }
    return source
  }

  private static let accents: [Unicode.Scalar: String] = [
    "\u{300}": "`", "\u{301}": "'", "\u{302}": "^", "\u{303}": "~", "\u{304}": "=",
    "\u{306}": "u", "\u{307}": ".", "\u{308}": "\"", "\u{30A}": "r", "\u{30B}": "H",
    "\u{30C}": "v", "\u{323}": "d", "\u{327}": "c", "\u{328}": "k", "\u{331}": "b",
  ]
}

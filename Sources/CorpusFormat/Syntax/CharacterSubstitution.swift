/// Characters put in the place of others before parsing, and taken back after.
///
/// The YAML parser expands aliases itself and stops a file at the first key named twice. Neither
/// helps an author. So an asterisk, which alone can begin an alias, and the first letter of a key
/// that was named before, are hidden from it behind a private-use character: one for one, so that no
/// line and column changes. What was hidden is put back wherever it turns up.
struct CharacterSubstitution {
  /// The text as the parser is to see it.
  private(set) var text: String
  private let asterisk: Unicode.Scalar
  private let hidesAsterisks: Bool
  private var unused: [Unicode.Scalar]
  private var keys: [Unicode.Scalar: String] = [:]

  /// The most keys that can be hidden in one file.
  static let mostKeys = 100

  /// Hides the asterisks of `text`; `nil` where it holds every private-use character there is.
  init?(_ text: String) {
    unused = Self.free(in: text)
    guard let asterisk = unused.popLast() else { return nil }
    self.asterisk = asterisk
    hidesAsterisks = text.utf8.contains(UInt8(ascii: "*"))
    self.text = hidesAsterisks ? Self.replacing("*", with: asterisk, in: text) : text
  }

  /// Private-use characters that do not occur in `text`.
  private static func free(in text: String) -> [Unicode.Scalar] {
    // In UTF-8 the private-use planes begin with the bytes F3 B0 and upwards.
    let taken =
      text.utf8.contains { $0 >= 0xF3 }
      ? Set(text.unicodeScalars.lazy.filter { $0.value >= privateUse.lowerBound }) : []
    let free = privateUse.lazy.filter { $0 & 0xFFFE != 0xFFFE }.compactMap(Unicode.Scalar.init)
      .filter { !taken.contains($0) }
    return Array(free.prefix(mostKeys + 1))
  }

  private static func replacing(
    _ old: Unicode.Scalar, with new: Unicode.Scalar, in text: String
  ) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar == old ? new : scalar) }
    return String(scalars)
  }

  private static let privateUse: ClosedRange<UInt32> = 0xF0000...0x10FFFD

  /// Hides the key that begins at a place given in Unicode scalars; `false` where that cannot be
  /// done.
  mutating func hideKey(_ key: String, at position: Int) -> Bool {
    let scalars = text.unicodeScalars
    guard let standIn = unused.popLast(), let first = key.unicodeScalars.first,
      var place = scalars.index(
        scalars.startIndex, offsetBy: position, limitedBy: scalars.endIndex),
      place < scalars.endIndex
    else { return false }
    if scalars[place] == "\"" || scalars[place] == "'" { place = scalars.index(after: place) }
    guard place < scalars.endIndex, scalars[place] == first else { return false }
    keys[standIn] = key
    text.unicodeScalars.replaceSubrange(place...place, with: [standIn])
    return true
  }

  /// Puts blanks in the place of a range given in Unicode scalars; line breaks stay. `leaving` is what is to
  /// stand there after all, from the scalar `start` on.
  mutating func blank(_ range: Range<Int>, leaving rest: String, at start: Int) {
    var scalars = Array(text.unicodeScalars)
    for place in range where place < scalars.count && !Self.breaks.contains(scalars[place]) {
      scalars[place] = " "
    }
    for (place, scalar) in rest.unicodeScalars.enumerated() where start + place < range.upperBound {
      scalars[start + place] = scalar
    }
    text = String(String.UnicodeScalarView(scalars))
  }

  private static let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

  /// A text as it was written.
  func restore(_ parsed: String) -> String {
    if let first = parsed.unicodeScalars.first, let key = keys[first] { return asterisks(in: key) }
    return asterisks(in: parsed)
  }

  private func asterisks(in parsed: String) -> String {
    guard hidesAsterisks, parsed.unicodeScalars.contains(asterisk) else { return parsed }
    return Self.replacing(asterisk, with: "*", in: parsed)
  }

  /// Whether a plain scalar is an alias in hiding.
  func isAlias(_ parsed: String) -> Bool {
    hidesAsterisks && parsed.unicodeScalars.first == asterisk
  }
}

/// Characters put in the place of others before parsing, and taken back after.
///
/// The YAML parser expands aliases itself and stops a file at the first key named twice. Neither
/// helps an author. So an asterisk, which alone can begin an alias, and the first letter of a key
/// that was named before, are hidden from it behind a private-use character: one for one, so that no
/// line and column changes. What was hidden is put back wherever it turns up.
struct StandIns {
  private(set) var text: [Unicode.Scalar]
  private let asterisk: Unicode.Scalar
  private let hidesAsterisks: Bool
  private var unused: [Unicode.Scalar]
  private var keys: [Unicode.Scalar: String] = [:]

  /// The most keys that can be hidden in one file.
  static let mostKeys = 100

  /// Hides the asterisks of `text`.
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let taken = Set(scalars.lazy.filter { $0.value >= Self.privateUse.lowerBound })
    let free = Self.privateUse.lazy.compactMap(Unicode.Scalar.init).filter { !taken.contains($0) }
    unused = Array(free.prefix(Self.mostKeys + 1))
    let asterisk = unused.removeLast()
    self.asterisk = asterisk
    hidesAsterisks = scalars.contains("*")
    self.text = hidesAsterisks ? scalars.map { $0 == "*" ? asterisk : $0 } : scalars
  }

  private static let privateUse: ClosedRange<UInt32> = 0xF0000...0xFFFFD

  /// Hides the key that begins at a scalar position; `false` where that cannot be done.
  mutating func hideKey(_ key: String, at position: Int) -> Bool {
    guard position < text.count, !unused.isEmpty else { return false }
    let isQuoted = text[position] == "\"" || text[position] == "'"
    let place = isQuoted ? position + 1 : position
    guard place < text.count, let first = key.unicodeScalars.first, text[place] == first else {
      return false
    }
    let standIn = unused.removeLast()
    keys[standIn] = key
    text[place] = standIn
    return true
  }

  /// A text as it was written.
  func restore(_ parsed: String) -> String {
    if let first = parsed.unicodeScalars.first, let key = keys[first] { return asterisks(in: key) }
    return asterisks(in: parsed)
  }

  private func asterisks(in parsed: String) -> String {
    guard hidesAsterisks, parsed.unicodeScalars.contains(asterisk) else { return parsed }
    var scalars = String.UnicodeScalarView()
    for scalar in parsed.unicodeScalars { scalars.append(scalar == asterisk ? "*" : scalar) }
    return String(scalars)
  }

  /// Whether a plain scalar is an alias in hiding.
  func isAlias(_ parsed: String) -> Bool {
    hidesAsterisks && parsed.unicodeScalars.first == asterisk
  }
}

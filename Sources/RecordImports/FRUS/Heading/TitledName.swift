/// A name with the titles before it: `Secretary of the Treasury` and `Morgenthau`.
struct TitledName: Hashable, Sendable {
  /// What stands before the name; empty where nothing does.
  var title: String
  /// The name; empty where only an office is named.
  var name: String

  /// Takes `text` apart.
  init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var position = 0
    if let first = words.first, first.lowercased() == "the" { position = 1 }
    let start = position
    while position < words.count {
      if TitleWords.isTitle(words[position]) {
        position += 1
      } else if position > start, Self.joins.contains(words[position].lowercased()) {
        position = Self.endOfObject(words, after: position)
      } else {
        break
      }
    }
    title = words[start..<position].joined(separator: " ")
    name = words[position...].joined(separator: " ")
    while let last = title.last, last == "," { title.removeLast() }
  }

  private static let joins: Set<String> = ["of", "for", "in"]

  /// Where what `of` governs ends: `of the Treasury`, `of Foreign Affairs`, `of State`.
  private static func endOfObject(_ words: [String], after join: Int) -> Int {
    var position = join + 1
    while position < words.count, ["the", "his"].contains(words[position].lowercased()) {
      position += 1
    }
    position = min(position + 1, words.count)
    while position < words.count,
      ["Affairs", "Staff", "Ministers", "Union", "States", "Kingdom"]
        .contains(words[position])
    {
      position += 1
    }
    return position
  }

  /// Whether ``name`` can be one: up to five words, each with a capital or a particle.
  var isName: Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard (1...5).contains(words.count) else { return false }
    // A comma ends a name, unless "Jr." follows it.
    let commas = words.indices.filter { words[$0].hasSuffix(",") }
    guard commas.allSatisfy({ $0 + 1 < words.count && PersonName.isSuffix(String(words[$0 + 1])) })
    else { return false }
    return words.allSatisfy { word in
      let letters = word.filter(\.isLetter)
      guard let first = letters.first else { return false }
      return first.isUppercase || ["de", "von", "van", "der", "la", "du", "le"].contains(letters)
    }
  }
}

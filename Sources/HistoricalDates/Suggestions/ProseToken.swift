/// A word, a number or a sign in a date written out.
enum ProseToken: Equatable {
  case word(String)
  /// A number and how many digits it is written with.
  case number(Int, digits: Int)
  case sign(Character)

  static func tokens(of text: String) -> [ProseToken] { placed(in: text).map(\.token) }

  /// The tokens, each with where it stands.
  static func placed(in text: String) -> [(token: ProseToken, place: Range<String.Index>)] {
    var tokens: [(ProseToken, Range<String.Index>)] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        // More digits than a year has are no number of a date.
        tokens.append(
          (.number(Int(digits.prefix(9)) ?? 0, digits: digits.count), range(of: digits)))
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter {
        let word = rest.prefix(while: \.isLetter)
        tokens.append((.word(word.lowercased()), range(of: word)))
        rest = rest.dropFirst(word.count)
      } else {
        if !first.isWhitespace { tokens.append((.sign(first), range(of: rest.prefix(1)))) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  private static func range(of text: Substring) -> Range<String.Index> {
    text.startIndex..<text.endIndex
  }
}

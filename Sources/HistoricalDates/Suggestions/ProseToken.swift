/// A word, a number or a sign in a date written out.
enum ProseToken: Equatable {
  case word(String)
  /// A number and how many digits it is written with.
  case number(Int, digits: Int)
  case sign(Character)

  static func tokens(of text: String) -> [ProseToken] {
    var tokens: [ProseToken] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        // More digits than a year has are no number of a date.
        tokens.append(.number(Int(digits.prefix(9)) ?? 0, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter {
        let word = rest.prefix(while: \.isLetter)
        tokens.append(.word(word.lowercased()))
        rest = rest.dropFirst(word.count)
      } else {
        if !first.isWhitespace { tokens.append(.sign(first)) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }
}

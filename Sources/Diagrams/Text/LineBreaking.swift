/// Breaks labels into lines.
enum LineBreaking {
  /// `text` in as few lines of at most `ems` as it takes, each as narrow as that number of lines
  /// allows. Text beyond `lines` lines gives way to an ellipsis.
  static func balanced(_ text: String, ems: Double, lines: Int = 3) -> String {
    let words = words(of: DotText.cleaned(text), ems: ems)
    guard words.count > 1 else { return words.first?.text ?? "" }
    let greedy = fill(words, ems: ems)
    guard greedy.count <= lines else { return cut(greedy, to: lines) }
    var best = greedy
    var narrower = ems
    while narrower > 1 {
      narrower -= 0.25
      let attempt = fill(words, ems: narrower)
      guard attempt.count == greedy.count, widest(attempt) <= widest(best) else { break }
      best = attempt
    }
    return best.joined(separator: "\n")
  }

  /// `text` in lines filled up to `ems`. Text beyond `lines` lines gives way to an ellipsis.
  ///
  /// - Parameter cleaned: whether the text is made of parts that were cleaned before.
  static func filled(_ text: String, ems: Double, lines: Int, cleaned: Bool = false) -> String {
    let filled = fill(words(of: cleaned ? text : DotText.cleaned(text), ems: ems), ems: ems)
    return filled.count <= lines ? filled.joined(separator: "\n") : cut(filled, to: lines)
  }

  private static func cut(_ filled: [String], to lines: Int) -> String {
    filled.prefix(lines).joined(separator: "\n") + "…"
  }

  private struct Word {
    var text: String
    /// Whether a space precedes it within a line.
    var isSpaced: Bool
  }

  /// The pieces between which a line may break: words, and the letters of a word that is too long
  /// for a line or written without spaces.
  private static func words(of text: String, ems: Double) -> [Word] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word -> [Word] in
      guard TextWidth.ems(word) > ems else { return [Word(text: String(word), isSpaced: true)] }
      let hyphenated = word.split(separator: "-", omittingEmptySubsequences: false)
      if hyphenated.count > 1, hyphenated.allSatisfy({ TextWidth.ems($0) < ems }) {
        return hyphenated.enumerated().map { position, part in
          let hyphen = position < hyphenated.count - 1 ? "-" : ""
          return Word(text: part + hyphen, isSpaced: position == 0)
        }
      }
      return pieces(of: word, ems: ems).enumerated().map { Word(text: $1, isSpaced: $0 == 0) }
    }
  }

  /// The parts of a word that is too long for a line: words of letters that have no other script between
  /// them, as far as a line holds them; each character of a script without spaces; and no mark at the
  /// beginning of a line that ends what stands before it.
  private static func pieces(of word: Substring, ems: Double) -> [String] {
    var pieces: [String] = []
    for character in word {
      if let last = pieces.last, let end = last.last,
        "，、。；：）」』？！".contains(character) || (isLatin(character) && isLatin(end)),
        TextWidth.ems(last) + TextWidth.ems(String(character)) <= ems
      {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  private static func isLatin(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }

  private static func fill(_ words: [Word], ems: Double) -> [String] {
    var lines: [String] = []
    for word in words {
      let joined = (lines.last ?? "") + (word.isSpaced ? " " : "") + word.text
      if lines.isEmpty || TextWidth.ems(joined) > ems {
        lines.append(word.text)
      } else {
        lines[lines.count - 1] = joined
      }
    }
    return lines
  }

  private static func widest(_ lines: [String]) -> Double {
    lines.map { TextWidth.ems($0) }.max() ?? 0
  }
}

/// Breaks labels into lines.
enum LineBreaking {
  /// `text` in as few lines of at most `ems` as it takes, each as narrow as that number of lines
  /// allows. Text beyond `lines` lines gives way to an ellipsis.
  static func balanced(_ text: String, ems: Double, lines: Int = 3) -> String {
    balanced(text, ems: ems, lines: lines) { _, greedy in cut(greedy, to: lines) }
  }

  /// A name in as few lines as it takes, as ``balanced(_:ems:lines:)`` has it. Of a longer one the end is
  /// kept as well, which often tells it from others: an ellipsis stands before the last line.
  static func balancedName(_ name: String, ems: Double, lines: Int = 3) -> String {
    balanced(name, ems: ems, lines: lines) { text, greedy in
      let head = Array(greedy.prefix(lines - 1))
      let rest = greedy.dropFirst(lines - 1).joined(separator: " ")
      let tail = end(of: rest.isEmpty ? text : rest, ems: ems - Typeface.ems("…"))
      return (head + ["…" + tail]).joined(separator: "\n")
    }
  }

  /// A name on one line, with an ellipsis where it is wider than `ems`: in place of whole words if that
  /// leaves any, of letters else.
  static func shortened(_ name: String, ems: Double) -> String {
    let text = DotText.cleaned(name).replacing("\n", with: " ")
    guard Typeface.ems(text) > ems else { return text }
    let room = max(0, ems - Typeface.ems("…"))
    if let whole = wholeWords(of: text, ems: room) { return whole }
    let head = start(of: text, ems: room * 0.55)
    let tail = end(of: text, ems: room - Typeface.ems(head))
    return head.trimmed + "…" + tail.trimmed
  }

  /// The last word, as many of the first as fit beside it, and then more of the last; `nil` where neither the
  /// last nor the first fits.
  private static func wholeWords(of text: String, ems: Double) -> String? {
    let words = text.split(separator: " ")
    guard let first = words.first, let last = words.last, words.count > 1 else { return nil }
    guard Typeface.ems(String(last)) <= ems else {
      return Typeface.ems(String(first)) <= ems ? first + "…" : nil
    }
    func joined(_ head: Int, _ tail: Int) -> String {
      words.prefix(head).joined(separator: " ") + "…" + words.suffix(tail).joined(separator: " ")
    }
    func fits(_ head: Int, _ tail: Int) -> Bool {
      head + tail < words.count && Typeface.ems(joined(head, tail)) <= ems + Typeface.ems("…")
    }
    var (head, tail) = (0, 1)
    while fits(head + 1, tail) { head += 1 }
    while fits(head, tail + 1) { tail += 1 }
    return joined(head, tail)
  }

  /// As many characters as fit, from the first one on.
  private static func start(of text: String, ems: Double) -> String {
    var (kept, width) = (0, 0.0)
    for character in text {
      width += Typeface.ems(String(character))
      if width > ems { break }
      kept += 1
    }
    return String(text.prefix(kept))
  }

  /// As many characters as fit, up to the last one; no part of a word where there is a whole one.
  private static func end(of text: String, ems: Double) -> String {
    var (kept, width) = (0, 0.0)
    for character in text.reversed() {
      width += Typeface.ems(String(character))
      if width > ems { break }
      kept += 1
    }
    let tail = text.suffix(kept)
    guard kept < text.count, text.dropLast(kept).last?.isWhitespace == false,
      let space = tail.firstIndex(where: \.isWhitespace),
      tail.distance(from: space, to: tail.endIndex) * 2 > kept
    else { return String(tail) }
    return String(tail[tail.index(after: space)...])
  }

  private static func balanced(
    _ text: String, ems: Double, lines: Int, shorten: (String, [String]) -> String
  ) -> String {
    let text = DotText.cleaned(text)
    let words = words(of: text, ems: ems)
    guard words.count > 1 else { return words.first?.text ?? "" }
    let greedy = fill(words, ems: ems)
    guard greedy.count <= lines else { return shorten(text, greedy) }
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

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? start
  }
}

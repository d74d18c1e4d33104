internal import Documents

/// Brackets by which the editors of a volume name somebody in a list of those present.
extension MarkedText {
  /// A line without the dash before it, and without a bracket that another line opens or closes: `[Mr.
  /// Osborn` and `—United States Delegation]`.
  func withoutHalfBracket(_ range: Range<Int>) -> Range<Int> {
    var range = trimmed(range)
    let count = range.reduce(0) {
      $0 + (characters[$1] == "[" ? 1 : characters[$1] == "]" ? -1 : 0)
    }
    if count > 0, let first = range.first, characters[first] == "[" {
      range = trimmed((range.lowerBound + 1)..<range.upperBound)
    }
    if count < 0, let last = range.last, characters[last] == "]" {
      range = trimmed(range.lowerBound..<(range.upperBound - 1))
    }
    while let first = range.first, "—–-".contains(characters[first]) {
      range = trimmed((range.lowerBound + 1)..<range.upperBound)
    }
    return range
  }

  /// A stretch without the comma or full stop that ends its line; the point of an abbreviation stays.
  func withoutEnd(_ range: Range<Int>) -> Range<Int> {
    var range = trimmed(range)
    while let last = range.last, ",;:.".contains(characters[last]) {
      if characters[last] == ".", !isEndOfSentence(last, in: range) { break }
      range = trimmed(range.lowerBound..<last)
    }
    return range
  }

  private func isEndOfSentence(_ point: Int, in range: Range<Int>) -> Bool {
    if marks.contains(where: { $0.element == "persName" && $0.range.upperBound == point }) {
      return true
    }
    var start = point
    while start > range.lowerBound, !characters[start - 1].isWhitespace { start -= 1 }
    let word = String(characters[start..<point])
    return word.count > 3 && !word.contains(".") && !HeadingWords.isTitle(word + ".")
  }

  /// A name, and apart from it a second one that the editors put in brackets behind it: `Mr. Webb [Mr.
  /// Lovett]`.
  func withoutBracket(_ range: Range<Int>) -> [Range<Int>] {
    guard range.upperBound > range.lowerBound, characters[range.upperBound - 1] == "]",
      let open = range.last(where: { characters[$0] == "[" }), open > range.lowerBound
    else { return [range] }
    let first = trimmed(range.lowerBound..<open)
    let second = (open + 1)..<(range.upperBound - 1)
    // "[Duncan?]" is how the editors would read the first.
    let isSomebody =
      !marks("persName", in: second).isEmpty || Party(plain: string(second))?.title.isEmpty == false
    return isSomebody && !string(second).contains("?") ? [first, second] : [first]
  }
}

/// How many slips of the pen lie between two words: Damerau–Levenshtein distance in its restricted
/// form (optimal string alignment), where a slip is a letter left out, added, changed, or two
/// neighbours swapped.
package enum EditDistance {
  /// The distance between `left` and `right`, or `nil` where it is over `limit`.
  ///
  /// Time is O(n·m), memory O(m); lengths that differ by more than `limit` cost nothing.
  package static func between(_ left: [Character], _ right: [Character], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1] + Array(repeating: 0, count: right.count)
      for j in right.indices {
        let changed = last[j] + (left[i] == right[j] ? 0 : 1)
        var best = min(changed, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row[j + 1] = best
      }
      if let least = row.min(), least > limit { return nil }
      beforeLast = last
      last = row
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}

/// Finds the word that was probably meant.
package enum Nearest {
  /// Those of `words` that lie nearest to `word`, nearest first, at most `count`; none where all are
  /// so far away that a suggestion would be a guess.
  package static func suggestions(
    for word: String, among words: some Sequence<String>, count: Int = 1
  ) -> [String] {
    let target = Array(FoldedName(word).letters.prefix(longest))
    let limit = slips(allowedIn: target.count)
    var found: [(distance: Int, word: String)] = []
    for candidate in words {
      let letters = Array(FoldedName(candidate).letters.prefix(longest))
      if let distance = EditDistance.between(target, letters, limit: limit) {
        found.append((distance, candidate))
      }
    }
    found.sort { ($0.distance, $0.word) < ($1.distance, $1.word) }
    return Array(found.prefix(count).map(\.word))
  }

  /// The slips that still leave a word of `length` letters recognisable.
  static func slips(allowedIn length: Int) -> Int {
    switch length {
    case ...1: 0
    case ...4: 1
    case ...7: 2
    default: 3
    }
  }

  /// Letters beyond this many are not compared; no name needs them, and a hostile one could hurt.
  static let longest = 64
}

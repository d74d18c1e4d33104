import Negotiations

extension Actor {
  /// The word of a person's name that the identifier repeats, by which that person is called.
  func callName(in other: String) -> String? {
    let words = other.split(whereSeparator: \.isWhitespace)
    let known = name.split(whereSeparator: \.isWhitespace)
    guard !kind.isCollective, words.count == known.count else { return nil }
    let letters = FoldedName(id.rawValue).letters
    return known.firstIndex { FoldedName(String($0)).letters == letters }
      .map { String(words[$0]) }
  }
}

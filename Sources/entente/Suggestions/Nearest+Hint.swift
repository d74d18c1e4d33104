import Negotiations

extension Nearest {
  /// The second half of a message about a name that is none: what was probably meant or, where that
  /// would be a guess, all there is.
  static func hint(
    for word: String, among words: [String], otherwise: String = "there are"
  ) -> String {
    let nearest = suggestions(for: word, among: words)
    guard let best = nearest.first else { return "\(otherwise) \(words.joined(separator: ", "))" }
    return "did you mean \(best)?"
  }
}

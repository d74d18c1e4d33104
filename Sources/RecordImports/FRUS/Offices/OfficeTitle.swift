internal import Negotiations

/// Titles of offices as they are compared.
enum OfficeTitle {
  /// `title` without case, points and the country that goes without saying in these volumes.
  static func key(_ title: String) -> String {
    var text = title.lowercased()
    for words in [" of the united states of america", " of the united states", "american "] {
      text = text.replacing(words, with: "")
    }
    return FoldedName(text).letters
  }
}

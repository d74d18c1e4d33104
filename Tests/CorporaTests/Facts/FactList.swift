import Testing

extension Fact {
  /// All 75, in the order of their numbers.
  static let all =
    karakhanArticle + borderChapter + withdrawalFeature + worldLibraryEntry + ensiklopediaEntry
}

extension Fact: CustomTestStringConvertible {
  /// A failing case is named by the number.
  var testDescription: String { id }
}

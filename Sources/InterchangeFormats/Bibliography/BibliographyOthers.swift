/// What stands in a list of names for those who are left out: `others`, `et al.`, `u. a.`
enum BibliographyOthers {
  /// Whether a name is such a word.
  static func contains(_ name: String) -> Bool {
    words.contains(name.lowercased().filter { !" .,{}".contains($0) })
  }

  private static let words: Set<String> = ["others", "etal", "etalii", "andothers", "идр"]
}

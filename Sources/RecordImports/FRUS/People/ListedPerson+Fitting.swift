internal import Negotiations

extension ListedPerson {
  /// Whether the list describes the person by `title`.
  func fits(_ title: String) -> Bool {
    !title.isEmpty && OfficeTitle.key(description).contains(OfficeTitle.key(title))
  }

  /// Whether the list has the person in just that office, and not in one of the same name elsewhere: a
  /// “President, Carnegie Endowment” is not the President.
  func holds(_ title: String) -> Bool {
    if title.isEmpty { return false }
    if !rank.isEmpty, HeadingWords.inFull(rank: rank) == HeadingWords.inFull(rank: title) {
      return true
    }
    return !ListedTenure.all(of: title, in: offices).isEmpty
  }

  /// Whether the list has a knight, and a document somebody with an initial that he has not: “Mr. M. A.
  /// Wright” is not Sir Michael.
  func isKnightCalled(otherwise printed: PersonName, _ title: String) -> Bool {
    guard ["mr", "dr"].contains(OfficeTitle.key(title)), !printed.givenWords.isEmpty,
      ["Sir", "Lord"].contains(where: { name.given.hasPrefix($0 + " ") })
    else { return false }
    return printed.givenWords.count > name.givenWords.count
  }

  /// Whether the list has the person as one whom nobody calls “Mr.”: an officer, a President, a Vice
  /// President.
  var isAboveMister: Bool {
    !rank.isEmpty
      || ["President", "Vice President"].contains { !ListedTenure.all(of: $0, in: offices).isEmpty }
  }

  /// Whether a tag holds though the print differs: two words of the name agree, or the family name and the
  /// first letter of the given one.
  func isAlmostCalled(_ printed: PersonName) -> Bool {
    let own = FoldedName(name.display).words.filter { $0.count > 3 }
    let others = FoldedName(printed.display).words.filter { $0.count > 3 }
    if own.intersection(others).count > 1 { return true }
    if FoldedName(name.family).letters == FoldedName(printed.family).letters { return true }
    guard name.familyKey == printed.familyKey, let mine = name.givenWords.first,
      let theirs = printed.givenWords.first
    else { return false }
    return mine.prefix(2) == theirs.prefix(2)
      || FoldedName(name.given).words.contains { $0.prefix(3) == theirs.prefix(3) }
      || FoldedName(description).words.contains(theirs)
  }

  /// Whether a document may call the person so: `Souvanna` is “Souvanna Phouma, Prince”.
  func isCalled(_ printed: PersonName) -> Bool {
    let words = FoldedName(printed.display)
    return name.isCompatible(with: printed) || FoldedName(name.display).contains(wordsOf: words)
      || FoldedName(self.printed).contains(wordsOf: words)
  }
}

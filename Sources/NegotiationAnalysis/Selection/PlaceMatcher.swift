package import Negotiations

/// Tells whether an event's place is the one asked for, under any name that the corpus records.
///
/// A place matches when it has all words of what was asked for, or of another name of the same
/// place, without regard to case and diacritics: `Washington` finds `White House, Washington`, and
/// `Chongqing` finds `Chungking`.
package struct PlaceMatcher: Sendable {
  private let wanted: [FoldedName]

  /// A matcher for `query`, which may be the id or any name of a place that `corpus` declares.
  package init(_ query: String, in corpus: Corpus) {
    let folded = FoldedName(query)
    let known = corpus.places.first { place in
      place.spellings.contains { FoldedName($0).letters == folded.letters }
    }
    wanted = (known?.spellings ?? []).map { FoldedName($0) } + [folded]
  }

  /// Whether an event's `place` is the one asked for.
  package func matches(_ place: String) -> Bool {
    let place = FoldedName(place)
    return wanted.contains { place.contains(wordsOf: $0) }
  }
}

extension Place {
  /// Everything the place can be asked for by.
  fileprivate var spellings: [String] { [id.rawValue, name] + names.map(\.text) }
}

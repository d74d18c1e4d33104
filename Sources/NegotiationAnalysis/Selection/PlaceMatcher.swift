package import Negotiations

/// Tells whether an event's place is the one asked for, under any name that the corpus records.
///
/// A place matches when its id or one of its names is what was asked for, without regard to case
/// and diacritics, or contains it as whole words: `Washington` finds `White House, Washington`.
package struct PlaceMatcher: Sendable {
  private let wanted: [[Substring]]

  /// A matcher for `query`, which may be the id or any name of a place that `corpus` declares.
  package init(_ query: String, in corpus: Corpus) {
    let words = Self.words(query)
    let known = corpus.places.first { place in
      place.spellings.contains { Self.words($0) == words }
    }
    wanted = (known?.spellings ?? []).map(Self.words) + [words]
  }

  /// Whether an event's `place` is the one asked for.
  package func matches(_ place: String) -> Bool {
    let words = Self.words(place)
    return wanted.contains { !$0.isEmpty && words.containsRun($0) }
  }

  private static func words(_ text: String) -> [Substring] {
    foldedName(text).split(separator: " ")
  }
}

extension Place {
  /// Everything the place can be asked for by.
  fileprivate var spellings: [String] { [id.rawValue, name] + names.map(\.text) }
}

extension [Substring] {
  /// Whether `run` stands in the array in one piece.
  fileprivate func containsRun(_ run: [Substring]) -> Bool {
    guard count >= run.count else { return false }
    return (0...(count - run.count)).contains { self[$0..<($0 + run.count)].elementsEqual(run) }
  }
}

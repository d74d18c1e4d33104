/// The corpora that were joined to make one. How it came about is no part of what it says: joined corpora
/// that say the same are equal.
package struct CorpusParts: Equatable, Sendable {
  /// The parts, in order; empty for a corpus that is one by itself.
  package var all: [CorpusPart]

  /// The parts of a corpus.
  package init(_ all: [CorpusPart] = []) { self.all = all }

  package static func == (one: Self, other: Self) -> Bool { true }
}

/// One of several corpora that were joined: what it was called, and the events that it gave.
package struct CorpusPart: Sendable {
  /// What the corpus was called.
  package var title: String
  /// The events of the corpus.
  package var events: Set<EventID>

  /// A part of a corpus.
  package init(title: String, events: Set<EventID>) {
    self.title = title
    self.events = events
  }
}

extension Corpus {
  /// What the corpora are called that gave one of `events`, in their order.
  package func titles(giving events: Set<EventID>) -> [String] {
    guard !parts.all.isEmpty else { return events.isEmpty ? [] : [title] }
    var seen: Set<String> = []
    return parts.all.filter { !$0.events.isDisjoint(with: events) }.map(\.title)
      .filter { seen.insert($0).inserted }
  }
}

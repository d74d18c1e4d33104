internal import Documents
internal import Negotiations

extension Collection {
  /// The one element for which `condition` holds; `nil` where there is none or several.
  func only(where condition: (Element) -> Bool) -> Element? {
    let found = filter(condition)
    return found.count == 1 ? found[0] : nil
  }
}

/// Ids for actors, each given once.
struct ActorIDs {
  private var taken: Set<String> = []

  /// An id made of `words`.
  mutating func new(_ words: String) -> ActorID {
    let id = RecordID.unused(RecordID.slug(words)) { taken.contains($0) }
    taken.insert(id)
    return ActorID(id)
  }
}

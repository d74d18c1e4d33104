import Negotiations

/// The tag of a language that the user asks for names in.
enum LanguageTag {
  /// Refuses a language in which nothing in the corpora has a name, and in which there are no words for figures.
  static func require(_ tag: String, in corpus: Corpus) throws {
    if isKnown(tag, in: corpus) { return }
    let tags = Set(languages(of: corpus)).subtracting(["und", ""]).union(["en"])
    throw Failure.unusable(
      "--lang: nothing has a name in '\(tag)'; there are \(tags.sorted().joined(separator: ", "))")
  }

  /// Whether a tag is of a language that names are in, or that figures have words in.
  static func isKnown(_ tag: String, in corpus: Corpus) -> Bool {
    let wanted = primary(tag)
    // `und` are names of which nobody said the language.
    return ["en", "zh", "ru", "und", ""].contains(wanted)
      || languages(of: corpus).contains { primary($0) == wanted }
  }

  private static func primary(_ tag: String) -> String {
    tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init) ?? ""
  }

  private static func languages(of corpus: Corpus) -> [String] {
    var names: [Name] = []
    for actor in corpus.actors { names += actor.names }
    for place in corpus.places { names += place.names }
    for topic in corpus.topics { names += topic.names }
    for event in corpus.events { names += event.names }
    for issue in corpus.issues {
      names += issue.names
      for option in issue.options { names += option.names }
    }
    return names.map(\.language)
  }
}

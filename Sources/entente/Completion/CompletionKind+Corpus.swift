import ArgumentParser
import Negotiations

/// What a shell completes out of the corpora at hand.
extension CompletionKind {
  /// Corpora, stores, manifests, and the folders on the way to them.
  static let yaml = CompletionKind.file(
    extensions: FormatChoice.corpusEndings + StoredCorpora.endings)

  static let actors = corpus { $0.actorCandidates }
  static let actorsAndEvents = corpus { $0.actorCandidates + $0.eventCandidates }
  static let actorsEventsAndSources = corpus {
    $0.actorCandidates + $0.eventCandidates + $0.sourceCandidates
  }
  static let everything = corpus {
    $0.actorCandidates + $0.eventCandidates + $0.sourceCandidates + $0.topicCandidates
      + $0.placeCandidates + $0.tieCandidates
  }
  static let topics = corpus { $0.topicCandidates }
  static let places = corpus { $0.placeCandidates }
  static let languages = corpus { $0.languageCandidates }
  static let policies = corpus { $0.policyCandidates }

  private static func corpus(
    _ candidates: @escaping @Sendable (Corpus) -> [CompletionCandidate]
  ) -> CompletionKind {
    .custom { words, index, prefix in
      guard let corpus = CompletionLine(words: words, index: index).corpus() else { return [] }
      return CompletionCandidate.texts(
        of: candidates(corpus), completing: prefix, for: CompletionShell.requesting)
    }
  }
}

extension Corpus {
  fileprivate var actorCandidates: [CompletionCandidate] {
    actors.map { CompletionCandidate($0.id.rawValue, $0.name, names: $0.names.map(\.text)) }
  }

  fileprivate var eventCandidates: [CompletionCandidate] {
    events.map { event in
      let what = event.title ?? event.about ?? event.kind.rawValue
      return CompletionCandidate(event.id.rawValue, "\(event.date): \(what)")
    }
  }

  fileprivate var sourceCandidates: [CompletionCandidate] {
    sources.map { CompletionCandidate($0.id.rawValue, $0.title) }
  }

  fileprivate var topicCandidates: [CompletionCandidate] {
    topics.map { CompletionCandidate($0.id.rawValue, $0.name, names: $0.names.map(\.text)) }
  }

  fileprivate var placeCandidates: [CompletionCandidate] {
    places.map { CompletionCandidate($0.id.rawValue, $0.name, names: $0.names.map(\.text)) }
  }

  fileprivate var tieCandidates: [CompletionCandidate] {
    ties.map { CompletionCandidate($0.id.rawValue, $0.role ?? $0.kind) }
  }

  /// The languages that actors are named in.
  fileprivate var languageCandidates: [CompletionCandidate] {
    let languages = Set(actors.flatMap { $0.names.map(\.language) }).subtracting(["und"])
    return languages.sorted().map { CompletionCandidate($0, "") }
  }

  /// What `--policy` takes; a citation key is written as it is.
  fileprivate var policyCandidates: [CompletionCandidate] {
    [
      CompletionCandidate("preferred", "the values of the events themselves", ignoresCase: false),
      CompletionCandidate("all", "every value that a claim gives", ignoresCase: false),
    ]
      + sources.map {
        CompletionCandidate("source=\($0.id)", $0.title, ignoresCase: false)
      }
  }
}

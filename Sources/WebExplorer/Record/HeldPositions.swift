import Diagrams
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The issues and positions that a page holds.
///
/// Kinds, place and secrecy of events bound no positions, as they bound none of the command's.
struct HeldPositions {
  /// All issues of the corpus where some positions are shown, and none otherwise.
  let issues: [BargainingIssue]
  /// All positions, by id: also those that are not shown may come before or after others.
  let all: [Position]
  /// The ids of those that are shown.
  let shown: Set<PositionID>

  /// What a request lets in; only of `actors`, where there are bounds to whose.
  init(of request: FigureRequest, actors: Set<ActorID>?, in corpus: Corpus) {
    let topics = request.selection.topics
    let shown = corpus.positions.filter { position in
      guard position.wasHeld, let issue = corpus.issues[position.issue] else { return false }
      return (topics.isEmpty || !topics.isDisjoint(with: issue.topics))
        && actors?.contains(position.actor) ?? true
        && Self.isPossible(position, in: request.selection.window, of: corpus)
    }
    self.shown = Set(shown.map(\.id))
    issues = shown.isEmpty ? [] : Array(corpus.issues)
    all = shown.isEmpty ? [] : corpus.positions.sorted { $0.id < $1.id }
  }

  /// Whether it can have been taken in a time, by the word of any source.
  private static func isPossible(
    _ position: Position, in window: DateWindow?, of corpus: Corpus
  ) -> Bool {
    guard let window else { return true }
    return EvidencePolicy.all.variants(of: position).contains { form in
      corpus.date(of: form)?.certainty(in: window) != nil
    }
  }
}

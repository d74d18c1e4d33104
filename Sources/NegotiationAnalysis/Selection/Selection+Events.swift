import HistoricalDates
public import Negotiations

extension Selection {
  /// The events of `corpus` that the selection takes, in order of time, with how surely each
  /// belongs.
  ///
  /// An event that was planned and not held is never taken. Where the policy admits several
  /// values, the event stands once, with the first value that fits; it is certain only when every
  /// value fits for certain, and whoever not every value names took part in dispute. Events stand by earliest possible day, then latest, then id.
  ///
  /// What may be part of another event that is taken as surely, and names everyone who took part in
  /// it, is told twice and taken once: it is left out, unless `includingParts`.
  ///
  /// - Complexity: O(*n* log *n*) in the number of events.
  public func events(in corpus: Corpus, includingParts: Bool = false) -> [SelectedEvent] {
    let placeMatcher = place.map { PlaceMatcher($0, in: corpus) }
    let selected = corpus.events.compactMap { event -> SelectedEvent? in
      guard kinds.contains(event.kind), event.wasHeld else { return nil }
      guard event.isSecret || !isSecretOnly else { return nil }
      guard topics.isEmpty || !topics.isDisjoint(with: event.topics) else { return nil }
      return select(event, in: corpus, at: placeMatcher)
    }
    let counted = includingParts ? selected : selected.withoutParts()
    return counted.sorted { $0.event.comesBefore($1.event) }
  }

  private func select(
    _ event: Event, in corpus: Corpus, at placeMatcher: PlaceMatcher?
  ) -> SelectedEvent? {
    let variants = policy.variants(of: event)
    let fitting = variants.compactMap { variant -> SelectedEvent? in
      if let placeMatcher {
        guard let place = variant.place, placeMatcher.matches(place) else { return nil }
      }
      var variant = variant
      if case .source(let key) = policy { variant.claims.removeAll { $0.source != key } }
      guard let certainty = certainty(of: variant, in: corpus) else { return nil }
      return SelectedEvent(event: variant, certainty: certainty)
    }
    guard var first = fitting.first else { return nil }
    if policy == .all { first.event = first.event.disputingParts(unlessIn: variants) }
    let isUnanimous =
      fitting.count == variants.count && fitting.allSatisfy { $0.certainty == .certain }
    first.certainty = isUnanimous ? .certain : .possible
    return first.certainty >= atLeast ? first : nil
  }

  /// How surely an event falls in the window on firm evidence; `nil` where it cannot.
  private func certainty(of event: Event, in corpus: Corpus) -> Certainty? {
    let byEvidence: Certainty = event.hasFirmEvidence ? .certain : .possible
    guard let window else { return byEvidence }
    let date = corpus.approximateDays.map { event.date.widened(approximateDays: $0) } ?? event.date
    return date.certainty(in: window).map { min($0, byEvidence) }
  }
}

extension Event {
  /// Whether some source says outright that the event took place. An event without any claim is
  /// taken at its word; the check reports it.
  package var hasFirmEvidence: Bool {
    claims.isEmpty || claims.contains { $0.status.isFirm }
  }

  /// The order in which events are listed: by earliest possible day, then latest, then id. An open
  /// start comes first, an open end last.
  package func comesBefore(_ other: Event) -> Bool {
    let (mine, theirs) = (date.start.earliest?.number, other.date.start.earliest?.number)
    if mine != theirs { return (mine ?? .min) < (theirs ?? .min) }
    let (myEnd, theirEnd) = (date.end.latest?.number, other.date.end.latest?.number)
    if myEnd != theirEnd { return (myEnd ?? .max) < (theirEnd ?? .max) }
    return id < other.id
  }
}

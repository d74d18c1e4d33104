import HistoricalDates
public import Negotiations

extension Selection {
  /// The events of `corpus` that the selection takes, in order of time, with how surely each
  /// belongs.
  ///
  /// An event that was planned and not held is never taken. Where the policy admits several
  /// values, the event stands once, with the first value that fits; it is certain only when every
  /// value fits for certain, and whoever not every value names took part in dispute, those among them whom
  /// only another value names. Events stand by
  /// earliest possible day, then latest, then hour, then as the record puts them in order, then by id.
  ///
  /// What may be part of another event that is taken as surely, and names everyone who took part in
  /// it, is told twice and taken once: it is left out, unless `includingParts`. A conference and its sittings
  /// are all taken, as one ``SelectedEvent/occasion``. Of an agreement to which several of ``stages`` were done
  /// the surest stands, or `eachStage`.
  ///
  /// - Complexity: O(*n* log *n*) in the number of events.
  public func events(
    in corpus: Corpus, includingParts: Bool = false, eachStage: Bool = false
  ) -> [SelectedEvent] {
    let placeMatcher = place.map { PlaceMatcher($0, in: corpus) }
    let zones = Zones(of: corpus)
    let selected = corpus.events.flatMap { event -> [SelectedEvent] in
      guard kinds.contains(event.kind), event.wasHeld else { return [] }
      guard event.isSecret || !isSecretOnly else { return [] }
      guard topics.isEmpty || !topics.isDisjoint(with: event.topics) else { return [] }
      if stages.isEmpty {
        return [select(event, in: corpus, at: placeMatcher, zones)].compactMap(\.self)
      }
      let taken = event.moments(of: stages).compactMap { stage, moment -> SelectedEvent? in
        var selected = select(moment, in: corpus, at: placeMatcher, zones)
        selected?.stage = stage
        return selected
      }
      return eachStage ? taken : [SelectedEvent(anyOf: taken)].compactMap(\.self)
    }
    let counted = includingParts ? selected : selected.withoutParts()
    return inOrder(counted.withOccasions(in: corpus), of: corpus, zones)
  }

  /// By day, within a day by the hour, and where the record gives an order, in that.
  private func inOrder(
    _ selected: [SelectedEvent], of corpus: Corpus, _ zones: Zones
  ) -> [SelectedEvent] {
    guard selected.contains(where: { $0.event.tellsOrder }) else {
      return selected.sorted { $0.event.comesBefore($1.event) }
    }
    let hours = selected.reduce(into: [EventID: MinuteBounds]()) {
      $0[$1.event.id] = $1.event.hours(in: zones)
    }
    let sorted = selected.sorted { left, right in
      left.event.comesBefore(right.event, hours[left.event.id], hours[right.event.id])
    }
    let order = RecordedOrder(among: corpus.events.filter(\.wasHeld))
    if order.isEmpty { return sorted }
    // Only among those whose days are the same can the record say more than the days.
    var result: [SelectedEvent] = []
    var day: [SelectedEvent] = []
    for event in sorted {
      if let last = day.last, last.event.hasDays(of: event.event) {
        day.append(event)
      } else {
        result += order.sorted(day) { $0.event.id }
        day = [event]
      }
    }
    return result + order.sorted(day) { $0.event.id }
  }

  private func select(
    _ event: Event, in corpus: Corpus, at placeMatcher: PlaceMatcher?, _ zones: Zones
  ) -> SelectedEvent? {
    let variants = policy.variants(of: event)
    let evidence = FirmEvidence(for: event, under: policy)
    let fitting = variants.compactMap { variant -> SelectedEvent? in
      if let placeMatcher {
        guard let place = variant.place, placeMatcher.matches(place) else { return nil }
      }
      var variant = variant
      if case .source(let key) = policy { variant.claims.removeAll { $0.source != key } }
      guard let dated = certainty(of: variant, in: corpus, zones) else { return nil }
      let (certainty, parts) = evidence.supports { stated in
        if let placeMatcher, !(stated.place.map(placeMatcher.matches) ?? false) { return nil }
        return self.certainty(of: stated, in: corpus, zones)
      }
      variant.participations = parts(variant.participations)
      return SelectedEvent(event: variant, certainty: min(dated, certainty))
    }
    guard var first = fitting.first else { return nil }
    if policy == .all {
      first.event = first.event.disputingParts(unlessIn: variants)
        .naming(everyoneIn: fitting.map(\.event))
      first.divideClaims(of: event, among: fitting.map(\.event.date))
    }
    let isUnanimous =
      fitting.count == variants.count && fitting.allSatisfy { $0.certainty == .certain }
    first.certainty = isUnanimous ? .certain : .possible
    return first.certainty >= atLeast ? first : nil
  }

  /// How surely the date of an event falls in the window; `nil` where it cannot.
  private func certainty(
    of event: Event, in corpus: Corpus, _ zones: Zones
  ) -> Certainty? {
    guard let window else { return .certain }
    let date = corpus.approximateDays.map { event.date.widened(approximateDays: $0) } ?? event.date
    let zone = window.minutes == nil ? nil : zones.zone(of: event)
    return date.certainty(in: window, zone: zone)
  }
}

extension SelectedEvent {
  /// Leaves the event with the claims of `recorded` that state its date; the others go with the dates that they
  /// state, as far as these are among `dates`.
  fileprivate mutating func divideClaims(of recorded: Event, among dates: [HistoricalDate]) {
    let claims = recorded.claims.map { (claim: $0, date: recorded.stating($0).date) }
    func stating(_ date: HistoricalDate) -> [Claim] {
      claims.filter { $0.date == date }.map(\.claim)
    }
    let own = stating(event.date)
    guard !own.isEmpty, own.count < claims.count else { return }
    event.claims = own
    otherDates = dates.distinct().filter { $0 != event.date }.map {
      DatedClaims(date: $0, claims: stating($0))
    }
  }
}

extension Event {
  /// Whether some source says outright that the event took place. An event without any claim is
  /// taken at its word; the check reports it.
  package var hasFirmEvidence: Bool {
    claims.isEmpty || claims.contains { $0.status.isFirm }
  }

  /// Whether some source says outright that the event took place when the record has it: not one that has it
  /// on other days.
  package var hasFirmDate: Bool {
    claims.isEmpty || claims.contains { $0.status.isFirm && $0.statesDates(of: self) }
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

  /// The same, and of equal days by the hour. What has no hour stands first in its day.
  fileprivate func comesBefore(
    _ other: Event, _ hours: MinuteBounds?, _ otherHours: MinuteBounds?
  ) -> Bool {
    guard hasDays(of: other), hours != otherHours else { return comesBefore(other) }
    guard let hours, let otherHours else { return hours == nil }
    return (hours.low, hours.high) < (otherHours.low, otherHours.high)
  }

  /// Whether both have the same earliest and latest day.
  fileprivate func hasDays(of other: Event) -> Bool {
    date.start.earliest == other.date.start.earliest && date.end.latest == other.date.end.latest
  }

  /// Whether the record tells more of its order than its days do.
  fileprivate var tellsOrder: Bool {
    date.hasHours || !follows.isEmpty || !reports.isEmpty
  }

  /// The minutes in which it lies, where it has an hour.
  fileprivate func hours(in zones: Zones) -> MinuteBounds? {
    guard date.hasHours else { return nil }
    let (start, end) = date.minutes(in: zones.zone(of: self) ?? .greenwich)
    return MinuteBounds(low: start.low, high: end.high)
  }
}

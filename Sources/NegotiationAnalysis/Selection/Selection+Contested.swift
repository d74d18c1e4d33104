package import HistoricalDates
package import Negotiations

extension Selection {
  /// What an answer says of its subjects that it would not say if the values of all sources stood: the subjects,
  /// in order. None where all sources are asked already, or one.
  ///
  /// A source that is only less exact about a date contradicts nothing.
  ///
  /// ```swift
  /// selection.contested(in: corpus) { selection, corpus in … }   // what is said, by subject
  /// ```
  ///
  /// - Complexity: twice that of the answer, where sources differ at all.
  package func contested<Subject: Hashable & Comparable, Words: Equatable>(
    in corpus: Corpus, saying answer: (Selection, Corpus) -> [Subject: Words]
  ) -> [Subject] {
    guard policy == .preferred else { return [] }
    guard corpus.hasDisagreement else { return [] }
    let sharp = corpus.withoutVaguerDates
    guard sharp.hasDisagreement else { return [] }
    var all = self
    all.policy = .all
    let (own, others) = (answer(self, corpus), answer(all, sharp))
    return Set(own.keys).union(others.keys).filter { own[$0] != others[$0] }.sorted()
  }
}

extension Corpus {
  /// Whether some source says otherwise than the preferred values.
  fileprivate var hasDisagreement: Bool {
    events.contains { $0.isContested }
      || positions.contains { $0.claims.contains { $0.status.counts && !$0.differs.isEmpty } }
  }

  /// The corpus without the dates of those sources that only are less exact than the preferred value.
  package var withoutVaguerDates: Corpus {
    var corpus = self
    corpus.events = Roster(
      events.map { event in
        guard event.claims.contains(where: { !$0.differs.isEmpty }) else { return event }
        var event = event
        for index in event.claims.indices {
          event.claims[index].forgetDates(vaguerThan: event.date, event.received)
        }
        return event
      })
    corpus.positions = Roster(
      positions.map { position in
        guard position.claims.contains(where: { !$0.differs.isEmpty }),
          let date = date(of: position)
        else { return position }
        var position = position
        for index in position.claims.indices {
          position.claims[index].forgetDates(vaguerThan: date, nil)
        }
        return position
      })
    return corpus
  }
}

extension Event {
  /// Whether a source that counts says otherwise than the preferred values.
  package var isContested: Bool {
    // Most events have no such claim, and none need be written out.
    claims.contains { $0.status.counts && !$0.differs.isEmpty }
      && EvidencePolicy.all.variants(of: self).count > 1
  }
}

extension Claim {
  fileprivate mutating func forgetDates(
    vaguerThan date: HistoricalDate, _ received: HistoricalDate?
  ) {
    if differs.date?.isVaguer(than: date) == true { differs.date = nil }
    if let received, differs.received?.isVaguer(than: received) == true { differs.received = nil }
  }
}

extension HistoricalDate {
  /// Whether whatever `other` can mean is among what this can mean, so that the two do not contradict each
  /// other: `1945-02` beside 8 February, or beside 4–11 February.
  package func isVaguer(than other: HistoricalDate) -> Bool {
    // What has gaps may leave out just those days.
    if kind == .allOf || leavesOutDays(in: DateWindow(self)) { return false }
    let (mine, theirs) = (localMinutes, other.localMinutes)
    func holds(_ outer: MinuteBounds, _ inner: MinuteBounds) -> Bool {
      outer.low <= inner.low && inner.high <= outer.high
    }
    return holds(mine.start, theirs.start) && holds(mine.end, theirs.end)
  }
}

internal import HistoricalDates
internal import Negotiations

/// Puts the holder of an office in place of one whom a source names only by it.
struct OfficeNaming {
  private let register: OfficeRegister

  init(_ register: OfficeRegister) {
    self.register = register
  }

  /// Names everyone in `corpus`. One who cannot be named is left out; a rule reports it.
  func resolve(_ corpus: inout Corpus) {
    for event in corpus.events where Self.needsNaming(event) {
      var named = event
      named.participations = resolved(event.participations, on: event.date)
      for index in named.claims.indices {
        let claim = named.claims[index]
        named.claims[index].differs.participations = resolved(
          claim.differs.participations, on: claim.differs.date ?? event.date)
      }
      corpus.events[event.id] = named
    }
  }

  private static func needsNaming(_ event: Event) -> Bool {
    event.participations.contains { $0.actor == Participation.unnamed }
      || event.claims.contains { claim in
        claim.differs.participations.contains { $0.actor == Participation.unnamed }
      }
  }

  private func resolved(_ participations: [Participation], on date: HistoricalDate)
    -> [Participation]
  {
    participations.compactMap { participation in
      guard participation.actor == Participation.unnamed, let office = participation.office else {
        return participation
      }
      let holder = register.holder(of: office, of: participation.officeOf, on: date)
      guard case .found(let actor) = holder else { return nil }
      var named = participation
      named.actor = actor
      return named
    }
  }
}

package import HistoricalDates
package import Negotiations

/// What the sources that count under a policy say outright of an event, each with its own values.
///
/// The preferred values of an event may be those of a source that is doubted, while one that stands firm has
/// others. Then nothing is certain that only the first says.
struct FirmEvidence {
  /// The claims that count, where some state other values than the event has; else none need be looked at.
  private let claims: [(status: Claim.Status, stated: Event)]
  /// How surely the event took place, for all that is said of it.
  private let whole: Certainty

  init(for event: Event, under policy: EvidencePolicy) {
    var own = event.claims
    if case .source(let key) = policy { own.removeAll { $0.source != key } }
    whole = own.isEmpty || own.contains { $0.status.isFirm } ? .certain : .possible
    claims =
      own.contains { !$0.differs.isEmpty }
      ? own.filter(\.status.counts).map { ($0.status, event.stating($0)) } : []
  }

  /// How surely the event fits, and what becomes of the parts in it: those that no firm claim names, of
  /// those that may fit, are as firm as the claims that do.
  ///
  /// - Parameter fit: how surely the event fits as one claim states it; `nil` where it does not.
  func supports(
    _ fit: (Event) -> Certainty?
  ) -> (certainty: Certainty, parts: ([Participation]) -> [Participation]) {
    guard whole == .certain, !claims.isEmpty else { return (whole, { $0 }) }
    let fits = claims.filter(\.status.isFirm).compactMap { claim in
      fit(claim.stated).map { (stated: claim.stated, certainty: $0) }
    }
    let certainty: Certainty = fits.contains { $0.certainty == .certain } ? .certain : .possible
    let firm = fits.map(\.stated)
    if firm.isEmpty { return (.possible, { $0 }) }
    return (
      certainty,
      { parts in
        parts.map { part in
          guard part.status.isFirm, !firm.contains(where: { $0.names(part) }) else { return part }
          var doubted = part
          let statuses = claims.filter { !$0.status.isFirm && $0.stated.names(part) }.map(\.status)
          doubted.status = statuses.first ?? .disputed
          return doubted
        }
      }
    )
  }
}

extension Event {
  /// Whether an actor takes the part in it.
  fileprivate func names(_ part: Participation) -> Bool {
    participations.contains { $0.actor == part.actor && $0.part == part.part && $0.status.counts }
  }
}

extension Claim {
  /// Whether the claim has an event within the days that `event` has, where it says anything of them.
  package func statesDates(of event: Event) -> Bool {
    func states(_ own: HistoricalDate?, _ preferred: HistoricalDate?) -> Bool {
      guard let own, own != preferred else { return true }
      return preferred?.isVaguer(than: own) ?? false
    }
    return states(differs.date, event.date) && states(differs.received, event.received)
  }

  /// Whether the claim has the stand of a position, within the days of `date`, where it says anything of them.
  package func states(_ position: Position, on date: HistoricalDate?) -> Bool {
    guard differs.option ?? position.option == position.option,
      differs.value ?? position.value == position.value
    else { return false }
    guard let own = differs.date, own != date else { return true }
    return date?.isVaguer(than: own) ?? false
  }
}

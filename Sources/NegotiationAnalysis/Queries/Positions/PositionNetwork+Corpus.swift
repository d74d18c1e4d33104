internal import HistoricalDates
public import Negotiations

extension PositionNetwork {
  /// The stands as a corpus of their own, for every measure and picture of actors and events.
  ///
  /// Congruence: an event for each stand held or refused, at which all who take it are present, so that
  /// two are joined as often as they agree, and the actors and events are the network of two modes.
  /// Conflict: an event for each two who disagree on an issue. *Subtract* has no events, and is taken for
  /// congruence. Who only possibly took a stand is present by inference; an event has the claims of the
  /// positions behind it, so that `Influence` can be put to the test by dropping events and sources.
  public func stands(in corpus: Corpus) -> Corpus {
    var question = question
    let wanted = question.actors
    question.actors = []
    let found = question.answer(in: corpus)
    let date = found.day.flatMap { try? HistoricalDate("\($0)") } ?? found.positions.last?.date
    var result = corpus
    (result.events, result.ties, result.positions) = (Roster(), Roster(), Roster())
    guard let date else { return result }
    let builder = StandEvents(corpus: corpus, found: found, date: date)
    let events = measure == .conflict ? builder.disagreements { match($0, $1, $2) } : builder.stands
    result.events = Roster(
      events.filter { event in
        wanted.isEmpty || event.participants.contains(where: wanted.contains)
      })
    return result
  }
}

/// Makes events of stands.
private struct StandEvents {
  let corpus: Corpus
  let found: Positions.Answer
  let date: HistoricalDate

  private struct Holder {
    var actor: ActorID
    var held: Positions.Held
  }

  private func holders(on issue: IssueID) -> [Holder] {
    found.cells.filter { $0.issue == issue && !$0.isInternal }.flatMap { cell in
      cell.stands.map { Holder(actor: cell.actor, held: $0) }
    }
  }

  /// An event for each stand, with all who take it.
  var stands: [Event] {
    corpus.issues.flatMap { issue -> [Event] in
      let holders = holders(on: issue.id)
      return holders.map(\.held.stand).distinct().map { stand in
        let taking = holders.filter { $0.held.stand == stand }
        return event(
          "\(issue.id):\(stand.text.replacing(" ", with: "-"))", on: issue,
          title: "\(issue.name): \(name(of: stand, on: issue))", taking)
      }
    }
  }

  /// An event for each two who disagree on an issue.
  func disagreements(
    _ match: (HeldStand, HeldStand, BargainingIssue) -> Double?
  ) -> [Event] {
    corpus.issues.flatMap { issue -> [Event] in
      let holders = holders(on: issue.id)
      let actors = Set(holders.map(\.actor)).sorted()
      return actors.enumerated().flatMap { number, one in
        actors[(number + 1)...].compactMap { other -> Event? in
          let against = holders.filter { $0.actor == one }.flatMap { left in
            holders.filter { $0.actor == other }.compactMap { right -> [Holder]? in
              (match(left.held.stand, right.held.stand, issue) ?? 1) < 1 ? [left, right] : nil
            }
          }
          guard let pair = against.max(by: { Self.certainty($0) < Self.certainty($1) }) else {
            return nil
          }
          return event("\(issue.id):\(one):\(other)", on: issue, title: issue.name, pair)
        }
      }
    }
  }

  private static func certainty(_ holders: [Holder]) -> Certainty {
    holders.map(\.held.certainty).min() ?? .possible
  }

  private func event(
    _ id: String, on issue: BargainingIssue, title: String, _ holders: [Holder]
  ) -> Event {
    let ids = Set(holders.flatMap(\.held.positions))
    let claims = found.positions.filter { ids.contains($0.id) }.flatMap(\.claims).map { claim in
      Claim(
        source: claim.source, locator: claim.locator, status: claim.status, quote: claim.quote)
    }
    return Event(
      id: EventID(id), kind: .meeting, title: title, date: date,
      participations: holders.map { holder in
        Participation(
          holder.actor, as: .present,
          status: holder.held.certainty == .certain ? .asserted : .inferred)
      }, topics: issue.topics, claims: claims.distinct())
  }

  private func name(of stand: HeldStand, on issue: BargainingIssue) -> String {
    let name = stand.option.flatMap { issue.option($0)?.name } ?? stand.stand?.text ?? ""
    return stand.isRefused ? "not \(name)" : name
  }
}

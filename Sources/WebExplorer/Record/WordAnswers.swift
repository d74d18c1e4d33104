import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Answers of `reach` that travel with a page: who could have known what an actor knew or what happened
/// at an event, with the earliest chain to each.
///
/// How word travels is found by algorithms that a page does not have; so these answers are worked out when
/// the page is made, for what was asked then.
struct WordAnswers {
  let record: ExplorerRecord
  let selection: Selection

  /// The answers for several ends.
  func data(of ends: [Endpoint]) -> CompactJSON { .list(ends.map(data)) }

  private func data(of end: Endpoint) -> CompactJSON {
    let answer = Reach(end, selection: selection).answer(in: record.corpus)
    let number =
      end.actor.flatMap { record.actorNumbers[$0] }
      ?? end.event.flatMap { record.eventNumbers[$0] }
    return .list([
      .text(end.id), .flag(end.event != nil), .number(number ?? -1),
      .list(answer.actors.map { reached($0, from: end) }),
    ])
  }

  private func reached(_ reached: Reach.Reached, from end: Endpoint) -> CompactJSON {
    var question = selection
    question.atLeast = .possible
    var path = Path(
      from: end, to: .actor(reached.id), selection: question, objective: .earliest,
      demand: selection.atLeast == .certain ? .certain : .best)
    path.explainsDoubt = false
    let hops = path.answer(in: record.corpus).best?.hops ?? []
    return .list([
      .number(record.actorNumbers[reached.id] ?? -1), .flag(reached.certainty == .certain),
      day(reached.earliest), day(reached.latest), .number(reached.hops), .list(hops.map(hop)),
    ])
  }

  private func day(_ day: Day?) -> CompactJSON { day.map { .number($0.number) } ?? .null }

  private func hop(_ hop: Path.Hop) -> CompactJSON {
    .numbers([
      record.eventNumbers[hop.event.id] ?? -1, record.actorNumbers[hop.from] ?? -1,
      hop.to.actor.flatMap { record.actorNumbers[$0] } ?? -1, hop.isCertain ? 1 : 0,
    ])
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Writes whom word can have reached, or from whom it can have come.
struct ReachWriter: PrintableAnswer {
  let question: Reach
  let answer: Reach.Answer
  let names: NamePrinter
  /// Those of whom other sources would have it say something else.
  var contested: [String] = []

  var value: any Encodable { answer }

  var verdict: Verdict {
    answer.actors.isEmpty ? .no(VisibleText.visible(nobody)) : .yes
  }

  var tables: [TitledTable] { [TitledTable(title: title, table: table)] }

  private var table: Table {
    var table = Table(
      ["Actor", "Certainty", "Earliest", "Latest", "Steps"],
      rows: answer.actors.map { reached in
        [
          names.actor(reached.id), reached.certainty.rawValue,
          reached.earliest.map { "\($0)" } ?? "", reached.latest.map { "\($0)" } ?? "",
          "\(reached.hops)",
        ]
      }, numeric: [4])
    table.sources = answer.actors.map { $0.chain.flatMap(\.claims).citations }
    return table
  }

  /// The same with the ids, and the chain that brings word to each with its evidence.
  var rectangle: Table? {
    var table = table
    table.headings += ["Id", "Events", "Claims"]
    for (row, reached) in answer.actors.enumerated() {
      table.rows[row] += [
        reached.id.rawValue, reached.chain.map(\.event.rawValue).joined(separator: ";"),
        reached.chain.map(\.claims).jsonText,
      ]
    }
    return table
  }

  private var title: String {
    let certain = answer.actors.count { $0.certainty == .certain }
    let all = answer.actors.count
    let surely = "\(certain) for certain, \(all - certain) possibly"
    let origins = answer.origins.map(names.actor)
    guard case .event(let id) = question.endpoint else {
      let name = origins.first ?? question.endpoint.id
      return question.isBackward
        ? "\(name) could have heard from \(all): \(surely)"
        : "\(all) could have heard from \(name): \(surely)"
    }
    let title = names.corpus.events[id]?.title ?? id.rawValue
    return question.isBackward
      ? "Word could have come to \(title) from \(all): \(surely)"
      : """
      \(all) could have heard of \(title): \(surely)
      Word begins with \(origins.joined(separator: ", ")), who took part\(reporters(of: id)).
      """
  }

  /// Those who were not there and had word of it, for they sent a report.
  private func reporters(of event: EventID) -> String {
    let present = Set(names.corpus.events[event]?.participants ?? [])
    return answer.origins.allSatisfy(present.contains) || question.grouping != .person
      ? "" : " or sent a report of it"
  }

  private var nobody: String {
    let name =
      question.endpoint.event.map { names.corpus.events[$0]?.title ?? $0.rawValue }
      ?? question.endpoint.actor.map(names.actor) ?? question.endpoint.id
    let answer =
      switch question.endpoint {
      case .actor where question.isBackward: "\(name) can have heard from nobody"
      case .actor: "nobody can have heard from \(name)"
      case .event where question.isBackward: "word can have come to \(name) from nobody"
      case .event: "nobody else can have heard of \(name)"
      }
    let absence = AbsenceSentence(
      corpus: names.corpus, names: names, selection: question.selection,
      grouping: question.grouping, sidesFlag: "--group")
    guard let reason = question.absence(in: names.corpus).map(absence.clause) else { return answer }
    return question.isBackward
      ? "nobody can have told: \(reason)" : "nobody can have heard: \(reason)"
  }
}

import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Writes what was owed and what became of it.
struct TermsWriter: PrintableAnswer {
  let answer: Obligations.Answer
  let names: NamePrinter
  /// What other sources would have it say otherwise.
  var contested: [String] = []

  var value: any Encodable { answer }

  var verdict: Verdict {
    let when = answer.day.map { " by \(English.day($0))" } ?? ""
    return answer.terms.isEmpty ? .no("no such term is recorded\(when)") : .yes
  }

  var tables: [TitledTable] { [TitledTable(title: title, table: table)] }

  /// The terms one below the other: a table of sentences is too narrow to read on a terminal.
  func prose(width: Int) -> String? {
    guard !answer.terms.isEmpty else { return nil }
    var lines = title.wrapped(to: width)
    var agreement: EventID?
    for term in answer.terms {
      if term.agreement != agreement { lines += [""] + heading(of: term).wrapped(to: width) }
      agreement = term.agreement
      lines += [""] + term.text.indented(by: 2, width: width)
      lines += details(of: term).flatMap { $0.indented(by: 4, width: width) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func heading(of term: Obligations.Obligation) -> String {
    let date = names.corpus.events[term.agreement].map { ", \($0.date.text)" } ?? ""
    return name(of: term.agreement) + date
  }

  private func details(of term: Obligations.Obligation) -> [String] {
    let state = states(term) + (term.certainty == .possible ? ", only possible" : "")
    let due = term.due.map { "; due \($0.text)" } ?? ""
    let creditors = term.to.isEmpty ? "" : ", to \(actors(term.to))"
    let owed = term.by.isEmpty && term.to.isEmpty ? [] : ["owed by \(actors(term.by))\(creditors)"]
    let done = events(term)
    let cited = term.claims.filter(\.status.counts).map { claim in
      claim.source.rawValue + (claim.locator.map { ", \($0)" } ?? "")
    }
    return [state + due] + owed + (done.isEmpty ? [] : [done])
      + (cited.isEmpty ? [] : ["source: \(cited.joined(separator: "; "))"])
  }

  private func name(of agreement: EventID) -> String {
    names.corpus.events[agreement]?.title ?? agreement.rawValue
  }

  private func states(_ term: Obligations.Obligation) -> String {
    term.states.map(\.rawValue).joined(separator: " or ")
  }

  private var title: String {
    let counts = Obligations.State.allCases.compactMap { state -> String? in
      let number = answer.terms.count { $0.states == [state] }
      return number == 0 ? nil : "\(number) \(state.rawValue)"
    }
    let unsettled = answer.terms.count { $0.states.count > 1 }
    let parts = counts + (unsettled == 0 ? [] : ["\(unsettled) not settled by the dates"])
    let when = answer.day.map { " at the end of \(English.day($0))" } ?? ""
    return English.count(answer.terms.count, "term") + when + ": " + parts.joined(separator: ", ")
  }

  private var table: Table {
    let showsCertainty = answer.terms.contains { $0.certainty == .possible }
    var table = Table(["Due", "Owed by", "To", "What", "State", "Events", "Agreement", "Sources"])
    if showsCertainty { table.headings.insert("Certainty", at: 5) }
    table.rows = answer.terms.map { term in
      var row = [
        term.due?.text ?? "", actors(term.by), actors(term.to), term.text,
        states(term), events(term), name(of: term.agreement),
        term.claims.filter(\.status.counts).map(\.source.rawValue).distinct()
          .joined(separator: ", "),
      ]
      if showsCertainty { row.insert(term.certainty.rawValue, at: 5) }
      return row
    }
    table.citations["Sources"] = answer.terms.map(\.claims.citations)
    return table
  }

  private func actors(_ ids: [ActorID]) -> String {
    ids.map(names.actor).joined(separator: ", ")
  }

  private func events(_ term: Obligations.Obligation) -> String {
    let endings = term.states.contains(.lapsed) ? term.endedBy : []
    return
      (term.fulfilledBy.map { "kept by \($0)" } + term.brokenBy.map { "broken by \($0)" }
      + endings.map { ending(by: $0, of: term) }).joined(separator: ", ")
  }

  /// An agreement that ended by no event of the record ended as one of its own stages says.
  private func ending(by event: EventID, of term: Obligations.Obligation) -> String {
    event == term.agreement ? "ended as its stages say" : "ended by \(event)"
  }

  /// One row a term, with ids and all that is claimed of it.
  var rectangle: Table? {
    Table(
      [
        "agreement", "term", "text", "by", "to", "due", "states", "certainty", "fulfilledBy",
        "brokenBy", "claims", "endedBy",
      ],
      rows: answer.terms.map { term in
        [
          term.agreement.rawValue, term.term, term.text, list(term.by), list(term.to),
          term.due?.text ?? "", term.states.map(\.rawValue).joined(separator: ";"),
          term.certainty.rawValue, list(term.fulfilledBy), list(term.brokenBy),
          term.claims.jsonText, list(term.endedBy),
        ]
      })
  }

  private func list<Subject>(_ ids: [Identifier<Subject>]) -> String {
    ids.map(\.rawValue).joined(separator: ";")
  }
}

internal import HistoricalDates
internal import Negotiations

/// One whom a source names only by an office must be found: exactly one actor held it on the date.
struct OfficeReferences: CorpusRule {
  let codes = ["office.unheld", "office.ambiguous"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    guard corpora.isComplete else { return }
    corpora.eachEvent { event, file in
      check(
        event.participations, of: event, on: event.date, at: .event(event), file, corpora, &report)
      for (index, claim) in event.claims.enumerated() {
        check(
          claim.differs.participations, of: event, on: claim.differs.date ?? event.date,
          at: .event(event).field("claims").item(index), file, corpora, &report)
      }
    }
  }

  private func check(
    _ participations: [Participation], of event: Event, on date: HistoricalDate,
    at base: @autoclosure () -> ModelPath, _ file: CorpusFile, _ corpora: LinkedCorpora,
    _ report: inout RuleReport
  ) {
    event.eachParticipation(participations) { participation, position in
      guard participation.actor == Participation.unnamed, let title = participation.office else {
        return
      }
      let place = base().participation(participation, position).field("office")
      switch corpora.offices.holder(of: title, of: participation.officeOf, on: date) {
      case .found: break
      case .several(let tenures):
        report.add(
          .error, "office.ambiguous", at: place, in: file,
          "'\(title)' was held by several around \(date.text): \(Self.list(tenures))",
          help: "write {actor: …, role: \(title)}")
      case .nobody(let tenures):
        report.add(
          .error, "office.unheld", at: place, in: file,
          "nobody is recorded as '\(title)' on \(date.text); held by \(Self.list(tenures))")
      case .unknown(let near):
        let of = participation.officeOf.map { " of '\($0)'" } ?? ""
        report.add(
          .error, "office.unheld", at: place, in: file,
          "no actor is recorded with the office '\(title)'\(of)",
          help: near.first.map { "did you mean '\($0)'?" })
      }
    }
  }

  private static func list(_ tenures: [OfficeRegister.Tenure]) -> String {
    tenures.prefix(4).map { tenure in
      "\(tenure.actor)" + (tenure.office.during.map { " (\($0.text))" } ?? "")
    }.joined(separator: ", ")
  }
}

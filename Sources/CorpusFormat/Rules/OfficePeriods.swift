internal import HistoricalDates
internal import Negotiations

/// One who takes part in the role of an office must have held it then.
struct OfficePeriods: CorpusRule {
  let codes = ["office.period"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    let days = corpora.corpus.approximateDays ?? 0
    corpora.eachEvent { event, file in
      let date = event.date.widened(approximateDays: days)
      event.eachParticipation(event.participations) { participation, position in
        guard let role = participation.role else { return }
        let tenures = corpora.offices.tenures(of: role, by: participation.actor)
        guard !tenures.isEmpty, tenures.allSatisfy({ $0.certainty(on: date) == nil }) else {
          return
        }
        // A date in doubt contradicts nothing for certain.
        let isDoubted =
          !date.qualification.isEmpty
          || tenures.contains { $0.office.during?.qualification.isEmpty == false }
        report.add(
          isDoubted ? .warning : .error, "office.period",
          at: .event(event).participation(participation, position).field("role"), in: file,
          "\(participation.actor) was not \(role) on \(date.text): \(Self.periods(tenures))",
          notes: notes(tenures, corpora))
      }
    }
  }

  private static func periods(_ tenures: [OfficeRegister.Tenure]) -> String {
    tenures.compactMap { $0.office.during?.text }.joined(separator: ", ")
  }

  private func notes(_ tenures: [OfficeRegister.Tenure], _ corpora: LinkedCorpora)
    -> [Diagnostic.Note]
  {
    guard let tenure = tenures.first else { return [] }
    for file in corpora.files {
      guard let actor = file.corpus.actors[tenure.actor],
        let index = actor.offices.firstIndex(of: tenure.office)
      else { continue }
      let path = ModelPath.actor(actor.id).field("offices").item(index).field("during")
      return [Diagnostic.Note("the office was held then", at: file.location(of: path))]
    }
    return []
  }
}

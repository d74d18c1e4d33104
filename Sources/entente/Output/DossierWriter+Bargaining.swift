import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Dossiers of issues, of positions on them and of rounds.
extension DossierWriter {
  func issue(_ issue: BargainingIssue) -> Dossier {
    let options = issue.options.map { option in
      Line(
        label: option.id.rawValue,
        text: [names.stand(.option(option.id), on: issue.id), option.note].compactMap(\.self)
          .joined(separator: "; "))
    }
    let marks = issue.scale.map { Line(label: Stand.value($0.value).text, text: $0.meaning) }
    let settled = corpus.events.flatMap { event in
      event.terms.flatMap { term in
        term.settles.filter { $0.issue == issue.id }.map { settlement in
          Line(
            label: event.date.textWithGregorian,
            text: (settlement.stand.map { names.stand($0, on: issue.id) + ": " } ?? "")
              + "\(term.text) [\(event.id)]")
        }
      }
    }
    let fields = BargainingIssue.type.fields.filter { !["id", "name"].contains($0.key) }
    return Dossier(
      id: issue.id.rawValue, kind: "issue", title: names.issue(issue.id),
      sections: [
        Dossier.Section(heading: "", lines: records.lines(issue, fields)),
        Dossier.Section(heading: "Names", lines: nameLines(issue)),
        Dossier.Section(heading: "Options", lines: options + marks),
        Dossier.Section(heading: "Settled", lines: settled),
        Dossier.Section(heading: "Positions", lines: positions { $0.issue == issue.id }),
        Dossier.Section(heading: "Claims", lines: issue.claims.map(claim)),
      ])
  }

  func position(_ position: Position) -> Dossier {
    let told: Set = ["id", "actor", "issue", "option", "value", "event"]
    let stand = position.stand.map { names.stand($0, on: position.issue) }
    let fields = Position.type.fields.filter { !told.contains($0.key) }
    var facts = [
      Line(label: "actor", text: names.actor(position.actor)),
      Line(label: "issue", text: names.issue(position.issue)),
    ]
    if let stand { facts.append(Line(label: "stand", text: stand)) }
    facts += records.lines(position, fields)
    if let event = position.event { facts.append(Line(label: "event", text: title(event))) }
    return Dossier(
      id: position.id.rawValue, kind: position.kind.rawValue,
      title: stand ?? position.text ?? position.id.rawValue,
      sections: [
        Dossier.Section(heading: "", lines: facts),
        Dossier.Section(heading: "Claims", lines: position.claims.map(claim)),
      ], date: corpus.date(of: position))
  }

  func round(_ round: Round) -> Dossier {
    let fields = Round.type.fields.filter { !["id", "name"].contains($0.key) }
    let window = DateWindow(round.during)
    return Dossier(
      id: round.id.rawValue, kind: "round", title: round.name(in: names.language),
      sections: [
        Dossier.Section(heading: "", lines: records.lines(round, fields)),
        Dossier.Section(heading: "Names", lines: nameLines(round)),
        Dossier.Section(heading: "Claims", lines: round.claims.map(claim)),
        Dossier.Section(
          heading: "Events",
          lines: events { event in
            event.date.certainty(in: window) != nil
              && (round.between.isEmpty
                || event.participants.contains {
                  round.between.contains($0)
                    || round.between.contains(Sides(of: corpus).side(of: $0, at: event.date) ?? $0)
                })
          }),
      ], date: round.during)
  }

  func positions(_ isWanted: (Position) -> Bool) -> [Line] {
    corpus.positions.filter(isWanted).map { ($0, corpus.date(of: $0)) }.sorted { one, other in
      (one.1?.start.low ?? .max) < (other.1?.start.low ?? .max)
    }.map { position, date in
      let stand = position.stand.map { names.stand($0, on: position.issue) }
      let words = [stand, position.text].compactMap(\.self).joined(separator: ": ")
      return Line(
        label: date?.textWithGregorian ?? "",
        text: "\(names.actor(position.actor)), \(position.kind.words), "
          + "\(names.issue(position.issue)): \(words) [\(position.id)]",
        citing: position.claims)
    }
  }
}

extension Position.Kind {
  /// The kind in a sentence.
  var words: String { rawValue.replacing("-", with: " ") }
}

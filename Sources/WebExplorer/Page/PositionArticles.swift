import HistoricalDates
import Negotiations
import Typesetting

/// Who stood where, issue by issue, as HTML: each position with what every source says of it.
struct PositionArticles {
  let record: ExplorerRecord
  let evidence: EvidenceText

  var html: String {
    zip(record.positions.issues, record.positionOrder).enumerated().compactMap { number, row in
      let (issue, own) = row
      return own.isEmpty
        ? nil : section(issue, number: number, own.map { record.positions.all[$0] })
    }.joined(separator: "\n")
  }

  private func section(
    _ issue: BargainingIssue, number: Int, _ positions: [Position]
  ) -> String {
    let covers = issue.covers.map { "<p class=help>\(HTMLText.escaped($0))</p>" } ?? ""
    var last = ""
    let items = positions.map { position in
      let when = HTMLText.escaped(record.corpus.date(of: position)?.label ?? "no date")
      defer { last = when }
      return "<dt>\(when == last ? "" : when)" + item(position, on: issue)
    }
    return "<section id=i\(number)><h3>\(HTMLText.escaped(issue.name))</h3>"
      + covers + outcome(of: issue) + "<dl>\(items.joined(separator: "\n"))</dl></section>"
  }

  /// What agreements settled.
  private func outcome(of issue: BargainingIssue) -> String {
    let settled = record.corpus.events.filter(\.wasHeld).flatMap { event in
      event.terms.flatMap(\.settles).filter { $0.issue == issue.id }.compactMap(\.stand).distinct()
        .map { "\(stand($0, on: issue)): \(link(to: event.id))" }
    }
    return settled.isEmpty ? "" : "<p>Settled as \(settled.joined(separator: "; "))</p>"
  }

  private func link(to event: EventID) -> String {
    let found = record.corpus.events[event]
    let untitled = found.map { "\($0.form ?? $0.kind.rawValue), \($0.date.label)" }
    let name = HTMLText.escaped(found?.title ?? untitled ?? event.rawValue)
    return record.eventNumbers[event].map { "<a href=#e\($0)>\(name)</a>" } ?? name
  }

  /// A stand that a script can put into another language.
  private func stand(_ stand: Stand, on issue: BargainingIssue) -> String {
    guard case .option(let id) = stand, let option = issue.option(id) else {
      return "<b>\(HTMLText.escaped(stand.text))</b>"
    }
    return "<b>\(HTMLText.escaped(option.name))</b>"
  }

  private func item(_ position: Position, on issue: BargainingIssue) -> String {
    """
    <dd>\(people(in: position)): \(words(of: position, on: issue)) \
    (\(position.kind.words))\(facts(of: position))\
    \(evidence.claims(position.claims) { differing($0, on: issue) })
    """
  }

  /// Whose position it is, and toward whom.
  private func people(in position: Position) -> String {
    let others = position.toward.map(evidence.actor).joined(separator: ", ")
    return evidence.actor(position.actor) + (others.isEmpty ? "" : " → \(others)")
  }

  private func words(of position: Position, on issue: BargainingIssue) -> String {
    guard let stand = position.stand else { return HTMLText.escaped(position.text ?? "") }
    return (position.kind == .refusal ? "refuses " : "")
      + self.stand(stand, on: issue)
  }

  /// All but the date as it is written and an event that the page holds, which the script has.
  private func facts(of position: Position) -> String {
    var facts: [(String, String)] = []
    if let event = position.event, record.eventNumbers[event] == nil {
      facts.append(("Said at", link(to: event)))
    }
    let inReturn = position.inReturn.map {
      HTMLText.escaped(record.corpus.issues[$0]?.name ?? "\($0)")
    }
    if !inReturn.isEmpty { facts.append(("In return", inReturn.joined(separator: ", "))) }
    if position.stand != nil, let text = position.text {
      facts.append(("In words", HTMLText.escaped(text)))
    }
    if let note = position.note { facts.append(("Note", HTMLText.escaped(note))) }
    return facts.map { "<dd>\($0): \($1)" }.joined()
  }

  /// What a source puts in place of the preferred values.
  private func differing(_ claim: Claim, on issue: BargainingIssue) -> String {
    let stand = claim.differs.option.map(Stand.option) ?? claim.differs.value.map(Stand.value)
    let says =
      [claim.differs.date.map { HTMLText.escaped($0.label) }]
      + [stand.map { self.stand($0, on: issue) }]
    let words = says.compactMap(\.self)
    return words.isEmpty
      ? "" : " <em>says otherwise</em> \(words.joined(separator: ", "))"
  }
}

extension Position.Kind {
  /// The kind as a reader knows it.
  fileprivate var words: String { self == .privateView ? "private view" : rawValue }
}

internal import Negotiations

/// What is held, and what a term settles, is a stand that the issue has.
struct PositionRecords: CorpusRule {
  let codes = ["position.stand", "term.settles"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    for file in corpora.files {
      for position in file.corpus.positions { check(position, file, corpora, &report) }
      for event in file.corpus.events {
        for term in event.terms { check(term, of: event, file, corpora, &report) }
      }
    }
  }

  private func check(
    _ position: Position, _ file: CorpusFile, _ corpora: LinkedCorpora, _ report: inout RuleReport
  ) {
    guard let issue = corpora.corpus.issues[position.issue] else { return }
    let path = ModelPath.position(position.id)
    let stated = StatedStand(option: position.option, value: position.value)
    if let fault = stated.fault(on: issue) {
      report.add(
        .error, "position.stand", at: path.field(fault.key), in: file, fault.message,
        help: fault.help)
    }
    for (index, claim) in position.claims.enumerated() {
      let stated = StatedStand(option: claim.differs.option, value: claim.differs.value)
      guard let fault = stated.fault(on: issue) else { continue }
      report.add(
        .error, "position.stand", at: path.field("claims").item(index).field(fault.key), in: file,
        fault.message, help: fault.help)
    }
  }

  private func check(
    _ term: Term, of event: Event, _ file: CorpusFile, _ corpora: LinkedCorpora,
    _ report: inout RuleReport
  ) {
    let path = ModelPath.event(event).field("terms").field(term.id).field("settles")
    for (index, settled) in term.settles.enumerated() {
      guard let issue = corpora.corpus.issues[settled.issue] else { continue }
      let stated = StatedStand(option: settled.option, value: settled.value)
      guard let fault = stated.fault(on: issue) else { continue }
      report.add(
        .error, "term.settles", at: path.item(index).field(fault.key), in: file, fault.message,
        help: fault.help)
    }
  }
}

/// A stand as a record states it.
private struct StatedStand {
  var option: OptionID?
  var value: Double?

  /// What is wrong with it on an issue, and under which key.
  func fault(on issue: BargainingIssue) -> (key: String, message: String, help: String?)? {
    if let option, value != nil {
      return ("value", "the stand is the option '\(option)' and a number", "it can be but one")
    }
    if let option, issue.option(option) == nil {
      return ("option", "issue '\(issue.id)' has no option '\(option)'", help(for: option, issue))
    }
    if let value, !issue.has(.value(value)) {
      guard let range = issue.range else {
        return (
          "value", "issue '\(issue.id)' has no scale",
          "write 'option:', one of \(Self.list(issue.options))"
        )
      }
      let ends = "\(Stand.value(range.lowerBound).text) to \(Stand.value(range.upperBound).text)"
      return (
        "value", "\(Stand.value(value).text) is not on the scale of '\(issue.id)', \(ends)", nil
      )
    }
    return nil
  }

  private func help(for option: OptionID, _ issue: BargainingIssue) -> String {
    if issue.options.isEmpty { return "its stands are numbers: write 'value:'" }
    let ids = issue.options.map(\.id.rawValue)
    let names = NameIndex(issue.options)
    if case .found(let named) = names.lookup(option.rawValue) { return "did you mean '\(named)'?" }
    return Suggestion.help(for: option.rawValue, among: ids)
      ?? "it has \(Self.list(issue.options))"
  }

  private static func list(_ options: [BargainingIssue.Option]) -> String {
    options.map(\.id.rawValue).joined(separator: ", ")
  }
}

internal import HistoricalDates
internal import Negotiations

/// What is annexed, amended, replaced, terminated or violated is an agreement, an earlier one, and no
/// agreement comes round to itself.
struct Relations: CorpusRule {
  let codes = ["relation.target", "relation.order", "relation.cycle"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    let cyclic = corpora.corpus.events.onCycles { event in
      event.relations.filter { $0.kind != .concerns }.map(\.target)
    }
    corpora.eachEvent { event, file in
      if event.relations.isEmpty { return }
      for kind in Relation.Kind.allCases {
        let targets = event.relations.filter { $0.kind == kind }.map(\.target)
        for (index, target) in targets.enumerated() {
          let path = ModelPath.event(event).field(kind.rawValue).item(index)
          guard let other = corpora.corpus.events[target] else { continue }
          check(event, kind, other, at: path, file, &report)
          if kind != .concerns, cyclic.contains(event.id), cyclic.contains(target) {
            report.add(
              .error, "relation.cycle", at: path, in: file,
              "'\(event.id)' \(kind.rawValue) '\(target)', which comes round to it again")
          }
        }
      }
    }
  }

  private func check(
    _ event: Event, _ kind: Relation.Kind, _ target: Event, at path: ModelPath,
    _ file: CorpusFile, _ report: inout RuleReport
  ) {
    if target.kind != .agreement {
      report.add(
        .error, "relation.target", at: path, in: file,
        "'\(event.id)' \(kind.rawValue) an agreement, and '\(target.id)' is "
          + (target.kind == .act ? "an act" : "a \(target.kind.rawValue)"))
    } else if kind != .concerns, event.date.order(comparedTo: target.date) == .before {
      report.add(
        .warning, "relation.order", at: path, in: file,
        "'\(event.id)' (\(event.date.text)) \(kind.rawValue) '\(target.id)', "
          + "which is later (\(target.date.text))")
    }
  }
}

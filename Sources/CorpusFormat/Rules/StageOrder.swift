internal import HistoricalDates
internal import Negotiations

/// The stages of an agreement come in the order that their meaning gives: none that makes it bind
/// before it is made, none that begins it after it, and it ends after it has begun.
struct StageOrder: CorpusRule {
  let codes = ["stage.order"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    corpora.eachEvent { event, file in
      for (index, stage) in event.stages.enumerated() {
        guard let fault = fault(of: stage, in: event) else { continue }
        report.add(
          .warning, "stage.order", at: .event(event).field("stages").item(index), in: file,
          "'\(event.id)' is \(stage.kind.rawValue) \(stage.date.text), \(fault)")
      }
    }
  }

  private func fault(of stage: Stage, in event: Event) -> String? {
    let made = event.date
    switch stage.kind {
    case .initialled where stage.date.order(comparedTo: made) == .after:
      return "after it was made (\(made.text))"
    case .ratified, .exchanged, .registered, .denounced, .lapsed:
      if stage.date.order(comparedTo: made) == .before {
        return "before it was made (\(made.text))"
      }
    default: break
    }
    guard [.denounced, .lapsed].contains(stage.kind) else { return nil }
    return event.stages.first {
      $0.kind == .inForce && stage.date.order(comparedTo: $0.date) == .before
    }.map { "before it was in force (\($0.date.text))" }
  }
}

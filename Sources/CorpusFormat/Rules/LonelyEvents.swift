internal import Negotiations

/// A meeting is of two at least, a letter goes to somebody else, and what is done is done by somebody.
struct LonelyEvents: CorpusRule {
  let codes = ["meeting.alone", "message.self", "event.nobody"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    corpora.eachEvent { event, file in
      switch event.kind {
      case .meeting: checkMeeting(event, file, corpora.corpus, &report)
      case .message:
        checkMessage(event, file, &report)
        checkParts([.from, .to], of: event, file, &report)
      case .agreement: checkParts([.parties], of: event, file, &report)
      case .act: checkParts([.by], of: event, file, &report)
      }
    }
  }

  private func checkMeeting(
    _ event: Event, _ file: CorpusFile, _ corpus: Corpus, _ report: inout AdviceReport
  ) {
    let present = event.participations.filter { $0.part == .present }
    let path = ModelPath.event(event).field("present")
    guard let only = present.first else {
      return report.add(
        .warning, "meeting.alone", at: path, in: file, "nobody is said to be at '\(event.id)'",
        help: "name those present, or make it an act")
    }
    // A delegation meets within itself, and of those whom an office names there may be several.
    let isPerson = corpus.actors[only.actor].map { !$0.kind.isCollective } ?? false
    if present.count == 1, isPerson {
      report.add(
        .warning, "meeting.alone", at: path, in: file,
        "only '\(only.actor)' is said to be at '\(event.id)'",
        help: "name the others, by their office or side where no name is known")
    }
  }

  /// Whether somebody stands in each part that somebody must have had.
  private func checkParts(
    _ parts: [Participation.Part], of event: Event, _ file: CorpusFile,
    _ report: inout AdviceReport
  ) {
    for part in parts where event.actors(part).isEmpty {
      report.add(
        .warning, "event.nobody", at: .event(event).field(part.rawValue), in: file,
        "'\(part.rawValue)' of '\(event.id)' names nobody",
        help: "name them, by their office or side where no name is known")
    }
  }

  private func checkMessage(
    _ event: Event, _ file: CorpusFile, _ report: inout AdviceReport
  ) {
    let (from, to) = (Set(event.actors(.from)), Set(event.actors(.to)))
    guard from == to, !from.isEmpty, !from.contains(Participation.unnamed) else { return }
    report.add(
      .warning, "message.self", at: .event(event).field("to"), in: file,
      "'\(event.id)' is from \(from.sorted().map { "'\($0)'" }.joined(separator: ", ")) to the same"
    )
  }
}

import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Which chain a question about a path asks for.
struct PathOptions: ParsableArguments {
  @Option(help: "What makes a chain the best. (default: fewest)")
  var objective: Path.Objective?

  @Option(
    help: ArgumentHelp(
      "Word must pass through this actor; repeated, in this order.", valueName: "actor"),
    completion: .actors)
  var through: [String] = []

  @OptionGroup var omission: OmissionOptions

  @Option(
    help: ArgumentHelp(
      "How many days an actor keeps word fresh; with the earliest arrival.", valueName: "days"))
  var wait: Int?

  @Option(
    name: .customLong("k"),
    help: ArgumentHelp("List this many chains, best first.", valueName: "n"))
  var count = 1

  @Flag(help: "Ignore the order of time: who is joined to whom at all.")
  var ignoreTime = false

  @Flag(help: "Use meetings alone, no messages and no signings.")
  var meetingsOnly = false

  func validate() throws {
    if count < 1 { throw ValidationError("--k must be 1 or more.") }
    if let wait, wait < 0 { throw ValidationError("--wait must be 0 or more.") }
    if wait != nil && objective != nil && objective != .earliest {
      throw ValidationError("--wait goes with --objective earliest.")
    }
    if ignoreTime && (objective != nil || wait != nil) {
      throw ValidationError("--ignore-time leaves nothing for objectives and waits.")
    }
  }

  /// The question that the flags describe.
  func question(
    from: String, to: String, selection: SelectionOptions, window: DateWindow?,
    by grouping: NegotiationNetwork.Grouping,
    in loaded: LoadedCorpus
  ) throws -> Path {
    var events = try selection.selection(in: loaded, window: window)
    // What is certain of the whole chain is the path's to say, not of each event alone.
    events.atLeast = .possible
    if meetingsOnly { events.kinds = [.meeting] }
    let demand: Path.Demand =
      switch selection.certainty {
      case .certain: .certain
      case .possible: .possible
      case nil: .best
      }
    return Path(
      from: try loaded.endpoint(from), to: try loaded.endpoint(to), selection: events,
      objective: objective ?? (wait == nil ? .fewest : .earliest), demand: demand,
      respectsTime: !ignoreTime, through: try through.map(loaded.actor),
      omission: try omission.omission(in: loaded), maximumWait: wait, count: count,
      grouping: grouping
    ).amongSides(in: loaded.corpus)
  }

  /// The events on the chains about which sources differ, where by the values of all of them word would get there
  /// less surely, more surely or at another time.
  static func contested(
    _ question: Path, _ answer: Path.Answer, in corpus: Corpus
  ) -> [String] {
    var events = answer.chains.flatMap(\.hops).map(\.event.id)
    let changed = question.selection.contested(in: corpus) { selection, corpus in
      var question = question
      question.selection = selection
      question.explainsDoubt = false
      let answer = question.answer(in: corpus)
      events += answer.chains.flatMap(\.hops).map(\.event.id)
      return [
        "": [
          answer.certainty?.rawValue, answer.arrival?.earliest?.description,
          answer.arrival?.latest?.description,
        ]
      ]
    }
    if changed.isEmpty { return [] }
    let sharp = corpus.withoutVaguerDates
    return Set(events).filter { sharp.events[$0]?.isContested ?? false }.map(\.rawValue).sorted()
  }
}

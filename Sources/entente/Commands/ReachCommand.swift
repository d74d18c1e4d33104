import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// `entente reach`: who could have known what another knew.
struct ReachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: "Who could have known what an actor knew, or what happened at an event.",
    usage: """
      entente reach <from> [--by <edtf>] [--backward] [--explain <actor>]
                    [--topic <topic>] [--certain] [--without <name>]
                    [--engine duckdb|spark --table <path> ... [--print]]
      """,
    discussion: """
      Lists everyone whom word can have reached, with the earliest and the
      latest day on which it can have come and how certain that is; with
      --backward, everyone from whom it can have come. Word of an event begins
      with those who took part, on its date. --topic keeps only what is
      recorded to be about a matter, which tells who is recorded to have been
      told from who could have heard.

      EXAMPLES
        entente reach yalta-agreement-1945 --by 1945-06-09
        entente reach yalta-agreement-1945 --by 1945-06-09 --topic yalta-clauses
        entente reach Roosevelt --during 1945-02-11/1945-06-30 --explain Soong
        entente reach Soong --backward --by 1945-06-30
      """)

  @Argument(help: "Who has the word, or the event it is word of.", completion: .actorsAndEvents)
  var from: String

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp("Word must have arrived by the end of this date.", valueName: "edtf"))
  var deadline: String?

  @Flag(help: "Ask from whom word can have come.")
  var backward = false

  @Option(
    help: ArgumentHelp("Print the chain that reaches this actor.", valueName: "actor"),
    completion: .actorsAndEvents)
  var explain: String?

  @Option(
    help: ArgumentHelp(
      "Join people ('person') or the sides they were on ('affiliation').", valueName: "grouping"))
  var group: NegotiationNetwork.Grouping = .person

  @OptionGroup var omission: OmissionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Asking an engine about a large table")
  var engine: EngineOptions
  @OptionGroup(title: "Asking an engine about a large table")
  var columns: TableColumnOptions

  func validate() throws { try engine.validate(beside: corpora) }

  func run() throws {
    let window = try wholeWindow()
    if engine.isGiven {
      guard let contacts = try engine.contacts(in: window, selection, columns) else { return }
      return try answer(in: contacts, window)
    }
    let need =
      omission.without.isEmpty && explain == nil
      ? selection.need(in: window, naming: [from] + omission.avoiding) : .everything
    try answer(in: try corpora.load(need, language: output.lang), window)
  }

  private func answer(in loaded: LoadedCorpus, _ window: DateWindow?) throws {
    let events = try selection.selection(in: loaded, window: window)
    let names = NamePrinter(loaded.corpus, language: output.lang, window: window)
    if let explain {
      return try self.explain(explain, events: events, in: loaded, names: names)
    }
    let question = Reach(
      try loaded.endpoint(from), isBackward: backward, selection: events,
      omission: try omission.omission(in: loaded), grouping: group)
    try output.print(
      ReachWriter(
        question: question, answer: question.answer(in: loaded.corpus), names: names,
        contested: contested(question, in: loaded.corpus)), citing: loaded)
  }

  /// Those whom word would reach by the values of another source and not by these, or at another time.
  private func contested(_ question: Reach, in corpus: Corpus) -> [String] {
    question.selection.contested(in: corpus) { selection, corpus in
      var question = question
      question.selection = selection
      return Dictionary(
        question.answer(in: corpus).actors.map {
          ($0.id, [$0.certainty.rawValue, $0.earliest?.description, $0.latest?.description])
        }, uniquingKeysWith: { first, _ in first })
    }.map(\.rawValue)
  }

  /// The days of `--during`, ended by those of `--by`.
  private func wholeWindow() throws -> DateWindow? {
    var window = try selection.window()
    guard let deadline else { return window }
    let last = DateWindow(try parseDate(deadline, flag: "--by")).last
    if let last, let end = window?.last, end < last { return window }
    if let last, let first = window?.first, last < first {
      throw Failure.unusable("--by \(deadline) lies before --during \(selection.during ?? "")")
    }
    window = DateWindow(first: window?.first, last: last)
    return window
  }

  private func explain(
    _ name: String, events: Selection, in loaded: LoadedCorpus, names: NamePrinter
  ) throws {
    var events = events
    let demand: Path.Demand = events.atLeast == .certain ? .certain : .best
    events.atLeast = .possible
    let here = try loaded.endpoint(from)
    let there = try loaded.endpoint(name)
    let question = Path(
      from: backward ? there : here, to: backward ? here : there, selection: events,
      objective: .earliest, demand: demand, omission: try omission.omission(in: loaded),
      grouping: group
    ).amongSides(in: loaded.corpus)
    let answer = question.answer(in: loaded.corpus)
    try output.print(
      PathWriter(
        question: question, answer: answer, names: names, sidesFlag: "--group",
        contested: PathOptions.contested(question, answer, in: loaded.corpus)), citing: loaded)
  }
}

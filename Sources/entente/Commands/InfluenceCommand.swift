import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// `entente influence`: who held influence, and how sure the ranking is.
struct InfluenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "influence",
    abstract: "Who held influence, by which measure, and how sure the ranking is.",
    usage: """
      entente influence [<actor> ...] [-g <path>] [--measure <name>]
                        [--during <edtf>] [--by person|affiliation]
                        [--weight <weight>] [--ties <ties>] [--top <n>]
                        [--robust] [--drop <share>] [--runs <n>] [--seed <n>]
      entente influence --maximise <k> --probability <p> [--along-time]
                        [--robust] [--epsilon <e>] [--delta <d>]
      entente influence --roles [<actor> ...]
      """,
    discussion: """
      Without --measure, puts the main measures side by side, says what each
      means in a negotiation, and which conclusions do not hold. Every place
      comes with the places between which it moves when a share of the events
      is dropped, when each source is left out in turn, and when vague dates are
      read otherwise.

      Measures: \(Influence.measureNames.joined(separator: ", ")).

      EXAMPLES
        entente influence
        entente influence --measure betweenness --robust --during 1945
        entente influence Soong Harriman --top 0
        entente influence --by affiliation --weight count
        entente influence --measure pagerank --ties messages --format csv > pagerank.csv
        entente influence --maximise 3 --probability 0.1 --during 1945
        entente influence --maximise 3 --probability 0.1 --along-time --robust
        entente influence --roles Soong Harriman
      """)

  @Argument(
    help: ArgumentHelp("Print only these, by any name; all are ranked.", valueName: "actor"))
  var actors: [String] = []

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var selection: SelectionOptions

  @Option(help: ArgumentHelp("A measure; may be repeated.", valueName: "name"))
  var measure: [String] = []

  @Option(help: ArgumentHelp("How many to print, and how many places count as the top; 0: all."))
  var top = 10

  @Option(help: "Rank people ('person') or the sides they were on ('affiliation').")
  var by: NegotiationNetwork.Grouping = .person

  @Option(
    help: "What a shared event is worth: 'newman' (1/(n−1) for n present), 'count' or 'jaccard'.")
  var weight: Influence.Weight = .newman

  @Option(
    help: "What makes a tie: 'all', 'presence' (meetings, signings) or 'messages' (directed).")
  var ties: Influence.Ties = .all

  @Flag(help: "Print how often each stood between two others, by their sides at the time.")
  var roles = false

  @OptionGroup var omission: OmissionOptions
  @OptionGroup var robustness: RobustnessOptions
  @OptionGroup var spreading: SpreadingOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard top >= 0 else { throw ValidationError("--top takes a number from 0") }
    for name in measure where !Influence.measureNames.contains(name) {
      let nearest = Nearest.suggestions(for: name, among: Influence.measureNames)
      let hint =
        nearest.isEmpty
        ? "see 'entente help influence'" : "did you mean \(nearest.joined(separator: " or "))?"
      throw ValidationError("no measure is called '\(name)'; \(hint)")
    }
    try validateQuestion()
  }

  /// One question at a time: a ranking, whom to tell first, or roles.
  private func validateQuestion() throws {
    let isSpreading = spreading.maximise != nil
    guard isSpreading || roles else { return }
    let question = isSpreading ? "--maximise" : "--roles"
    if isSpreading && roles { throw ValidationError("--roles and --maximise are two questions") }
    if !measure.isEmpty { throw ValidationError("--measure and \(question) are two questions") }
    if isSpreading && !actors.isEmpty {
      throw ValidationError("--maximise chooses among all; it takes no actors")
    }
    if roles && (robustness.robust == true || robustness.drop != nil) {
      throw ValidationError("--roles is not put to the test; --measure brokerage --robust is")
    }
  }

  func run() throws {
    let window = try selection.window()
    let loaded = try corpora.load()
    let asked = try actors.map(loaded.actor)
    let question = Influence(
      measures: measure.isEmpty ? Influence.mainMeasures : measure,
      selection: try selection.selection(in: loaded, window: window),
      omission: try omission.omission(in: loaded),
      grouping: by, weight: weight, ties: ties,
      robustness: robustness.test(
        whenUnasked: measure.isEmpty && spreading.maximise == nil && !roles),
      top: top == 0 ? 10 : top)
    if let spreading = spreading.question(on: question, seed: robustness.seed) {
      return try spread(spreading, in: loaded, window: window)
    }
    if roles { return try brokers(question, asked: asked, in: loaded, window: window) }
    let progress = ProgressBar("runs")
    let answer = question.answer(in: loaded.corpus) { progress.report($0, of: $1) }
    progress.end()

    let writer = InfluenceWriter(
      question: question, answer: answer, asked: asked, limit: top,
      names: NamePrinter(loaded.corpus, language: output.lang, window: window))
    switch output.format {
    case .json where measure.count == 1: try output.print(writer.records[0], as: [])
    case .json: try output.print(["rankings": writer.records], as: [])
    case .csv: try printOut(CSVTable().text(of: writer.rectangle))
    case .table, .markdown, .latex:
      try output.print([String](), as: writer.tables(sideBySide: measure.isEmpty))
    }
    if output.format == .table {
      try printOut(writer.remarks(width: Terminal.width ?? 80))
    }
    if answer.actorCount == 0 {
      if output.format == .table { printError(nobody) }
      throw Failure.no
    }
  }

  private func spread(
    _ question: Spreading, in loaded: LoadedCorpus, window: DateWindow?
  ) throws {
    let answer: Spreading.Answer
    if question.network.robustness == nil {
      answer = Progress.during("spreading") { question.answer(in: loaded.corpus) }
    } else {
      let progress = ProgressBar("runs")
      answer = question.answer(in: loaded.corpus) { progress.report($0, of: $1) }
      progress.end()
    }
    let writer = SpreadingWriter(
      question: question, answer: answer,
      names: NamePrinter(loaded.corpus, language: output.lang, window: window))
    if output.format == .csv {
      try printOut(CSVTable().text(of: writer.rectangle))
    } else {
      try output.print(writer.record, as: [writer.table])
    }
    if output.format == .table {
      try printOut(writer.remarks(width: Terminal.width ?? 80))
    }
    if answer.best == nil {
      if output.format == .table { printError(nobody) }
      throw Failure.no
    }
  }

  private func brokers(
    _ question: Influence, asked: [ActorID], in loaded: LoadedCorpus, window: DateWindow?
  ) throws {
    let all = Brokerage(network: question).answer(in: loaded.corpus)
    let found = asked.isEmpty ? all : all.filter { asked.contains($0.actor) }
    let shown = asked.isEmpty && top > 0 ? Array(found.prefix(top)) : found
    let writer = BrokerageWriter(
      brokers: shown, names: NamePrinter(loaded.corpus, language: output.lang, window: window))
    if output.format == .csv {
      try printOut(CSVTable().text(of: writer.rectangle))
    } else {
      try output.print(["brokers": writer.records], as: [writer.table])
    }
    if output.format == .table { try printOut(writer.remarks(width: Terminal.width ?? 80)) }
    if shown.isEmpty {
      if output.format == .table { printError(nobody) }
      throw Failure.no
    }
  }

  private var nobody: String {
    by == .person
      ? "no event joins people; '--by affiliation' ranks the sides they were on"
      : "no event joins sides"
  }
}

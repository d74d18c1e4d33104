import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Who is ranked and how: the arguments and flags of `influence`, which are also the keys of its
/// tables in a manifest.
struct InfluenceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Print only these, by any name; all are ranked.", valueName: "actor"),
    completion: .actors)
  var actors: [String] = []

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var stands: StandOptions

  @Option(
    help: ArgumentHelp("A measure; may be repeated.", valueName: "name"),
    completion: .list(Influence.measureNames))
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

  @OptionGroup var omission: OmissionOptions
  @OptionGroup var robustness: RobustnessOptions

  func validate() throws {
    guard top >= 0 else { throw ValidationError("--top takes a number from 0") }
    for name in measure where !Influence.measureNames.contains(name) {
      let hint = Nearest.hint(for: name, among: Influence.measureNames)
      throw ValidationError("no measure is called '\(name)'; \(hint)")
    }
  }

  /// What the ranking needs of the corpora.
  func need() throws -> CorpusNeed {
    guard stands.stands == nil, omission.without.isEmpty else { return .everything }
    return selection.need(in: try selection.window(), naming: actors + omission.avoiding)
  }

  /// What is ranked in: the corpus and the time asked about, or the stands at its end.
  func ground(in loaded: LoadedCorpus) throws -> (loaded: LoadedCorpus, window: DateWindow?) {
    let window = try selection.window()
    guard let measure = stands.stands else { return (loaded, window) }
    let question = Positions(
      on: window?.last, selection: try selection.selection(in: loaded, window: window))
    let network = PositionNetwork(question, measure: measure)
    return (LoadedCorpus(network.stands(in: loaded.corpus), files: loaded.files), nil)
  }

  /// The question that the flags put. A ranking of the main measures is put to the test unasked.
  func question(
    in loaded: LoadedCorpus, window: DateWindow?, isRanking: Bool = true
  ) throws -> Influence {
    try Influence(
      measures: measure.isEmpty ? Influence.mainMeasures : measure,
      selection: try selection.selection(in: loaded, window: window),
      omission: try omission.omission(in: loaded),
      grouping: by, weight: weight, ties: ties,
      robustness: robustness.test(whenUnasked: measure.isEmpty && isRanking),
      top: top == 0 ? 10 : top)
  }

  /// What the flags ask for, answered; long work says how far it has come.
  func answer(
    to question: Influence, in loaded: LoadedCorpus, names: NamePrinter,
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> InfluenceWriter {
    InfluenceWriter(
      question: question, answer: question.answer(in: loaded.corpus, progress: progress),
      asked: try actors.map(loaded.actor), limit: top, isOneMeasure: measure.count == 1,
      isSideBySide: measure.isEmpty, names: names,
      contested: contested(question, in: loaded.corpus))
  }

  /// Those of whom the values of another source would make another place.
  private func contested(_ question: Influence, in corpus: Corpus) -> [String] {
    var question = question
    // The test would take its time once more, and changes no place.
    question.robustness = nil
    return question.selection.contested(in: corpus) { selection, corpus in
      question.selection = selection
      let places = question.answer(in: corpus).rankings.flatMap { ranking in
        ranking.actors.map { ($0.id.rawValue, "\(ranking.measure) \($0.rank)") }
      }
      return Dictionary(grouping: places, by: \.0).mapValues { $0.map(\.1) }
    }
  }
}

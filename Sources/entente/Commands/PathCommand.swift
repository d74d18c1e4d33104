import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// `entente path`: how word could have got from one to another.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "How word could have got from one actor or event to another.",
    usage: """
      entente path <from> <to> [-g <path>] [--during <edtf>] [--topic <topic>]
                   [--objective <objective>] [--certain] [--through <actor>]
                   [--avoiding <actor>] [--without <name>] [--k <n>]
                   [--engine duckdb|spark --table <path> ... [--print]]
      """,
    discussion: """
      Prints the chain with the fewest meetings and messages, hop by hop with
      its evidence, and says how certain it is: certain in every reading of the
      dates and on firm evidence, or possible in some. Where it is only
      possible, names the one date that would settle it. Where there is none,
      says why, and ends with 1.

      Word of an event begins with those who took part, on its date. With
      --topic, the chain keeps to what is recorded to be about the matter as
      far as that leads, and says where the record breaks off.

      EXAMPLES
        entente path Hurley Stalin
        entente path yalta-agreement-1945 Soong --during ../1945-05-22
        entente path Roosevelt Chiang --topic yalta-clauses
        entente path Chiang Stalin --objective earliest --without Hurley
        entente path Roosevelt Soong --probability 10000 --seed 1
      """)

  @Argument(help: "Who has the word, or the event it is word of.", completion: .actorsAndEvents)
  var from: String

  @Argument(
    help: "Who is to hear it, or the event it is to come to.", completion: .actorsAndEvents)
  var to: String

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "Say in what share of the readings of the dates word gets there, from this many drawn.",
      valueName: "readings"))
  var probability: Int?

  @Option(help: "Where the draws begin.")
  var seed: UInt64 = 1

  @OptionGroup var path: PathOptions

  @Option(help: "Join people ('person') or the sides they were on at the time ('affiliation').")
  var by: NegotiationNetwork.Grouping = .person

  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Asking an engine about a large table")
  var engine: EngineOptions
  @OptionGroup(title: "Asking an engine about a large table")
  var columns: TableColumnOptions

  func validate() throws {
    try engine.validate(beside: corpora)
    if let probability, !(1...1_000_000).contains(probability) {
      throw ValidationError(
        "--probability takes the number of readings to draw, from 1 to 1000000.")
    }
    if path.ignoreTime && probability != nil {
      throw ValidationError("--ignore-time leaves no readings to draw.")
    }
  }

  func run() throws {
    let window = try selection.window()
    if engine.isGiven {
      guard let contacts = try engine.contacts(in: window, selection, columns) else { return }
      return try answer(in: contacts, window)
    }
    let need =
      path.omission.without.isEmpty
      ? selection.need(in: window, naming: [from, to] + path.through + path.omission.avoiding)
      : .everything
    try answer(in: try corpora.load(need, language: output.lang), window)
  }

  private func answer(in loaded: LoadedCorpus, _ window: DateWindow?) throws {
    let question = try path.question(
      from: from, to: to, selection: selection, window: window, by: by, in: loaded)
    var answer = question.answer(in: loaded.corpus)
    answer.probability = probability.flatMap {
      question.share(in: loaded.corpus, samples: $0, seed: seed)
    }
    try output.print(
      PathWriter(
        question: question, answer: answer,
        names: NamePrinter(loaded.corpus, language: output.lang, window: window),
        contested: PathOptions.contested(question, answer, in: loaded.corpus)), citing: loaded)
  }
}

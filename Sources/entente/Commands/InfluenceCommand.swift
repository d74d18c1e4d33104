import ArgumentParser
import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

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
      entente influence --bridges
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
        entente influence --measure pagerank --ties messages --format csv > rank.csv
        entente influence --maximise 3 --probability 0.1 --during 1945
        entente influence --maximise 3 --probability 0.1 --along-time --robust
        entente influence --roles Soong Harriman
        entente influence --bridges --during 1945
        entente influence --stands conflict --weight count --during 1945
      """)

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var influence: InfluenceOptions

  @Flag(help: "Print how often each stood between two others, by their sides at the time.")
  var roles = false

  @Flag(help: "Print the actors and ties whose loss would cut others off, and their sources.")
  var bridges = false

  @OptionGroup var spreading: SpreadingOptions
  @OptionGroup var output: OutputOptions

  /// One question at a time: a ranking, whom to tell first, roles, or bridges.
  func validate() throws {
    let isSpreading = spreading.maximise != nil
    let asked = [
      roles ? "--roles" : nil, bridges ? "--bridges" : nil, isSpreading ? "--maximise" : nil,
    ].compactMap(\.self)
    guard let question = asked.first else { return }
    if asked.count > 1 {
      throw ValidationError("\(asked[0]) and \(asked[1]) are two questions")
    }
    if !influence.measure.isEmpty {
      throw ValidationError("--measure and \(question) are two questions")
    }
    if isSpreading && !influence.actors.isEmpty {
      throw ValidationError("--maximise chooses among all; it takes no actors")
    }
    if bridges && !influence.actors.isEmpty {
      throw ValidationError("--bridges looks at all; it takes no actors")
    }
    guard influence.robustness.robust == true || influence.robustness.drop != nil else { return }
    if roles {
      throw ValidationError("--roles is not put to the test; --measure brokerage --robust is")
    }
    if bridges {
      throw ValidationError("--bridges is not put to the test; --measure betweenness --robust is")
    }
  }

  func run() throws {
    let (loaded, window) = try influence.ground(
      in: try corpora.load(influence.need(), language: output.lang))
    try run(in: loaded, window: window)
  }

  private func run(in loaded: LoadedCorpus, window: DateWindow?) throws {
    let asked = try influence.actors.map(loaded.actor)
    let question = try influence.question(
      in: loaded, window: window, isRanking: spreading.maximise == nil && !roles && !bridges)
    if let spreading = spreading.question(on: question, seed: influence.robustness.seed) {
      return try spread(spreading, in: loaded, window: window)
    }
    if bridges {
      return try output.print(
        BridgesWriter(
          answer: Bridges(network: question).answer(in: loaded.corpus), network: question,
          names: NamePrinter(loaded.corpus, language: output.lang, window: window)))
    }
    if roles { return try brokers(question, asked: asked, in: loaded, window: window) }
    announce(question, in: loaded)
    let progress = ProgressBar("runs")
    let writer = try influence.answer(
      to: question, in: loaded,
      names: NamePrinter(loaded.corpus, language: output.lang, window: window)
    ) { progress.report($0, of: $1) }
    progress.end()
    try output.print(writer, citing: loaded)
  }

  /// Says of work of more than a minute, before it starts, what shortens it.
  private func announce(_ question: Influence, in loaded: LoadedCorpus) {
    let processors = Double(ProcessInfo.processInfo.activeProcessorCount)
    let seconds =
      question.expectedSeconds(in: loaded.corpus) / (question.robustness == nil ? 1 : processors)
    guard seconds > 60 else { return }
    let minutes = English.count(Int((seconds / 60).rounded(.up)), "minute")
    let shorter =
      question.robustness == nil
      ? "--during takes a part of the record"
      : "--runs 20 makes fewer runs, --no-robust none, and --during takes a part of the record"
    printError("entente: this takes about \(minutes); \(shorter)")
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
    try output.print(
      SpreadingWriter(
        answer: answer, names: NamePrinter(loaded.corpus, language: output.lang, window: window)))
  }

  private func brokers(
    _ question: Influence, asked: [ActorID], in loaded: LoadedCorpus, window: DateWindow?
  ) throws {
    var answer = Brokerage(network: question).answer(in: loaded.corpus)
    if !asked.isEmpty {
      answer.brokers.removeAll { !asked.contains($0.actor) }
    } else if influence.top > 0 {
      answer.brokers = Array(answer.brokers.prefix(influence.top))
    }
    try output.print(
      BrokerageWriter(
        answer: answer, network: question,
        names: NamePrinter(loaded.corpus, language: output.lang, window: window)))
  }
}

import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// `entente path`: how word could have got from one to another.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "How word could have got from one actor to another.",
    usage: """
      entente path <from> <to> [-g <path>] [--during <edtf>] [--ignore-time]
                   [--by person|affiliation] [--format <format>]
      """,
    discussion: """
      Prints the chain with the fewest meetings and messages, hop by hop with
      its evidence, and says how certain it is. Chains respect time unless
      --ignore-time is given. Where there is none, the answer says why, and
      the command ends with 1.

      EXAMPLES
        entente path Hurley Stalin
        entente path Roosevelt Chiang --during 1945-02-11/1945-06-30
        entente path Chiang Stalin --ignore-time
      """)

  @Argument(help: "Who has the word.")
  var from: String

  @Argument(help: "Who is to hear it.")
  var to: String

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var selection: SelectionOptions

  @Flag(help: "Ignore the order of time: who is joined to whom at all.")
  var ignoreTime = false

  @Option(help: "Join people ('person') or the sides they were on at the time ('affiliation').")
  var by: NegotiationNetwork.Grouping = .person

  @OptionGroup var output: OutputOptions

  func run() throws {
    let window = try selection.window()
    let loaded = try corpora.load()
    let question = Path(
      from: try loaded.actor(from), to: try loaded.actor(to),
      selection: try selection.selection(in: loaded), respectsTime: !ignoreTime, grouping: by)
    var answer = question.answer(in: loaded.corpus)
    if selection.certainty == .certain { answer = answer.onlyCertain }
    let writer = PathWriter(
      question: question, answer: answer,
      names: NamePrinter(loaded.corpus, language: output.lang, window: window))
    switch output.format {
    case .json: try output.print(writer.record, as: [])
    case .table: try printOut(writer.text(width: Terminal.width ?? 80))
    case .csv, .markdown, .latex:
      try output.print(writer.record, as: [TitledTable(table: writer.table)])
    }
    if answer.certainty == nil { throw Failure.no }
  }
}

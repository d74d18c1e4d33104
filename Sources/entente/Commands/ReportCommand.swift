import ArgumentParser
import NegotiationAnalysis
import Negotiations

/// `entente report`: what a paper must say of its network.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "The paragraph on method and the GRAND items of a network.",
    usage: """
      entente report [-g <path>] [--during <edtf>] [--topic <topic>]
                     [--by person|affiliation] [--weight <weight>] [--ties <ties>]
                     [--format <format>]
      """,
    discussion: """
      Writes, from what the corpora record and the query asks, a paragraph for
      the methods section and the items of the Guidelines for Reporting About
      Network Data (grand-statement.org). What is not known is 'not recorded'.

      EXAMPLES
        entente report
        entente report --during 1945 --ties presence --format markdown
        entente report --by affiliation --format latex > grand.tex
      """)

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var selection: SelectionOptions

  @Option(help: "People ('person') or the sides they were on ('affiliation').")
  var by: NegotiationNetwork.Grouping = .person

  @Option(
    help: "What a shared event is worth: 'newman' (1/(n−1) for n present), 'count' or 'jaccard'.")
  var weight: Influence.Weight = .newman

  @Option(
    help: "What makes a tie: 'all', 'presence' (meetings, signings) or 'messages' (directed).")
  var ties: Influence.Ties = .all

  @OptionGroup var omission: OmissionOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let window = try selection.window()
    let loaded = try corpora.load()
    let question = Influence(
<<<<<<< HEAD
      selection: try selection.selection(in: loaded, window: window),
=======
      selection: try selection.selection(in: loaded, window: try selection.window()),
>>>>>>> influence
      omission: try omission.omission(in: loaded),
      grouping: by, weight: weight, ties: ties)
    let version = EntenteCommand.configuration.version
    let report = MethodsReport(on: question, in: loaded.corpus, program: "Entente \(version)")
    let items = Table(
      ["Item", "Value"], rows: report.items.map { [$0.name, $0.value] })
    if output.format == .table || output.format == .markdown {
      let width = output.format == .table ? Terminal.width ?? 80 : .max
      let lines = report.paragraph.wrapped(to: width)
      try printOut(lines.map { $0 + "\n" }.joined() + "\n")
    }
    try output.print(ReportRecord(report), as: [TitledTable(table: items)])
  }
}

/// A report as JSON.
struct ReportRecord: Encodable {
  struct Item: Encodable {
    var name: String
    var value: String
  }

  var paragraph: String
  var items: [Item]

  init(_ report: MethodsReport) {
    paragraph = report.paragraph
    items = report.items.map { Item(name: $0.name, value: $0.value) }
  }
}

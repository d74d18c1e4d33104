import ArgumentParser
import NegotiationAnalysis

/// `entente report`: what a paper must say of its network.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "The paragraph on method and the GRAND items of a network.",
    usage: """
      entente report [-g <path>] [--during <edtf>] [--topic <topic>]
                     [--by person|affiliation] [--weight <weight>]
                     [--ties <ties>] [--format <format>]
      entente report --citation [-g <path>] > CITATION.cff
      """,
    discussion: """
      Writes, from what the corpora record and the query asks, a paragraph for
      the methods section and the items of the Guidelines for Reporting About
      Network Data (grand-statement.org). What is not known is 'not recorded'.

      EXAMPLES
        entente report
        entente report --during 1945 --ties presence --format markdown
        entente report --by affiliation --format latex > grand.tex
        entente report --citation > CITATION.cff
      """)

  @Flag(help: "Print how to cite the corpora as a data set, as a CITATION.cff.")
  var citation = false

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if citation, output.format != .table {
      throw ValidationError("--citation prints a CITATION.cff; leave out --format.")
    }
  }

  func run() throws {
    if citation {
      guard let file = CitationFile(try corpora.load().corpus) else {
        throw Failure.badData("the corpora do not say who made them; write it under 'creators:'")
      }
      return try printOut(file.text)
    }
    let window = try report.selection.window()
    try output.print(try report.answer(in: try corpora.load(language: output.lang), window: window))
  }
}

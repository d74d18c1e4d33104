import ArgumentParser

/// `entente met`: who met whom.
struct MetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "met",
    abstract: "Who met whom in a range of dates.",
    usage: """
      entente met [<actor> ...] [-g <path>] [--during <edtf>] [--certain]
                  [--place <place>] [--by person|affiliation]
                  [--format <format>]
                  [--engine duckdb|spark --table <path> ... [--print]]
      """,
    discussion: """
      Lists the meetings at which everyone named was present, and counts the
      pairs who met there: among those named, with the one named, or among all.

      EXAMPLES
        entente met Soong Stalin --during 1945-07/1945-08
        entente met 宋子文 --certain
        entente met --place Moscow --by affiliation
        entente met Truman --format csv > truman.csv
        entente met --engine duckdb --table 20170612.export.CSV --only pairs
      """)

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var met: MetOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Asking an engine about a large table")
  var engine: EngineOptions
  @OptionGroup(title: "Asking an engine about a large table")
  var columns: TableColumnOptions

  func validate() throws { try engine.validate(beside: corpora) }

  func run() throws {
    // Flags that cannot be read are told before any file is.
    let window = try met.selection.window()
    if engine.isGiven { return try askEngine(window) }
    let loaded = try corpora.load(met.need(in: window), language: output.lang)
    try output.print(
      try met.answer(in: loaded, window: window, language: output.lang), citing: loaded)
  }
}

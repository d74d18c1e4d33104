import ArgumentParser
import CorpusFormat
import CorpusStore
import Documents
import FileSystem
import HistoricalDates
import InterchangeFormats
import Negotiations
import TableEngines
import Typesetting

/// `entente compile`: corpora and tables into one store.
struct CompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Put corpora and tables into one SQLite file that is quick to ask.",
    usage: """
      entente compile [<file> ...] -o <file> [--title <text>]
      entente compile --engine duckdb|spark --table <path> ... -o <file>
                      [--during <edtf>] [--columns <names>]
      """,
    discussion: """
      Every command takes the file with -g. It reads no more of it than the
      question needs, and its answers are those of the corpora. Its tables are
      plain: DB Browser, Datasette, R and Python open it as it is.

      Without a file, the folder Graphs is compiled. Tables and graphs of other
      programs are read as 'convert' reads them and joined to the corpora by
      their ids.

      EXAMPLES
        entente compile -o talks.sqlite
        entente compile Graphs/moscow-1945.yaml -o moscow.sqlite
        entente met Soong Stalin -g talks.sqlite --during 1945-07
        entente convert talks.sqlite -o talks.yaml

      A store is made from its corpora and not changed afterwards: one that
      another program has changed is refused. Compile it again instead.
      """)

  @Argument(
    help: ArgumentHelp(
      "What to read: corpora, folders of them, stores, tables and graphs.", valueName: "file"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write: its name ends in .sqlite.", valueName: "file"),
    completion: .file())
  var output: String

  @OptionGroup(title: "Reading a graph or table of another program")
  var understanding: ForeignOptions

  @Option(help: ArgumentHelp("What the corpus is called.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp("Write every reject and warning to this file, as CSV.", valueName: "file"),
    completion: .file())
  var rejects: String?

  @OptionGroup(title: "Asking an engine about a large table")
  var engine: EngineOptions

  @Option(
    help: ArgumentHelp(
      "Only rows of a large table that may be of these days, as EDTF: 2017-06.", valueName: "edtf"))
  var during: String?

  func validate() throws {
    try engine.validate(beside: nil)
    if engine.isGiven && !inputs.isEmpty {
      throw ValidationError("--engine reads the tables of --table and no other file.")
    }
    if during != nil && !engine.isGiven { throw ValidationError("--during goes with --engine.") }
    let endings = StoredCorpora.endings
    if !endings.contains(FormatChoice.ending(of: output)) {
      throw ValidationError("Name a file with -o that ends in .\(endings[0]).")
    }
  }

  func run() throws {
    if engine.isGiven { return try compileTable() }
    let paths =
      inputs.isEmpty ? try CorpusOptions.parse([]).paths() : try ShippedCorpora.resolve(inputs)
    try OutputFiles(inputs: paths).require([output] + (rejects.map { [$0] } ?? []))
    let loaded = try load(paths)
    try write(loaded)
  }

  private func compileTable() throws {
    let window = try during.map { DateWindow(try parseDate($0, flag: "--during")) }
    let question = TableQuestion(.everything, window: window)
    if engine.print {
      return try engine.printSQL(question, .rows, columns: understanding.columns)
    }
    try OutputFiles(inputs: engine.table).require([output] + (rejects.map { [$0] } ?? []))
    let (read, name) = try engine.asking(columns: understanding.columns) {
      table throws(EngineError) in
      (try table.corpus(question), "\(table.name), reduced by \(table.engine)")
    }
    try engine.tell(read.ledger, rejects: rejects)
    try CorpusOutput.refuseUnused(read.ledger)
    let input = CorpusInput(StoreInput(name: name, digest: ""))
    try write(LoadedCorpus(read.corpus, files: [input]))
  }

  private func write(_ loaded: LoadedCorpus) throws {
    var corpus = loaded.corpus
    if let title { corpus.title = title }
    try CorpusOutput.write(corpus, to: output, from: loaded.files)
    let counts = [
      English.count(corpus.actors.count, "actor"), English.count(corpus.events.count, "event"),
      English.count(corpus.sources.count, "source"),
    ]
    let size = ((FileStatus.at(output)?.size ?? 0) + 999) / 1000
    printError("\(VisibleText.visible(output)): \(English.list(counts)); \(size) kB")
  }

  private func load(_ paths: [String]) throws -> LoadedCorpus {
    let choices = try understanding.choices()
    var (corpora, foreign): ([String], [String]) = ([], [])
    for path in paths {
      if case .corpus = try FormatChoice.origin([path], named: nil, choices) {
        corpora.append(path)
      } else {
        foreign.append(path)
      }
    }
    guard !foreign.isEmpty,
      case .format(let format) = try FormatChoice.origin(foreign, named: nil, choices)
    else { return try CorpusOptions.loadWhole(corpora) }
    let imported = try AccountedReading.corpus(in: foreign, as: format, choices, rejects: rejects)
    if corpora.isEmpty {
      return LoadedCorpus(imported, files: foreign.map { CorpusInput(path: $0) })
    }
    return try CorpusOptions.loadWhole(
      corpora, beside: (path: foreign.joined(separator: ", "), corpus: imported))
  }
}

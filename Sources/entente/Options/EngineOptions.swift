import ArgumentParser
import Documents
import FileSystem
import HistoricalDates
import Negotiations
import TableEngines

/// Which engine is asked, and about which tables.
struct EngineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The engine that reduces the tables: duckdb, spark, or with --print bigquery.",
      valueName: "engine"))
  var engine: TableEngine?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Tables in Parquet, CSV or TSV: files, folders, or what the engine finds by a pattern.",
      valueName: "path"), completion: .file())
  var table: [String] = []

  @Flag(help: "Print the SQL for the engine and run nothing.")
  var print = false

  @Option(
    help: ArgumentHelp(
      "The cluster of Spark: local[4], spark://host:7077, yarn.", valueName: "address"))
  var master: String?

  /// Whether an engine is to be asked.
  var isGiven: Bool { engine != nil }

  /// Refuses flags that do not go together.
  func validate(beside corpora: CorpusOptions?) throws {
    guard let engine else {
      if !table.isEmpty || print || master != nil {
        throw ValidationError("--table, --print and --master go with --engine.")
      }
      return
    }
    if table.isEmpty { throw ValidationError("Name the table with --table PATH.") }
    if corpora?.graphs.isEmpty == false {
      throw ValidationError("--engine asks a table and -g corpora; give one of them.")
    }
    if master != nil && engine != .spark {
      throw ValidationError("--master goes with --engine spark.")
    }
    if engine == .bigquery && !print {
      throw ValidationError("BigQuery is not run from here; --print gives the SQL to run there.")
    }
  }

  /// Does `work` with the tables, as the engine reads them.
  func asking<Result>(
    columns: String?, _ work: (TableReading) throws(EngineError) -> Result
  ) throws -> Result {
    guard let engine else { preconditionFailure("No engine was named.") }
    do throws(EngineError) {
      let client = try EngineClient.found(for: engine.rawValue, master: master)
      let session = try EngineSession(client, engine.dialect)
      defer { session.close() }
      return try Progress.during("asking \(engine.title)") { () throws(EngineError) in
        let reading = try TableReading(engine, table, columns: columns, session: session)
        return try work(reading)
      }
    } catch {
      throw Failure(error)
    }
  }

  /// Prints the SQL of a question.
  func printSQL(
    _ question: TableQuestion, _ answer: PrintedSQL.Answer, columns: String?
  ) throws {
    guard let engine else { return }
    do throws(EngineError) {
      let text = try PrintedSQL.text(engine, table, columns: columns, question, answer)
      try? printOut(text)
    } catch {
      throw Failure(error)
    }
  }

  /// The contacts in a window, reduced by the engine; `nil` where only their SQL was to be printed.
  func contacts(
    in window: DateWindow?, _ selection: SelectionOptions, _ columns: TableColumnOptions
  ) throws -> LoadedCorpus? {
    try selection.requireOfTables()
    let question = TableQuestion(.everything, window: window)
    if print {
      try printSQL(question, .contacts, columns: columns.columns)
      return nil
    }
    let read = try asking(columns: columns.columns) { table throws(EngineError) in
      (imported: try table.corpus(question, contactsOnly: true), engine: table.engine)
    }
    try tell(read.imported.ledger)
    tellProvenance(read.engine)
    return LoadedCorpus(read.imported.corpus, files: [])
  }

  /// Gives the account of what an engine read.
  func tell(_ ledger: Ledger, rejects: String? = nil) throws {
    try AccountedReading.printAccount(of: ledger, rejects: rejects)
  }

  /// Says which tables an answer is from, and what reduced them.
  func tellProvenance(_ engine: String) {
    let names = table.map { FileName.visible($0) }.joined(separator: ", ")
    printError("From \(names), reduced by \(engine).")
  }
}

/// What the columns of a table mean that an engine reads.
struct TableColumnOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the columns of a large table are: gdelt, icews, or 'participant 1=Name,date=Datum'.",
      valueName: "names"))
  var columns: String?
}

extension TableEngine: ExpressibleByArgument {}

extension Failure {
  /// Why an engine gave no answer.
  init(_ error: EngineError) {
    let code: Code =
      switch error.kind {
      case .unusable: .usage
      case .unavailable: .unavailable
      case .data: .data
      }
    self.init(code: code, message: error.description)
  }
}

extension SelectionOptions {
  /// Refuses what a table of contacts does not say.
  func requireOfTables() throws {
    let asked = [
      topic.isEmpty ? nil : "--topic", secret ? "--secret" : nil,
      policy == .preferred ? nil : "--policy",
    ]
    if let flag = asked.compactMap(\.self).first {
      throw Failure.unusable("\(flag): a table that an engine reads says nothing of it; compile it")
    }
    if try window()?.minutes != nil {
      throw Failure.unusable("--during: an engine counts days and not hours")
    }
  }
}

import Documents
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TableEngines

/// `entente met --engine`: the question, reduced where the table is.
extension MetCommand {
  /// Whether pairs alone are asked for, which the engine counts.
  private var isCounted: Bool {
    met.only == .pairs && met.by == .person && met.selection.place == nil
  }

  /// Asks the engine about the meetings in `window`.
  func askEngine(_ window: DateWindow?) throws {
    try met.selection.requireOfTables()
    var question = TableQuestion(
      .meetings, window: window, isCertainOnly: met.selection.certainty == .certain)
    if engine.print {
      // Without looking into the table, a name is what the table writes.
      question.named = met.actors.map { [$0] }
      return try engine.printSQL(
        question, isCounted ? .pairs : .rows, columns: columns.columns)
    }
    let found = try engine.asking(columns: columns.columns) { table throws(EngineError) in
      try answer(question, table)
    }
    switch found {
    case .unknown(let failure): throw failure
    case .counted(let pairs, let roster, let ledger):
      var pairs = pairs
      pairs.window = met.selection.during
      try engine.tell(ledger)
      engine.tellProvenance(pairs.engine)
      let names = NamePrinter(
        Corpus(title: "", actors: roster.actors), language: output.lang, window: window)
      try output.print(TablePairsWriter(pairs: pairs, names: names, absence: met.absence))
    case .listed(let imported, let actors, let version):
      try engine.tell(imported.ledger)
      engine.tellProvenance(version)
      var met = met
      if let actors { met.actors = actors }
      let loaded = LoadedCorpus(imported.corpus, files: [])
      let writer = try met.answer(in: loaded, window: window, language: output.lang)
      guard met.only == .pairs else { return try output.print(writer, citing: loaded) }
      try output.print(
        TablePairsWriter(
          pairs: TablePairs(writer.answer), names: writer.names, absence: met.absence))
    }
  }

  private static func ids(
    of names: [String], in known: LoadedCorpus
  ) throws(Failure) -> [ActorID] {
    do { return try names.map { try known.actor($0) } } catch {
      throw error as? Failure ?? .unusable("\(error)")
    }
  }

  private enum Found {
    /// Somebody was named who is not in the table.
    case unknown(Failure)
    case counted(TablePairs, TableRoster, Ledger)
    /// Meetings, with the ids of those named where the table was asked for them.
    case listed(Imported, [String]?, String)
  }

  private func answer(
    _ asked: TableQuestion, _ table: TableReading
  ) throws(EngineError) -> Found {
    var question = asked
    let needsNames = isCounted || !met.actors.isEmpty
    guard needsNames, let roster = try table.roster(.meetings) else {
      return .listed(try table.corpus(question), nil, table.engine)
    }
    let known = LoadedCorpus(Corpus(title: "", actors: roster.actors), files: [])
    let named: [ActorID]
    do throws(Failure) { named = try Self.ids(of: met.actors, in: known) } catch {
      return .unknown(error)
    }
    question.named = named.map(roster.spellings)
    if isCounted {
      let (pairs, account) = try table.pairs(question, roster, among: named)
      return .counted(pairs, roster, account.ledger(of: table.name))
    }
    var imported = try table.corpus(question)
    let ids = named.map { id in
      let key = roster.actors[id].map { NameCells.key($0.name) }
      let found =
        imported.corpus.actors.first { $0.id == id && $0.name == roster.actors[id]?.name }
        ?? imported.corpus.actors.first { NameCells.key($0.name) == key }
      if found == nil, let actor = roster.actors[id] { imported.corpus.actors.insert(actor) }
      return (found?.id ?? id).rawValue
    }
    return .listed(imported, ids, table.engine)
  }
}

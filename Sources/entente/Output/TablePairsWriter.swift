import HistoricalDates
import Negotiations
import TableEngines

/// Writes who met whom in a table that an engine counted.
struct TablePairsWriter: PrintableAnswer {
  let pairs: TablePairs
  let names: NamePrinter
  /// What to say where nobody met.
  let absence: String

  var value: any Encodable { pairs }
  var verdict: Verdict { pairs.pairs.isEmpty ? .no(absence) : .yes }

  var tables: [TitledTable] {
    let rows = pairs.pairs.map { pair in
      pair.actors.map { names.actor($0) } + Self.numbers(pair)
    }
    let table = Table(
      ["One", "Other", "Meetings", "Certain", "First", "Last"], rows: rows, numeric: [2, 3])
    return [TitledTable(title: "Pairs", table: table)]
  }

  /// By ids, in the columns of the other records of `met`.
  var rectangle: Table? {
    Table(
      ["record", "actors", "meetings", "certain", "first", "last"],
      rows: pairs.pairs.map { pair in
        ["pair", pair.actors.map(\.rawValue).joined(separator: ";")] + Self.numbers(pair)
      })
  }

  private static func numbers(_ pair: TablePairs.Pair) -> [String] {
    [
      "\(pair.meetings)", "\(pair.certain)", pair.first?.description ?? "",
      pair.last?.description ?? "",
    ]
  }
}

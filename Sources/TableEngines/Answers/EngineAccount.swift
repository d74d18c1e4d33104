package import Documents
internal import Negotiations

/// What became of the rows of a table: read = used + rejected, as the engine counted them.
package struct EngineAccount: Hashable, Sendable {
  /// How many rows there are of each verdict.
  package private(set) var counts: [RowVerdict: Int] = [:]

  /// The account in the rows of an engine's answer.
  init(_ rows: [[String]]) throws(EngineError) {
    for row in rows {
      guard row.count == 2, let verdict = RowVerdict(rawValue: row[0]), let count = Int(row[1])
      else {
        throw EngineError(.unavailable, "the engine's account cannot be read: \(row)")
      }
      counts[verdict] = count
    }
  }

  package var read: Int { counts.values.reduce(0, +) }
  package var used: Int { counts[.used] ?? 0 }

  /// Takes rows that were used to those that were not.
  mutating func reject(_ rows: Int, _ verdict: RowVerdict) {
    guard rows > 0 else { return }
    counts[.used, default: 0] -= rows
    counts[verdict, default: 0] += rows
  }

  /// The account of the table `name`, in which what was used is to be counted still where `further` says so.
  package func ledger(of name: String, further: Bool = false) -> Ledger {
    var ledger = Ledger()
    for verdict in RowVerdict.allCases where verdict != .used {
      guard let count = counts[verdict], count > 0 else { continue }
      ledger.read("row", count: count)
      ledger.reject(
        "row", count: count,
        Diagnostic(.note, verdict.rawValue, at: .init(file: name), verdict.reason(count)))
    }
    if !further {
      ledger.read("row", count: used)
      ledger.use("row", count: used)
    }
    return ledger
  }
}

extension Ledger {
  /// Adds what another ledger counted, under the name of the table; it counts in `unit`.
  mutating func add(_ other: Ledger, of table: String, as unit: String) {
    func placed(_ diagnostic: Diagnostic) -> Diagnostic {
      Diagnostic(
        diagnostic.severity, diagnostic.code, at: .init(file: table), diagnostic.message,
        help: diagnostic.help)
    }
    for account in other.accounts {
      read(unit, count: account.read)
      use(unit, count: account.used)
    }
    var left = other.accounts.reduce(0) { $0 + $1.rejected }
    for rejection in other.rejections {
      reject(unit, count: left, placed(rejection))
      left = 0
    }
    for warning in other.warnings { warn(placed(warning)) }
  }
}

import Documents
import Foundation
import Negotiations
import Synchronization

/// Gives the account of an import on standard error: rejects and warnings first, the sums last.
struct LedgerPrinter {
  var ledger: Ledger
  /// Where every diagnostic stands, if the user asked for that.
  var rejects: String?
  /// How many diagnostics of one code are printed.
  static let shownPerCode = 5

  func print() {
    let printer = DiagnosticPrinter(style: Terminal.coloursError ? .coloured : .plain)
    var shown: [String: Int] = [:]
    for diagnostic in ledger.rejections + ledger.warnings {
      shown[diagnostic.code, default: 0] += 1
      guard shown[diagnostic.code, default: 0] <= Self.shownPerCode else { continue }
      printError(printer.print(diagnostic) { _ in nil })
    }
    for code in shown.keys.sorted() { printRest(of: code) }
    for account in ledger.accounts { printError(Self.sentence(account)) }
  }

  private func printRest(of code: String) {
    let rest = ledger.counts[code, default: 0] - Self.shownPerCode
    guard rest > 0 else { return }
    let place = rejects.map { "all are in \($0)" } ?? "--rejects FILE writes all"
    printError("… and \(rest) more [\(code)]; \(place)")
  }

  private static func sentence(_ account: Ledger.Account) -> String {
    let unit = account.unit + (account.read == 1 ? "" : "s")
    return "\(account.read) \(unit) read = \(account.used) used + \(account.rejected) rejected"
  }
}

/// Keeps every diagnostic of an import, to be written to a file.
final class DiagnosticCollector: Sendable {
  private let all = Mutex<[Diagnostic]>([])

  func add(_ diagnostic: Diagnostic) {
    all.withLock { $0.append(diagnostic) }
  }

  /// The diagnostics as CSV, in the order of the input.
  var csv: String { all.withLock { CSVTable().text(of: Table(of: $0)) } }
}

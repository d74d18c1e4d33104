import CorpusFormat
import Documents
import Negotiations
import Testing

/// A table of tabs, from rows of fields.
func table(_ rows: [String]...) -> InputDocument {
  let text = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
  return InputDocument(name: "table.tsv", bytes: Array(text.utf8))
}

extension Imported {
  /// The actors present at a meeting, or taking part in whatever way.
  func people(_ id: EventID) -> [String] {
    corpus.events[id]?.participations.map(\.actor.rawValue) ?? []
  }

  /// The account of a unit, as the printed sentence has it.
  func account(_ unit: String) -> String {
    guard let account = ledger.accounts.first(where: { $0.unit == unit }) else { return "" }
    return "\(account.read) = \(account.used) + \(account.rejected)"
  }

  /// The codes of all rejections and warnings, in order.
  var codes: [String] { (ledger.rejections + ledger.warnings).map(\.code) }
}

extension Corpus {
  /// What a check finds in the corpus once it is written.
  func problems(_ severity: Diagnostic.Severity = .error) -> [String] {
    let reading = CorpusReader().read(text: CorpusWriter().text(of: self), path: "written.yaml")
    return reading.diagnostics.filter { $0.severity >= severity }.map {
      "\($0.location.line): \($0.message) [\($0.code)]"
    }
  }
}

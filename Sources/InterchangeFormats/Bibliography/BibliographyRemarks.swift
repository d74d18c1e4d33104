internal import Documents
internal import Negotiations

/// What is to be said of a bibliography that recurs in its entries: each thing once, where it is first
/// met, with how often.
struct BibliographyRemarks {
  private struct Remark {
    var code: String
    var range: Range<Int>
    var message: String
    var help: String?
    var count = 1
  }

  private let text: BibliographyText
  private var remarks: [Remark] = []
  private var positions: [String: Int] = [:]

  init(_ text: BibliographyText) { self.text = text }

  /// Tells of `subject` at a place; a second time it is only counted.
  mutating func add(
    _ code: String, _ subject: String, _ range: Range<Int>, _ message: String,
    help: String? = nil
  ) {
    if let position = positions["\(code) \(subject)"] {
      remarks[position].count += 1
    } else {
      positions["\(code) \(subject)"] = remarks.count
      remarks.append(Remark(code: code, range: range, message: message, help: help))
    }
  }

  mutating func reencoded() {
    add(
      "text.encoding", "", 0..<0, "is not UTF-8 and was read as Windows-1252",
      help: "look at accented letters; better save the file as UTF-8")
  }

  /// Hands everything to the ledger.
  func tell(_ ledger: inout Ledger) {
    for remark in remarks {
      let times = remark.count == 1 ? "" : " (\(remark.count) times)"
      ledger.warn(
        Diagnostic(
          .warning, remark.code, at: text.location(remark.range), remark.message + times,
          help: remark.help))
    }
  }
}

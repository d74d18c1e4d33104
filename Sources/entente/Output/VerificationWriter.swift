import Negotiations
import RecordImports
import Typesetting

/// Writes how claims compare with the documents that they cite.
struct VerificationWriter: PrintableAnswer {
  let verification: FRUSVerification

  var value: any Encodable { verification.findings }

  var verdict: Verdict {
    verification.findings.contains(where: \.isRefuted) ? .no() : .yes
  }

  var tables: [TitledTable] { [TitledTable(title: title, table: table)] }

  var summary: String? {
    verification.findings.isEmpty
      ? "no claim cites a document of these volumes; a claim does so with at: d634" : nil
  }

  private var title: String {
    let findings = verification.findings
    let counts = [
      (findings.count { !$0.exists }, "of a document that is not there"),
      (findings.count { $0.quote == .missing }, "with words that are not there"),
      (findings.count { $0.quote == .found }, "with words that are"),
      (findings.count { $0.day == .differs }, "of another day than the printed one"),
      (findings.count { !$0.unnamed.isEmpty }, "with someone whom the document does not name"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return ([English.count(findings.count, "claim")] + counts).joined(separator: "; ")
  }

  private var table: Table {
    Table(
      ["Claim of", "Document", "Found", "Quotation", "Day", "Printed", "Not named"],
      rows: verification.findings.map { finding in
        [
          finding.subject, "\(finding.source), \(finding.document)", finding.exists ? "yes" : "no",
          finding.quote == .none ? "" : finding.quote.rawValue,
          finding.day == .undated ? "" : finding.day.rawValue,
          finding.printed.map { "\($0)" } ?? "",
          finding.unnamed.map(\.rawValue).joined(separator: ", "),
        ]
      })
  }
}

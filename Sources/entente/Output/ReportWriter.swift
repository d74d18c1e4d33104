import NegotiationAnalysis

/// Writes a report: its paragraph and its items.
struct ReportWriter: PrintableAnswer {
  let report: MethodsReport
  /// The one part that is asked for; both when `nil`.
  let only: ReportOptions.Part?

  var value: any Encodable { report }

  var preface: String? { only == .items ? nil : report.paragraph }

  var tables: [TitledTable] {
    guard only != .paragraph else { return [] }
    let rows = report.items.map { [$0.name, $0.value] }
    return [TitledTable(table: Table(["Item", "Value"], rows: rows))]
  }
}

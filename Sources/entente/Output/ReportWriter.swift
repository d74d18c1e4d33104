import NegotiationAnalysis

/// Writes a report: its paragraph and its items.
struct ReportWriter: PrintableAnswer {
  let report: MethodsReport
  /// The one part that is asked for; both when `nil`.
  let only: ReportOptions.Part?

  var record: any Encodable { ReportRecord(report) }
  var rectangle: Table? { nil }

  var preface: String? { only == .items ? nil : report.paragraph }

  var tables: [TitledTable] {
    guard only != .paragraph else { return [] }
    let rows = report.items.map { [$0.name, $0.value] }
    return [TitledTable(table: Table(["Item", "Value"], rows: rows))]
  }
}

/// A report as JSON.
struct ReportRecord: Encodable {
  struct Item: Encodable {
    var name: String
    var value: String
  }

  var paragraph: String
  var items: [Item]

  init(_ report: MethodsReport) {
    paragraph = report.paragraph
    items = report.items.map { Item(name: $0.name, value: $0.value) }
  }
}

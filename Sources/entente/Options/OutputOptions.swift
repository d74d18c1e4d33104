import ArgumentParser
import Foundation

/// How a command prints its answer.
struct OutputOptions: ParsableArguments {
  @Option(help: "How to print: table, json, csv, markdown or latex.")
  var format: OutputFormat = .table

  @Option(
    help: ArgumentHelp(
      "The language of names, as BCP 47: zh-Hant, ru, zh-Latn-pinyin.", valueName: "tag"))
  var lang: String?

  /// Prints an answer that has a shape of its own as JSON and is a table otherwise.
  func print(_ answer: some Encodable, as table: @autoclosure () -> [TitledTable]) throws {
    guard format != .json else { return try printOut(json(answer)) }
    // A program that reads the answer finds its columns even where there are no rows.
    let tables = table().filter { format != .table || !$0.table.rows.isEmpty }
    for (index, titled) in tables.enumerated() {
      if let title = titled.title, format == .table || format == .markdown {
        let lines = title.wrapped(to: Terminal.width ?? .max).joined(separator: "\n")
        try printOut((index > 0 ? "\n" : "") + lines + "\n\n")
      } else if index > 0 {
        try printOut("\n")
      }
      try printOut(format.writer.text(of: titled.table))
    }
  }

  private func json(_ answer: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(answer), as: UTF8.self) + "\n"
  }
}

/// A table and the line above it.
struct TitledTable {
  var title: String?
  var table: Table
}

/// What `--format` offers.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, markdown, latex

  /// The writer of tables; JSON has shapes of its own and falls back to CSV.
  var writer: any TableFormat {
    switch self {
    case .table: TerminalTable(width: Terminal.width, isColoured: Terminal.coloursOutput)
    case .csv, .json: CSVTable()
    case .markdown: MarkdownTable()
    case .latex: LaTeXTable()
    }
  }
}

/// A value that JSON shows as `null` where there is none, rather than leaving its key out.
@propertyWrapper
struct Nullable<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}
